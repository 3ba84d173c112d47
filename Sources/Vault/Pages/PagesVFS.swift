import CSQLite
import Foundation
import Synchronization

/// The table of functions that SQLite calls; it forwards to `PageFile` and to the VFS below.
enum PagesVFS {
    /// Where our part of SQLite's file memory ends and that of the VFS below begins.
    private static let headCount = 16

    /// Puts the VFS beside SQLite's own, or before it where it is to be the default.
    static func register(asDefault: Bool) -> Bool {
        guard let below = unsafe sqlite3_vfs_find(nil) else { return false }
        unsafe Self.below = unsafe below
        let vfs = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        unsafe vfs.initialize(to: below.pointee)
        unsafe vfs.pointee.szOsFile = unsafe Int32(headCount) + below.pointee.szOsFile
        unsafe vfs.pointee.pNext = nil
        unsafe vfs.pointee.zName = unsafe UnsafePointer(strdup(EncryptedPages.name))
        unsafe vfs.pointee.pAppData = UnsafeMutableRawPointer(below)
        unsafe vfs.pointee.xOpen = unsafe open
        // The other functions take the VFS only for its own data, which the copy shares.
        unsafe vfs.pointee.xDelete = { vfs, name, sync in
            guard let below = unsafe PagesVFS.below(vfs) else { return SQLITE_IOERR }
            // With the journal gone a transaction is acknowledged: it must not come back after a
            // power loss, which SQLite sees to with EXTRA only.
            let isJournal = unsafe name.map { unsafe String(cString: $0).hasSuffix("-journal") }
            return unsafe below.pointee.xDelete(below, name, isJournal == true ? 1 : sync)
        }
        unsafe vfs.pointee.xAccess = { vfs, name, flags, out in
            guard let below = unsafe PagesVFS.below(vfs) else { return SQLITE_IOERR }
            return unsafe below.pointee.xAccess(below, name, flags, out)
        }
        unsafe vfs.pointee.xFullPathname = { vfs, name, count, out in
            guard let below = unsafe PagesVFS.below(vfs) else { return SQLITE_IOERR }
            return unsafe below.pointee.xFullPathname(below, name, count, out)
        }
        return unsafe sqlite3_vfs_register(vfs, asDefault ? 1 : 0) == SQLITE_OK
    }

    /// The system below, for files that SQLite does not open; set once, before any database is opened.
    nonisolated(unsafe) private(set) static var below: UnsafeMutablePointer<sqlite3_vfs>?

    private static func below(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?) -> UnsafeMutablePointer<
        sqlite3_vfs
    >? {
        unsafe vfs?.pointee.pAppData?.assumingMemoryBound(to: sqlite3_vfs.self)
    }

    private static let open:
        @convention(c) (
            UnsafeMutablePointer<sqlite3_vfs>?, UnsafePointer<CChar>?,
            UnsafeMutablePointer<sqlite3_file>?,
            Int32, UnsafeMutablePointer<Int32>?
        ) -> Int32 = { vfs, name, file, flags, outFlags in
            guard let file = unsafe file, let below = unsafe PagesVFS.below(vfs) else {
                return SQLITE_CANTOPEN
            }
            unsafe file.pointee.pMethods = nil
            let state: PageFile
            if let name = unsafe name, let kind = unsafe FileKind(name, flags) {
                let base = unsafe (UnsafeMutableRawPointer(file) + headCount)
                    .assumingMemoryBound(to: sqlite3_file.self)
                unsafe base.pointee.pMethods = nil
                guard let made = unsafe made(kind, name, base) else { return SQLITE_CANTOPEN }
                let code = unsafe below.pointee.xOpen(below, name, base, flags, outFlags)
                guard code == SQLITE_OK else { return code }
                state = made
            } else {
                state = MemoryFile(path: "")
                unsafe outFlags?.pointee = flags
            }
            let place = unsafe UnsafeMutableRawPointer(file) + MemoryLayout<UnsafeRawPointer>.size
            unsafe place.storeBytes(
                of: Unmanaged.passRetained(state).toOpaque(), as: UnsafeMutableRawPointer.self)
            unsafe file.pointee.pMethods = unsafe UnsafePointer(PageMethods.table)
            return SQLITE_OK
        }

