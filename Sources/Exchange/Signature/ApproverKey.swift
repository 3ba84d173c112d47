package import Casework

/// A key by which a signature in the package is checked, vouched for by the office key.
package struct ApproverKey: Hashable, Sendable {
    /// What a key may sign in this package.
    package enum Deed: String, Hashable, Sendable {
        /// The statement. Made by the preparer's key of that session.
        case prepares
        /// An approval. Made by an approver's identity key, after the passphrase again.
        case approves
    }

    /// Names the officer: `KeyID.text(of:)` of his identity key.
    package let keyID: String
    /// Under which role he signed.
    package let role: Role
    /// Ed25519, 32 bytes.
    package let publicKey: [UInt8]
    package let deed: Deed

    package init(keyID: String, role: Role, publicKey: [UInt8], deed: Deed = .approves) {
        self.keyID = keyID
        self.role = role
        self.publicKey = publicKey
        self.deed = deed
    }
}

/// How a package names a signer.
package enum KeyID {
    /// The first 16 hexadecimal digits of SHA-256 over the 32 bytes of an Ed25519 key.
    package static func text(of publicKey: [UInt8]) -> String {
        String(Digest256(of: publicKey).hex.prefix(16))
    }
}

/// The list of keys that is written into the bag.
struct ApproverList: Hashable, Sendable {
    static let type = "rogatory/approver-keys/1"

    let keys: [ApproverKey]
    /// When the office signed, as `Timestamp` writes it.
    let signedAt: String

    /// The bytes that are signed.
    var bytes: [UInt8] {
        CanonicalJSON.object([
            "type": .string(Self.type),
            "signedAt": .string(signedAt),
            "keys": .array(
                keys.map {
                    .object([
                        "keyID": .string($0.keyID), "role": .string($0.role.rawValue),
                        "deed": .string($0.deed.rawValue),
                        "publicKey": .string(Base64.text($0.publicKey)),
                    ])
                }),
        ]).bytes
    }
}

extension ApproverList {
    /// Reads a list that `bytes` wrote; nothing for any other text.
    init?(parsing bytes: [UInt8]) {
        // A list that is not JSON is no list; the caller says so in its own words.
        guard let value = try? CanonicalJSON(parsing: bytes),
            let signedAt = value["signedAt"]?.text, let elements = value["keys"]?.elements
        else { return nil }
        var keys: [ApproverKey] = []
        for element in elements {
            guard let keyID = element["keyID"]?.text,
                let role = element["role"]?.text.flatMap(Role.init),
                let deed = element["deed"]?.text.flatMap(ApproverKey.Deed.init),
                let text = element["publicKey"]?.text, let key = Base64.strict(text.utf8),
                key.count == 32
            else { return nil }
            keys.append(ApproverKey(keyID: keyID, role: role, publicKey: key, deed: deed))
        }
        self.init(keys: keys, signedAt: signedAt)
        guard self.bytes == bytes else { return nil }
    }
}
