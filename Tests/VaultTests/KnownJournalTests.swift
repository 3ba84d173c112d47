import Crypto
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Vault

/// A database kept in the midst of a transaction, its rollback journal beside it; the files are
/// never changed.
@Suite struct KnownJournalTests {
    private static let kept = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("KnownAnswers/journal-1").path
    private static let recording = ProcessInfo.processInfo.environment[
        "ROGATORY_RECORD_KNOWN_JOURNAL"]
    /// SHA-256 over the rows as they were before the transaction.
    private static let rows = "71fee572451d87c54d8b5cd955335d7b15723b224bb81b82bb85ea48186d4388"
    let folder: TemporaryFolder
    private var path: String { folder.path + "/trial.db" }

    init() throws {
        folder = try TemporaryFolder()
        try EncryptedPages.install()
        [UInt8](repeating: 7, count: 32).withUnsafeBytes {
            EncryptedPages.setKey($0, forDatabaseAt: folder.path + "/trial.db")
        }
    }

    private func copy() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.kept) {
            try FileManager.default.copyItem(
                atPath: Self.kept + "/" + name, toPath: folder.path + "/" + name)
        }
    }

    private func digest() throws -> String {
        let queue = try DatabaseQueue(path: EncryptedPages.uri(forDatabaseAt: path))
        let texts = try queue.read { db in
            guard try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok" else {
                throw CocoaError(.fileReadCorruptFile)
            }
            return try String.fetchAll(db, sql: "SELECT id || text FROM word ORDER BY id")
        }
        try queue.close()
        #expect(texts.count == 60)
        return SHA256.hash(data: Array(texts.joined(separator: "\n").utf8))
            .map { String(format: "%02x", $0) }.joined()
    }

    @Test func theKeptJournalTakesBackWhatWasHalfWritten() throws {
        try copy()

        #expect(try digest() == Self.rows)

        #expect(!FileManager.default.fileExists(atPath: path + "-journal"))
    }

    @Test func withoutItsJournalTheDatabaseIsNotWhatItWas() throws {
        try copy()
        try FileManager.default.removeItem(atPath: path + "-journal")

        // What is half written may even look whole.
        let found = try? digest()

        #expect(found != Self.rows)
    }

    /// `ROGATORY_RECORD_KNOWN_JOURNAL=FOLDER` makes such a database anew, for another format.
    @Test(.enabled(if: recording != nil, "only when a format is new"))
    func aTransactionIsKeptHalfWritten() throws {
        let target = try #require(Self.recording)
        let queue = try DatabaseQueue(path: EncryptedPages.uri(forDatabaseAt: path))
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 5")
            try db.execute(sql: "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)")
            for number in 0..<60 {
                try db.execute(
                    sql: "INSERT INTO word (text) VALUES (?)",
                    arguments: ["\(number)" + String(repeating: "x", count: 700)])
            }
            try db.execute(sql: "BEGIN IMMEDIATE; UPDATE word SET text = text || 'y'")
            // By another process: to read them here would give up this process's locks.
            _ = try ChildProgram("/bin/cp", ["-a", folder.path, target]).lines()
            try db.execute(sql: "ROLLBACK")
        }
        try queue.close()
        print(try digest())
    }
}
