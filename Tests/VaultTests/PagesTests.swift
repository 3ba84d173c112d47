import Foundation
import GRDB
import TestSupport
import Testing
import Vault

@Suite struct PagesTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "/vault.db" }

    init() throws {
        folder = try TemporaryFolder()
        try EncryptedPages.install()
        [UInt8](repeating: 7, count: 32).withUnsafeBytes {
            EncryptedPages.setKey($0, forDatabaseAt: folder.path + "/vault.db")
        }
    }

    func pool() throws -> DatabasePool {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return try DatabasePool(
            path: EncryptedPages.uri(forDatabaseAt: path), configuration: configuration)
    }

    func fill(_ pool: DatabasePool, rows: Int = 200) throws {
        try pool.write { db in
            try db.execute(
                sql: "CREATE TABLE IF NOT EXISTS word (id INTEGER PRIMARY KEY, text TEXT)")
            for number in 0..<rows {
                try db.execute(
                    sql: "INSERT INTO word (text) VALUES (?)",
                    arguments: ["Zinnoberrot-\(number)-" + String(repeating: "x", count: 300)])
            }
        }
    }

    func count(_ pool: DatabasePool) throws -> Int {
        try pool.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM word WHERE text LIKE 'Zinnoberrot%'")
                ?? -1
        }
    }

    @Test func whatIsWrittenIsReadAgainAfterReopening() throws {
        let first = try pool()
        try fill(first)
        #expect(try count(first) == 200)
        try first.close()

        let second = try pool()
        #expect(try count(second) == 200)
        let verdict = try second.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
        #expect(verdict == "ok")
        try second.close()
    }

    @Test func twoPoolsSeeEachOthersCommits() throws {
        let first = try pool()
        try fill(first, rows: 3)
        let second = try pool()
        #expect(try count(second) == 3)

        try fill(second, rows: 2)

        #expect(try count(first) == 5)
        try first.close()
        try second.close()
    }

    @Test func noFileHoldsAWordOfTheContent() throws {
        let pool = try pool()
        try fill(pool)
        let word = Data("Zinnoberrot".utf8)

        for (name, bytes) in try folder.contents() {
            #expect(bytes.range(of: word) == nil, "plain text in \(name)")
        }
        #expect(try folder.contents().keys.contains("vault.db-wal"))

        let plain = folder.path + "/plain.db"
        let open = try DatabaseQueue(path: plain)
        try pool.read { source in
            let rows = try String.fetchAll(source, sql: "SELECT text FROM word")
            try open.write { db in
                try db.execute(sql: "CREATE TABLE word (text TEXT)")
                for row in rows {
                    try db.execute(sql: "INSERT INTO word VALUES (?)", arguments: [row])
                }
            }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: plain)).range(of: word) != nil)
        try pool.close()
    }

    @Test func aSpilledCacheStillCommitsWhatItWrote() throws {
        let pool = try pool()
        try pool.write { db in try db.execute(sql: "PRAGMA cache_size = 5") }
        try fill(pool, rows: 3000)
        try pool.write { db in
            try db.execute(sql: "UPDATE word SET text = text || 'y'")
            try db.execute(sql: "UPDATE word SET text = text || 'z' WHERE id % 3 = 0")
        }
        try pool.close()

        let again = try self.pool()
        #expect(try count(again) == 3000)
        #expect(try again.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
        try again.close()
    }

    @Test func aBackupGoesIntoAnotherSealedFile() throws {
        let source = try pool()
        try fill(source)
        let target = folder.path + "/copy.db"
        [UInt8](repeating: 9, count: 32).withUnsafeBytes {
            EncryptedPages.setKey($0, forDatabaseAt: target)
        }
        let copy = try DatabaseQueue(path: EncryptedPages.uri(forDatabaseAt: target))

        do { try source.backup(to: copy) } catch {
            Issue.record(
                "\(error) \((error as? DatabaseError)?.extendedResultCode.rawValue ?? 0) \(String(describing: EncryptedPages.lastFailure(forDatabaseAt: target)))"
            )
        }

        let found = try copy.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM word") }
        #expect(found == 200)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: target)).range(of: Data("Zinnoberrot".utf8))
                == nil)
        try copy.close()
        try source.close()
    }

    @Test func everyFlippedByteOfTheDatabaseIsAnErrorAndNeverWrongData() throws {
        let pool = try pool()
        try fill(pool, rows: 40)
        _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try pool.close()
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))

        for offset in stride(from: 0, to: whole.count, by: Trials.step(short: 293)) {
            var damaged = whole
            damaged[offset] ^= 0x20
            try damaged.write(to: URL(fileURLWithPath: path))
            #expect(throws: (any Error).self, "byte \(offset)") { try readEverything() }
        }
        try whole.write(to: URL(fileURLWithPath: path))
        #expect(try readEverything() == 40)
    }

    @Test func everyFlippedByteOfACommittedLogIsAnErrorOrTheStateBeforeTheLastCommit() throws {
        let pool = try pool()
        try fill(pool, rows: 20)
        let first = try #require(try folder.contents()["vault.db-wal"]).count
        try fill(pool, rows: 20)
        let copies = try folder.contents()
        try pool.close()
        let wal = try #require(copies["vault.db-wal"])
        try #require(wal.count > first + 2 * 4200)

        for offset in stride(from: 0, to: wal.count, by: Trials.step(short: 491)) {
            for (name, bytes) in copies where name != "vault.db-shm" {
                try bytes.write(to: URL(fileURLWithPath: folder.path + "/" + name))
            }
            // The wal-index of the pool that was closed.
            try? FileManager.default.removeItem(atPath: path + "-shm")
            var damaged = wal
            damaged[offset] ^= 1
            try damaged.write(to: URL(fileURLWithPath: path + "-wal"))
            if offset < first {
                #expect(throws: (any Error).self, "byte \(offset)") { try readEverything() }
            } else {
                #expect(try readEverything() == 20, "byte \(offset)")
            }
        }
    }

    /// Behind the header of a log begun anew lies the generation before, in the database whole.
    @Test func aTornHeaderOfTheLogCostsNothingOnceTheLogIsFoldedIn() throws {
        let pool = try pool()
        try fill(pool, rows: 20)
        let waiting = try folder.contents()
        _ = try pool.writeWithoutTransaction { try $0.checkpoint(.passive) }
        let foldedIn = try folder.contents()
        try pool.close()

        #expect(throws: (any Error).self) {
            try putBack(waiting)
            return try readEverything()
        }
        try putBack(foldedIn)
        #expect(try readEverything() == 20)
        let again = try self.pool()
        try fill(again, rows: 5)
        try again.close()
        #expect(try readEverything() == 25)
    }

    /// Puts files back with half a header on the log.
    private func putBack(_ copies: [String: Data]) throws {
        for (name, bytes) in copies where name != "vault.db-shm" {
            try bytes.write(to: URL(fileURLWithPath: folder.path + "/" + name))
        }
        // The wal-index of the pool that was closed.
        try? FileManager.default.removeItem(atPath: path + "-shm")
        var torn = try #require(copies["vault.db-wal"])
        for index in 0..<30 { torn[index] ^= 0xff }
        try torn.write(to: URL(fileURLWithPath: path + "-wal"))
    }

    /// SQLite's number for FULL is 2.
    @Test func noConnectionIsMadeToAcknowledgeWhatIsNotOnDisk() throws {
        let pool = try pool()
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA synchronous = NORMAL")
            #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
            try db.execute(sql: "PRAGMA synchronous = EXTRA")
            #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 3)
        }
        try pool.close()
    }

    /// A page 1 that a power loss cut short is whole in the log.
    @Test func aFirstPageCutShortIsReadFromTheLog() throws {
        let pool = try pool()
        try fill(pool, rows: 20)
        let copies = try folder.contents()
        try pool.close()
        for (name, bytes) in copies where name != "vault.db-shm" {
            try bytes.write(to: URL(fileURLWithPath: folder.path + "/" + name))
        }
        var torn = try #require(copies["vault.db"])
        for index in 512..<4096 { torn[index] = 0 }
        try torn.write(to: URL(fileURLWithPath: path))

        #expect(try readEverything() == 20)

        try torn.write(to: URL(fileURLWithPath: path))
        for suffix in ["-wal", "-shm"] {
            // Whichever is left.
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
        #expect(throws: (any Error).self) { try readEverything() }
    }

    private func readEverything() throws -> Int {
        let pool = try pool()
        defer { try? pool.close() }
        let verdict = try pool.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
        guard verdict == "ok" else { throw CocoaError(.fileReadCorruptFile) }
        return try count(pool)
    }
}
