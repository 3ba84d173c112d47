import Crypto
import Foundation
import Synchronization

@testable import Vault

/// The keys of a session, masked so that a search for them does not find the search.
struct Needles {
    private static let mask: UInt8 = 0x5a
    private var masked: [(name: String, bytes: [UInt8])] = []

    /// Page key, vault key, seeds, the keys of cases, and keys made from them.
    init(of session: Session, cases: [UUID]) throws {
        let found = try session.with { secrets throws(VaultError) in
            let vaultKeys = secrets.vaultKeys.withLock { $0.keys }
            var found = [
                ("page-key", Self.masked(vaultKeys.pageKey)),
                (
                    "vault-key",
                    try vaultKeys.withCurrent { key throws(VaultError) in Self.masked(key) }
                ),
                ("wrapping-seed", Self.masked(secrets.wrappingSeed)),
                ("signing-seed", Self.masked(secrets.signingSeed)),
            ]
            for caseID in cases {
                guard let key = secrets.caseKeys.withLock({ $0[caseID] }) else { continue }
                found.append(
                    try key.withSecret { secret throws(VaultError) in
                        ("case-key", Self.masked(secret))
                    })
            }
            return found
        }
        for (name, bytes) in found { masked.append((name, bytes)) }
    }

    /// The values of shares and the secret that they make.
    init(ofShares typed: [ShareValue]) throws {
        var shares: [RecoveryShare] = []
        for share in typed {
            shares.append(
                try share.withUnsafeBytes { bytes throws(VaultError) in
                    try RecoveryShare(typed: bytes)
                })
        }
        for share in shares {
            masked.append(("share", share.value.withSecret { Self.masked($0) }))
        }
        masked.append(("recovery-secret", Self.masked(try SecretSharing.combine(shares))))
    }

    private static func masked(_ secret: borrowing SecretBytes) -> [UInt8] {
        secret.withUnsafeBytes { bytes in bytes.map { $0 ^ mask } }
    }

    /// A copy of the vault key that nobody wipes.
    func kept(of session: Session) throws -> KeptOnPurpose {
        try session.with { secrets throws(VaultError) in
            let vaultKeys = secrets.vaultKeys.withLock { $0.keys }
            return try vaultKeys.withCurrent { key throws(VaultError) in
                KeptOnPurpose(secret: key.copy())
            }
        }
    }

    /// Says for each key how often it lies in memory.
    func report(_ moment: String, _ memory: OwnMemory) throws {
        for needle in masked {
            let count = try memory.count(of: needle.bytes, mask: Self.mask)
            print("\(moment) \(needle.name) \(count)")
        }
        fflush(nil)
    }
}

/// A key that stays in memory after the lock, so that the search is seen to find one.
///
/// A class because it holds what cannot be copied.
final class KeptOnPurpose {
    private let secret: SecretBytes

    init(secret: consuming SecretBytes) {
        self.secret = secret
    }

    var count: Int { secret.count }
}
