import Foundation
import TestSupport

@testable import Vault

/// A recovery key whose shares are typed in again.
enum RecoveryTrial {
    /// Puts an officer's slot under a new recovery key; as many shares as make it again, as typed.
    static func shares(of folder: VaultFolder, _ credentials: borrowing Credentials) throws
        -> [ShareValue]
    {
        let (publicKey, shares) = try RecoveryKey.make(threshold: 3, count: 5)
        let session = try Session.unlock(
            folder, credentials: credentials, policy: .forTests, at: TestVault.start)
        defer { session.close() }
        try session.joinRecovery(publicKey, credentials: credentials, at: TestVault.start)
        return shares[1..<4].map { share in
            ShareValue(
                SecretBytes(copying: share.withWords { Array($0.joined(separator: " ").utf8) }))
        }
    }
}
