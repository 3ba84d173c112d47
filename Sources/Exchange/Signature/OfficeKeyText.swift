/// The office's public key as text, to be handed over outside of any package.
package enum OfficeKeyText {
    /// The largest text that is read, in bytes.
    package static let largestByteCount = 64 << 10

    /// A line for the file of allowed signers that `ssh-keygen -Y verify -f` takes.
    ///
    /// `name` becomes the principal (`-I`), without spaces.
    package static func line(_ publicKey: [UInt8], name: String) -> String {
        let key = Base64.text(SSHWire.publicKey(publicKey))
        return "\(principal(name)) namespaces=\"\(SSHSignature.namespace)\" ssh-ed25519 \(key)"
    }

    /// The principal under which `line(_:name:)` names the key.
    package static func principal(_ name: String) -> String {
        PackageName.part(from: name)
    }

    /// Reads the key back from such a line, or from an OpenSSH public key file.
    ///
    /// Empty lines and lines that begin with `#` are passed over. Throws `.keyMalformed` unless
    /// exactly one Ed25519 key is there.
    package static func publicKey(in text: String) throws(ExchangeError) -> [UInt8] {
        guard text.utf8.count <= largestByteCount else { throw .tooLarge(limit: largestByteCount) }
        let lines = text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
        guard lines.count == 1, let line = lines.first else { throw .keyMalformed }
        let words = line.split(whereSeparator: \.isWhitespace)
        guard let kind = words.firstIndex(of: "ssh-ed25519"), kind + 1 < words.count,
            let blob = Base64.strict(words[kind + 1].utf8), let key = SSHWire.key(from: blob)
        else { throw .keyMalformed }
        return key
    }
}
