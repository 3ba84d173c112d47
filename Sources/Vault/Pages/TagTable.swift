import CSQLite
import Foundation

/// The seal of a page as the table of live seals keeps it: its 16-byte tag.
struct PageTag: Equatable {
    var head: UInt64 = 0
    var tail: UInt64 = 0

    init() {}

    init(_ bytes: UnsafeRawPointer) {
        head = unsafe bytes.loadUnaligned(as: UInt64.self)
        tail = unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    }

    func store(in memory: UnsafeMutableRawPointer) {
        unsafe memory.storeBytes(of: head, as: UInt64.self)
        unsafe memory.storeBytes(of: tail, toByteOffset: 8, as: UInt64.self)
    }
}

/// Which seal of each page is the live one, so that an older page put back is an error.
///
/// Two files take turns: each is a sealed table and behind it a chain of sealed records, one for
/// each page written since. Records wait in memory, many for one write, until they are forced to
/// disk: before the pages are, before a lock is given up and others read the pages, and before the
/// write-ahead log that has the pages as well may be begun anew; a page of the log is never read
/// from the database. So whatever a power loss leaves of them, no page that is read lacks its
/// record. When the chain is long, a table is written into the other file.
///
/// Place 0 of the table is the seal of the write-ahead log's header: a log of an earlier
/// generation is not taken for the present one.
@safe final class TagTable {
    // A class because it owns the files; one handle has one, used by one thread at a time.
    static let headCount = 100
    private static let magic = Array("rogatory tags v1".utf8)
    private static let recordCount = 60
    private static let largestPageCount = 1 << 28
    /// How long a chain may grow at least before a table is written anew: reading so many records
    /// takes a millisecond or two, at an unlock.
    private static let shortestChain = 4096

    private let path: String
    private let below: UnsafeMutablePointer<sqlite3_vfs>
    private let cipher: XAESCipher
    private let label = AssociatedData()
    private var files: [TagFile?] = [nil, nil]
    private var tags: ContiguousArray<PageTag> = []
    private var id: FileID?
    private var current = 0
    private(set) var hasTable = false
    /// Records before the table, and behind it.
    private var base: UInt64 = 0
    private var records = 0
    private var chainStart = 0
    /// The last record's seal.
    private var mark = PageTag()
    /// How many of the records wait to be written.
    private var waitingCount = 0
    /// What went wrong with records that did not reach the file, until the files are looked at anew.
    private var fault = SQLITE_OK
    /// Whether others may have written since the files were looked at.
    private var mayBeBehind = true
    private let record = UnsafeMutableRawPointer.allocate(byteCount: 20, alignment: 16)
    private let waiting = UnsafeMutableRawPointer.allocate(
        byteCount: recordCount * mostWaiting, alignment: 16)
    private static let mostWaiting = 512

    init(database: String, below: UnsafeMutablePointer<sqlite3_vfs>, shared: SharedKey) {
        path = database
        unsafe self.below = unsafe below
        cipher = XAESCipher(key: shared.key)
    }

    deinit {
        unsafe record.deallocate()
        unsafe waiting.deallocate()
    }

    /// Sizes and times of the two files: while they stay, so does what is in them.
    static func filesState(_ database: String) -> [Int64]? {
        var state: [Int64] = []
        for index in 0...1 {
            var status = stat()
            guard unsafe stat(database + "-tags\(index)", &status) == 0 else { continue }
            state += [
                Int64(index), Int64(status.st_size), Int64(status.st_mtim.tv_sec),
                Int64(status.st_mtim.tv_nsec),
            ]
        }
        return state.isEmpty ? nil : state
    }

    // MARK: - Asking

    /// Whether a page that was read has the live seal; yes where there is no table.
    func holds(_ page: Int, _ tag: UnsafeRawPointer, _ id: FileID) -> Bool {
        let found = unsafe PageTag(tag)
        if self.id != id { load(id) }
        if !hasTable || (page < tags.count && tags[page] == found) { return true }
        catchUp(id)
        return !hasTable || (page < tags.count && tags[page] == found)
    }

    /// Whether a write-ahead log with such a header is of the present generation.
    func holdsLog(_ tag: UnsafeRawPointer, _ id: FileID) -> Bool {
        if self.id != id { load(id) }
        if !hasTable || tags.isEmpty || tags[0] == PageTag() { return true }
        return unsafe holds(0, tag, id)
    }

    /// What a witness keeps of the table.
    func anchor(_ id: FileID) -> PageAnchor? {
        catchUp(id)
        guard hasTable else { return nil }
        return PageAnchor(id: id, count: base + UInt64(records), mark: mark)
    }

