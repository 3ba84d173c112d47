import Crypto

/// A signature over a file that `ssh-keygen -Y verify` checks (OpenSSH, PROTOCOL.sshsig).
package enum SSHSignature {
    /// What the signature is for; a signature made for anything else does not verify.
    package static let namespace = "rogatory-package"

    private static let magic = Array("SSHSIG".utf8)
    private static let hash = Array("sha512".utf8)
    private static let begin = "-----BEGIN SSH SIGNATURE-----\n"
    private static let end = "-----END SSH SIGNATURE-----\n"

    /// The bytes an Ed25519 key signs for a message.
    package static func signedBytes(of message: [UInt8]) -> [UInt8] {
        magic + SSHWire.string(namespace.utf8) + SSHWire.string([]) + SSHWire.string(hash)
            + SSHWire.string(Array(SHA512.hash(data: message)))
    }

    /// The signature file, in ASCII armor of 70 columns.
    package static func file(signature: [UInt8], publicKey: [UInt8]) -> [UInt8] {
        let signed = SSHWire.string(SSHWire.keyType) + SSHWire.string(signature)
        let blob =
            magic + SSHWire.number(1) + SSHWire.string(SSHWire.publicKey(publicKey))
            + SSHWire.string(namespace.utf8) + SSHWire.string([]) + SSHWire.string(hash)
            + SSHWire.string(signed)
        let text = Base64.bytes(blob)
        var lines = Array(begin.utf8)
        for start in stride(from: 0, to: text.count, by: 70) {
            lines += text[start..<min(start + 70, text.count)]
            lines.append(UInt8(ascii: "\n"))
        }
        return lines + end.utf8
    }

    /// Whether a signature file is this key's over this message, in the one form written here.
    package static func verify(_ file: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool
    {
        guard let signature = signature(in: file),
            file == self.file(signature: signature, publicKey: publicKey)
        else { return false }
        return Ed25519.verify(signature, of: signedBytes(of: message), by: publicKey)
    }

    /// The 64 bytes that stand at the end of the blob; nothing for a file of another shape.
    private static func signature(in file: [UInt8]) -> [UInt8]? {
        guard file.count < 1024, file.starts(with: Array(begin.utf8)),
            file.suffix(end.utf8.count).elementsEqual(end.utf8)
        else { return nil }
        let body = file.dropFirst(begin.utf8.count).dropLast(end.utf8.count)
        let text = body.filter { $0 != UInt8(ascii: "\n") }
        guard let blob = Base64.strict(text), blob.count > 64 else { return nil }
        return Array(blob.suffix(64))
    }
}

/// Signatures of Ed25519 (RFC 8032).
enum Ed25519 {
    static func verify(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
        // A key that is none verifies nothing.
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
            return false
        }
        return key.isValidSignature(signature, for: message)
    }
}
