/// The letters and digits of a text without anything between them, each knowing how it stood.
struct LetterStream {
    /// UTF-8 of the folded letters.
    private(set) var bytes: [UInt8] = []
    private var signs: [UInt16] = []

    private enum Sign {
        static let wordStart: UInt16 = 1
        static let wordEnd: UInt16 = 2
        /// The gap before is one that cuts a word in two.
        static let softGap: UInt16 = 4
        /// The gap before is a line's end.
        static let lineGap: UInt16 = 8
        static let wideGap: UInt16 = 16
        /// The gap before is a single sign without blanks.
        static let tightGap: UInt16 = 32
        static let upper: UInt16 = 64
        /// Part of a passage that may stay readable.
        static let permitted: UInt16 = 128
        static let comma: UInt16 = 256
    }

    /// Takes a text; `permitted` holds the words, by number, that may stay readable.
    init(_ text: ScannedText, permitted: Set<Int> = []) {
        bytes.reserveCapacity(text.folded.count + 16)
        for (number, token) in text.tokens.enumerated() {
            var sign = Sign.wordStart | Self.sign(of: token.gap)
            if token.isUpper { sign |= Sign.upper }
            let mark: UInt16 = permitted.contains(number) ? Sign.permitted : 0
            for value in text.folded[token.letters] {
                guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
                    continue
                }
                for byte in encoded {
                    bytes.append(byte)
                    signs.append(sign | mark)
                    sign = 0
                }
            }
            if let last = signs.indices.last { signs[last] |= Sign.wordEnd }
        }
    }

    private static func sign(of gap: Token.Gap) -> UInt16 {
        switch gap {
        case .none: Sign.softGap
        case .hyphenBreak: Sign.softGap
        case .joint: Sign.softGap | Sign.tightGap
        case .lineBreak: Sign.lineGap
        case .stop, .bare: Sign.tightGap
        case .wide: Sign.wideGap
        case .comma: Sign.comma
        case .blank: 0
        }
    }

    /// Whether a needle that ends before `end` stands so that it counts; how if it does.
    func fit(_ needle: Needle, end: Int) -> Fit? {
        let start = end - needle.letters.count
        if needle.isPart, signs[start] & signs[end - 1] & Sign.permitted != 0 { return nil }
        let starts = signs[start] & Sign.wordStart != 0
        let closes = signs[end - 1] & Sign.wordEnd != 0
        var inner: [Int] = []
        for index in (start + 1)..<max(end, start + 1) where signs[index] & Sign.wordStart != 0 {
            inner.append(index - start)
            if inner.count > 128 { break }
        }
        // Letters set apart, each a word of its own.
        if starts, closes, needle.scalarCount >= 4, inner.count == needle.scalarCount - 1,
            needle.joints.count < inner.count
        {
            return .spaced
        }
        if areWords(needle, start: start, inner: inner), starts, closes { return .whole }
        guard needle.fit == .anywhere || needle.fit == .tail else { return nil }
        if needle.hasDigits {
            return fitsAsNumber(needle, inner, start: start, end: end) ? .whole : nil
        }
        if needle.joints.isEmpty {
            return inner.isEmpty && isInflected(start: start, end: end) ? .whole : nil
        }
        if inner.isEmpty { return .whole }
        return starts && closes ? .whole : nil
    }

    /// Whether a single name stands in a word with a letter before it or two behind at most; with
    /// more it is another word.
    private func isInflected(start: Int, end: Int) -> Bool {
        var (before, behind) = (0, 0)
        var index = start
        while index > 0, signs[index] & Sign.wordStart == 0 {
            index -= 1
            if bytes[index] & 0xC0 != 0x80 { before += 1 }
            if before > 1 { return false }
        }
        index = end
        while index < bytes.count, signs[index] & Sign.wordStart == 0 {
            if bytes[index] & 0xC0 != 0x80 { behind += 1 }
            index += 1
            if behind > 2 { return false }
        }
        return true
    }

    enum Fit {
        case whole
        case spaced
    }

    /// Whether the words begin where the needle's do; a word may be cut by a hyphen, a long one
    /// by a line's end, and two words may touch.
    private func areWords(_ needle: Needle, start: Int, inner: [Int]) -> Bool {
        for joint in inner where !needle.joints.contains(joint) {
            let sign = signs[start + joint]
            let isCut =
                sign & Sign.softGap != 0
                || (sign & Sign.lineGap != 0 && needle.scalarCount >= 6)
            guard isCut else { return false }
        }
        for joint in needle.joints {
            guard inner.contains(joint) else {
                guard needle.scalarCount >= 8 else { return false }
                continue
            }
            if signs[start + joint] & Sign.wideGap != 0, needle.scalarCount < 8 { return false }
            if needle.fit == .dotted || needle.fit == .initials,
                signs[start + joint] & Sign.tightGap == 0
            {
                return false
            }
        }
        guard needle.fit == .initialed || needle.fit == .initials else { return true }
        var bounds = [0] + needle.joints
        bounds.append(needle.letters.count)
        for (from, to) in zip(bounds, bounds.dropFirst()) where to - from <= 2 {
            // A letter that stands for a name is a capital.
            if needle.letters[from] & 0xC0 != 0x80, to - from == 1 || needle.letters[from] > 0x7F,
                signs[start + from] & Sign.upper == 0
            {
                return false
            }
        }
        return true
    }

    /// Numbers may be grouped in any way; a short one is not looked for inside another.
    private func fitsAsNumber(_ needle: Needle, _ inner: [Int], start: Int, end: Int) -> Bool {
        if needle.scalarCount >= 12 { return true }
        let starts = needle.fit == .tail || signs[start] & Sign.wordStart != 0
        guard starts, signs[end - 1] & Sign.wordEnd != 0 else { return false }
        return inner.allSatisfy { signs[start + $0] & (Sign.wideGap | Sign.comma) == 0 }
    }
}