    /// Whether the table is the one that was seen then, or has grown from it.
    func extends(_ anchor: PageAnchor) -> Bool {
        catchUp(anchor.id)
        guard hasTable, anchor.count <= base + UInt64(records) else { return false }
        if anchor.count == base + UInt64(records) { return anchor.mark == mark }
        // Earlier than the table: only who holds the key can have written a later one.
        guard anchor.count > base, let file = file(current, makes: false) else { return true }
        let place = chainStart + (Int(anchor.count - base) - 1) * Self.recordCount
        guard let seal = file.read(16, at: place + Self.recordCount - 16) else { return false }
        return unsafe seal.withUnsafeBytes { buffer in
            unsafe buffer.baseAddress.map { unsafe PageTag($0) } == anchor.mark
        }
    }

    // MARK: - Writing

    /// Notes the seal of a page that is about to be written.
    ///
    /// A file that has no table yet gets one, and for that `existing` answers the seals of all pages
    /// there are.
    func note(
        _ page: Int, _ tag: UnsafeRawPointer, _ id: FileID,
        existing: () -> ContiguousArray<PageTag>?
    ) -> Int32 {
        if mayBeBehind || self.id != id {
            catchUp(id)
            fault = SQLITE_OK
            mayBeBehind = false
        }
        guard fault == SQLITE_OK else { return fault }
        if !hasTable {
            guard let existing = existing() else { return SQLITE_IOERR }
            let code = begin(id, existing)
            guard code == SQLITE_OK else { return code }
        }
        unsafe record.storeBytes(of: UInt32(page).bigEndian, as: UInt32.self)
        unsafe (record + 4).copyMemory(from: tag, byteCount: 16)
        bindRecord(id)
        let sealed = unsafe waiting + waitingCount * Self.recordCount
        let isGood = unsafe cipher.seal(
            record, 20, into: sealed, nonce: sealed + 20, tag: sealed + 44, associated: label)
        guard isGood else { return SQLITE_IOERR }
        waitingCount += 1
        take(page, unsafe PageTag(tag), unsafe PageTag(sealed + 44))
        return waitingCount == Self.mostWaiting ? flush() : SQLITE_OK
    }

    /// Writes the records that wait.
    ///
    /// After a fault the table in memory is no longer that of the files: nothing is noted or forced
    /// until a new writing begins, and that reads the files again.
    private func flush() -> Int32 {
        guard waitingCount > 0 else { return fault }
        let count = waitingCount
        waitingCount = 0
        let place = chainStart + (records - count) * Self.recordCount
        fault =
            unsafe file(current, makes: true)?
            .write(waiting, count * Self.recordCount, at: place) ?? SQLITE_IOERR
        if fault != SQLITE_OK { id = nil }
        return fault
    }

    /// Hears that SQLite begins to write: others may have written, and what failed before is over.
    func beginsToWrite() {
        mayBeBehind = true
        fault = SQLITE_OK
    }

    /// Hears that a lock is given up: others look at the files from then on.
    func settle() { _ = flush() }

    /// Forces the records to disk; now and then writes the table anew.
    func sync() -> Int32 {
        let code = force()
        if hasTable, code == SQLITE_OK, records > max(Self.shortestChain, tags.count / 8), let id {
            // A table that could not be written leaves the chain, which is longer then.
            _ = write(tags, into: 1 - current, base: base + UInt64(records), id)
        }
        return code
    }

    /// Forces the records to disk, no more.
    func force() -> Int32 {
        let code = flush()
        guard code == SQLITE_OK else { return code }
        guard hasTable, let file = file(current, makes: false) else { return SQLITE_OK }
        return file.sync()
    }

    private func begin(_ id: FileID, _ existing: ContiguousArray<PageTag>) -> Int32 {
        mark = PageTag()
        return write(existing, into: 0, base: 0, id)
    }

    private func write(
        _ table: ContiguousArray<PageTag>, into index: Int, base: UInt64, _ id: FileID
    ) -> Int32 {
        guard let file = file(index, makes: true) else { return SQLITE_CANTOPEN }
        let body = table.count * 16
        var bytes = [UInt8](repeating: 0, count: Self.headCount + body)
        let isGood = unsafe bytes.withUnsafeMutableBytes { buffer -> Bool in
            guard let start = buffer.baseAddress else { return false }
            unsafe start.copyMemory(from: Self.magic, byteCount: 16)
            unsafe id.store(in: start + 16)
            unsafe start.storeBytes(of: base.bigEndian, toByteOffset: 32, as: UInt64.self)
            unsafe start.storeBytes(
                of: UInt32(table.count).bigEndian, toByteOffset: 40, as: UInt32.self)
            unsafe mark.store(in: start + 44)
            bindTable(id, count: table.count, base: base, mark)
            return unsafe table.withUnsafeBytes { plain in
                unsafe cipher.seal(
                    plain.baseAddress ?? UnsafeRawPointer(start), body,
                    into: start + Self.headCount, nonce: start + 60, tag: start + 84,
                    associated: label)
            }
        }
        guard isGood else { return SQLITE_IOERR }
        var code = unsafe bytes.withUnsafeBytes { buffer in
            unsafe buffer.baseAddress.map { unsafe file.write($0, buffer.count, at: 0) }
                ?? SQLITE_IOERR
        }
        if code == SQLITE_OK { code = file.truncate(to: bytes.count) }
        if code == SQLITE_OK { code = file.sync() }
        guard code == SQLITE_OK else { return code }
        self.id = id
        tags = table
        hasTable = true
        current = index
        self.base = base
        records = 0
        chainStart = bytes.count
        return SQLITE_OK
    }

