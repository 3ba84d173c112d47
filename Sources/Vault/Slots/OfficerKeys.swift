import Crypto
package import Foundation

/// The public halves of an officer's keys, as the signed directory lists them.
package struct OfficerPublicKeys: Hashable, Sendable, Codable {
    package let officer: UUID
    /// X-Wing (ML-KEM-768 + X25519) public key, 1216 bytes: case keys are wrapped to it.
    package let wrapping: [UInt8]
    /// Ed25519 public key, 32 bytes: certifies session keys, signs approvals.
    package let identity: [UInt8]

    package init(officer: UUID, wrapping: [UInt8], identity: [UInt8]) {
        self.officer = officer
        self.wrapping = wrapping
        self.identity = identity
    }

    /// First 16 hexadecimal digits of SHA-256 over the identity key: how a package names a signer.
    package var keyID: String {
        SHA256.hash(data: identity).prefix(8).map {
            ($0 < 16 ? "0" : "") + String($0, radix: 16)
        }.joined()
    }

    /// Whether the identity key signed these bytes.
    package func verify(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        Signatures.verify(signature, of: message, by: identity)
    }
}

/// Ed25519, in one place.
package enum Signatures {
    package static func verify(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8])
        -> Bool
    {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
            // A key of the wrong form has signed nothing.
            return false
        }
        return key.isValidSignature(signature, for: message)
    }
}

/// Wrapping of a secret to an officer: HPKE base mode with X-Wing and AES-256-GCM.
enum Wrap {
    static let suite = HPKE.Ciphersuite.XWingMLKEM768X25519_SHA256_AES_GCM_256
    /// Encapsulated key, and what a seal is longer than the secret.
    static let overhead = 1120 + 16
    /// A wrap of 32 bytes.
    static let byteCount = overhead + 32

    static func seal(_ secret: borrowing SecretBytes, to publicKey: [UInt8], info: [UInt8])
        throws(VaultError) -> [UInt8]
    {
        do {
            let key = try XWingMLKEM768X25519.PublicKey(rawRepresentation: publicKey)
            var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: Data(info))
            var plain = unsafe secret.withUnsafeBytes { unsafe Data($0) }
            defer { plain.resetBytes(in: plain.indices) }
            let sealed = try sender.seal(plain)
            return Array(sender.encapsulatedKey) + Array(sealed)
        } catch {
            throw .malformed
        }
    }

    static func open(_ wrap: [UInt8], with key: XWingMLKEM768X25519.PrivateKey, info: [UInt8])
        throws(VaultError) -> SecretBytes
    {
        guard wrap.count > overhead else { throw .malformed }
        do {
            var recipient = try HPKE.Recipient(
                privateKey: key, ciphersuite: suite, info: Data(info),
                encapsulatedKey: Data(wrap[..<1120]))
            var plain = try recipient.open(Data(wrap[1120...]))
            defer { plain.resetBytes(in: plain.indices) }
            return SecretBytes(copying: plain)
        } catch {
            throw .sealBroken
        }
    }

    /// What a wrap is bound to: purpose | vault | subject | epoch | officer.
    static func info(purpose: String, vault: UUID, subject: UUID, epoch: UInt32, officer: UUID)
        -> [UInt8]
    {
        var writer = ByteWriter()
        writer.counted(Array(purpose.utf8))
        writer.id(vault)
        writer.id(subject)
        writer.number(epoch)
        writer.id(officer)
        return writer.bytes
    }
}
