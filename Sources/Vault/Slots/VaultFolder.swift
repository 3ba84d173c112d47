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

    /// Whether anything of a vault is there.
    package var exists: Bool {
        (slotsPaths + [databasePath]).contains { FileManager.default.fileExists(atPath: $0) }
    }
}
