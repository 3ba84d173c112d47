import Foundation
package import Vault

extension Session {
    /// One officer, "ada", signed in to a new vault in a folder of the test's own.
    package static func forTests(in home: TemporaryFolder) throws -> Session {
        try create(
            in: VaultFolder(path: home.path), isTraining: false, officer: UUID(),
            credentials: Credentials(
                login: "ada", passphrase: SecretBytes(passphrase: "a long enough one")),
            policy: .forTests, at: Date(timeIntervalSince1970: 1_775_000_000))
    }
}
