import CSystem
import Foundation
import Workflow

/// The terminal the officer sits at, whatever the standard streams are tied to.
///
/// A class because it owns a file descriptor.
final class ControllingTerminal {
    private let descriptor: Int32

    init() throws(ProgramError) {
        descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .noTerminal }
    }

    deinit {
        close(descriptor)
    }

    func say(_ text: String) {
        put(Array(Output.harmlessLines(text).utf8))
    }

    /// Empties the screen and what can be scrolled back to.
    func wipeScreen() {
        put(Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8))
    }

    func say(_ passphrase: GeneratedPassphrase) {
        say(passphrase.words.joined(separator: " "))
    }

    /// Asks for something that may be seen.
    func ask(_ question: String) throws(ProgramError) -> String {
        say(question)
        var line: [UInt8] = []
        while let byte = try nextByte(), byte != 0x0A {
            line.append(byte)
        }
        return String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    }

    /// Asks for a secret without showing what is typed.
    ///
    /// The question comes once nothing is echoed any more, so that no quick finger is shown. A
    /// signal that ends or stops the process gives the terminal back as it was.
    func askSecret(_ question: String) throws(ProgramError) -> TypedSecret {
        guard rogatory_hide_typing(descriptor) else { throw .noTerminal }
        say(question)
        defer {
            rogatory_show_typing()
            say("\n")
        }
        let secret = TypedSecret()
        var pending: [UInt8] = []
        while let byte = try nextByte() {
            switch byte {
            case 0x0A, 0x0D: return secret
            case 0x03, 0x04: throw .cancelled
            case 0x08, 0x7F: secret.removeLast()
            case 0x15: secret.clear()
            case 0..<0x20: continue
            default:
                pending.append(byte)
                if let scalar = Self.scalar(from: pending) {
                    secret.append(scalar)
                    pending = []
                } else if pending.count >= 4 {
                    pending = []
                }
            }
        }
        throw .cancelled
    }

    /// The scalar these UTF-8 bytes make, or nothing while more are to come.
    private static func scalar(from bytes: [UInt8]) -> Unicode.Scalar? {
        guard let lead = bytes.first else { return nil }
        let (count, bits): (Int, UInt32) =
            switch lead {
            case ..<0x80: (1, UInt32(lead))
            case 0xC2..<0xE0: (2, UInt32(lead & 0x1F))
            case 0xE0..<0xF0: (3, UInt32(lead & 0x0F))
            case 0xF0..<0xF5: (4, UInt32(lead & 0x07))
            default: (1, 0xFFFD)
            }
        guard bytes.count == count else { return nil }
        return Unicode.Scalar(bytes.dropFirst().reduce(bits) { ($0 << 6) | UInt32($1 & 0x3F) })
    }

    private func nextByte() throws(ProgramError) -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = read(descriptor, &byte, 1)
            if count == 1 { return byte }
            if count == 0 { return nil }
            guard errno == EINTR else { throw .noTerminal }
        }
    }

    private func put(_ bytes: [UInt8]) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            }
            // A terminal that went away is noticed by the next question.
            guard count > 0 || errno == EINTR else { return }
            done += max(count, 0)
        }
    }
}
