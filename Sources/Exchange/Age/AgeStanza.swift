import Crypto
import Foundation

/// One recipient's copy of the file key, as it stands in the header.
struct AgeStanza: Hashable {
    /// The kind comes first.
    let arguments: [String]
    let body: [UInt8]

    static let x25519 = "X25519"
    static let hybrid = "mlkem768x25519"
    static let scrypt = "scrypt"
    /// A sealed file key: 16 bytes and the tag.
    static let bodyByteCount = 32

    var kind: String { arguments.first ?? "" }

    /// The lines of the header, body wrapped at 64 columns and ended by a shorter line.
    var lines: [UInt8] {
        var lines = Array("-> \(arguments.joined(separator: " "))\n".utf8)
        let text = Base64.bytes(body, padded: false)
        for start in stride(from: 0, through: text.count, by: 64) {
            lines += text[start..<min(start + 64, text.count)]
            lines.append(UInt8(ascii: "\n"))
        }
        return lines
    }

    /// The one argument after the kind, of exactly that many bytes.
    ///
    /// Throws `.notAge` for anything else: a stanza of a known kind in another shape spoils the
    /// whole header.
    func share(byteCount: Int) throws(ExchangeError) -> [UInt8] {
        guard arguments.count == 2, body.count == Self.bodyByteCount,
            let share = Base64.strict(arguments[1].utf8, padded: false), share.count == byteCount
        else { throw .notAge }
        return share
    }
}

/// The key that opens one stanza of kind `X25519`.
enum AgeWrap {
    static let hybridInfo = Data("age-encryption.org/mlkem768x25519".utf8)
    static let hybridSuite = HPKE.Ciphersuite(
        kem: .XWingMLKEM768X25519, kdf: .HKDF_SHA256, aead: .chaChaPoly)
    static let hybridShareByteCount = 1_120

    /// What both sides of a classic stanza derive; `share` is the sender's half.
    ///
    /// Nothing where the agreement gives only zeroes, which age forbids and swift-crypto lets
    /// pass on Linux: a point of low order would give everybody the same key.
    static func key(
        _ own: Curve25519.KeyAgreement.PrivateKey, with other: Curve25519.KeyAgreement.PublicKey,
        share: [UInt8], recipient: [UInt8]
    ) throws -> SymmetricKey? {
        let secret = try own.sharedSecretFromKeyAgreement(with: other)
        guard secret.withUnsafeBytes({ $0.reduce(0, |) }) != 0 else { return nil }
        return secret.hkdfDerivedSymmetricKey(
            using: SHA256.self, salt: share + recipient,
            sharedInfo: Array("age-encryption.org/v1/X25519".utf8), outputByteCount: 32)
    }

    /// Twelve zero bytes: every wrap key is used once.
    static func nonce() throws -> ChaChaPoly.Nonce {
        try ChaChaPoly.Nonce(data: [UInt8](repeating: 0, count: 12))
    }
}
