import Foundation
import GRDB
import TestSupport
import Testing
import Vault

@Suite struct PageLocksTests {
    /// A process that opens and closes a file a second time loses every lock it holds on it; then
    /// another process takes itself for the last one and throws away the log of pages.
    @Test func whatEveryHandleDoesLeavesTheOthersLocksInPlace() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/vault.db"
        try EncryptedPages.install()
        [UInt8](repeating: 7, count: 32).withUnsafeBytes {
            EncryptedPages.setKey($0, forDatabaseAt: path)
        }
        defer { EncryptedPages.removeKey(forDatabaseAt: path) }
        let first = try DatabasePool(path: EncryptedPages.uri(forDatabaseAt: path))
        try first.write { try $0.execute(sql: "CREATE TABLE word (text TEXT)") }
        try #require(try locks(on: path) > 0)

        let second = try DatabasePool(path: EncryptedPages.uri(forDatabaseAt: path))
        try second.write { try $0.execute(sql: "INSERT INTO word VALUES ('one')") }
        #expect(try second.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM word") } == 1)
        try second.close()

        #expect(try locks(on: path) > 0)
        try first.close()
    }

    /// Locks this process holds on the file, as the kernel lists them.
    private func locks(on path: String) throws -> Int {
        let inode = try #require(
            try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64)
        let own = String(ProcessInfo.processInfo.processIdentifier)
        let lines = String(decoding: try Files.read("/proc/locks", limit: 1 << 22), as: UTF8.self)
        return lines.split(separator: "\n").filter { line in
            let fields = line.split(separator: " ")
            return fields.contains { $0 == own } && line.contains(":\(inode) ")
        }.count
    }
}
