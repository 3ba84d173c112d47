/// Text taken from bytes.
struct DecodedText {
    var text: String
    /// At how many places bytes were no text and U+FFFD stands for them.
    var damage = 0
    /// Whether the charset was guessed: every byte has a letter in it, be it the right one or not.
    var isGuessed = false

    /// The lines in which U+FFFD stands, in words: "line 4", "lines 4, 17 and 3 more".
    var damagedLines: String {
        var lines: [Int] = []
        var line = 1
        for scalar in text.unicodeScalars {
            if scalar == "\n" { line += 1 }
            if scalar == "\u{FFFD}", lines.last != line { lines.append(line) }
        }
        let named = lines.prefix(Self.mostNamedLines).map(String.init)
        let rest = lines.count - named.count
        let parts = rest > 0 ? named + ["\(rest) more"] : named
        guard parts.count > 1, let last = parts.last else { return "line " + parts.joined() }
        return "lines " + parts.dropLast().joined(separator: ", ") + " and " + last
    }

    private static let mostNamedLines = 8
}

/// Turns bytes into text, by a named charset or by looking at them.
enum TextDecoding {
    /// Decodes a text that does not name its charset, or nothing when it is no text.
    ///
    /// In this order: a byte order mark, UTF-16 without a mark where every other byte is zero,
    /// UTF-8, UTF-8 with a few broken places, windows-1252 where it looks like Western text.
    static func sniff(_ bytes: ArraySlice<UInt8>) -> DecodedText? {
        if let marked = decodeMarked(bytes) { return marked }
        let counts = ByteCounts(of: bytes)
        if let isBigEndian = counts.utf16ByteOrder {
            return decodeUTF16(bytes, isBigEndian: isBigEndian)
        }
        if let text = String(validating: bytes, as: UTF8.self) {
            return counts.looksLikeText
                ? DecodedText(text: LineEnds.unified(text)) : nil
        }
        guard counts.looksLikeText else { return nil }
        let repaired = decodeUTF8(bytes)
        let wellFormed = max(0, counts.leadCount - repaired.damage)
        if wellFormed >= 4 * repaired.damage { return repaired }
        guard counts.looksWestern else { return nil }
        return DecodedText(
            text: LineEnds.unified(SingleByteCharset.windows1252.decode(bytes)), isGuessed: true)
    }

    /// Decodes by the name of a charset, or nothing when the charset is not known.
    static func decode(_ bytes: ArraySlice<UInt8>, charset: String) -> DecodedText? {
        switch charset.lowercased() {
        case "", "utf-8", "utf8", "us-ascii", "ascii":
            if let text = String(validating: bytes, as: UTF8.self) {
                return DecodedText(text: LineEnds.unified(text))
            }
            return sniff(bytes) ?? decodeUTF8(bytes)
        case "utf-16", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2":
            return decodeMarked(bytes) ?? decodeUTF16(bytes, isBigEndian: true)
        case "utf-16le": return decodeUTF16(bytes, isBigEndian: false)
        case "utf-16be": return decodeUTF16(bytes, isBigEndian: true)
        default:
            guard let table = SingleByteCharset.named(charset) else { return nil }
            let text = table.decode(bytes)
            return DecodedText(
                text: LineEnds.unified(text),
                damage: text.unicodeScalars.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 1 : 0) })
        }
    }

    private static func decodeMarked(_ bytes: ArraySlice<UInt8>) -> DecodedText? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return decodeUTF8(bytes.dropFirst(3))
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return decodeUTF16(bytes.dropFirst(2), isBigEndian: false)
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return decodeUTF16(bytes.dropFirst(2), isBigEndian: true)
        }
        return nil
    }

    /// Decodes UTF-8; what is broken is replaced and counted.
    static func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> DecodedText {
        if let text = String(validating: bytes, as: UTF8.self) {
            return DecodedText(text: LineEnds.unified(text))
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let damage = replacements(in: text) - genuineReplacements(in: bytes)
        return DecodedText(text: LineEnds.unified(text), damage: max(1, damage))
    }

    private static func decodeUTF16(
        _ bytes: ArraySlice<UInt8>, isBigEndian: Bool
    ) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        let isCutShort = bytes.count % 2 == 1
        if !isCutShort, let text = String(validating: units, as: UTF16.self) {
            return DecodedText(text: LineEnds.unified(text))
        }
        let text = String(decoding: units, as: UTF16.self)
        let genuine = units.reduce(0) { $0 + ($1 == 0xFFFD ? 1 : 0) }
        return DecodedText(
            text: LineEnds.unified(text) + (isCutShort ? "\u{FFFD}" : ""),
            damage: replacements(in: text) - genuine + (isCutShort ? 1 : 0))
    }

    private static func replacements(in text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 1 : 0) }
    }

    private static func genuineReplacements(in bytes: ArraySlice<UInt8>) -> Int {
        var (count, matched) = (0, 0)
        for byte in bytes {
            switch (matched, byte) {
            case (1, 0xBF): matched = 2
            case (2, 0xBD): (count, matched) = (count + 1, 0)
            case (_, 0xEF): matched = 1
            default: matched = 0
            }
        }
        return count
    }
}
