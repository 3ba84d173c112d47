import Foundation
import GRDB
import TestSupport
import Testing
import Vault

/// A database that a program in another language made and sealed, from the documents alone.
@Suite struct StrangersPagesTests {
    private static let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("StrangersReader/reader.py").path

    @Test func aDatabaseThatAStrangerSealedIsReadWrittenAndChecked() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/vault.db"
        let maker = try ChildProgram(
            "/usr/bin/python3",
            ["-B", Self.program, "seal", String(repeating: "07", count: 32), path])
        _ = maker.lines()
        try #require(maker.status == 0)
        try EncryptedPages.install()
        [UInt8](repeating: 7, count: 32).withUnsafeBytes {
            EncryptedPages.setKey($0, forDatabaseAt: path)
        }

        let queue = try DatabaseQueue(path: EncryptedPages.uri(forDatabaseAt: path))
        let found = try queue.read { db in
            (
                try String.fetchOne(db, sql: "PRAGMA integrity_check"),
                try Int.fetchOne(
                    db,
                    sql: "SELECT count(*) FROM word WHERE text LIKE 'word %' || (id - 1) || ' %'"
                )
            )
        }
        try queue.write { try $0.execute(sql: "UPDATE word SET text = 'other' WHERE id = 5") }

        #expect(found.0 == "ok")
        #expect(found.1 == 200)
        #expect(
            try queue.read { try String.fetchOne($0, sql: "SELECT text FROM word WHERE id = 5") }
                == "other")
        try queue.close()
    }
}
