"""The log and what vouches for it, from audit-log.md and vault-format.md."""

import base64
import json

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from formats import (
    Broken,
    Reader,
    b64,
    counted,
    leaf,
    root,
    root_of_path,
    sha256,
    u8,
    u64,
    uuid_text,
)


def verify(key, signature, message, what):
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except InvalidSignature:
        raise Broken(f"{what} is not signed") from None


class Certificate:
    def __init__(self, data):
        reader = Reader(data)
        if reader.number(1) != 1:
            raise Broken("a certificate of another version")
        self.vault, self.officer = reader.take(16), reader.take(16)
        self.start, self.key = reader.number(8), reader.take(32)
        self.statement = data[: reader.place]
        self.signature = reader.take(64)
        reader.end()
        self.id = sha256(data)

    def check(self, identity):
        verify(
            identity,
            self.signature,
            b"rogatory session v1" + self.statement,
            "a certificate",
        )

    @property
    def signer(self):
        return "rogatory-session-" + self.id.hex()[:16]


class Entry:
    def __init__(self, data):
        reader = Reader(data)
        form = reader.number(1)
        if form not in (1, 2):
            raise Broken("an entry of another version")
        self.number, self.at = reader.number(8), reader.number(8)
        self.officer, self.certificate = reader.take(16), reader.take(32)
        self.sealed = reader.counted()
        if form == 1:
            self.signed = b"rogatory log v1" + data[: reader.place]
        else:
            own = leaf(data[: reader.place])
            index, count = reader.number(1), reader.number(1)
            path = [reader.take(32) for _ in range(reader.number(1))]
            if not (2 <= count <= 64 and index < count):
                raise Broken("an entry without a place")
            together = root_of_path(own, index, count, path)
            self.signed = b"rogatory log v2" + u8(count) + together
        self.signature = reader.take(64)
        reader.end()
        self.bytes = data

    def check(self, certificate):
        if certificate.officer != self.officer:
            raise Broken(f"entry {self.number} is of another officer")
        verify(
            certificate.key,
            self.signature,
            self.signed,
            f"entry {self.number}",
        )

    @property
    def associated(self):
        return u64(self.number) + u64(self.at) + self.officer