    /// What SQLite opens under a name.
    private enum FileKind {
        case main, log, journal, superJournal
        /// The journal of another database, which a super-journal names: its name is no more than
        /// a name.
        case namedJournal

        init?(_ name: UnsafePointer<CChar>, _ flags: Int32) {
            if flags & SQLITE_OPEN_MAIN_DB != 0 {
                self = .main
            } else if flags & SQLITE_OPEN_WAL != 0 {
                self = .log
            } else if flags & SQLITE_OPEN_MAIN_JOURNAL != 0 {
                self = .journal
            } else if flags & SQLITE_OPEN_SUPER_JOURNAL != 0 {
                self =
                    unsafe String(cString: name).hasSuffix("-journal")
                    ? .namedJournal : .superJournal
            } else {
                return nil
            }
        }
    }

    /// Our side of a file; nothing where no key is known, and then nothing is opened.
    private static func made(
        _ kind: FileKind, _ name: UnsafePointer<CChar>, _ base: UnsafeMutablePointer<sqlite3_file>
    ) -> PageFile? {
        let path = unsafe String(cString: name)
        switch kind {
        case .main:
            guard let shared = unsafe key(of: path, name), let below = unsafe below else {
                return nil
            }
            let main = unsafe MainFile(path: path, file: base, shared: shared, below: below)
            main.showsHeaderWhenEmpty = unsafe sqlite3_uri_boolean(name, "vacuum_into", 0) == 0
            return main
        case .log:
            guard let main = unsafe PageMethods.main(of: name) else { return nil }
            let log = unsafe WALFile(
                path: path, database: main.database, file: base, shared: main.shared,
                main: { unsafe PageMethods.main(of: name) })
            main.log = log
            return log
        case .journal:
            guard let main = unsafe PageMethods.main(of: name) else { return nil }
            return unsafe JournalFile(
                path: path, database: main.database, file: base, shared: main.shared,
                main: { unsafe PageMethods.main(of: name) })
        case .namedJournal:
            let database = String(path.dropLast("-journal".count))
            guard let shared = unsafe key(of: database, nil) else { return nil }
            return unsafe JournalFile(
                path: path, database: database, file: base, shared: shared, main: { nil })
        case .superJournal:
            return unsafe NameFile(path: path, file: base)
        }
    }

    private static func key(of database: String, _ name: UnsafePointer<CChar>?) -> SharedKey? {
        if let key = EncryptedPages.registry.key(database) { return key }
        let source = unsafe EncryptedPages.trialKeys.withLock { unsafe $0 }
        guard let source = unsafe source, let key = unsafe source(name) else {
            EncryptedPages.registry.note(.noKey, for: database)
            return nil
        }
        return SharedKey(key: key)
    }
}

