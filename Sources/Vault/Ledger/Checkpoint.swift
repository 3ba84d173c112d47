import Crypto
package import Foundation

/// The signed size and root of the log, as a C2SP signed note (tlog-checkpoint).
package struct Checkpoint: Hashable, Sendable {
    package let origin: String
    package let size: Int
    package let root: [UInt8]
    /// Name of the signing key: `rogatory-session-` and the certificate id's first 16 digits.
    package let signer: String
    let signature: [UInt8]
    /// First bytes of a hash of the signer's name and key.
    private let keyHash: [UInt8]

    /// Signs the state of the log with the session key.
    package init(size: Int, root: [UInt8], session: Session) throws(VaultError) {
        origin = Self.origin(of: session.vault)
        self.size = size
        self.root = root
        signer = Self.signer(of: session.certificate)
        signature = try session.sign(Array(Self.text(origin, size, root).utf8))
        keyHash = Self.keyHash(name: signer, key: session.certificate.sessionKey)
    }

    /// Reads a note with one signature; says nothing about whether it is genuine.
    package init(note: String) throws(VaultError) {
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 6, lines[3].isEmpty, lines[5].isEmpty, let size = Int(lines[1]),
            size >= 0,
            String(size) == lines[1], let root = Data(base64Encoded: String(lines[2])),
            root.count == 32,
            lines[4].hasPrefix("\u{2014} ")
        else { throw .malformed }
        let fields = lines[4].dropFirst(2).split(separator: " ")
        guard fields.count == 2, let tail = Data(base64Encoded: String(fields[1])),
            tail.count == 4 + 64
        else {
            throw .malformed
        }
        origin = String(lines[0])
        self.size = size
        self.root = Array(root)
        signer = String(fields[0])
        signature = Array(tail[(tail.startIndex + 4)...])
        keyHash = Array(tail.prefix(4))
        // One state has one note: base64 can be written in other ways that read the same.
        guard self.note == note else { throw .malformed }
    }

    /// The note as text, ready to be stored, printed or sent.
    package var note: String {
        let tail = Data(keyHash + signature).base64EncodedString()
        return text + "\n\u{2014} \(signer) \(tail)\n"
    }

    /// What every signature under the note is over.
    var text: String { Self.text(origin, size, root) }

    /// Whether the holder of this certificate signed it.
    package func isSigned(by certificate: SessionCertificate) -> Bool {
        origin == Self.origin(of: certificate.vault) && signer == Self.signer(of: certificate)
            && keyHash == Self.keyHash(name: signer, key: certificate.sessionKey)
            && Signatures.verify(
                signature, of: Array(Self.text(origin, size, root).utf8), by: certificate.sessionKey
            )
    }

    /// The vault whose log it is of; nothing when the origin names none.
    package var vault: UUID? {
        origin.hasPrefix("rogatory/") ? UUID(uuidString: String(origin.dropFirst(9))) : nil
    }

    /// The signer's name: it carries the first 16 digits of the certificate's id.
    package static func signer(of certificate: SessionCertificate) -> String {
        let digits = certificate.id.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return "rogatory-session-" + digits.joined()
    }

    private static func origin(of vault: UUID) -> String {
        "rogatory/" + vault.uuidString.lowercased()
    }

    private static func text(_ origin: String, _ size: Int, _ root: [UInt8]) -> String {
        "\(origin)\n\(size)\n\(Data(root).base64EncodedString())\n"
    }

    /// First four bytes of SHA-256(name || 0x0a || 0x01 || key), as signed notes name a key.
    private static func keyHash(name: String, key: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: Array(name.utf8) + [0x0a, 0x01] + key).prefix(4))
    }
}
