import Crypto

/// Seals and signs the log's entries with keys that are made once for all of them.
///
/// A class because it owns keys: they are wiped when it goes, so it lives no longer than one
/// transaction. It writes nothing once its session is closed.
package final class LogPen: Sendable {
    let session: Session
    private let signingKey: Curve25519.Signing.PrivateKey
    private let sealingKey: SymmetricKey
    /// Of the vault key that `sealingKey` is made from.
    private let epoch: UInt32

    /// Takes the session's signing key and the log's key in force.
    package init(_ session: Session) throws(VaultError) {
        self.session = session
        signingKey = try session.with { secrets throws(VaultError) in
            try Slot.identityKey(seed: secrets.signingSeed)
        }
        let keys = try session.vaultKeys()
        epoch = keys.epoch
        sealingKey = try keys.withCurrent { key in key.derived(Self.purpose) }
    }

    static let purpose = "log"

    /// Whether the vault's key in force is still the one this pen took.
    package var isInForce: Bool {
        // A closed session has no key in force.
        (try? session.vaultKeys().epoch) == epoch
    }

    func seal(_ body: [UInt8], associated: [UInt8]) throws(VaultError) -> [UInt8] {
        guard session.isOpen else { throw .locked }
        return try Session.sealed(
            body, under: sealingKey, epoch: epoch, associated: associated)
    }

    func sign(_ message: [UInt8]) throws(VaultError) -> [UInt8] {
        guard session.isOpen else { throw .locked }
        do { return Array(try signingKey.signature(for: message)) } catch { throw .malformed }
    }
}
