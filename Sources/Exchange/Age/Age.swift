import Crypto

/// Files that only their recipients can open: age v1 (c2sp.org/age).
///
/// Recipients are X25519 keys (`age1…`), or the hybrid post-quantum ones (`age1pq1…`); a
/// passphrase is never used.
package enum Age {
    /// The largest file that is sealed or opened, in bytes.
    package static let largestByteCount = 2 << 30

    /// Seals bytes so that each of the recipients can open them.
    ///
    /// Throws `.noRecipient`, `.keyMalformed` for a text that is no recipient, or
    /// `.recipientsMixed` where hybrid and classic ones stand side by side.
    package static func seal(_ plain: [UInt8], to recipients: [String]) throws(ExchangeError)
        -> [UInt8]
    {
        guard !recipients.isEmpty else { throw .noRecipient }
        guard plain.count <= largestByteCount else { throw .tooLarge(limit: largestByteCount) }
        var keys: [AgeRecipient] = []
        for text in recipients { keys.append(try AgeRecipient(text)) }
        guard Set(keys.map(\.isHybrid)).count == 1 else { throw .recipientsMixed }

        let fileKey = SymmetricKey(size: .bits128)
        var stanzas: [AgeStanza] = []
        for key in keys { stanzas.append(try key.wrap(fileKey)) }
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let key = AgeStream.key(fileKey: fileKey, salt: salt)
        let head = AgeHeader.bytes(stanzas, fileKey: fileKey) + salt
        guard let file = AgeStream.seal(plain, after: head, with: key) else { throw .ageDamaged }
        return file
    }

    /// Opens a file, in ASCII armor or not; gives all of it or nothing.
    ///
    /// `identity` is an identity, or the text of an identity file. Throws `.keyMalformed` for
    /// another text, `.notAge`, `.noIdentityMatches`, or `.ageDamaged` once a recipient's part
    /// has opened and the rest does not fit.
    package static func open(_ sealed: [UInt8], identity: String) throws(ExchangeError) -> [UInt8] {
        // Armor makes a third more of it.
        guard sealed.count <= largestByteCount / 2 * 3 else {
            throw .tooLarge(limit: largestByteCount / 2 * 3)
        }
        let identities = try AgeIdentity.all(in: identity)
        let file = try AgeArmor.strip(sealed) ?? sealed
        let header = try AgeHeader(parsing: file)
        guard let fileKey = try fileKey(in: header, for: identities) else {
            throw .noIdentityMatches
        }
        guard header.isGenuine(fileKey: fileKey) else { throw .ageDamaged }
        let body = file[header.byteCount...]
        guard body.count >= AgeStream.saltByteCount else { throw .notAge }
        let key = AgeStream.key(fileKey: fileKey, salt: Array(body.prefix(AgeStream.saltByteCount)))
        guard let plain = AgeStream.open(body.dropFirst(AgeStream.saltByteCount), with: key) else {
            throw .ageDamaged
        }
        return plain
    }

    /// Whether a text is a recipient that something can be encrypted to.
    package static func isRecipient(_ text: String) -> Bool {
        // Whatever is wrong with it, it is none.
        guard let recipient = try? AgeRecipient(text) else { return false }
        // A point of low order reads well and fails here.
        return (try? recipient.wrap(SymmetricKey(size: .bits128))) != nil
    }

    /// The recipients that belong to an identity, or to those in an identity file.
    package static func recipients(of identity: String) throws(ExchangeError) -> [String] {
        try AgeIdentity.all(in: identity).map(\.recipient)
    }

    /// The recipient that belongs to one identity.
    package static func recipient(of identity: String) throws(ExchangeError) -> String {
        try AgeIdentity(identity).recipient
    }

    /// A fresh identity, for training and tests; a real recipient makes his own.
    package static func newIdentity() -> String {
        let seed = Array(Curve25519.KeyAgreement.PrivateKey().rawRepresentation)
        return Bech32.text(seed, prefix: AgeIdentity.prefix).uppercased()
    }

    /// Whether bytes look like an age file, armored or not.
    package static func isSealed(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: AgeHeader.version) || AgeArmor.isArmor(bytes)
    }

    private static func fileKey(in header: AgeHeader, for identities: [AgeIdentity])
        throws(ExchangeError) -> SymmetricKey?
    {
        for identity in identities {
            for stanza in header.stanzas {
                if let key = try identity.unwrap(stanza) { return key }
            }
        }
        return nil
    }
}
