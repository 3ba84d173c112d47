import Crypto
import Foundation

/// An officer's identity key, open for the length of one call.
package struct IdentitySigner: ~Copyable {
    private let seed: SecretBytes
    package let keys: OfficerPublicKeys

    init(seed: consuming SecretBytes, keys: OfficerPublicKeys) {
        self.seed = seed
        self.keys = keys
    }

    package func sign(_ message: [UInt8]) throws(VaultError) -> [UInt8] {
        try Session.sign(message, seed: seed)
    }
}

/// An Ed25519 key of the office, kept as a secret of 32 bytes.
package enum OfficeKey {
    /// A new seed.
    package static func generate() -> SecretBytes { SecretBytes(randomCount: 32) }

    /// The public half, 32 bytes.
    package static func publicKey(of seed: borrowing SecretBytes) throws(VaultError) -> [UInt8] {
        Array(try Slot.identityKey(seed: seed).publicKey.rawRepresentation)
    }

    package static func sign(_ message: [UInt8], seed: borrowing SecretBytes) throws(VaultError)
        -> [UInt8]
    {
        try Session.sign(message, seed: seed)
    }
}