/// SQLite's table of functions on an open file.
enum PageMethods {
    nonisolated(unsafe) static let table: UnsafeMutablePointer<sqlite3_io_methods> = {
        // Made once and never freed or changed: safe from every thread.
        let table = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        unsafe table.initialize(to: sqlite3_io_methods())
        // Version 2: shared memory for WAL, no memory mapping of pages.
        unsafe table.pointee.iVersion = 2
        unsafe table.pointee.xClose = { file in
            guard let file = unsafe file, let state = unsafe PageMethods.state(file) else {
                return SQLITE_OK
            }
            let code = state.close()
            unsafe Unmanaged<PageFile>.fromOpaque(PageMethods.opaque(file)).release()
            unsafe file.pointee.pMethods = nil
            return code
        }
        unsafe table.pointee.xRead = { file, out, count, offset in
            guard let out = unsafe out, let state = unsafe PageMethods.state(file) else {
                return SQLITE_IOERR
            }
            return unsafe state.read(out, Int(count), at: offset)
        }
        unsafe table.pointee.xWrite = { file, bytes, count, offset in
            guard let bytes = unsafe bytes, let state = unsafe PageMethods.state(file) else {
                return SQLITE_IOERR
            }
            return unsafe state.write(bytes, Int(count), at: offset)
        }
        unsafe table.pointee.xTruncate = { file, size in
            unsafe PageMethods.state(file)?.truncate(to: size) ?? SQLITE_IOERR
        }
        unsafe table.pointee.xSync = { file, flags in
            unsafe PageMethods.state(file)?.sync(flags) ?? SQLITE_IOERR
        }
        unsafe table.pointee.xFileSize = { file, out in
            guard let out = unsafe out, let state = unsafe PageMethods.state(file) else {
                return SQLITE_IOERR
            }
            return unsafe state.size(out)
        }
        unsafe table.pointee.xLock = { file, level in
            let state = unsafe PageMethods.state(file)
            state?.takesLock()
            if level >= SQLITE_LOCK_RESERVED { state?.beginsToWrite() }
            return unsafe PageMethods.base(file).map {
                unsafe $0.pointee.pMethods.pointee.xLock($0, level)
            } ?? SQLITE_OK
        }
        unsafe table.pointee.xUnlock = { file, level in
            unsafe PageMethods.state(file)?.givesUpLock(ofLogWriter: false)
            return unsafe PageMethods.base(file).map {
                unsafe $0.pointee.pMethods.pointee.xUnlock($0, level)
            } ?? SQLITE_OK
        }
        unsafe table.pointee.xCheckReservedLock = { file, out in
            guard let base = unsafe PageMethods.base(file) else {
                unsafe out?.pointee = 0
                return SQLITE_OK
            }
            return unsafe base.pointee.pMethods.pointee.xCheckReservedLock(base, out)
        }
        unsafe table.pointee.xFileControl = { file, operation, argument in
            unsafe PageMethods.control(file, operation, argument)
        }
        unsafe table.pointee.xSectorSize = { file in
            unsafe PageMethods.base(file).map { unsafe $0.pointee.pMethods.pointee.xSectorSize($0) }
                ?? 4096
        }
        unsafe table.pointee.xDeviceCharacteristics = { file in
            let below =
                unsafe PageMethods.base(file).map {
                    unsafe $0.pointee.pMethods.pointee.xDeviceCharacteristics($0)
                } ?? 0
            // Without this promise SQLite splits page writes, which a seal cannot follow.
            return below | SQLITE_IOCAP_POWERSAFE_OVERWRITE
        }
        unsafe table.pointee.xShmMap = { file, page, size, extend, out in
            unsafe PageMethods.base(file).map {
                unsafe $0.pointee.pMethods.pointee.xShmMap($0, page, size, extend, out)
            }
                ?? SQLITE_IOERR
        }
        unsafe table.pointee.xShmLock = { file, offset, count, flags in
            if flags & SQLITE_SHM_UNLOCK != 0 {
                // Place 0 is the lock of whoever writes the log (SQLite, "WAL-mode File Format", 2.3.1).
                unsafe PageMethods.state(file)?.givesUpLock(ofLogWriter: offset == 0)
            } else {
                unsafe PageMethods.state(file)?.takesLock()
            }
            return unsafe PageMethods.base(file).map {
                unsafe $0.pointee.pMethods.pointee.xShmLock($0, offset, count, flags)
            }
                ?? SQLITE_IOERR
        }
        unsafe table.pointee.xShmBarrier = { file in
            if let base = unsafe PageMethods.base(file) {
                unsafe base.pointee.pMethods.pointee.xShmBarrier(base)
            }
        }
        unsafe table.pointee.xShmUnmap = { file, delete in
            unsafe PageMethods.base(file).map {
                unsafe $0.pointee.pMethods.pointee.xShmUnmap($0, delete)
            } ?? SQLITE_OK
        }
        return unsafe table
    }()

