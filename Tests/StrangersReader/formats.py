"""What Documentation/vault-format.md says about keys, seals and stored forms.

Written from that page and audit-log.md alone: no line of the program was looked at or used.
"""

import base64
import hashlib
import hmac
import struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PAGE = 4096
RESERVE = 40


class Broken(Exception):
    """Something does not hold; the text says what."""


# Numbers


def u8(value):
    return struct.pack(">B", value)


def u16(value):
    return struct.pack(">H", value)


def u32(value):
    return struct.pack(">I", value)


def u64(value):
    return struct.pack(">Q", value)


def counted(data):
    return u32(len(data)) + data


class Reader:
    """Takes a stored form apart; what is left over at the end is an error."""

    def __init__(self, data):
        self.data = data
        self.place = 0

    def take(self, count):
        if self.place + count > len(self.data):
            raise Broken("a stored form is cut short")
        self.place += count
        return self.data[self.place - count : self.place]

    def number(self, count):
        return int.from_bytes(self.take(count), "big")

    def counted(self):
        return self.take(self.number(4))

    def optional(self):
        flag = self.number(1)
        if flag > 1:
            raise Broken("neither there nor not there")
        return self.counted() if flag else None

    def rest(self):
        return self.take(len(self.data) - self.place)

    def end(self):
        if self.place != len(self.data):
            raise Broken("bytes are left over")


# Seals


def hkdf(key, label):
    return HKDF(hashes.SHA256(), 32, None, label.encode()).derive(key)


def _message_key(key, nonce):
    block = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    whole = int.from_bytes(block.update(bytes(16)), "big") << 1
    if whole >> 128:
        whole = (whole & ((1 << 128) - 1)) ^ 0x87
    subkey = whole.to_bytes(16, "big")
    halves = b""
    for counter in (1, 2):
        message = bytes([0, counter, 0x58, 0]) + nonce[:12]
        halves += block.update(bytes(a ^ b for a, b in zip(message, subkey)))
    return halves


def xaes_seal(key, nonce, plain, associated):
    """Ciphertext and tag."""
    return AESGCM(_message_key(key, nonce)).encrypt(nonce[12:], plain, associated)


def xaes_open(key, nonce, sealed, associated):
    try:
        return AESGCM(_message_key(key, nonce)).decrypt(nonce[12:], sealed, associated)
    except InvalidTag:
        raise Broken("a seal does not open") from None


def open_value(key, sealed, associated):
    """Nonce, ciphertext, tag in this order."""
    return xaes_open(key, sealed[:24], sealed[24:], associated)


def record_label(kind, case, record, epoch, version, chunk=0, chunks=1):
    return (
        counted(b"rogatory record v1")
        + u8(kind)
        + case
        + record
        + u32(epoch)
        + u32(version)
        + u32(chunk)
        + u32(chunks)
    )


def open_record(case_key, sealed, label):
    if sealed[:1] != b"\x01":
        raise Broken("a record of another version")
    return open_value(hkdf(case_key, "records"), sealed[1:], label)


def open_of_office(vault_keys, sealed, purpose, associated):
    """A record of the office, a body of the log or a reason without a case."""
    reader = Reader(sealed)
    form = reader.number(1)
    epoch = reader.number(4) if form == 2 else 1
    if form not in (1, 2):
        raise Broken("an office record of another version")
    return open_value(hkdf(vault_keys[epoch], purpose), reader.rest(), associated)


def mac(vault_key, content):
    return hmac.new(hkdf(vault_key, "slot file"), content, hashlib.sha256).digest()


# The tree


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf(entry):
    return sha256(b"\x00" + entry)


def node(left, right):
    return sha256(b"\x01" + left + right)


def root(leaves):
    """RFC 6962, section 2.1."""
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return node(root(leaves[:half]), root(leaves[half:]))


def inclusion(leaves, index):
    """RFC 9162, section 2.1.3.1: the hashes from a leaf to the root, the nearest first."""
    if len(leaves) == 1:
        return []
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    left, right = leaves[:half], leaves[half:]
    if index < half:
        return inclusion(left, index) + [root(right)]
    return inclusion(right, index - half) + [root(left)]


def root_of_path(hash, index, count, path):
    """RFC 9162, section 2.1.3.2: the root to which a proof leads."""
    last = count - 1
    for sibling in path:
        if last == 0:
            raise Broken("a path is too long")
        if index & 1 or index == last:
            hash = node(sibling, hash)
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            hash = node(hash, sibling)
        index, last = index >> 1, last >> 1
    if last:
        raise Broken("a path is too short")
    return hash


def uuid_text(data):
    digits = data.hex()
    return "-".join(
        (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
    )


def b64(data):
    return base64.b64encode(data).decode()
