"""What two officers destroyed and who went on with an older vault, from vault-format.md."""

import json

from formats import Broken, counted, open_of_office, u8, u32
from log import verify

# Moments in stored JSON are seconds since 2001, in signed JSON milliseconds since 1970.
EPOCH = 978_307_200


def canonical(members):
    # Every member here is a string or an integer with an ASCII name: RFC 8785 is this.
    return json.dumps(
        members, sort_keys=True, separators=(",", ":"), ensure_ascii=False
    ).encode()


def milliseconds(stored):
    return round((stored + EPOCH) * 1000)


def day(stored):
    if stored is None:
        return ""
    return f"{stored['year']:04}-{stored['month']:02}-{stored['day']:02}"


def disposal_statement(vault, stored):
    return b"rogatory disposal v1\n" + canonical(
        {
            "vault": vault,
            "case": stored["caseID"].lower(),
            "reference": stored["reference"],
            "requestingState": stored["requestingState"],
            "proposedBy": stored["proposedBy"].lower(),
            "proposedAt": milliseconds(stored["proposedAt"]),
            "confirmedBy": stored["confirmedBy"].lower(),
            "confirmedAt": milliseconds(stored["confirmedAt"]),
            "records": stored["recordCount"],
            "backupsGoneOn": day(stored.get("backupsGoneOn")),
        }
    )


def rewind_statement(vault, stored):
    return b"rogatory rewind v1\n" + canonical(
        {
            "vault": vault,
            "officer": stored["officer"].lower(),
            "at": milliseconds(stored["at"]),
            "difference": stored["difference"],
            "remembered": stored["remembered"],
            "found": stored["found"],
            "reason": stored["reason"],
        }
    )


def records(vault_keys, connection, kind):
    for identity, version, sealed in connection.execute(
        "SELECT id, version, sealed FROM office_record WHERE kind = ? ORDER BY id",
        (kind,),
    ):
        label = counted(b"rogatory office record v1")
        label += u8(kind) + identity + u32(version)
        yield json.loads(open_of_office(vault_keys, sealed, "office record", label))


def certificates(vault_keys, connection, export):
    """Each certificate of a destroyed case, its signature checked by the exported directory."""
    for stored in records(vault_keys, connection, 10):
        officer = bytes.fromhex(stored["confirmedBy"].replace("-", ""))
        known = [d for d in export.directories if officer in d.members]
        if not known:
            raise Broken("a case was destroyed by nobody in the directory")
        statement = disposal_statement(export.note.vault, stored)
        signature = bytes(stored["signature"])
        verify(known[-1].identity(officer), signature, statement, "a certificate")
        changed = dict(stored, recordCount=stored["recordCount"] + 1)
        try:
            other = disposal_statement(export.note.vault, changed)
            verify(known[-1].identity(officer), signature, other, "a certificate")
        except Broken:
            yield stored
        else:
            raise Broken("a signature holds for anything")