    private static func opaque(_ file: UnsafeMutablePointer<sqlite3_file>)
        -> UnsafeMutableRawPointer
    {
        unsafe (UnsafeMutableRawPointer(file) + MemoryLayout<UnsafeRawPointer>.size).load(
            as: UnsafeMutableRawPointer.self)
    }

    private static func state(_ file: UnsafeMutablePointer<sqlite3_file>?) -> PageFile? {
        unsafe file.map { unsafe Unmanaged<PageFile>.fromOpaque(opaque($0)).takeUnretainedValue() }
    }

    /// The database's open file, by the name under which SQLite opened its log; the name is
    /// SQLite's own and stays until the file is closed.
    static func main(of name: UnsafePointer<CChar>?) -> MainFile? {
        guard let name = unsafe name, let file = unsafe sqlite3_database_file_object(name),
            unsafe file.pointee.pMethods == UnsafePointer(table)
        else { return nil }
        return unsafe state(file) as? MainFile
    }

    private static func base(_ file: UnsafeMutablePointer<sqlite3_file>?) -> UnsafeMutablePointer<
        sqlite3_file
    >? {
        unsafe state(file)?.base
    }

    /// Our own question to a database's open file; SQLite leaves such numbers to us.
    static let stalePageQuestion: Int32 = 0x526f67

    private static func control(
        _ file: UnsafeMutablePointer<sqlite3_file>?, _ operation: Int32,
        _ argument: UnsafeMutableRawPointer?
    ) -> Int32 {
        switch operation {
        case SQLITE_FCNTL_SIZE_HINT, SQLITE_FCNTL_CHUNK_SIZE:
            // Growing the file ahead would leave pages of zeros, which do not open.
            return SQLITE_OK
        case stalePageQuestion:
            guard let main = unsafe state(file) as? MainFile, let argument = unsafe argument else {
                return SQLITE_NOTFOUND
            }
            unsafe argument.storeBytes(of: Int64(main.firstStalePage()), as: Int64.self)
            return SQLITE_OK
        case SQLITE_FCNTL_CKPT_START:
            unsafe state(file)?.beginsToWrite()
            return SQLITE_OK
        case SQLITE_FCNTL_PRAGMA:
            let words = unsafe argument?.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
            guard let words = unsafe words, let answer = unsafe pragma(words[1], words[2]) else {
                return SQLITE_NOTFOUND
            }
            // SQLite makes a row of the answer and frees it.
            unsafe words[0] = unsafe sqliteText(answer)
            return SQLITE_OK
        default:
            guard let base = unsafe base(file),
                let control = unsafe base.pointee.pMethods.pointee.xFileControl
            else {
                return SQLITE_NOTFOUND
            }
            return unsafe control(base, operation, argument)
        }
    }

    /// What is answered to a pragma that would undo what this layer rests on, in place of doing it.
    private static func pragma(
        _ name: UnsafeMutablePointer<CChar>?, _ value: UnsafeMutablePointer<CChar>?
    ) -> String? {
        guard let name = unsafe name, let value = unsafe value else { return nil }
        switch unsafe String(cString: name).lowercased() {
        case "page_size":
            // Another page size would not fit the seals.
            return String(EncryptedPages.pageSize)
        case "synchronous":
            // With less than FULL a commit is not on disk when it is acknowledged, and a later one
            // may be there without it.
            let asked = unsafe String(cString: value).lowercased()
            return ["2", "3", "full", "extra"].contains(asked) ? nil : "2"
        default: return nil
        }
    }

    /// A text in memory of SQLite's own.
    private static func sqliteText(_ text: String) -> UnsafeMutablePointer<CChar>? {
        let bytes = text.utf8CString.map { UInt8(bitPattern: $0) }
        guard let memory = unsafe sqlite3_malloc(Int32(bytes.count)) else { return nil }
        unsafe UnsafeMutableRawBufferPointer(start: memory, count: bytes.count).copyBytes(
            from: bytes)
        return unsafe memory.assumingMemoryBound(to: CChar.self)
    }
}