class Directory:
    """One confirmed version of the directory of officers."""

    def __init__(self, data):
        reader = Reader(data)
        self.body = reader.counted()
        self.proposer, self.proposal = reader.take(16), reader.counted()
        self.confirmer, self.confirmation = reader.take(16), reader.counted()
        reader.end()
        self.value = json.loads(self.body)
        self.members = {
            bytes.fromhex(m["id"].replace("-", "")): m for m in self.value["members"]
        }

    def identity(self, officer):
        return base64.b64decode(self.members[officer]["identity"])

    @property
    def digest(self):
        return sha256(
            counted(self.body)
            + self.proposer
            + counted(self.proposal)
            + self.confirmer
            + counted(self.confirmation)
        )

    def check(self, before):
        """Judged by the version before it, the first by itself."""
        judge = before or self
        version = before.value["version"] + 1 if before else 1
        previous = before.digest.hex() if before else "0" * 64
        if self.value["version"] != version or self.value["previous"] != previous:
            raise Broken("a version of the directory is out of place")
        canonical = json.dumps(
            self.value, sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        if canonical.encode() != self.body:
            raise Broken("a version of the directory is not canonical")
        one, two = judge.members[self.proposer], judge.members[self.confirmer]
        if "AD" not in one["roles"] or one["human"] == two["human"]:
            raise Broken("the directory was proposed by somebody who may not")
        if not {"DP", "HD"} & set(two["roles"]):
            raise Broken("the directory was confirmed by somebody who may not")
        verify(
            judge.identity(self.proposer),
            self.proposal,
            b"rogatory directory proposal v1\n" + self.body,
            "a directory's proposal",
        )
        verify(
            judge.identity(self.confirmer),
            self.confirmation,
            b"rogatory directory confirmation v1\n" + self.body + self.proposal,
            "a directory's confirmation",
        )


def key_hash(name, kind, key):
    return sha256(name.encode() + b"\n" + bytes([kind]) + key)[:4]


class Note:
    """A checkpoint with the lines under it."""

    def __init__(self, text):
        self.body, _, under = text.partition("\n\n")
        self.body += "\n"
        origin, size, root_text = self.body.splitlines()
        self.vault = origin.removeprefix("rogatory/")
        self.size, self.root = int(size), base64.b64decode(root_text)
        self.lines = []
        for line in under.splitlines():
            dash, name, value = line.split(" ")
            if dash != "\u2014":
                raise Broken("a line under the checkpoint is no signature")
            self.lines.append((name, base64.b64decode(value)))

    def check(self, certificates):
        name, value = self.lines[0]
        for certificate in certificates:
            if certificate.signer != name:
                continue
            if value[:4] != key_hash(name, 1, certificate.key):
                raise Broken("the checkpoint names another key")
            verify(certificate.key, value[4:], self.body.encode(), "the checkpoint")
            return certificate
        raise Broken("nobody signed the checkpoint")

    def cosigners(self, directories):
        found = []
        for name, value in self.lines[1:]:
            time = int.from_bytes(value[4:12], "big")
            message = f"cosignature/v1\ntime {time}\n{self.body}".encode()
            for officer in {o for d in directories for o in d.members}:
                if name != "rogatory-officer-" + officer.hex()[:16]:
                    continue
                newest = [d for d in directories if officer in d.members][-1]
                key = newest.identity(officer)
                if value[:4] != key_hash(name, 4, key):
                    raise Broken("a cosignature names another key")
                verify(key, value[12:], message, "a cosignature")
                found.append(newest.members[officer]["login"])
        if len(found) != len(self.lines) - 1:
            raise Broken("a line of nobody in the directory")
        return found


class Export:
    """An exported log, checked as it is read."""

    def __init__(self, text):
        lines = text.splitlines()
        if lines[:1] != ["rogatory-log/v1"]:
            raise Broken("no exported log")
        self.directories, self.certificates, self.entries = [], {}, []
        self.note = None
        for line in lines[1:]:
            word, _, value = line.partition(" ")
            data = base64.b64decode(value, validate=True)
            if self.note:
                raise Broken("something follows the checkpoint")
            if word == "directory":
                version = Directory(data)
                version.check(self.directories[-1] if self.directories else None)
                self.directories.append(version)
            elif word == "certificate":
                self.take_certificate(Certificate(data))
            elif word == "entry":
                self.take_entry(Entry(data))
            elif word == "checkpoint":
                self.note = Note(data.decode())
            else:
                raise Broken(f"an unknown line: {word}")
        if not self.note:
            raise Broken("the log is cut short")
        self.leaves = [leaf(entry.bytes) for entry in self.entries]
        if self.note.size != len(self.leaves) or self.note.root != root(self.leaves):
            raise Broken("the checkpoint is of another log")
        self.note.check(self.certificates.values())

    def take_certificate(self, certificate):
        for version in self.directories:
            if certificate.officer in version.members:
                try:
                    certificate.check(version.identity(certificate.officer))
                    self.certificates[certificate.id] = certificate
                    return
                except Broken:
                    pass
        raise Broken("a certificate that no directory vouches for")

    def take_entry(self, entry):
        if entry.number != len(self.entries):
            raise Broken(f"entry {len(self.entries)} is missing")
        if entry.certificate not in self.certificates:
            raise Broken(f"entry {entry.number} has no certificate")
        entry.check(self.certificates[entry.certificate])
        self.entries.append(entry)

    def confirms(self, note):
        """Whether the log begins with what a checkpoint vouches for."""
        return (
            note.vault == self.note.vault
            and note.size <= len(self.leaves)
            and note.root == root(self.leaves[: note.size])
        )


def facts(export):
    first = export.directories[0]
    return {
        "vault": export.note.vault,
        "size": export.note.size,
        "root": b64(export.note.root),
        "first directory": first.digest.hex(),
        "last entry by": uuid_text(export.entries[-1].officer),
    }
