import Foundation
import GRDB
import TestSupport
import Testing
import Vault

/// Frames and records that wait for one write, seen by others who write and read meanwhile.
@Suite struct WaitingFramesTests {
    let folder: TemporaryFolder
    private var path: String { folder.path + "/vault.db" }

    init() throws {
        folder = try TemporaryFolder()
        try EncryptedPages.install()
        [UInt8](repeating: 7, count: 32).withUnsafeBytes {
            EncryptedPages.setKey($0, forDatabaseAt: folder.path + "/vault.db", keepsTags: true)
        }
    }

    /// A connection that has room for few pages, so that a transaction spills into the log.
    private func connection(_ mode: String = "WAL") throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA journal_mode = \(mode); PRAGMA synchronous = FULL;
                    PRAGMA cache_size = 5;
                    CREATE TABLE IF NOT EXISTS word (id INTEGER PRIMARY KEY, text TEXT);
                    """)
        }
        return try DatabaseQueue(
            path: EncryptedPages.uri(forDatabaseAt: path), configuration: configuration)
    }

    private func insert(_ rows: Int, _ letter: String, _ db: Database) throws {
        for _ in 0..<rows {
            try db.execute(
                sql: "INSERT INTO word (text) VALUES (?)",
                arguments: [String(repeating: letter, count: 3000)])
        }
    }

    private func rows(_ letter: String, _ queue: DatabaseQueue) throws -> Int? {
        try queue.read {
            try Int.fetchOne(
                $0, sql: "SELECT count(*) FROM word WHERE text = ?",
                arguments: [String(repeating: letter, count: 3000)])
        }
    }

    private func verdict(_ queue: DatabaseQueue) throws -> String? {
        try queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
    }

    private struct TakenBack: Error {}

    @Test(arguments: [9, 17, 23, 40, 64])
    func framesOfATransactionThatWasTakenBackDoNotFallOnAnothersPlaces(spilled: Int) throws {
        let (first, second) = (try connection(), try connection())
        try first.write { try insert(1, "a", $0) }
        #expect(throws: TakenBack.self) {
            try first.write { db in
                // One long row: its pages go to the log one behind the other, and none is read again.
                try db.execute(
                    sql: "INSERT INTO word (text) VALUES (zeroblob(?))", arguments: [spilled * 4052]
                )
                throw TakenBack()
            }
        }

        try second.write { try insert(90, "b", $0) }

        #expect(try rows("b", first) == 90)
        try first.write { try insert(2, "a", $0) }
        #expect(try rows("a", second) == 3)
        #expect(try verdict(second) == "ok")
        #expect(try verdict(first) == "ok")
    }

    @Test func whatASavepointTakesBackIsWrittenOverInTheSameTransaction() throws {
        let queue = try connection()
        try queue.write { db in
            try insert(20, "a", db)
            try db.inSavepoint {
                try insert(37, "x", db)
                return .rollback
            }
            try insert(41, "b", db)
        }

        let other = try connection()
        #expect(try rows("a", other) == 20)
        #expect(try rows("b", other) == 41)
        #expect(try rows("x", other) == 0)
        #expect(try verdict(other) == "ok")
    }

    @Test(arguments: ["WAL", "DELETE"])
    func whoReadsNextFindsEveryPageLive(mode: String) throws {
        let (first, second) = (try connection(mode), try connection(mode))
        for round in 1...6 {
            try first.write { try insert(50, "a", $0) }
            if mode == "WAL" { _ = try first.writeWithoutTransaction { try $0.checkpoint(.full) } }
            #expect(try rows("a", second) == round * 50)
            #expect(try verdict(second) == "ok")
        }
    }

    @Test func aLongChainBecomesATableInTheOtherFile() throws {
        let queue = try connection()
        try queue.write { try insert(1300, "a", $0) }
        for number in 0..<4 {
            try queue.write { db in
                try db.execute(
                    sql: "UPDATE word SET text = replace(text, ?, ?)",
                    arguments: number % 2 == 0 ? ["a", "b"] : ["b", "a"])
            }
            _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }

        let table = try #require(try folder.contents()["vault.db-tags1"])
        #expect(table.count > 1300 * 16)
        let other = try connection()
        #expect(try rows("a", other) == 1300)
        #expect(try verdict(other) == "ok")
    }
}
