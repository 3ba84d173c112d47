"""Database pages and the write-ahead log, from vault-format.md."""

from formats import PAGE, RESERVE, Broken, Reader, u32, u64, xaes_open, xaes_seal

MAGIC = b"SQLite format 3\x00"


def file_id(database):
    return database[:16]


def page_label(identity, number, head=b""):
    return b"rogatory page v1" + identity + u32(number) + head


def open_page(key, identity, number, page):
    usable = PAGE - RESERVE
    nonce, tag = page[usable : usable + 24], page[usable + 24 :]
    clear = 24 if number == 1 else 0
    label = page_label(identity, number, page[16:24] if clear else b"")
    plain = xaes_open(key, nonce, page[clear:usable] + tag, label)
    head = MAGIC + page[16:24] if clear else b""
    return head + plain + bytes(RESERVE)


def seal_page(key, identity, number, plain, nonce):
    usable = PAGE - RESERVE
    clear = 24 if number == 1 else 0
    label = page_label(identity, number, plain[16:24] if clear else b"")
    sealed = xaes_seal(key, nonce, plain[clear:usable], label)
    head = identity + plain[16:24] if clear else b""
    return head + sealed[:-16] + nonce + sealed[-16:]


def open_database(key, database, tags=None):
    """The plain file; with a table of live pages every page has to be the live one."""
    identity = file_id(database)
    if not database or len(database) % PAGE:
        raise Broken("the database is no whole number of pages")
    plain = b""
    for number in range(1, len(database) // PAGE + 1):
        page = database[(number - 1) * PAGE : number * PAGE]
        if tags is not None and page[-16:] != tags[number]:
            raise Broken(f"page {number} is not the live one")
        plain += open_page(key, identity, number, page)
    return plain


def seal_database(key, identity, plain, nonces):
    """A database of 4096-byte pages with a reserve of 40, sealed."""
    if plain[16:18] != b"\x10\x00" or plain[20] != RESERVE:
        raise Broken("the database has another layout")
    sealed = b""
    for number in range(1, len(plain) // PAGE + 1):
        page = plain[(number - 1) * PAGE : number * PAGE]
        sealed += seal_page(key, identity, number, page, next(nonces))
    return sealed


def open_log(key, identity, log, tags=None):
    """SQLite's own write-ahead log, or nothing where there is none."""
    if len(log) < 72:
        return b""
    sealed, nonce, tag = log[:32], log[32:56], log[56:72]
    if tags is not None and tag != tags[0]:
        return b""
    plain = xaes_open(
        key, nonce, sealed + tag, b"rogatory wal header v1" + identity + u32(0)
    )
    frames = (len(log) - 72) // 4200
    for number in range(frames):
        frame = log[72 + number * 4200 : 72 + (number + 1) * 4200]
        head, page = frame[:64], frame[64:]
        page_tag = page[4120:]
        try:
            plain_head = xaes_open(
                key,
                head[24:48],
                head[:24] + head[48:],
                b"rogatory wal frame v1" + identity + u32(number) + page_tag,
            )
            plain_page = xaes_open(
                key,
                page[4096:4120],
                page[:4096] + page_tag,
                b"rogatory wal page v1" + identity + u32(number),
            )
        except Broken:
            if number + 1 < frames:
                raise Broken(f"frame {number + 1} does not open") from None
            break
        plain += plain_head + plain_page
    return plain


def open_tags(key, identity, table):
    """Number of records before the table, and the live tags; nothing for no table."""
    reader = Reader(table)
    if len(table) < 100 or reader.take(16) != b"rogatory tags v1":
        return None
    if reader.take(16) != identity:
        return None
    before, count, last = reader.number(8), reader.number(4), reader.take(16)
    nonce, tag = reader.take(24), reader.take(16)
    sealed = reader.take(count * 16)
    label = b"rogatory tags v1" + identity + u32(count) + u64(before) + last
    try:
        plain = xaes_open(key, nonce, sealed + tag, label)
    except Broken:
        return None
    tags = {n: plain[n * 16 : n * 16 + 16] for n in range(count)}
    place = 0
    while len(table) - reader.place >= 60:
        sealed, nonce, tag = reader.take(20), reader.take(24), reader.take(16)
        label = (
            b"rogatory tags record v1"
            + identity
            + u32(place)
            + u64(before + place)
            + last
        )
        try:
            plain = xaes_open(key, nonce, sealed + tag, label)
        except Broken:
            break
        tags[int.from_bytes(plain[:4], "big")] = plain[4:]
        last = tag
        place += 1
    return before, tags, place, last


def live_tags(key, identity, tables):
    """The table that counts: of two that open, the one with more records before it."""
    found = [t for t in (open_tags(key, identity, table) for table in tables) if t]
    return max(found, key=lambda t: t[0]) if found else None
