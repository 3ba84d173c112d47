/// One header field: its name as written and its unfolded value.
struct HeaderField {
    let name: String
    let value: ArraySlice<UInt8>

    func isNamed(_ other: String) -> Bool { name.lowercased() == other }
}

/// The fields before the first empty line, and where the body begins.
struct HeaderBlock {
    private(set) var fields: [HeaderField] = []
    /// Index of the first byte after the empty line.
    private(set) var bodyStart: Int
    /// Whether there were more fields than are taken, or lines that are no fields.
    private(set) var isDamaged = false

    /// The most fields that are taken from one block.
    static let largestFieldCount = 2_000

    /// Reads a block; one that is no header block has no fields and takes no bytes.
    init(_ bytes: ArraySlice<UInt8>) {
        bodyStart = bytes.startIndex
        var position = bytes.startIndex
        var pending: (name: String, value: [UInt8])?
        if bytes.starts(with: Array("From ".utf8)) {
            position = Self.lineEnd(bytes, from: position).next
        }
        while position < bytes.endIndex {
            let (end, next) = Self.lineEnd(bytes, from: position)
            let line = bytes[position..<end]
            if line.isEmpty {
                position = next
                break
            }
            if let first = line.first, first == 32 || first == 9 {
                pending?.value.append(32)
                pending?.value += line.drop { $0 == 32 || $0 == 9 }
                isDamaged = isDamaged || pending == nil
            } else if let colon = Self.colon(in: line) {
                finish(&pending)
                let name = String(decoding: line[..<colon], as: UTF8.self)
                let value = line[(colon + 1)...].drop { $0 == 32 || $0 == 9 }
                pending = (name, Array(value))
            } else if pending == nil && fields.isEmpty {
                return
            } else {
                // A body that begins without an empty line.
                isDamaged = true
                break
            }
            position = next
        }
        finish(&pending)
        bodyStart = position
    }

    private mutating func finish(_ pending: inout (name: String, value: [UInt8])?) {
        guard let field = pending else { return }
        pending = nil
        guard fields.count < Self.largestFieldCount else {
            isDamaged = true
            return
        }
        fields.append(HeaderField(name: field.name, value: field.value[...]))
    }

    func first(_ name: String) -> HeaderField? { fields.first { $0.isNamed(name) } }

    /// End of the line that begins there, without its line end, and the start of the next.
    static func lineEnd(
        _ bytes: ArraySlice<UInt8>, from start: Int
    ) -> (end: Int, next: Int) {
        guard let feed = bytes[start...].firstIndex(of: 10) else {
            return (bytes.endIndex, bytes.endIndex)
        }
        let end = feed > start && bytes[feed - 1] == 13 ? feed - 1 : feed
        return (end, feed + 1)
    }

    /// The colon of a field: one or more printable ASCII letters before it, no blank.
    private static func colon(in line: ArraySlice<UInt8>) -> Int? {
        for index in line.indices.prefix(128) {
            let byte = line[index]
            if byte == 58 { return index == line.startIndex ? nil : index }
            guard byte > 32 && byte < 127 else { return nil }
        }
        return nil
    }
}
