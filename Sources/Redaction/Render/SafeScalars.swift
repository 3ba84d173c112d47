/// Turns foreign scalars into ones that are harmless on paper and on a terminal.
enum SafeScalars {
    /// Appends a scalar of a document: controls and direction marks as `<U+202E>`, what has no
    /// width not at all, blanks of any width as a blank.
    static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        if scalar.isASCII {
            switch scalar.value {
            case 9: out += [32, 32, 32, 32]
            case 10, 32...126: out.append(UInt8(scalar.value))
            default: appendVisible(scalar, to: &out)
            }
            return
        }
        switch scalar.value {
        case 0x85, 0x2028, 0x2029:
            out.append(10)
            return
        case 0xAD, 0x34F, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2064, 0xFE00...0xFE0F,
            0xFEFF, 0xE0000...0xE0FFF, 0x115F, 0x1160, 0x3164, 0xFFA0:
            return
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate:
            appendVisible(scalar, to: &out)
        case .spaceSeparator: out.append(32)
        default: out += UTF8.encode(scalar).map(Array.init) ?? []
        }
    }

    private static func appendVisible(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        out += "<U+\(padding)\(digits)>".utf8
    }

    /// A text on one line.
    static func line(_ text: String) -> String {
        var out: [UInt8] = []
        for scalar in text.unicodeScalars { append(scalar, to: &out) }
        return String(decoding: out.map { $0 == 10 ? 32 : $0 }, as: UTF8.self)
    }
}
