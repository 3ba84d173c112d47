import Crypto
import Foundation

/// Somebody a file is encrypted to.
enum AgeRecipient {
    case x25519(Curve25519.KeyAgreement.PublicKey)
    case hybrid(XWingMLKEM768X25519.PublicKey)

    static let prefix = "age"
    static let hybridPrefix = "age1pq"

    /// Reads `age1…` or `age1pq1…`, in lower case as age writes them.
    init(_ text: String) throws(ExchangeError) {
        guard text == text.lowercased(), let (prefix, bytes) = Bech32.read(text) else {
            throw .keyMalformed
        }
        do {
            switch prefix {
            case Self.prefix: self = .x25519(try .init(rawRepresentation: bytes))
            case Self.hybridPrefix: self = .hybrid(try .init(rawRepresentation: bytes))
            default: throw ExchangeError.keyMalformed
            }
        } catch {
            throw .keyMalformed
        }
    }

    var isHybrid: Bool {
        switch self {
        case .x25519: false
        case .hybrid: true
        }
    }

    /// Wraps the file key; throws `.keyMalformed` for a key with which nothing can be agreed.
    func wrap(_ fileKey: SymmetricKey) throws(ExchangeError) -> AgeStanza {
        let plain = fileKey.withUnsafeBytes { Array($0) }
        do {
            switch self {
            case .x25519(let key): return try Self.wrap(plain, to: key)
            case .hybrid(let key):
                var sender = try HPKE.Sender(
                    recipientKey: key, ciphersuite: AgeWrap.hybridSuite, info: AgeWrap.hybridInfo)
                let body = try sender.seal(plain)
                let share = Base64.text(sender.encapsulatedKey, padded: false)
                return AgeStanza(arguments: [AgeStanza.hybrid, share], body: Array(body))
            }
        } catch {
            throw .keyMalformed
        }
    }

    private static func wrap(_ plain: [UInt8], to key: Curve25519.KeyAgreement.PublicKey) throws
        -> AgeStanza
    {
        let once = Curve25519.KeyAgreement.PrivateKey()
        let share = Array(once.publicKey.rawRepresentation)
        guard
            let wrapKey = try AgeWrap.key(
                once, with: key, share: share, recipient: Array(key.rawRepresentation))
        else { throw ExchangeError.keyMalformed }
        let box = try ChaChaPoly.seal(plain, using: wrapKey, nonce: try AgeWrap.nonce())
        return AgeStanza(
            arguments: [AgeStanza.x25519, Base64.text(share, padded: false)],
            body: Array(box.ciphertext + box.tag))
    }
}
