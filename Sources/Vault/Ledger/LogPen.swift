import Crypto
import Foundation

/// Seals and signs the log's entries with keys that are made once for all of them.
///
/// A class because it owns keys: they are wiped when it goes, so it lives no longer than one
/// transaction and serves its one thread. It writes nothing once its session is closed.
package final class LogPen {
    private let session: Session
    let officer: UUID
    /// The id of the session's certificate, which is hashed anew at every question.
    let certificate: [UInt8]
    private let signingKey: Curve25519.Signing.PrivateKey
    private let cipher: XAESCipher
    /// Of the vault key that the cipher's key is made from.
    private let epoch: UInt32

    /// Takes the session's signing key and the log's key in force.
    package init(_ session: Session) throws(VaultError) {
        self.session = session
        signingKey = try session.with { secrets throws(VaultError) in
            try Slot.identityKey(seed: secrets.signingSeed)
        }
        officer = session.officer
        certificate = session.certificate.id
        let keys = try session.vaultKeys()
        epoch = keys.epoch
        cipher = try keys.withCurrent { key in
            unsafe key.derived(Self.purpose).withUnsafeBytes {
                unsafe XAESCipher(key: SecretBytes(copying: $0))
            }
        }
    }

    static let purpose = "log"

    /// Whether the vault's key in force is still the one this pen took.
    package var isInForce: Bool {
        // A closed session has no key in force.
        (try? session.vaultKeys().epoch) == epoch
    }

    func seal(_ body: [UInt8], associated: [UInt8]) throws(VaultError) -> [UInt8] {
        guard session.isOpen else { throw .locked }
        var writer = Session.officeForm(epoch)
        guard let sealed = cipher.seal(body, associated: associated) else { throw .malformed }
        writer.put(sealed)
        return writer.bytes
    }

    func sign(_ message: [UInt8]) throws(VaultError) -> [UInt8] {
        guard session.isOpen else { throw .locked }
        do { return Array(try signingKey.signature(for: message)) } catch { throw .malformed }
    }
}
