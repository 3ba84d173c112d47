import CSQLite
import Foundation
import Vault

/// Bytes as a whole database file under the page layer.
enum FuzzedPages {
    private static let path: String = {
        let folder = FileManager.default.temporaryDirectory.path
        return folder + "/rogatory-fuzzed-\(ProcessInfo.processInfo.processIdentifier).db"
    }()

    static func read(_ bytes: [UInt8]) {
        let whole = bytes.count / 4096 * 4096
        // A disk that cannot be written is no matter of the bytes.
        guard (try? EncryptedPages.install()) != nil,
            (try? Data(bytes[..<whole]).write(to: URL(fileURLWithPath: path))) != nil
        else { return }
        defer { unlink(path) }
        let key = SecretBytes(copying: [UInt8](repeating: 7, count: 32))
        key.withUnsafeBytes { EncryptedPages.setKey($0, forDatabaseAt: path) }
        defer { EncryptedPages.removeKey(forDatabaseAt: path) }
        var connection: OpaquePointer?
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
        let uri = EncryptedPages.uri(forDatabaseAt: path) + "&immutable=1"
        if sqlite3_open_v2(uri, &connection, flags, EncryptedPages.name) == SQLITE_OK {
            let code = sqlite3_exec(connection, "SELECT count(*) FROM sqlite_schema", nil, nil, nil)
            precondition(whole == 0 || code != SQLITE_OK, "bytes nobody sealed were read")
        }
        sqlite3_close(connection)
    }
}
