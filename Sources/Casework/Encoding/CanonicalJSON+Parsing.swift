/// Why some bytes are not JSON of the kind that is signed here.
package enum CanonicalJSONError: Error, Equatable {
    /// Not JSON at all, from this byte on.
    case malformed(offset: Int)
    /// A fraction, an exponent or an integer beyond 2^53.
    case notAnInteger(offset: Int)
    /// The same member twice in one object.
    case duplicateKey(offset: Int)
    /// Half of a surrogate pair, or bytes that are not UTF-8.
    case badText(offset: Int)
    /// Deeper than `CanonicalJSON.largestDepth`.
    case tooDeep
}

extension CanonicalJSON {
    /// Reads JSON strictly; it need not be in canonical form.
    package init(parsing bytes: [UInt8]) throws(CanonicalJSONError) {
        var parser = Parser(bytes: bytes)
        parser.skipSpace()
        self = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.position == bytes.count else { throw .malformed(offset: parser.position) }
    }
}

private struct Parser {
    let bytes: [UInt8]
    var position = 0

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0a, 0x0d].contains(byte) { position += 1 }
    }

    mutating func expect(_ text: StaticString) throws(CanonicalJSONError) {
        for index in 0..<text.utf8CodeUnitCount {
            let wanted = text.withUTF8Buffer { $0[index] }
            guard next == wanted else { throw .malformed(offset: position) }
            position += 1
        }
    }

    mutating func value(depth: Int) throws(CanonicalJSONError) -> CanonicalJSON {
        guard depth < CanonicalJSON.largestDepth else { throw .tooDeep }
        switch next {
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        case UInt8(ascii: "t"):
            try expect("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try expect("false")
            return .bool(false)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "{"): return try object(depth: depth)
        default: return .integer(try integer())
        }
    }

    mutating func array(depth: Int) throws(CanonicalJSONError) -> CanonicalJSON {
        position += 1
        var elements: [CanonicalJSON] = []
        skipSpace()
        if next == UInt8(ascii: "]") {
            position += 1
            return .array([])
        }
        while true {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if next == UInt8(ascii: "]") { break }
            try expect(",")
        }
        position += 1
        return .array(elements)
    }

    mutating func object(depth: Int) throws(CanonicalJSONError) -> CanonicalJSON {
        position += 1
        var members: [String: CanonicalJSON] = [:]
        skipSpace()
        if next == UInt8(ascii: "}") {
            position += 1
            return .object([:])
        }
        while true {
            skipSpace()
            let start = position
            let key = try string()
            skipSpace()
            try expect(":")
            skipSpace()
            guard members[key] == nil else { throw .duplicateKey(offset: start) }
            members[key] = try value(depth: depth + 1)
            skipSpace()
            if next == UInt8(ascii: "}") { break }
            try expect(",")
        }
        position += 1
        return .object(members)
    }

    mutating func integer() throws(CanonicalJSONError) -> Int {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        let first = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            position += 1
        }
        guard position > first else { throw .malformed(offset: start) }
        guard position == first + 1 || bytes[first] != UInt8(ascii: "0") else {
            throw .malformed(offset: start)
        }
        let end = position
        skipZeroFraction()
        if let byte = next,
            [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(byte)
        {
            throw .notAnInteger(offset: start)
        }
        guard let value = Int(String(decoding: bytes[start..<end], as: UTF8.self)),
            value.magnitude <= UInt(CanonicalJSON.largestInteger)
        else { throw .notAnInteger(offset: start) }
        return value
    }

    /// Passes over a fraction of nothing but zeros: `56.0` is the integer 56 (RFC 8785, 3.2.2.3).
    private mutating func skipZeroFraction() {
        guard next == UInt8(ascii: ".") else { return }
        var end = position + 1
        while end < bytes.count, bytes[end] == UInt8(ascii: "0") { end += 1 }
        let isOver = end == bytes.count || !(0x30...0x39).contains(bytes[end])
        if end > position + 1, isOver { position = end }
    }

    mutating func string() throws(CanonicalJSONError) -> String {
        let start = position
        try expect("\"")
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw .malformed(offset: position) }
            position += 1
            if byte == UInt8(ascii: "\\") {
                try escape(into: &text)
            } else {
                text.append(byte)
            }
        }
        try expect("\"")
        guard let string = String(validating: text, as: UTF8.self) else {
            throw .badText(offset: start)
        }
        return string
    }

    private mutating func escape(into text: inout [UInt8]) throws(CanonicalJSONError) {
        let simple: [UInt8: UInt8] = [
            0x22: 0x22, 0x5c: 0x5c, 0x2f: 0x2f, 0x62: 0x08, 0x66: 0x0c, 0x6e: 0x0a, 0x72: 0x0d,
            0x74: 0x09,
        ]
        guard let byte = next else { throw .malformed(offset: position) }
        position += 1
        if let plain = simple[byte] {
            text.append(plain)
            return
        }
        guard byte == UInt8(ascii: "u") else { throw .malformed(offset: position - 1) }
        var code = try hex4()
        if (0xd800..<0xdc00).contains(code) {
            guard next == UInt8(ascii: "\\") else { throw .badText(offset: position) }
            try expect("\\u")
            let low = try hex4()
            guard (0xdc00..<0xe000).contains(low) else { throw .badText(offset: position) }
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw .badText(offset: position) }
        text += String(scalar).utf8
    }

    private mutating func hex4() throws(CanonicalJSONError) -> UInt32 {
        guard position + 4 <= bytes.count,
            bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let code = UInt32(
                String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw .malformed(offset: position) }
        position += 4
        return code
    }
}
