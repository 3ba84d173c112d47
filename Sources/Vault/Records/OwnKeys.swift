import Crypto
package import Foundation
import Synchronization

extension Session {
    private static let purpose = "own case keys"

    /// A case key of this session under the officer's own key, bound to the grant it came from.
    ///
    /// Nothing when the session does not hold the key any more. Nobody else can make such a seal:
    /// whoever opens it need not check the grant's signature again.
    package func sealOwn(_ grant: Grant) throws(VaultError) -> [UInt8]? {
        guard grant.officer == officer, let key = try cachedCaseKey(grant.caseID),
            key.epoch == grant.epoch
        else { return nil }
        return try with { secrets throws(VaultError) in
            try key.withSecret { secret throws(VaultError) in
                try Seal.seal(
                    secret, key: secrets.wrappingSeed.derived(Self.purpose),
                    associated: ownLabel(grant.caseID, grant.epoch, grant.bytes))
            }
        }
    }

    /// Opens what `sealOwn` sealed for the same grant; nothing when it does not hold.
    package func openOwn(_ sealed: [UInt8], caseID: UUID, epoch: UInt32, grant: [UInt8])
        throws(VaultError) -> CaseKey?
    {
        try with { secrets throws(VaultError) in
            guard
                let secret = try? Seal.openSecret(
                    sealed, key: secrets.wrappingSeed.derived(Self.purpose),
                    associated: ownLabel(caseID, epoch, grant)), secret.count == 32
            else {
                // Another grant since, or altered: the grant itself decides.
                return nil
            }
            let key = CaseKey(secret: secret, caseID: caseID, epoch: epoch)
            secrets.caseKeys.withLock { $0[caseID] = key }
            return key
        }
    }

    private func ownLabel(_ caseID: UUID, _ epoch: UInt32, _ grant: [UInt8]) -> [UInt8] {
        var writer = ByteWriter()
        writer.counted(Array("rogatory own case key v1".utf8))
        writer.id(vault)
        writer.id(officer)
        writer.id(caseID)
        writer.number(epoch)
        writer.put(SHA256.hash(data: grant))
        return writer.bytes
    }
}
