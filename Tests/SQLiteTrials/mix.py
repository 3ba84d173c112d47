"""A mix of what SQLite does to files, through the sealed pages, in every way to keep a journal.

`mix.py ROUNDS` works in the current folder, checks each state against one kept in plain memory and
searches every file for what must not be readable. It prints one line for each way and "done".
"""

import glob
import os
import random
import sqlite3
import sys

WORD = "Zinnoberrot"
WAYS = ["wal", "delete", "truncate", "persist", "memory"]


def body(chance):
    return WORD + "-" + "x" * chance.randrange(1, 900)


def no_word_in_any_file():
    for name in glob.glob("*"):
        with open(name, "rb") as file:
            assert WORD.encode() not in file.read(), f"plain text in {name}"


def same(connection, kept):
    found = dict(connection.execute("SELECT id, text FROM word"))
    assert found == kept, f"{len(found)} rows found, {len(kept)} kept"
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def change(connection, kept, chance):
    """One transaction of many changes; every third is taken back, in part or whole."""
    before = dict(kept)
    connection.execute("BEGIN IMMEDIATE")
    for _ in range(chance.randrange(1, 120)):
        key = chance.randrange(1, 2000)
        if key in kept and chance.randrange(3) == 0:
            connection.execute("DELETE FROM word WHERE id = ?", (key,))
            del kept[key]
        else:
            kept[key] = body(chance)
            connection.execute("REPLACE INTO word (id, text) VALUES (?, ?)", (key, kept[key]))
    if chance.randrange(3) == 0:
        held = dict(kept)
        connection.execute("SAVEPOINT inner")
        connection.execute("UPDATE word SET text = text || 'y' WHERE id % 3 = 0")
        connection.execute("ROLLBACK TO inner")
        connection.execute("RELEASE inner")
        kept.clear()
        kept.update(held)
    no_word_in_any_file()
    if chance.randrange(4) == 0:
        connection.execute("ROLLBACK")
        kept.clear()
        kept.update(before)
    else:
        connection.execute("COMMIT")


def way(mode, rounds, chance):
    name = f"mix-{mode}.db"
    first = sqlite3.connect(name, isolation_level=None)
    first.execute("PRAGMA page_size = 1024")
    assert first.execute(f"PRAGMA journal_mode = {mode}").fetchone()[0] == mode
    first.execute("PRAGMA cache_size = 8")
    first.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)")
    first.execute("CREATE INDEX word_text ON word (text)")
    first.execute("CREATE VIRTUAL TABLE found USING fts5(text)")
    second = sqlite3.connect(name, isolation_level=None)
    kept = {}
    for number in range(rounds):
        change(first, kept, chance)
        same(second if number % 2 else first, kept)
        first.execute("INSERT INTO found VALUES (?)", (body(chance),))
    assert first.execute("SELECT count(*) FROM found WHERE found MATCH ?", (WORD,)).fetchone()[0]

    first.execute("CREATE TABLE large (bytes BLOB)")
    first.execute("INSERT INTO large VALUES (zeroblob(300000))")
    with first.blobopen("large", "bytes", 1) as blob:
        blob.seek(100000)
        blob.write(WORD.encode() * 100)
    first.execute("DROP TABLE large")
    second.close()
    first.execute("PRAGMA page_size = 8192")
    first.execute("VACUUM")
    same(first, kept)
    assert first.execute("PRAGMA page_size").fetchone()[0] == 4096

    first.execute("ATTACH ? AS other", (f"other-{mode}.db",))
    first.execute("CREATE TABLE other.word AS SELECT * FROM word")
    first.execute("BEGIN")
    first.execute("DELETE FROM other.word WHERE id % 2 = 0")
    first.execute("DELETE FROM word WHERE id % 2 = 1")
    first.execute("COMMIT")
    both = first.execute("SELECT (SELECT count(*) FROM word) + (SELECT count(*) FROM other.word)")
    assert both.fetchone()[0] == len(kept)
    first.execute("INSERT INTO word SELECT * FROM other.word")
    first.execute("DETACH other")
    same(first, kept)

    copy = sqlite3.connect(f"copy-{mode}.db")
    first.backup(copy, pages=7)
    same(copy, kept)
    back = sqlite3.connect(f"back-{mode}.db")
    copy.backup(back)
    same(back, kept)
    for each in (copy, back):
        each.close()
    first.execute(f"VACUUM INTO 'file:into-{mode}.db?vacuum_into=1'")
    into = sqlite3.connect(f"into-{mode}.db")
    same(into, kept)
    into.close()
    no_word_in_any_file()
    first.close()

    again = sqlite3.connect(name)
    same(again, kept)
    again.close()
    print(mode, len(kept), "rows", flush=True)


def main():
    rounds = int(sys.argv[1])
    chance = random.Random(rounds)
    for mode in WAYS:
        way(mode, rounds, chance)
    print("done")


main()
