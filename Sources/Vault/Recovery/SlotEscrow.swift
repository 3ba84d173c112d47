import Crypto
import Foundation

/// An officer's two seeds wrapped to the recovery key, so that its shares give him a new passphrase.
struct SlotEscrow: Hashable, Sendable {
    /// SHA-256 of the recovery key's public half: which set of shares opens it.
    let keyDigest: [UInt8]
    let wrap: [UInt8]

    static let byteCount = 32 + Wrap.overhead + 64
    private static let purpose = "rogatory recovery v1"

    init(
        _ wrappingSeed: borrowing SecretBytes, _ identitySeed: borrowing SecretBytes,
        to publicKey: [UInt8], vault: UUID, slot: UUID, officer: UUID
    ) throws(VaultError) {
        keyDigest = Self.digest(of: publicKey)
        wrap = try Wrap.seal(
            wrappingSeed.followed(by: identitySeed), to: publicKey,
            info: Wrap.info(
                purpose: Self.purpose, vault: vault, subject: slot, epoch: 1, officer: officer))
    }

    init(reading reader: inout ByteReader) throws(VaultError) {
        keyDigest = try reader.take(32)
        wrap = try reader.take(Wrap.overhead + 64)
    }

    var bytes: [UInt8] { keyDigest + wrap }

    /// Both seeds, one after the other.
    func open(with key: XWingMLKEM768X25519.PrivateKey, vault: UUID, slot: UUID, officer: UUID)
        throws(VaultError) -> SecretBytes
    {
        try Wrap.open(
            wrap, with: key,
            info: Wrap.info(
                purpose: Self.purpose, vault: vault, subject: slot, epoch: 1, officer: officer))
    }

    static func digest(of publicKey: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: publicKey))
    }
}
