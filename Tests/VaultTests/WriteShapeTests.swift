import GRDBSQLite
import Foundation
import TestSupport
import Testing

@testable import Vault

/// What SQLite has never been seen to write is not guessed at but refused, and changes nothing.
@Suite struct WriteShapeTests {
    private struct Failure: Error { let code: Int32 }

    /// One connection and its open files.
    private final class Handle {
        let connection: OpaquePointer

        init(_ path: String) throws {
            var opened: OpaquePointer?
            let code = sqlite3_open_v2(
                EncryptedPages.uri(forDatabaseAt: path), &opened,
                SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, nil)
            guard code == SQLITE_OK, let opened else { throw Failure(code: code) }
            connection = opened
        }

        deinit { sqlite3_close(connection) }

        func run(_ sql: String) throws {
            let code = sqlite3_exec(connection, sql, nil, nil, nil)
            guard code == SQLITE_OK else { throw Failure(code: code) }
        }

        func file(_ which: Int32) throws -> UnsafeMutablePointer<sqlite3_file> {
            var file: UnsafeMutablePointer<sqlite3_file>?
            let code = sqlite3_file_control(connection, "main", which, &file)
            guard code == SQLITE_OK, let file else { throw Failure(code: code) }
            return file
        }
    }

    let folder: TemporaryFolder
    private var path: String { folder.path + "/vault.db" }

    init() throws {
        folder = try TemporaryFolder()
        try EncryptedPages.install()
        [UInt8](repeating: 7, count: 32).withUnsafeBytes {
            EncryptedPages.setKey($0, forDatabaseAt: folder.path + "/vault.db")
        }
    }

    private func open(mode: String) throws -> Handle {
        let handle = try Handle(path)
        try handle.run(
            """
            PRAGMA journal_mode = \(mode);
            CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT);
            INSERT INTO word (text) VALUES (printf('%.9000c', 'x'));
            """)
        return handle
    }

    /// Writes so many bytes; the first of them are `head`.
    private func write(
        _ file: UnsafeMutablePointer<sqlite3_file>, _ count: Int, at offset: Int64,
        head: [UInt8] = []
    ) -> Int32 {
        let bytes = head + [UInt8](repeating: 0x5a, count: count - head.count)
        return file.pointee.pMethods.pointee.xWrite(file, bytes, Int32(count), offset)
    }

    private func read(
        _ file: UnsafeMutablePointer<sqlite3_file>, _ count: Int, at offset: Int64
    ) -> Int32 {
        var bytes = [UInt8](repeating: 0, count: count)
        return file.pointee.pMethods.pointee.xRead(file, &bytes, Int32(count), offset)
    }

    private func expectUnknown(_ code: Int32, _ what: String) {
        #expect(code == SQLiteCode.data, "\(what)")
        #expect(EncryptedPages.lastFailure(forDatabaseAt: path) == .unknownShape, "\(what)")
        EncryptedPages.registry.note(.noKey, for: EncryptedPages.canonical(path))
    }

    @Test func whatIsNoWholePageIsNotWrittenIntoTheDatabase() throws {
        let handle = try open(mode: "DELETE")
        let main = try handle.file(SQLITE_FCNTL_FILE_POINTER)
        let before = try folder.contents()

        for (count, offset) in [
            (1, 0), (100, 0), (512, 4096), (4095, 0), (4097, 4096), (8192, 0), (4096, 1),
            (4096, 2048), (4096, 4096 + 512), (40, 4056), (16, 24),
        ] as [(Int, Int64)] {
            expectUnknown(write(main, count, at: offset), "\(count) bytes at \(offset)")
        }
        let cut = main.pointee.pMethods.pointee.xTruncate(main, 5000)
        expectUnknown(cut, "cut within a page")
        expectUnknown(read(main, 200, at: 4000), "read across two pages")

        #expect(try folder.contents() == before)
    }

    /// SQLite's own word for it, with which a backup into such a database ends.
    @Test func aFirstPageLaidOutForNoSealIsNotWritten() throws {
        let handle = try open(mode: "DELETE")
        let main = try handle.file(SQLITE_FCNTL_FILE_POINTER)
        let before = try folder.contents()
        let magic = Array("SQLite format 3\0".utf8)

        for layout in [[0x10, 0, 1, 1, 0], [0x10, 0, 1, 1, 32], [0x20, 0, 1, 1, 40]] as [[UInt8]] {
            #expect(write(main, 4096, at: 0, head: magic + layout) == SQLITE_READONLY)
        }

        #expect(try folder.contents() == before)
    }

