import CSQLite
import Foundation

/// A file beside the database that SQLite knows nothing of, through the same system below.
@safe final class TagFile {
    // A class because it owns an open file.
    private let file: UnsafeMutablePointer<sqlite3_file>
    private let memory: UnsafeMutableRawPointer
    private let name: UnsafeMutablePointer<CChar>

    /// Opens it, and makes it first where it is wanted and not there.
    init?(path: String, below: UnsafeMutablePointer<sqlite3_vfs>, makes: Bool) {
        // Whoever opens by a name keeps it; it ends with the empty list of URI parameters.
        let bytes = path.utf8CString
        unsafe name = .allocate(capacity: bytes.count + 3)
        unsafe name.initialize(repeating: 0, count: bytes.count + 3)
        for (index, byte) in bytes.enumerated() { unsafe name[index] = byte }
        unsafe memory = .allocate(
            byteCount: max(Int(below.pointee.szOsFile), MemoryLayout<sqlite3_file>.size),
            alignment: 16)
        unsafe file = unsafe memory.assumingMemoryBound(to: sqlite3_file.self)
        unsafe file.pointee.pMethods = nil
        // As a log it gets the database's own rights, and its folder is forced to disk with it.
        let flags = SQLITE_OPEN_WAL | SQLITE_OPEN_READWRITE | (makes ? SQLITE_OPEN_CREATE : 0)
        var outFlags: Int32 = 0
        guard unsafe below.pointee.xOpen(below, name, file, flags, &outFlags) == SQLITE_OK else {
            unsafe file.pointee.pMethods = nil
            return nil
        }
    }

    deinit {
        if let methods = unsafe file.pointee.pMethods { _ = unsafe methods.pointee.xClose(file) }
        unsafe memory.deallocate()
        unsafe name.deallocate()
    }

    var size: Int {
        var size: Int64 = 0
        return unsafe file.pointee.pMethods.pointee.xFileSize(file, &size) == SQLITE_OK
            ? Int(size) : 0
    }

    /// So many bytes, or nothing if they are not all there.
    func read(_ count: Int, at offset: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        let code = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe file.pointee.pMethods.pointee.xRead(
                file, buffer.baseAddress, Int32(buffer.count), Int64(offset))
        }
        return code == SQLITE_OK ? bytes : nil
    }

    func write(_ bytes: UnsafeRawPointer, _ count: Int, at offset: Int) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xWrite(file, bytes, Int32(count), Int64(offset))
    }

    func truncate(to size: Int) -> Int32 {
        unsafe file.pointee.pMethods.pointee.xTruncate(file, Int64(size))
    }

    func sync() -> Int32 { unsafe file.pointee.pMethods.pointee.xSync(file, SQLITE_SYNC_NORMAL) }
}
