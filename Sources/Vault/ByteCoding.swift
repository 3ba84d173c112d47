package import Foundation

/// Writes numbers big-endian and bytes with a fixed or a stated length.
package struct ByteWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// With room for so many bytes from the start.
    package init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    package mutating func put(_ more: some Sequence<UInt8>) { bytes += more }

    package mutating func put(_ more: [UInt8]) { bytes += more }

    package mutating func number<Number: FixedWidthInteger>(_ value: Number) {
        unsafe withUnsafeBytes(of: value.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    package mutating func id(_ uuid: UUID) { bytes += uuid.bytes }

    /// Four bytes of length, then the bytes.
    package mutating func counted(_ more: [UInt8]) {
        number(UInt32(more.count))
        bytes += more
    }
}

/// Reads what `ByteWriter` wrote; every length is checked before it is used.
package struct ByteReader {
    private let bytes: [UInt8]
    package private(set) var position = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var isAtEnd: Bool { position == bytes.count }

    package mutating func take(_ count: Int) throws(VaultError) -> [UInt8] {
        guard count >= 0, bytes.count - position >= count else { throw .malformed }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    package mutating func number<Number: FixedWidthInteger>(
        _ type: Number.Type = Number.self
    ) throws(VaultError) -> Number {
        var value: Number = 0
        for byte in try take(Number.bitWidth / 8) { value = (value << 8) | Number(byte) }
        return value
    }

    package mutating func id() throws(VaultError) -> UUID {
        guard let uuid = UUID(bytes: try take(16)) else { throw .malformed }
        return uuid
    }

    package mutating func counted(limit: Int) throws(VaultError) -> [UInt8] {
        let count = Int(try number(UInt32.self))
        guard count <= limit else { throw .malformed }
        return try take(count)
    }
}

extension UUID {
    /// The 16 bytes of the identity.
    package var bytes: [UInt8] {
        let (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) = uuid
        return [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]
    }

    /// An identity of 16 bytes, or nothing for another length.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.init(
            uuid: (
                bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
                bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14],
                bytes[15]
            ))
    }
}
