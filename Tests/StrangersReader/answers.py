"""Fixed inputs, and the bytes that the documents make of them.

Tests/KnownAnswers/bytes-1.json is what `reader.py answers` printed when the formats were frozen, and
bytes-2.json and statements-1.json what `reader.py answers-2` and `statements` did; the program has to read and to make the same.
"""

import hashlib
import hmac
import json
import os
import sqlite3
import unicodedata

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import office
import pages
from formats import (
    b64,
    counted,
    hkdf,
    inclusion,
    leaf,
    mac,
    node,
    record_label,
    root,
    sha256,
    u8,
    u16,
    u32,
    u64,
    uuid_text,
    xaes_seal,
)
from log import key_hash

NONCE = b"ABCDEFGHIJKLMNOPQRSTUVWX"
AT = 1_775_000_000_123


def key(number):
    return bytes([number]) * 32


def ident(number):
    return bytes([number]) * 16


def public(seed):
    private = Ed25519PrivateKey.from_private_bytes(seed)
    return private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def sign(seed, message):
    return Ed25519PrivateKey.from_private_bytes(seed).sign(message)


def sealed(secret, label, plain, associated):
    return NONCE + xaes_seal(hkdf(secret, label), NONCE, plain, associated)


def page():
    return bytes(n * 7 & 255 for n in range(4096))


def info(purpose, subject, epoch, officer):
    return counted(purpose) + ident(1) + subject + u32(epoch) + officer


def wrap(secret, shared, encapsulated, bound):
    """HPKE (RFC 9180) in base mode over a shared secret of X-Wing."""
    suite = b"HPKE" + u16(0x647A) + u16(1) + u16(2)

    def extract(salt, label, value):
        data = b"HPKE-v1" + suite + label + value
        return hmac.new(salt or bytes(32), data, hashlib.sha256).digest()

    def expand(key, label, value, length):
        data = u16(length) + b"HPKE-v1" + suite + label + value
        return HKDFExpand(hashes.SHA256(), length, data).derive(key)

    context = u8(0) + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", bound)
    base = extract(shared, b"secret", b"")
    key = expand(base, b"key", context, 32)
    nonce = expand(base, b"base_nonce", context, 12)
    return encapsulated + AESGCM(key).encrypt(nonce, secret, b"")


def wraps():
    """What is inside of X-Wing is a published vector's."""
    place = os.path.join(os.path.dirname(__file__), "../KnownAnswers/wraps.json")
    with open(place, encoding="ascii") as file:
        vector = json.load(file)["xwing"][0]
    bound = info(b"rogatory grant v1", ident(2), 3, ident(4))
    shared = bytes.fromhex(vector["sharedSecret"])
    encapsulated = bytes.fromhex(vector["encapsulated"])
    return {"wrap": wrap(key(9), shared, encapsulated, bound)}


def records():
    label = record_label(4, ident(1), ident(2), 3, 4, 5, 6)
    past = record_label(8, ident(1), ident(1), 3, 4)
    return {
        "record associated": label,
        "record": u8(1) + sealed(key(7), "records", b"plain text", label),
        "past case keys": u8(1)
        + sealed(key(7), "records", u32(1) + key(8) + u32(2) + key(9), past),
    }


def slots():
    bound = (
        counted(b"rogatory slot v1")
        + ident(1)
        + ident(2)
        + u32(262144)
        + u32(3)
        + u32(2)
    )
    past = counted(b"rogatory past vault key v1") + ident(1) + u32(2)
    content = b"content of a slot file"
    whole = content + mac(key(7), content)
    # A ligature, so that NFKC shows.
    login = unicodedata.normalize("NFKC", "O\ufb03cer".lower()).encode()
    return {
        "slot bound": bound,
        "login tag": hmac.new(key(5), login, hashlib.sha256).digest(),
        "slot file": whole + sha256(whole),
        "past vault key": sealed(key(7), "past vault key", key(9), past),
        "page key": sealed(
            key(7), "page key wrap", key(9), b"rogatory page key v1" + ident(1)
        ),
        "wrap info": info(b"rogatory grant v1", ident(2), 3, ident(4)),
        "attempt info": info(b"rogatory attempt v1", ident(2), 1, ident(4)),
        "attempt": u8(1)
        + ident(2)
        + u64(AT)
        + key(5)
        + u16(1)
        + ident(4)
        + counted(b"a wrap"),
        "pages anchor": ident(3) + u64(258) + ident(4),
    }


def database_pages():
    identity = ident(3)
    first = pages.MAGIC + page()[16:]
    return {
        "page 1": pages.seal_page(key(7), identity, 1, first, NONCE),
        "page 300": pages.seal_page(key(7), identity, 300, page(), NONCE),
    }


