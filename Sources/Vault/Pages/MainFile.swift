import CSQLite
import Foundation
import Synchronization

/// The database file: page n is its ciphertext, 24 bytes of nonce and 16 of tag.
///
/// SQLite leaves 40 bytes at the end of each page unused, so a sealed page is as long as a
/// plain one. Page 1 shows a random file id in place of SQLite's magic, and the header's bytes 16
/// to 23; both are authenticated.
@safe final class MainFile: DiskFile {
    private static let page = EncryptedPages.pageSize
    private static let usable = EncryptedPages.pageSize - XAESCipher.overhead
    private static let magic = Array("SQLite format 3\0".utf8)
    /// What of page 1 is in clear: file id and eight bytes of the header.
    private static let clear = 24
    /// SQLite's header of a database.
    private static let headerCount = 100
    private let scratch = UnsafeMutableRawPointer.allocate(
        byteCount: EncryptedPages.pageSize, alignment: 16)
    private let plain = UnsafeMutableRawPointer.allocate(
        byteCount: EncryptedPages.pageSize, alignment: 16)
    /// The file's id as this handle last saw it.
    private var seenID: FileID?
    /// Whether a file not yet written shows SQLite a header to adopt; the target of `VACUUM INTO`
    /// gets its layout from the source and takes it only while it shows none.
    var showsHeaderWhenEmpty = true

    /// So many pages the file has at least, as far as this handle knows.
    private var knownPages = 0
    /// Which seal of each page is the live one.
    private let tags: TagTable?
    /// The write-ahead log that SQLite has open for this handle.
    weak var log: WALFile?
    /// Sealed pages read before they were asked for.
    private let ahead = PagesAhead()

    init(
        path: String, file: UnsafeMutablePointer<sqlite3_file>, shared: SharedKey,
        below: UnsafeMutablePointer<sqlite3_vfs>
    ) {
        tags =
            unsafe shared.keepsTags ? TagTable(database: path, below: below, shared: shared) : nil
        unsafe super.init(path: path, database: path, file: file, shared: shared)
    }

    deinit {
        unsafe memset(plain, 0, Self.page)
        unsafe scratch.deallocate()
        unsafe plain.deallocate()
    }

    override func read(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        let number = Int(offset) / Self.page + 1
        let within = Int(offset) % Self.page
        guard within + count <= Self.page else { return fail(.unknownShape) }
        let isWhole = within == 0 && count == Self.page
        let code = unsafe load(number, into: isWhole ? out : plain)
        if code == SQLiteCode.shortRead, offset == 0, showsHeaderWhenEmpty, baseSize() == 0 {
            return unsafe fakeHeader(out, count)
        }
        if code == SQLiteCode.data, offset == 0, !isWhole {
            return unsafe tornHeader(out, count)
        }
        guard !isWhole, code == SQLITE_OK || code == SQLiteCode.shortRead else { return code }
        unsafe out.copyMemory(from: plain + within, byteCount: count)
        return code
    }

    override func write(_ bytes: UnsafeRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        ahead.forget()
        guard count == Self.page, Int(offset) % Self.page == 0 else { return fail(.unknownShape) }
        let number = Int(offset) / Self.page + 1
        if number == 1, unsafe !isOurHeader(bytes) {
            // What SQLite itself answers when a copy's pages have another size than its source's.
            _ = fail(.unknownShape)
            return SQLITE_READONLY
        }
        let filled = number > knownPages + 1 ? fill(before: number) : SQLITE_OK
        guard filled == SQLITE_OK else { return filled }
        let code = unsafe store(number, from: bytes)
        if code == SQLITE_OK { knownPages = max(knownPages, number) }
        return code
    }

    /// Writes empty pages between the file's end and a page: a hole would read as zeros, which is no
    /// sealed page.
    private func fill(before number: Int) -> Int32 {
        guard let size = baseSize() else { return SQLITE_IOERR }
        knownPages = Int(size) / Self.page
        let zeros = [UInt8](repeating: 0, count: Self.page)
        while knownPages + 1 < number {
            let code = unsafe zeros.withUnsafeBytes { buffer in
                unsafe buffer.baseAddress.map { unsafe store(knownPages + 1, from: $0) }
                    ?? SQLITE_IOERR
            }
            guard code == SQLITE_OK else { return code }
            knownPages += 1
        }
        return SQLITE_OK
    }

    override func truncate(to size: Int64) -> Int32 {
        ahead.forget()
        guard Int(size) % Self.page == 0 else { return fail(.unknownShape) }
        knownPages = min(knownPages, Int(size) / Self.page)
        return baseTruncate(to: size)
    }

    override func size(_ out: UnsafeMutablePointer<Int64>) -> Int32 {
        guard let size = baseSize() else { return SQLITE_IOERR }
        unsafe out.pointee = size
        return SQLITE_OK
    }

