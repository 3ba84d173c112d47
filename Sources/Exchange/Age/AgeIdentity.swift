import Crypto
import Foundation

/// Somebody who can open a file.
enum AgeIdentity {
    case x25519(Curve25519.KeyAgreement.PrivateKey)
    case hybrid(XWingMLKEM768X25519.PrivateKey)

    static let prefix = "age-secret-key-"
    static let hybridPrefix = "age-secret-key-pq-"
    /// The largest identity file that is read, in bytes.
    static let largestFileByteCount = 64 << 10

    /// Reads `AGE-SECRET-KEY-1…` or `AGE-SECRET-KEY-PQ-1…`, in upper case as age writes them.
    init(_ text: some StringProtocol) throws(ExchangeError) {
        guard text == text.uppercased(), let (prefix, bytes) = Bech32.read(String(text)) else {
            throw .keyMalformed
        }
        do {
            switch prefix {
            case Self.prefix: self = .x25519(try .init(rawRepresentation: bytes))
            case Self.hybridPrefix:
                self = .hybrid(try .init(seedRepresentation: bytes, publicKey: nil))
            default: throw ExchangeError.keyMalformed
            }
        } catch {
            throw .keyMalformed
        }
    }

    /// Reads an identity file: one identity a line, empty lines and lines after `#` passed over.
    static func all(in text: String) throws(ExchangeError) -> [AgeIdentity] {
        guard text.utf8.count <= largestFileByteCount else {
            throw .tooLarge(limit: largestFileByteCount)
        }
        var identities: [AgeIdentity] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let line = line.trimmingCharacters(in: .whitespaces)
            if !line.isEmpty { identities.append(try AgeIdentity(line)) }
        }
        guard !identities.isEmpty else { throw .keyMalformed }
        return identities
    }

    /// The recipient that belongs to it.
    var recipient: String {
        switch self {
        case .x25519(let key):
            Bech32.text(
                Array(key.publicKey.rawRepresentation), prefix: AgeRecipient.prefix)
        case .hybrid(let key):
            Bech32.text(
                Array(key.publicKey.rawRepresentation), prefix: AgeRecipient.hybridPrefix)
        }
    }

    /// The file key, or nothing when the stanza is for somebody else.
    ///
    /// Throws `.notAge` for a stanza of this identity's kind in a shape age does not allow.
    func unwrap(_ stanza: AgeStanza) throws(ExchangeError) -> SymmetricKey? {
        switch self {
        case .x25519(let key):
            guard stanza.kind == AgeStanza.x25519 else { return nil }
            return try Self.unwrap(stanza, share: try stanza.share(byteCount: 32), with: key)
        case .hybrid(let key):
            guard stanza.kind == AgeStanza.hybrid else { return nil }
            let share = try stanza.share(byteCount: AgeWrap.hybridShareByteCount)
            return try Self.unwrap(stanza, share: share, with: key)
        }
    }

    private static func unwrap(
        _ stanza: AgeStanza, share: [UInt8], with key: Curve25519.KeyAgreement.PrivateKey
    ) throws(ExchangeError) -> SymmetricKey? {
        let agreed: SymmetricKey?
        do {
            agreed = try AgeWrap.key(
                key, with: try Curve25519.KeyAgreement.PublicKey(rawRepresentation: share),
                share: share, recipient: Array(key.publicKey.rawRepresentation))
        } catch {
            throw .notAge
        }
        guard let wrapKey = agreed else { throw .notAge }
        // A tag that does not fit means another recipient, not damage.
        guard let nonce = try? AgeWrap.nonce(),
            let box = try? ChaChaPoly.SealedBox(
                nonce: nonce, ciphertext: stanza.body.prefix(16), tag: stanza.body.suffix(16)),
            let fileKey = try? ChaChaPoly.open(box, using: wrapKey)
        else { return nil }
        return SymmetricKey(data: fileKey)
    }

    private static func unwrap(
        _ stanza: AgeStanza, share: [UInt8], with key: XWingMLKEM768X25519.PrivateKey
    ) throws(ExchangeError) -> SymmetricKey? {
        var receiver: HPKE.Recipient
        do {
            receiver = try HPKE.Recipient(
                privateKey: key, ciphersuite: AgeWrap.hybridSuite, info: AgeWrap.hybridInfo,
                encapsulatedKey: Data(share))
        } catch {
            throw .notAge
        }
        // A tag that does not fit means another recipient, not damage.
        guard let fileKey = try? receiver.open(stanza.body) else { return nil }
        return SymmetricKey(data: fileKey)
    }
}