def signed():
    statement = u8(1) + ident(1) + ident(4) + u64(AT) + public(key(12))
    certificate = statement + sign(key(11), b"rogatory session v1" + statement)
    identity = sha256(certificate)
    body = u8(1) + NONCE + b"a body"
    entry = u8(1) + u64(7) + u64(AT) + ident(4) + identity + counted(body)
    entry += sign(key(12), b"rogatory log v1" + entry)
    leaves = [leaf(bytes([n])) for n in range(5)]
    grant = u8(1) + ident(2) + u32(3) + ident(4) + identity + bytes(1168)
    grant += sign(key(12), b"rogatory grant v1" + grant)
    return {
        "identity key": public(key(11)),
        "certificate": certificate,
        "certificate id": identity,
        "entry": entry,
        "entry leaf": leaf(entry),
        "grant": grant,
        "node": node(leaves[0], leaves[1]),
        "root of five": root(leaves),
        "root of none": root([]),
        "checkpoint": note(identity, leaves).encode(),
    }


def signed_together():
    entry = signed()["entry"]
    others = [u8(2) + entry[1:9] + u64(AT + n) + entry[17:-64] for n in range(3)]
    hashes = [leaf(other) for other in others]
    path = inclusion(hashes, 1)
    together = others[1] + u8(1) + u8(3) + u8(len(path)) + b"".join(path)
    together += sign(key(12), b"rogatory log v2" + u8(3) + root(hashes))
    return {"entry signed together": together}


def note(certificate, leaves):
    body = f"rogatory/{uuid_text(ident(1))}\n5\n{b64(root(leaves))}\n"
    name = "rogatory-session-" + certificate.hex()[:16]
    line = key_hash(name, 1, public(key(12))) + sign(key(12), body.encode())
    officer = "rogatory-officer-" + ident(4).hex()[:16]
    time = AT // 1000
    message = f"cosignature/v1\ntime {time}\n{body}".encode()
    second = key_hash(officer, 4, public(key(11))) + u64(time) + sign(key(11), message)
    return f"{body}\n\u2014 {name} {b64(line)}\n\u2014 {officer} {b64(second)}\n"


def texts():
    value = {"b": [1, None, True, -5], "\u20ac": "z\n\u00e9", "a": {}, "\U0001f600": 0}
    # RFC 8785 orders by UTF-16 code units.
    order = sorted(value, key=lambda name: name.encode("utf-16-be"))
    canonical = json.dumps(
        {name: value[name] for name in order},
        separators=(",", ":"),
        ensure_ascii=False,
    ).encode()
    kind = b"application/vnd.rogatory.statement+json"
    return {
        "canonical": canonical,
        "pre-authentication": b"DSSEv1 %d %s %d %s"
        % (len(kind), kind, len(canonical), canonical),
    }


def made():
    found = {}
    for part in (wraps(), records(), slots(), database_pages(), signed(), texts()):
        found.update(part)
    return {name: data.hex() for name, data in found.items()}


def made_later():
    """What came to the formats after they were frozen."""
    return {name: data.hex() for name, data in signed_together().items()}


def statements():
    """Records of the office that officers sign: as they are stored, and what is signed of them."""
    notes = [note(sha256(bytes([n])), [leaf(bytes([n]))]) for n in (1, 2)]
    at = (AT + 2) / 1000 - office.EPOCH
    rewind = {
        "officer": uuid_text(ident(0xAB)).upper(),
        "at": at,
        "difference": "shorter",
        "remembered": notes[0],
        "found": notes[1],
        "reason": "restored / \u20ac",
    }
    disposal = {
        "caseID": uuid_text(ident(0xAC)).upper(),
        "reference": "XA-2026-0001",
        "requestingState": "XB",
        "proposedBy": uuid_text(ident(0xAB)).upper(),
        "proposedAt": at,
        "confirmedBy": uuid_text(ident(0xAD)).upper(),
        "confirmedAt": at + 60,
        "recordCount": 15,
        "backupsGoneOn": {"year": 2027, "month": 9, "day": 2},
    }
    without = {k: v for k, v in disposal.items() if k != "backupsGoneOn"}
    found = {"identity key": public(key(11))}
    for name, stored, statement in (
        ("acceptance", rewind, office.rewind_statement),
        ("certificate", disposal, office.disposal_statement),
        ("certificate without backups", without, office.disposal_statement),
    ):
        signed = statement(uuid_text(ident(1)), stored)
        signature = list(sign(key(11), signed))
        found[name + " signed"] = signed
        found[name + " stored"] = office.canonical(dict(stored, signature=signature))
    return {name: data.hex() for name, data in found.items()}


def plain_database(path):
    """A database in SQLite's own form whose pages leave 40 bytes unused."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA page_size = 4096")
    connection.execute("VACUUM")
    connection.close()
    with open(path, "r+b") as file:
        # An empty first page: the reserve is a byte of its header, cells begin before it.
        file.seek(20)
        file.write(bytes([pages.RESERVE]))
        file.seek(105)
        file.write(u16(4096 - pages.RESERVE))
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)")
    for number in range(200):
        connection.execute(
            "INSERT INTO word (text) VALUES (?)", (f"word {number} " + "x" * 300,)
        )
    connection.commit()
    connection.close()
