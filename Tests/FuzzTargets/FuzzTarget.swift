import Casework
import Crypto
import Documents
import Exchange
import Foundation

@testable import Vault

/// One reader of foreign bytes, as the fuzzer and the tests of found inputs drive it.
///
/// Whatever the bytes are: an answer or an error, and of what reads again the very bytes.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case slots, entries, certificates, checkpoints, pages
    case packages, age, tar, dsse, keys
    case mime, json
    case findings, lines

    /// An age identity that opens the sealed seed packages.
    private static let identity =
        "AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSK7PCV4"

    /// Reads the bytes; traps when a promise of the reader does not hold.
    package func read(_ bytes: [UInt8]) {
        // An error is the answer most bytes deserve.
        switch self {
        case .slots:
            let file = bytes + Array(SHA256.hash(data: bytes))
            if let slots = try? SlotFile(bytes: file) {
                precondition(slots.slots.count <= SlotFile.largestSlotCount)
            }
        case .entries:
            if let entry = try? LedgerEntry(bytes: bytes) { precondition(entry.bytes == bytes) }
        case .certificates:
            if let certificate = try? SessionCertificate(bytes: bytes) {
                precondition(certificate.bytes == bytes)
            }
        case .checkpoints: readCheckpoint(bytes)
        case .pages: FuzzedPages.read(bytes)
        case .packages:
            let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8Q"
            let verdict = try? PackageCheck.verify(bytes, identity: nil, officeKey: key)
            precondition(verdict?.isGenuine != true)
        case .age: _ = try? Age.open(bytes, identity: Self.identity)
        case .tar: _ = try? Archive.read(bytes)
        case .dsse:
            if let envelope = try? Envelope(parsing: bytes) {
                precondition(envelope.json == bytes)
            }
        case .keys:
            let text = String(decoding: bytes, as: UTF8.self)
            _ = try? OfficeKeyText.publicKey(in: text)
            _ = try? Age.recipients(of: text)
            _ = Age.isRecipient(text)
            _ = Bech32.read(text)
            _ = SSHSignature.verify(bytes, of: [1], by: [UInt8](repeating: 1, count: 32))
        case .mime:
            for name in ["letter.eml", "letter.txt", "page.html"] {
                let text = Extraction.read(bytes, fileName: name)
                precondition(text.readings.count <= bytes.count + 16)
            }
        case .json:
            if let json = try? CanonicalJSON(parsing: bytes) {
                let canonical = json.bytes
                guard let again = try? CanonicalJSON(parsing: canonical) else {
                    preconditionFailure("what it writes does not read")
                }
                precondition(again.bytes == canonical)
            }
        case .findings: FuzzedFindings.read(bytes)
        case .lines: FuzzedFindings.readLines(bytes)
        }
    }

    private func readCheckpoint(_ bytes: [UInt8]) {
        guard let note = String(validating: bytes, as: UTF8.self) else { return }
        if let checkpoint = try? Checkpoint(note: note) {
            let again = try? Checkpoint(note: checkpoint.note)
            precondition(again == checkpoint)
        }
        if let cosigned = try? CosignedCheckpoint(note: note) {
            let again = try? CosignedCheckpoint(note: cosigned.note)
            precondition(again == cosigned)
        }
    }
}
