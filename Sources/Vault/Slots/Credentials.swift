import Crypto
import Foundation

/// What an officer types and carries to open his slot.
package struct Credentials: ~Copyable, Sendable {
    package let login: String
    package let passphrase: SecretBytes
    /// The key file's bytes, any length; empty when none is used.
    package let keyFile: SecretBytes

    package init(login: String, passphrase: consuming SecretBytes, keyFile: consuming SecretBytes) {
        self.login = login
        self.passphrase = passphrase
        self.keyFile = keyFile
    }

    /// Credentials without a key file.
    package init(login: String, passphrase: consuming SecretBytes) {
        self.init(login: login, passphrase: passphrase, keyFile: SecretBytes(copying: []))
    }

    /// The 32 bytes that Argon2id takes as its secret: SHA-256 of the key file, or none.
    func secondFactor() -> SecretBytes {
        guard keyFile.count > 0 else { return SecretBytes(copying: []) }
        var digest = unsafe keyFile.withUnsafeBytes { unsafe Array(SHA256.hash(data: $0)) }
        return SecretBytes(taking: &digest)
    }
}