    /// What waits belongs to a transaction that was taken back; its places are the next writer's.
    @Test func framesThatWaitWhenTheWriterGivesUpItsLockAreNeverWritten() throws {
        let handle = try open(mode: "WAL")
        let main = try handle.file(SQLITE_FCNTL_FILE_POINTER)
        let log = try handle.file(SQLITE_FCNTL_JOURNAL_POINTER)
        let before = try folder.contents()
        var size: Int64 = 0
        #expect(log.pointee.pMethods.pointee.xFileSize(log, &size) == SQLITE_OK)

        let header: [UInt8] = [0, 0, 0, 9, 0, 0, 0, 0]
        #expect(write(log, 24, at: size, head: header) == SQLITE_OK)
        #expect(write(log, 4096, at: size + 24) == SQLITE_OK)
        // A read that wrote could fail without the transaction being taken back.
        #expect(read(log, 4096, at: size + 24) == SQLITE_OK)
        #expect(try folder.contents() == before)
        _ = main.pointee.pMethods.pointee.xShmLock(
            main, 0, 1, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE)
        var after: Int64 = 0
        #expect(log.pointee.pMethods.pointee.xFileSize(log, &after) == SQLITE_OK)

        #expect(after == size)
        #expect(try folder.contents() == before)
    }

    @Test func whatIsNoHeaderAndNoFrameIsNotWrittenIntoTheLogOfPages() throws {
        let handle = try open(mode: "WAL")
        let log = try handle.file(SQLITE_FCNTL_JOURNAL_POINTER)
        let before = try folder.contents()

        for (count, offset) in [
            (31, 0), (33, 0), (16, 8), (24, 0), (4096, 0), (23, 32), (25, 32), (4120, 32),
            (8, 40), (512, 56), (4096, 32), (4095, 56), (4097, 56), (8192, 56),
        ] as [(Int, Int64)] {
            expectUnknown(write(log, count, at: offset), "\(count) bytes at \(offset)")
        }
        // A header for pages of another size.
        let head: [UInt8] = [0x37, 0x7f, 0x06, 0x82, 0, 0x2d, 0xe2, 0x18, 0, 0, 0x20, 0]
        expectUnknown(write(log, 32, at: 0, head: head), "a header for other pages")
        expectUnknown(read(log, 8, at: 28), "read across header and frame")
        // A page of a frame that was never begun.
        let far = Int64(32 + 900 * 4120 + 24)
        #expect(write(log, 4096, at: far) == SQLiteCode.data)
        #expect(EncryptedPages.lastFailure(forDatabaseAt: path) == .frameDamaged(901))

        #expect(try folder.contents() == before)
    }

    @Test func aJournalHasNoGapsButBeforeAHeader() throws {
        let handle = try open(mode: "DELETE")
        try handle.run("PRAGMA cache_size = 5; BEGIN IMMEDIATE; DELETE FROM word")
        let journal = try handle.file(SQLITE_FCNTL_JOURNAL_POINTER)
        var size: Int64 = 0
        #expect(journal.pointee.pMethods.pointee.xFileSize(journal, &size) == SQLITE_OK)
        try #require(size > 512)

        for gap in [1, 100, 513, 4096] as [Int64] {
            let offset = size + gap
            guard offset % 512 != 0 || gap > 512 else { continue }
            expectUnknown(write(journal, 8, at: offset), "a gap of \(gap)")
        }
        try handle.run("ROLLBACK")
    }

    /// 512 MiB, and not a byte more: a sort that needs more is refused, and nothing is on disk.
    @Test func aNamelessFileHasACapAndItsContentIsNeverOnDisk() throws {
        let cap = 512 * 1024 * 1024
        let file = MemoryFile(path: "")
        let word = Array("Zinnoberrot".utf8)

        #expect(file.write(word, word.count, at: Int64(cap - word.count + 1)) == SQLITE_FULL)
        #expect(file.write(word, word.count, at: Int64(cap)) == SQLITE_FULL)
        #expect(file.write(word, word.count, at: 4 << 40) == SQLITE_FULL)
        var size: Int64 = -1
        #expect(file.size(&size) == SQLITE_OK)
        #expect(size == 0)

        #expect(file.write(word, word.count, at: 5000) == SQLITE_OK)
        var back = [UInt8](repeating: 0, count: word.count)
        #expect(file.read(&back, back.count, at: 5000) == SQLITE_OK)
        #expect(back == word)
        #expect(file.read(&back, back.count, at: 5004) == SQLiteCode.shortRead)
        #expect(back.suffix(4) == [0, 0, 0, 0])
    }

    /// A sort of more than SQLite's cache, and a statement's journal, both spill.
    @Test func whatSpillsFromASortIsInMemoryOnly() throws {
        let handle = try open(mode: "WAL")
        let temporary = try TemporaryFolder()
        setenv("SQLITE_TMPDIR", temporary.path, 1)
        defer { unsetenv("SQLITE_TMPDIR") }

        try handle.run(
            """
            PRAGMA cache_size = 10; PRAGMA temp_store = FILE;
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            INSERT INTO word (text) SELECT printf('Zinnoberrot %d %.60c', i * 7919 % 20011, 'y')
            FROM n ORDER BY 1 DESC;
            CREATE TEMP TABLE kept AS SELECT text FROM word ORDER BY text;
            """)

        #expect(try temporary.contents().isEmpty)
        for (name, bytes) in try folder.contents() {
            #expect(bytes.range(of: Data("Zinnoberrot".utf8)) == nil, "\(name)")
        }
    }
}
