#!/usr/bin/env python3
"""A reader of vaults by somebody who has the documents and not the program.

    reader.py pages KEY FOLDER OUT        decrypt vault.db and its log into a plain file
    reader.py record KEY OUT CASE         print a case's file with its key, out of that file
    reader.py document KEY OUT CASE ID TO write a document as it came in into a file
    reader.py bodies KEY OUT              print what the log's entries say, with the vault's key
    reader.py certificates KEY OUT LOG    check who destroyed cases, by an exported log's officers
    reader.py log LOG [CHECKPOINT]        check an exported log and a checkpoint kept beside it
    reader.py seal KEY OUT                make a database of our own and seal it
    reader.py answers                     print fixed inputs and what is made of them
    reader.py answers-2                   the same for what came to the formats later
    reader.py statements                  the same for what officers sign of the office's records

Keys are hexadecimal digits; `bodies` and `certificates` take several, the first epoch's first.
"""

import json
import os
import sqlite3
import sys

import answers
import office
import pages
from formats import (
    Broken,
    Reader,
    hkdf,
    open_of_office,
    open_record,
    record_label,
    sha256,
    uuid_text,
)
from log import Entry, Export, Note, facts


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def decrypt(key, folder, out):
    base = os.path.join(folder, "vault.db")
    database = read(base)
    identity = pages.file_id(database)
    tables = [read(base + f"-tags{n}") for n in (0, 1)]
    live = pages.live_tags(key, identity, tables)
    tags = live[1] if live else None
    plain = pages.open_database(key, database, tags)
    with open(out, "wb") as file:
        file.write(plain)
    log = pages.open_log(key, identity, read(base + "-wal"), tags)
    if log:
        with open(out + "-wal", "wb") as file:
            file.write(log)
    connection = sqlite3.connect(out)
    verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if verdict != "ok":
        raise Broken(verdict)
    # The log is folded in, so that the file stands alone.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("PRAGMA journal_mode = DELETE")
    entries = connection.execute("SELECT count(*) FROM log_entry").fetchone()[0]
    connection.close()
    return {
        "pages": len(database) // 4096,
        "frames": (len(log) - 32) // 4120 if log else 0,
        "entries": entries,
        "anchor": live[0] + live[2] if live else None,
    }


class Case:
    def __init__(self, key, database, case):
        self.key = key
        self.id = bytes.fromhex(case.replace("-", ""))
        self.connection = sqlite3.connect(database)

    def record(self, kind, identity):
        row = self.connection.execute(
            "SELECT epoch, version, sealed FROM record"
            " WHERE case_id = ? AND kind = ? AND id = ?",
            (self.id, kind, identity),
        ).fetchone()
        if row is None:
            raise Broken("there is no such record")
        epoch, version, sealed = row
        label = record_label(kind, self.id, identity, epoch, version)
        value = Reader(open_record(self.key, sealed, label))
        if value.number(1) == 0:
            return value.rest()
        length, count, digest = value.number(8), value.number(4), value.take(32)
        whole = b""
        for index in range(count):
            sealed = self.connection.execute(
                "SELECT sealed FROM chunk WHERE case_id = ? AND kind = ?"
                " AND record_id = ? AND chunk_index = ?",
                (self.id, kind, identity, index),
            ).fetchone()[0]
            label = record_label(kind, self.id, identity, epoch, version, index, count)
            whole += open_record(self.key, sealed, label)
        if len(whole) != length or sha256(whole) != digest:
            raise Broken("the pieces make another value")
        return whole

    def summary(self):
        epoch, version, sealed = self.connection.execute(
            "SELECT epoch, version, summary FROM case_row WHERE id = ?", (self.id,)
        ).fetchone()
        label = record_label(6, self.id, self.id, epoch, version)
        return json.loads(open_record(self.key, sealed, label))


def by_epoch(keys):
    return {epoch + 1: bytes.fromhex(key) for epoch, key in enumerate(keys)}


def bodies(vault_keys, database):
    connection = sqlite3.connect(database)
    for number, data in connection.execute(
        "SELECT number, entry FROM log_entry ORDER BY number"
    ):
        entry = Entry(data)
        if entry.number != number:
            raise Broken(f"entry {number} says another number")
        plain = open_of_office(vault_keys, entry.sealed, "log", entry.associated)
        body = Reader(plain)
        if body.number(1) != 1:
            raise Broken("a body of another version")
        deed, case, subject = body.counted().decode(), body.optional(), body.optional()
        rules, reason = body.number(4), body.optional()
        refused = [body.counted().decode() for _ in range(body.number(4))]
        changes = []
        for _ in range(body.number(4)):
            changes.append((body.number(1), body.counted(), body.optional()))
        body.end()
        yield {
            "number": number,
            "officer": uuid_text(entry.officer),
            "deed": deed,
            "case": uuid_text(case) if case else None,
            "rules": rules,
            "refused": refused,
            "rows": len(changes),
        }


def checked_log(path, checkpoint):
    export = Export(read(path).decode())
    result = facts(export)
    if checkpoint:
        note = Note(read(checkpoint).decode())
        if not export.confirms(note):
            raise Broken("the log does not begin with what the checkpoint vouches for")
        note.check(export.certificates.values())
        result["cosigned by"] = note.cosigners(export.directories)
    return result


def seal(key, out):
    plain = out + ".plain"
    answers.plain_database(plain)
    with open(plain, "rb") as file:
        sealed = pages.seal_database(
            key, os.urandom(16), file.read(), iter(lambda: os.urandom(24), None)
        )
    os.remove(plain)
    with open(out, "wb") as file:
        file.write(sealed)


def main(command, *rest):
    if command == "pages":
        print(json.dumps(decrypt(bytes.fromhex(rest[0]), *rest[1:])))
    elif command == "record":
        case = Case(bytes.fromhex(rest[0]), *rest[1:])
        value = json.loads(case.record(1, case.id))
        print(json.dumps({"file": value, "summary": case.summary()}))
    elif command == "document":
        case = Case(bytes.fromhex(rest[0]), *rest[1:3])
        document = bytes.fromhex(rest[3].replace("-", ""))
        with open(rest[4], "wb") as file:
            file.write(case.record(3, document))
    elif command == "bodies":
        for line in bodies(by_epoch(rest[:-1]), rest[-1]):
            print(json.dumps(line))
    elif command == "certificates":
        export = Export(read(rest[-1]).decode())
        connection = sqlite3.connect(rest[-2])
        for line in office.certificates(by_epoch(rest[:-2]), connection, export):
            print(json.dumps(line))
    elif command == "log":
        print(json.dumps(checked_log(rest[0], rest[1] if len(rest) > 1 else None)))
    elif command == "seal":
        seal(bytes.fromhex(rest[0]), rest[1])
    elif command == "answers":
        print(json.dumps(answers.made(), indent=2, sort_keys=True))
    elif command == "answers-2":
        print(json.dumps(answers.made_later(), indent=2, sort_keys=True))
    elif command == "statements":
        print(json.dumps(answers.statements(), indent=2, sort_keys=True))
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    try:
        main(*sys.argv[1:])
    except Broken as fault:
        print(f"does not hold: {fault}", file=sys.stderr)
        raise SystemExit(1) from None