    /// For a file not yet written: page size and reserve, which SQLite then adopts.
    private func fakeHeader(_ out: UnsafeMutableRawPointer, _ count: Int) -> Int32 {
        unsafe memset(out, 0, count)
        if count >= 24 {
            unsafe out.storeBytes(of: UInt8(Self.page >> 8), toByteOffset: 16, as: UInt8.self)
            unsafe out.storeBytes(of: UInt8(XAESCipher.overhead), toByteOffset: 20, as: UInt8.self)
        }
        return SQLiteCode.shortRead
    }

    /// Whether a first page is laid out for our seals; a program can ask SQLite for another reserve.
    private func isOurHeader(_ bytes: UnsafeRawPointer) -> Bool {
        let size = unsafe UInt16(
            bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt16.self))
        return unsafe Int(size) == Self.page
            && Int(bytes.load(fromByteOffset: 20, as: UInt8.self)) == XAESCipher.overhead
    }

    /// For a first page that does not open: what of its header lies in clear.
    ///
    /// SQLite reads page size and reserve from the file before it looks at the log. A page cut
    /// short by a power loss is whole in the log, where it is read next; one that is not there
    /// either fails then.
    private func tornHeader(_ out: UnsafeMutableRawPointer, _ count: Int) -> Int32 {
        guard count <= Self.headerCount else { return fail(.pageDamaged(1)) }
        unsafe memset(plain, 0, Self.clear)
        unsafe plain.copyMemory(from: Self.magic, byteCount: 16)
        unsafe (plain + 16).copyMemory(from: scratch + 16, byteCount: 8)
        unsafe memset(out, 0, count)
        unsafe out.copyMemory(from: plain, byteCount: min(count, Self.clear))
        return SQLITE_OK
    }

    private func load(_ number: Int, into out: UnsafeMutableRawPointer) -> Int32 {
        let place = Int64(number - 1) * Int64(Self.page)
        if number > 1,
            let sealed = unsafe ahead.page(number, read: { unsafe baseRead($0, $1, at: place) })
        {
            return unsafe load(number, sealed: sealed, into: out)
        }
        let code = unsafe baseRead(scratch, Self.page, at: place)
        guard code == SQLITE_OK else {
            unsafe memset(out, 0, Self.page)
            return code
        }
        return unsafe number == 1
            ? loadFirst(into: out) : load(number, sealed: scratch, into: out)
    }

    private func load(
        _ number: Int, sealed: UnsafeRawPointer, into out: UnsafeMutableRawPointer
    ) -> Int32 {
        if let id = fileID(), unsafe open(number, id, sealed, into: out) {
            return unsafe isLive(number, id, sealed)
        }
        // Another process may have made the file anew since we learnt its id.
        guard let id = readFileID(), unsafe open(number, id, sealed, into: out) else {
            return fail(.pageDamaged(number))
        }
        return unsafe isLive(number, id, sealed)
    }

    /// Whether a page on disk has this content.
    func holds(_ number: Int, _ content: UnsafeRawPointer) -> Bool {
        unsafe load(number, into: plain) == SQLITE_OK
            && memcmp(plain, content, Self.usable) == 0
    }

    /// Whether a sealed page is the one that was written last.
    private func isLive(_ number: Int, _ id: FileID, _ sealed: UnsafeRawPointer) -> Int32 {
        guard let tags else { return SQLITE_OK }
        let tag = unsafe sealed + Self.usable + XAESCipher.nonceCount
        return unsafe tags.holds(number, tag, id) ? SQLITE_OK : fail(.pageStale(number))
    }

    private func open(
        _ number: Int, _ id: FileID, _ sealed: UnsafeRawPointer, into out: UnsafeMutableRawPointer
    ) -> Bool {
        label.set("rogatory page v1", id, number)
        unsafe memset(out + Self.usable, 0, XAESCipher.overhead)
        return unsafe cipher.open(
            sealed, Self.usable, into: out, nonce: sealed + Self.usable,
            tag: sealed + Self.usable + XAESCipher.nonceCount, associated: label)
    }

    private func loadFirst(into out: UnsafeMutableRawPointer) -> Int32 {
        let id = unsafe FileID(scratch)
        label.set("rogatory page v1", id, 1)
        unsafe label.append(scratch + 16, 8)
        unsafe out.copyMemory(from: Self.magic, byteCount: 16)
        unsafe (out + 16).copyMemory(from: scratch + 16, byteCount: 8)
        unsafe memset(out + Self.usable, 0, XAESCipher.overhead)
        let isGood = unsafe cipher.open(
            scratch + Self.clear, Self.usable - Self.clear, into: out + Self.clear,
            nonce: scratch + Self.usable, tag: scratch + Self.usable + XAESCipher.nonceCount,
            associated: label)
        guard isGood else { return fail(.pageDamaged(1)) }
        learn(id)
        return unsafe isLive(1, id, scratch)
    }

    private func store(_ number: Int, from bytes: UnsafeRawPointer) -> Int32 {
        let id = idForWriting()
        label.set("rogatory page v1", id, number)
        var start = 0
        if number == 1 {
            start = Self.clear
            unsafe label.append(bytes + 16, 8)
            unsafe id.store(in: scratch)
            unsafe (scratch + 16).copyMemory(from: bytes + 16, byteCount: 8)
        }
        let isGood = unsafe cipher.seal(
            bytes + start, Self.usable - start, into: scratch + start, nonce: scratch + Self.usable,
            tag: scratch + Self.usable + XAESCipher.nonceCount, associated: label)
        guard isGood else { return SQLITE_IOERR }
        if let tags {
            let tag = unsafe scratch + Self.usable + XAESCipher.nonceCount
            let code = unsafe tags.note(number, tag, id, existing: storedTags)
            guard code == SQLITE_OK else { return code }
        }
        return unsafe baseWrite(scratch, Self.page, at: Int64(number - 1) * Int64(Self.page))
    }

    override func sync(_ flags: Int32) -> Int32 {
        // Before the pages: once they are on disk the log that has them too may be begun anew.
        let code = tags?.sync() ?? SQLITE_OK
        return code == SQLITE_OK ? super.sync(flags) : code
    }

    /// The seals of all pages there are, for a file that had no table; place 0 is the log's.
    private func storedTags() -> ContiguousArray<PageTag>? {
        guard let size = baseSize() else { return nil }
        var found = ContiguousArray(repeating: PageTag(), count: Int(size) / Self.page + 1)
        for number in 1..<max(found.count, 1) {
            let place = Int64(number * Self.page - XAESCipher.tagCount)
            let code = unsafe found.withUnsafeMutableBytes { buffer in
                unsafe buffer.baseAddress.map { unsafe baseRead($0 + number * 16, 16, at: place) }
                    ?? SQLITE_IOERR
            }
            guard code == SQLITE_OK else { return nil }
        }
        return found
    }

    /// The first page that is not the one written last; 0 where there is none.
    func firstStalePage() -> Int {
        guard let tags, let size = baseSize(), let id = fileID() else { return 0 }
        for number in 1..<(Int(size) / Self.page + 1) {
            let place = Int64(number * Self.page - XAESCipher.tagCount)
            guard unsafe baseRead(scratch, XAESCipher.tagCount, at: place) == SQLITE_OK,
                unsafe tags.holds(number, scratch, id)
            else { return number }
        }
        return 0
    }

    /// Other handles may have written: SQLite begins to write pages.
    override func beginsToWrite() {
        tags?.beginsToWrite()
        knownPages = 0
    }

    override func takesLock() { ahead.forget() }

    override func givesUpLock(ofLogWriter: Bool) {
        ahead.forget()
        tags?.settle()
        if ofLogWriter { log?.forgetFrames() }
    }

    // MARK: - The write-ahead log's generation

    /// Notes a new header of the log, on disk before the header is written.
    func noteLog(_ tag: UnsafeRawPointer, _ id: FileID) -> Int32 {
        guard let tags else { return SQLITE_OK }
        tags.beginsToWrite()
        let code = unsafe tags.note(0, tag, id, existing: storedTags)
        return code == SQLITE_OK ? tags.force() : code
    }

    /// Whether a header of the log is the present one; an earlier one was folded in whole before
    /// the log was begun anew.
    func holdsLog(_ tag: UnsafeRawPointer, _ id: FileID) -> Bool {
        unsafe tags?.holdsLog(tag, id) ?? true
    }

    // MARK: - The file's id

    /// The file's id: remembered, or read from page 1.
    ///
    /// The write-ahead log asks for it too. It is read through the handle that SQLite has open:
    /// to open and close the file a second time would give up every lock this process holds on it
    /// (POSIX advisory locks; SQLite, "How To Corrupt An SQLite Database File", 2.2).
    func fileID() -> FileID? {
        if let seenID { return seenID }
        if let known = shared.fileID.withLock({ $0 }) {
            seenID = known
            return known
        }
        return readFileID()
    }

    /// The file's id, made now for a file that has none yet; the journal of its first transaction
    /// asks for it before page 1 is written.
    func idForWriting() -> FileID {
        guard let id = fileID(), !id.isZero else { return newFileID() }
        return id
    }

    /// Whether page 1 opens and says that the database keeps a write-ahead log.
    func isInWALMode() -> Bool {
        guard unsafe load(1, into: plain) == SQLITE_OK else { return false }
        return unsafe plain.load(fromByteOffset: 18, as: UInt8.self) == 2
    }

    private func readFileID() -> FileID? {
        var bytes = (UInt64(0), UInt64(0))
        let id: FileID? = unsafe withUnsafeMutableBytes(of: &bytes) { buffer in
            guard let base = buffer.baseAddress, unsafe baseRead(base, 16, at: 0) == SQLITE_OK
            else { return nil }
            return unsafe FileID(base)
        }
        if let id { learn(id) }
        return id
    }

    private func newFileID() -> FileID {
        let id = FileID.random()
        learn(id)
        return id
    }

    private func learn(_ id: FileID) {
        guard seenID != id else { return }
        seenID = id
        shared.fileID.withLock { $0 = id }
    }
}