    // MARK: - Reading

    /// Takes in what others wrote since.
    private func catchUp(_ id: FileID) {
        _ = flush()
        guard hasTable, self.id == id, let head = head(current), head.id == id, head.base == base,
            self.head(1 - current).map({ $0.id != id || $0.base < base }) ?? true
        else {
            load(id)
            return
        }
        readChain(id)
    }

    /// Reads the later one of the two tables that is whole, and its chain.
    private func load(_ id: FileID) {
        self.id = id
        hasTable = false
        tags = []
        // None waits here: they are written before a lock is given up.
        waitingCount = 0
        let heads = [0, 1].compactMap { index in head(index).map { (index, $0) } }
            .filter { $0.1.id == id }.sorted { $0.1.base > $1.1.base }
        for (index, head) in heads where open(index, head) {
            current = index
            base = head.base
            mark = head.mark
            records = 0
            chainStart = Self.headCount + head.count * 16
            hasTable = true
            readChain(id)
            return
        }
    }

    private struct Head {
        let id: FileID
        let base: UInt64
        let count: Int
        let mark: PageTag
    }

    private func head(_ index: Int) -> Head? {
        guard let file = file(index, makes: false), let bytes = file.read(60, at: 0),
            bytes.starts(with: Self.magic)
        else { return nil }
        return unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return nil }
            let count = unsafe Int(
                UInt32(bigEndian: start.loadUnaligned(fromByteOffset: 40, as: UInt32.self)))
            guard count <= Self.largestPageCount, file.size >= Self.headCount + count * 16 else {
                return nil
            }
            return unsafe Head(
                id: FileID(start + 16),
                base: UInt64(bigEndian: start.loadUnaligned(fromByteOffset: 32, as: UInt64.self)),
                count: count, mark: PageTag(start + 44))
        }
    }

    private func open(_ index: Int, _ head: Head) -> Bool {
        guard let file = file(index, makes: false),
            let bytes = file.read(Self.headCount + head.count * 16, at: 0)
        else { return false }
        tags = ContiguousArray(repeating: PageTag(), count: head.count)
        bindTable(head.id, count: head.count, base: head.base, head.mark)
        return unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            return unsafe tags.withUnsafeMutableBytes { plain in
                unsafe cipher.open(
                    start + Self.headCount, head.count * 16,
                    into: plain.baseAddress ?? record, nonce: start + 60, tag: start + 84,
                    associated: label)
            }
        }
    }

    /// Reads records behind those that are known, up to the first that does not hold: the end, or
    /// what a power loss left.
    private func readChain(_ id: FileID) {
        guard let file = file(current, makes: false) else { return }
        let place = chainStart + records * Self.recordCount
        let count = (file.size - place) / Self.recordCount
        guard count > 0, let bytes = file.read(count * Self.recordCount, at: place) else { return }
        unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            for index in 0..<count {
                let each = unsafe start + index * Self.recordCount
                bindRecord(id)
                let isGood = unsafe cipher.open(
                    each, 20, into: record, nonce: each + 20, tag: each + 44, associated: label)
                guard isGood else { return }
                let page = unsafe Int(UInt32(bigEndian: record.load(as: UInt32.self)))
                guard page <= Self.largestPageCount else { return }
                take(page, unsafe PageTag(record + 4), unsafe PageTag(each + 44))
            }
        }
    }

    private func take(_ page: Int, _ tag: PageTag, _ seal: PageTag) {
        while tags.count <= page { tags.append(PageTag()) }
        tags[page] = tag
        mark = seal
        records += 1
    }

    // MARK: - What seals are bound to

    private func bindTable(_ id: FileID, count: Int, base: UInt64, _ mark: PageTag) {
        label.set("rogatory tags v1", id, count)
        append(base, mark)
    }

    private func bindRecord(_ id: FileID) {
        label.set("rogatory tags record v1", id, records)
        append(base + UInt64(records), mark)
    }

    private func append(_ number: UInt64, _ mark: PageTag) {
        unsafe withUnsafeBytes(of: (number.bigEndian, mark.head, mark.tail)) { bytes in
            if let start = bytes.baseAddress { unsafe label.append(start, 24) }
        }
    }

    private func file(_ index: Int, makes: Bool) -> TagFile? {
        if let file = files[index] { return file }
        files[index] = unsafe TagFile(path: path + "-tags\(index)", below: below, makes: makes)
        return files[index]
    }
}
