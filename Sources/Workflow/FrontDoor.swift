package import Vault

/// The way into a vault: makes one, unlocks one, and hands out a desk.
package final class FrontDoor: Sendable {
    package let folder: String
    private let surroundings: Surroundings
    private let policy: GuessPolicy

    package init(folder: String, surroundings: Surroundings, policy: GuessPolicy = .shipped) {
        self.folder = folder
        self.surroundings = surroundings
        self.policy = policy
    }

    /// Whether there is a vault in the folder.
    package var exists: Bool { VaultFolder(path: folder).exists }

    /// Whether the vault says it is for training; a claim until it is unlocked.
    package func claimsTraining() throws(DeskError) -> Bool { throw .noVault }

    /// Makes the vault of an office with its administrator and its auditor.
    package func create(_ office: NewOffice) throws(DeskError) { throw .noVault }

    /// Opens an officer's slot; about half a second.
    package func unlock(
        login: String, passphrase: TypedSecret, keyFile: [UInt8]
    ) throws(DeskError) -> Desk { throw .noVault }

    /// Puts a backup into a folder that holds no vault.
    package static func restore(from backup: String, to folder: String) throws(DeskError) {
        throw .noVault
    }
}
