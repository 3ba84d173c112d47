/// The encoding that SSH keys and signatures share: a length in four bytes, then the bytes
/// (RFC 4251, 5).
enum SSHWire {
    static let keyType = Array("ssh-ed25519".utf8)

    static func string(_ bytes: some Collection<UInt8>) -> [UInt8] {
        number(UInt32(bytes.count)) + bytes
    }

    static func number(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
    }

    /// An Ed25519 public key (RFC 8709, 4).
    static func publicKey(_ key: [UInt8]) -> [UInt8] {
        string(keyType) + string(key)
    }

    /// The 32 bytes of an Ed25519 public key; nothing for another kind of key.
    static func key(from blob: [UInt8]) -> [UInt8]? {
        let prefix = string(keyType) + number(32)
        guard blob.count == prefix.count + 32, blob.starts(with: prefix) else { return nil }
        return Array(blob.suffix(32))
    }
}
