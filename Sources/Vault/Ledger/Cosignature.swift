import Crypto
package import Foundation

/// An officer's word that he saw the log as a checkpoint says: a C2SP cosignature (v1) by his
/// identity key.
package struct Cosignature: Hashable, Sendable {
    /// Name of the key: `rogatory-officer-` and the first 16 digits of the officer's id.
    package let name: String
    /// Seconds since 1970.
    package let time: UInt64
    private let signature: [UInt8]
    private let keyHash: [UInt8]

    /// Signs what a checkpoint says, with the identity key.
    package init(of checkpoint: Checkpoint, at now: Date, signer: borrowing IdentitySigner)
        throws(VaultError)
    {
        name = Self.name(of: signer.keys)
        time = UInt64(max(0, now.timeIntervalSince1970))
        signature = try signer.sign(Self.signed(time, checkpoint))
        keyHash = Self.keyHash(of: signer.keys)
    }

    /// Reads a signature line; says nothing about whether it is genuine.
    package init(line: some StringProtocol) throws(VaultError) {
        guard line.hasPrefix("\u{2014} ") else { throw .malformed }
        let fields = line.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false)
        guard fields.count == 2, !fields[0].isEmpty,
            let data = Data(base64Encoded: String(fields[1])), data.count == 4 + 8 + 64
        else { throw .malformed }
        let bytes = Array(data)
        name = String(fields[0])
        keyHash = Array(bytes[..<4])
        time = bytes[4..<12].reduce(0) { $0 << 8 | UInt64($1) }
        signature = Array(bytes[12...])
        guard self.line == line + "\n" else { throw .malformed }
    }

    /// The line that goes under the checkpoint's note, with its end.
    package var line: String {
        let tail = Data(keyHash + Self.bytes(time) + signature).base64EncodedString()
        return "\u{2014} \(name) \(tail)\n"
    }

    package var date: Date { Date(timeIntervalSince1970: Double(time)) }

    /// Whether the holder of these keys signed what the checkpoint says.
    package func isMade(by keys: OfficerPublicKeys, of checkpoint: Checkpoint) -> Bool {
        name == Self.name(of: keys) && keyHash == Self.keyHash(of: keys)
            && keys.verify(signature, of: Self.signed(time, checkpoint))
    }

    private static func signed(_ time: UInt64, _ checkpoint: Checkpoint) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n\(checkpoint.text)".utf8)
    }

    private static func name(of keys: OfficerPublicKeys) -> String {
        "rogatory-officer-"
            + keys.officer.uuidString.lowercased().filter { $0 != "-" }.prefix(16)
    }

    /// First four bytes of SHA-256(name || 0x0a || 0x04 || key), as cosignatures name a key.
    private static func keyHash(of keys: OfficerPublicKeys) -> [UInt8] {
        let named = Array(name(of: keys).utf8) + [0x0a, 0x04] + keys.identity
        return Array(SHA256.hash(data: named).prefix(4))
    }

    private static func bytes(_ number: UInt64) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}

/// A checkpoint with the cosignatures under it, as it is printed, kept and read again.
package struct CosignedCheckpoint: Hashable, Sendable {
    package let checkpoint: Checkpoint
    package let cosignatures: [Cosignature]

    package init(_ checkpoint: Checkpoint, _ cosignatures: [Cosignature] = []) {
        self.checkpoint = checkpoint
        self.cosignatures = cosignatures
    }

    /// More than anybody cosigns.
    private static let mostLines = 64

    /// Reads a note; empty lines around it do not matter, since it may have been typed in.
    package init(note: String) throws(VaultError) {
        var lines = note.replacing("\r\n", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)[...]
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard (5...Self.mostLines).contains(lines.count) else { throw .malformed }
        checkpoint = try Checkpoint(note: lines.prefix(5).joined(separator: "\n") + "\n")
        var found: [Cosignature] = []
        for line in lines.dropFirst(5) { found.append(try Cosignature(line: line)) }
        cosignatures = found
    }

    package var note: String { checkpoint.note + cosignatures.map(\.line).joined() }
}
