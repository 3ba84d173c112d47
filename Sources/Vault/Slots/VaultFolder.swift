import Foundation

/// Where a vault lies: a folder with the slot file's two copies and the database.
package struct VaultFolder: Hashable, Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    package var slotsPaths: [String] { [path + "/slots.a", path + "/slots.b"] }
    package var databasePath: String { path + "/vault.db" }
    package var lockPath: String { path + "/slots.lock" }
    package var useLockPath: String { path + "/vault.lock" }
    package var attemptsPath: String { path + "/attempts" }
    package var attemptsLockPath: String { path + "/attempts.lock" }

    /// Whether its files are for the folder's group: an office's vault.
    package var isShared: Bool { Files.isShared(path) }

    /// Whether anything of a vault is there.
    package var exists: Bool {
        (slotsPaths + [databasePath]).contains { FileManager.default.fileExists(atPath: $0) }
    }

    /// The newest whole copy of the slot file, as bytes.
    package func readSlots() throws(VaultError) -> [UInt8] { try StoredSlots.load(self).bytes }

    /// Whether the database's file has the form of one: whole pages, at least one.
    package func checkForm() throws(VaultError) {
        var status = stat()
        guard unsafe stat(databasePath, &status) == 0 else { throw .file(errno: errno) }
        guard status.st_size > 0, Int(status.st_size) % EncryptedPages.pageSize == 0 else {
            throw .malformed
        }
    }
}
