import Synchronization
import Vault

/// What somebody types and nobody may keep as a string.
///
/// A class because it owns locked memory that is wiped when it is cleared or let go.
package final class TypedSecret: Sendable {
    /// Scalars one after the other, four bytes each, in locked memory.
    private struct Buffer: ~Copyable {
        var bytes: SecretBytes
        var count: Int
    }

    /// More than anybody types.
    package static let largestScalarCount = 1024
    private let buffer = Mutex(Buffer(bytes: SecretBytes(copying: []), count: 0))

    package init() {}

    /// Takes UTF-8 bytes as they came over a file descriptor; bytes that are not UTF-8 are replaced.
    package convenience init(bytes: [UInt8]) {
        self.init()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { append(scalar) }
    }

    /// How many scalars were typed.
    package var count: Int { buffer.withLock { $0.count } }

    package var isEmpty: Bool { count == 0 }

    /// Adds one scalar; does nothing beyond `largestScalarCount`.
    package func append(_ scalar: Unicode.Scalar) {
        buffer.withLock { buffer in
            guard buffer.count < Self.largestScalarCount else { return }
            var scalars = buffer.bytes.scalars
            scalars.append(scalar)
            defer { Self.wipe(&scalars) }
            buffer = Buffer(bytes: SecretBytes(scalars: scalars), count: scalars.count)
        }
    }

    /// Takes the last scalar away.
    package func removeLast() {
        buffer.withLock { buffer in
            var scalars = buffer.bytes.scalars
            guard !scalars.isEmpty else { return }
            scalars.removeLast()
            defer { Self.wipe(&scalars) }
            buffer = Buffer(bytes: SecretBytes(scalars: scalars), count: scalars.count)
        }
    }

    /// Forgets everything typed.
    package func clear() {
        buffer.withLock { $0 = Buffer(bytes: SecretBytes(copying: []), count: 0) }
    }

    /// Whether both hold the same text.
    package func equals(_ other: TypedSecret) -> Bool {
        guard self !== other else { return true }
        let theirs = other.buffer.withLock { $0.bytes.copy() }
        return buffer.withLock { $0.bytes.equals(theirs) }
    }

    /// Lends what was typed as words, for a screen on which they are to be compared with paper.
    package func withWords<Result>(_ body: ([String]) -> Result) -> Result {
        withScalars { scalars in
            body(
                scalars.split(separator: " ").map { word in
                    var text = String.UnicodeScalarView()
                    text.append(contentsOf: word)
                    return String(text)
                })
        }
    }

    /// The passphrase as the vault takes it: UTF-8 of the NFKC form.
    func passphrase() -> SecretBytes {
        buffer.withLock { buffer in
            var scalars = buffer.bytes.scalars
            defer { Self.wipe(&scalars) }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            return SecretBytes(passphrase: String(text))
        }
    }

    /// Lends the typed text for a check of its quality.
    func withScalars<Result>(_ body: ([Unicode.Scalar]) -> Result) -> Result {
        buffer.withLock { buffer in
            var scalars = buffer.bytes.scalars
            defer { Self.wipe(&scalars) }
            return body(scalars)
        }
    }

    private static func wipe(_ scalars: inout [Unicode.Scalar]) {
        for index in scalars.indices { scalars[index] = "\0" }
    }
}

extension SecretBytes {
    fileprivate init(scalars: [Unicode.Scalar]) {
        var bytes: [UInt8] = []
        for scalar in scalars {
            for shift in [24, 16, 8, 0] as [UInt32] {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value >> shift))
            }
        }
        self.init(copying: bytes)
        for index in bytes.indices { bytes[index] = 0 }
    }

    fileprivate var scalars: [Unicode.Scalar] {
        withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).compactMap { start in
                let value = (0..<4).reduce(UInt32(0)) { ($0 << 8) | UInt32(bytes[start + $1]) }
                return Unicode.Scalar(value)
            }
        }
    }
}
