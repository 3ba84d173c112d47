/// JSON with exactly one way to write it: the JCS subset of RFC 8785 without fractions.
///
/// What is signed is written this way. Numbers are integers up to 2^53; a fraction or an
/// exponent is refused by name. Members are ordered by UTF-16 code units (RFC 8785, 3.2.3).
package enum CanonicalJSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case string(String)
    case array([CanonicalJSON])
    case object([String: CanonicalJSON])

    /// The largest integer that JSON carries without loss, 2^53.
    package static let largestInteger = 9_007_199_254_740_992
    /// How deep values may nest.
    package static let largestDepth = 64

    /// The canonical bytes, UTF-8.
    package var bytes: [UInt8] {
        var out: [UInt8] = []
        write(to: &out)
        return out
    }

    /// A member of an object; nothing for another value or a missing member.
    package subscript(key: String) -> CanonicalJSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// The text of a string value.
    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The number of an integer value.
    package var number: Int? {
        if case .integer(let number) = self { number } else { nil }
    }

    /// The elements of an array value.
    package var elements: [CanonicalJSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    private func write(to out: inout [UInt8]) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .integer(let value): out += String(value).utf8
        case .string(let value): Self.write(value, to: &out)
        case .array(let elements):
            out.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                element.write(to: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let members):
            out.append(UInt8(ascii: "{"))
            let keys = members.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
            for (index, key) in keys.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                Self.write(key, to: &out)
                out.append(UInt8(ascii: ":"))
                members[key]?.write(to: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case 0x22: out += #"\""#.utf8
            case 0x5c: out += #"\\"#.utf8
            case 0x08: out += #"\b"#.utf8
            case 0x09: out += #"\t"#.utf8
            case 0x0a: out += #"\n"#.utf8
            case 0x0c: out += #"\f"#.utf8
            case 0x0d: out += #"\r"#.utf8
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                out += #"\u00"#.utf8
                out.append(digits[Int(byte >> 4)])
                out.append(digits[Int(byte & 15)])
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
