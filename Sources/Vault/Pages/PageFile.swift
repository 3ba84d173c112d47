import CSQLite
import Foundation

/// One open file of SQLite as this layer keeps it.
///
/// A class because SQLite holds a pointer to it from open to close; used by one thread at a time.
class PageFile {
    let path: String

    init(path: String) {
        self.path = path
    }

    func read(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        SQLITE_IOERR
    }
    func write(_ bytes: UnsafeRawPointer, _ count: Int, at offset: Int64) -> Int32 { SQLITE_IOERR }
    func truncate(to size: Int64) -> Int32 { SQLITE_IOERR }
    func sync(_ flags: Int32) -> Int32 { SQLITE_OK }
    func size(_ out: UnsafeMutablePointer<Int64>) -> Int32 { SQLITE_IOERR }
    /// Hears that SQLite is about to write pages.
    func beginsToWrite() {}
    /// Hears that SQLite is about to take a lock: others may have written.
    func takesLock() {}
    /// Hears that SQLite is about to give up a lock: what it wrote is for others to see.
    func givesUpLock(ofLogWriter: Bool) {}
    func close() -> Int32 {
        unsafe base.map { unsafe $0.pointee.pMethods.pointee.xClose($0) } ?? SQLITE_OK
    }
    /// The file of the system below, for what is passed on; nothing for a file in memory.
    var base: UnsafeMutablePointer<sqlite3_file>? { nil }
}

/// A file without a name (a sort, a statement's journal, VACUUM's copy): never on disk.
final class MemoryFile: PageFile {
    private var bytes: [UInt8] = []
    /// More than a sort over a large register needs.
    private static let cap = 512 * 1024 * 1024

    deinit {
        unsafe bytes.withUnsafeMutableBytes { buffer in
            if let start = buffer.baseAddress { unsafe memset(start, 0, buffer.count) }
        }
    }

    override func read(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        let start = min(Int(offset), bytes.count)
        let end = min(start + count, bytes.count)
        unsafe bytes.withUnsafeBytes { source in
            if let base = source.baseAddress, end > start {
                unsafe out.copyMemory(from: base + start, byteCount: end - start)
            }
        }
        if end - start == count { return SQLITE_OK }
        unsafe memset(out + (end - start), 0, count - (end - start))
        return SQLiteCode.shortRead
    }

    override func write(_ source: UnsafeRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        let end = Int(offset) + count
        guard end <= Self.cap else { return SQLITE_FULL }
        if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
        unsafe bytes.withUnsafeMutableBytes { target in
            unsafe target.baseAddress.map {
                unsafe ($0 + Int(offset)).copyMemory(from: source, byteCount: count)
            }
        }
        return SQLITE_OK
    }

    override func truncate(to size: Int64) -> Int32 {
        if Int(size) < bytes.count { bytes.removeLast(bytes.count - Int(size)) }
        return SQLITE_OK
    }

    override func size(_ out: UnsafeMutablePointer<Int64>) -> Int32 {
        unsafe out.pointee = Int64(bytes.count)
        return SQLITE_OK
    }
}

/// A super-journal: names of journals that were written together, and no content.
@safe final class NameFile: PageFile {
    private let file: UnsafeMutablePointer<sqlite3_file>

    init(path: String, file: UnsafeMutablePointer<sqlite3_file>) {
        unsafe self.file = unsafe file
        super.init(path: path)
    }

    override var base: UnsafeMutablePointer<sqlite3_file>? { unsafe file }

    override func read(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xRead(file, out, Int32(count), offset)
    }

    override func write(_ bytes: UnsafeRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xWrite(file, bytes, Int32(count), offset)
    }

    override func truncate(to size: Int64) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xTruncate(file, size)
    }

    override func sync(_ flags: Int32) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xSync(file, flags)
    }

    override func size(_ out: UnsafeMutablePointer<Int64>) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xFileSize(file, out)
    }
}

/// Result codes that SQLite's header makes from expressions, which Swift does not import.
enum SQLiteCode {
    static let shortRead = SQLITE_IOERR | (2 << 8)
    /// Stored data does not fit its seal.
    static let data = SQLITE_IOERR | (32 << 8)
}

/// A file on disk, reached through SQLite's own VFS.
@safe class DiskFile: PageFile {
    private let file: UnsafeMutablePointer<sqlite3_file>
    let shared: SharedKey
    let cipher: XAESCipher
    let label = AssociatedData()
    let database: String

    init(
        path: String, database: String, file: UnsafeMutablePointer<sqlite3_file>, shared: SharedKey
    ) {
        unsafe self.file = unsafe file
        self.shared = shared
        self.database = database
        cipher = XAESCipher(key: shared.key)
        super.init(path: path)
    }

    override var base: UnsafeMutablePointer<sqlite3_file>? { unsafe file }

    func baseRead(_ out: UnsafeMutableRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xRead(file, out, Int32(count), offset)
    }

    func baseWrite(_ bytes: UnsafeRawPointer, _ count: Int, at offset: Int64) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xWrite(file, bytes, Int32(count), offset)
    }

    func baseTruncate(to size: Int64) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xTruncate(file, size)
    }

    func baseSize() -> Int64? {
        var size: Int64 = 0
        return unsafe file.pointee.pMethods.pointee.xFileSize(file, &size) == SQLITE_OK ? size : nil
    }

    override func sync(_ flags: Int32) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xSync(file, flags)
    }

    func fail(_ failure: PagesError) -> Int32 {
        EncryptedPages.registry.note(failure, for: database)
        return SQLiteCode.data
    }
}

/// A file beside a database, which has to find it: the write-ahead log or a rollback journal.
@safe class SideFile: DiskFile {
    /// Finds the database that this belongs to, among SQLite's open files.
    let main: () -> MainFile?

    init(
        path: String, database: String, file: UnsafeMutablePointer<sqlite3_file>, shared: SharedKey,
        main: @escaping () -> MainFile?
    ) {
        self.main = main
        unsafe super.init(path: path, database: database, file: file, shared: shared)
    }
}
