"""The same work through other encrypted SQLites, each against itself without a key.

`peers.py ROUNDS ROWS` uses what of `sqlcipher3` and `apsw` (with SQLite3 Multiple Ciphers) can be
imported. Python's own time is in both sides of a ratio.
"""

import os
import statistics
import sys
import tempfile
import time

WORDS = ["request", "treaty", "witness", "account", "transfer", "order", "hearing"]
WORKS = ["mix", "FTS5 inserts", "autocommit updates", "table scan, cached",
         "index walk, cached", "point reads, cold"]
KEY = "42" * 32


def sqlcipher(path, sealed):
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(path, isolation_level=None)
    if sealed:
        connection.execute(f"PRAGMA key = \"x'{KEY}'\"")
    return connection.execute, connection.executemany, connection.close


def multiple_ciphers(path, sealed):
    import apsw

    connection = apsw.Connection(path)
    if sealed:
        connection.pragma("cipher", "chacha20")
        connection.pragma("hexkey", KEY)
    return connection.execute, connection.executemany, connection.close


def opened(peer, path, sealed):
    execute, many, close = peer(path, sealed)
    for pragma in ["page_size = 4096", "cache_size = -2000", "journal_mode = WAL",
                   "synchronous = FULL"]:
        list(execute(f"PRAGMA {pragma}"))
    return execute, many, close


def mix(execute, many, rows):
    execute("CREATE TABLE item (id INTEGER PRIMARY KEY, code TEXT, size INTEGER, body BLOB)")
    execute("CREATE INDEX item_code ON item (code)")
    body = bytes(range(180))
    for start in range(0, rows, 500):
        execute("BEGIN")
        many("INSERT INTO item (code, size, body) VALUES (?, ?, ?)",
             [(f"code {n * 7919 % 100003}", n * 31 % 5003, body)
              for n in range(start, min(start + 500, rows))])
        execute("COMMIT")
    execute("CREATE INDEX item_size ON item (size)")
    for start in range(0, 5000, 250):
        execute("BEGIN")
        execute("UPDATE item SET size = size + 1 WHERE size BETWEEN ? AND ?", (start, start + 20))
        execute("DELETE FROM item WHERE size BETWEEN ? AND ?", (start + 100, start + 102))
        execute("COMMIT")
    list(execute("SELECT count(*) FROM item a JOIN item b ON a.size = b.size AND a.id < b.id "
                 "WHERE a.id < 3000 GROUP BY a.code ORDER BY b.code"))


def full_text(execute, many, rows):
    execute("CREATE VIRTUAL TABLE found USING fts5(text)")
    for start in range(0, rows, 1000):
        execute("BEGIN")
        many("INSERT INTO found VALUES (?)",
             [(" ".join(f"{WORDS[(n + p * 3) % 7]}{n * (p + 7) % 997}" for p in range(12)),)
              for n in range(start, min(start + 1000, rows))])
        execute("COMMIT")


def one_round(peer, sealed, rows, seen):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "bench.db")
        execute, many, close = opened(peer, path, sealed)

        def timed(work, body):
            start = time.perf_counter()
            body()
            seen.setdefault((work, sealed), []).append(time.perf_counter() - start)

        def updates():
            for n in range(1000):
                execute("UPDATE item SET size = size + 1 WHERE id = ?", (n * 7919 % rows + 1,))

        def scan(order):
            for _ in range(6):
                list(execute(f"SELECT sum(length(body)) FROM item {order} WHERE size > 10"))

        def reads():
            for n in range(1000):
                list(execute("SELECT body FROM item WHERE id = ?", (n * 7919 % rows + 1,)))

        timed("mix", lambda: mix(execute, many, rows))
        timed("FTS5 inserts", lambda: full_text(execute, many, rows))
        timed("autocommit updates", updates)
        list(execute("PRAGMA wal_checkpoint(TRUNCATE)"))
        timed("table scan, cached", lambda: scan("NOT INDEXED"))
        timed("index walk, cached", lambda: scan("INDEXED BY item_size"))
        close()
        with open(path, "rb") as file:
            os.fsync(file.fileno())
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        execute, many, close = opened(peer, path, sealed)
        timed("point reads, cold", reads)
        close()


def main():
    rounds, rows = int(sys.argv[1]), int(sys.argv[2])
    columns = {}
    for name, peer in [("SQLCipher 4", sqlcipher), ("sqlite3mc chacha20", multiple_ciphers)]:
        try:
            seen = {}
            for _ in range(rounds):
                for sealed in (False, True):
                    one_round(peer, sealed, rows, seen)
            columns[name] = seen
        except ImportError as error:
            print(f"{name} is left out: {error}.")
    if not columns:
        return
    print(f"\nothers, ratio to themselves without a key, median of {rounds} rounds, {rows} rows")
    print("work              " + "".join(f"{name:>20}" for name in columns))
    for work in WORKS:
        ratios = [statistics.median(seen[(work, True)]) / statistics.median(seen[(work, False)])
                  for seen in columns.values()]
        print(f"{work:18}" + "".join(f"{ratio:20.2f}" for ratio in ratios))


main()
