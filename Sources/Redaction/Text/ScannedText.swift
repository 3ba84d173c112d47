/// A word of a text: letters or digits without anything seen between them.
///
/// Kept small, since a long text has millions of them.
struct Token {
    /// Hash of the folded scalars; two hashes join by `WordHash.joined`.
    let hash: UInt64
    private let from: UInt32
    private let to: UInt32
    private let letterStart: UInt32
    private let letterCount: UInt32
    private let traits: UInt8
    /// What stands between this word and the one before.
    let gap: Gap

    init(
        hash: UInt64, start: Int, end: Int, letters: Range<Int>, isUpper: Bool, isCapital: Bool,
        isDigits: Bool, gap: Gap
    ) {
        self.hash = hash
        from = UInt32(start)
        to = UInt32(end)
        letterStart = UInt32(letters.lowerBound)
        letterCount = UInt32(letters.count)
        traits = (isUpper ? 1 : 0) | (isCapital ? 2 : 0) | (isDigits ? 4 : 0)
        self.gap = gap
    }

    /// Positions in the text, in scalars.
    var start: Int { Int(from) }
    var end: Int { Int(to) }
    /// Number of folded scalars.
    var count: Int { Int(letterCount) }
    /// Where the folded scalars stand in `ScannedText.folded`.
    var letters: Range<Int> { Int(letterStart)..<Int(letterStart + letterCount) }
    /// Whether all of it is capitals, or its script has none.
    var isUpper: Bool { traits & 1 != 0 }
    /// Whether it begins with a capital, or its script has none.
    var isCapital: Bool { traits & 2 != 0 }
    var isDigits: Bool { traits & 4 != 0 }

    /// What may stand between two words, as far as names care.
    enum Gap: UInt8 {
        /// Letters and digits that touch.
        case none
        /// Blanks on one line.
        case blank
        /// One line break, with the signs of quoted mail.
        case lineBreak
        /// A hyphen or an apostrophe without blanks.
        case joint
        /// A hyphen at the end of a line.
        case hyphenBreak
        /// A comma with or without blanks.
        case comma
        /// A full stop with or without blanks.
        case stop
        /// A single underscore, at sign, slash or the like without blanks.
        case bare
        /// Anything else.
        case wide
    }
}

/// Hashes of words that can be put together from the hashes of their pieces.
enum WordHash {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func adding(_ scalar: UInt32, to hash: UInt64) -> UInt64 {
        hash &* base &+ UInt64(scalar) &+ 1
    }

    /// The hash of `first` followed by `second`, which is `count` scalars long.
    static func joined(_ first: UInt64, _ second: UInt64, count: Int) -> UInt64 {
        var power: UInt64 = 1
        for _ in 0..<count { power = power &* base }
        return first &* power &+ second
    }

    static func of(_ scalars: some Sequence<UInt32>) -> UInt64 {
        scalars.reduce(0) { adding($1, to: $0) }
    }
}

/// A text made ready for the detectors in one walk: one plain byte a scalar, and its words.
struct ScannedText {
    /// One byte a scalar: ASCII where the scalar is or looks like ASCII, else a `PlainByte`.
    private(set) var plain: [UInt8] = []
    private(set) var tokens: [Token] = []
    /// Folded scalars of all words, one word after the other.
    private(set) var folded: [UInt32] = []

    init(_ text: String) {
        var builder = Builder(capacity: text.utf8.count)
        var text = text
        text.withUTF8 { builder.take($0) }
        builder.finishWord()
        plain = builder.plain
        tokens = builder.tokens
        folded = builder.folded
    }

    /// The folded scalars of a word.
    func letters(of token: Int) -> ArraySlice<UInt32> {
        folded[tokens[token].letters]
    }

    private struct Builder {
        var plain: [UInt8] = []
        var tokens: [Token] = []
        var folded: [UInt32] = []
        private var folding = Folding()
        private var position = 0

        // The word being read.
        private var hash: UInt64 = 0
        private var start = -1
        private var end = 0
        private var foldedStart = 0
        private var uppers = 0
        private var isCapital = false
        private var wordKind = FoldedScalar.Class.letter
        private var gap = GapReader()

        init(capacity: Int) {
            plain.reserveCapacity(capacity)
            folded.reserveCapacity(capacity)
            tokens.reserveCapacity(capacity / 5)
        }

        /// Takes a whole text; rows of small ASCII letters and the rest of their word in one go.
        mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    let letter = byte | 32
                    if letter &- 97 < 26 {
                        index = takeLetters(bytes, from: index)
                    } else {
                        take(UInt32(byte))
                        index += 1
                    }
                    continue
                }
                var value: UInt32
                let length: Int
                switch byte {
                case ..<0xE0: (value, length) = (UInt32(byte & 0x1F), 2)
                case ..<0xF0: (value, length) = (UInt32(byte & 0x0F), 3)
                default: (value, length) = (UInt32(byte & 0x07), 4)
                }
                for place in (index + 1)..<(index + length) {
                    value = value << 6 | UInt32(bytes[place] & 0x3F)
                }
                take(value)
                index += length
            }
        }

        /// Takes a row of ASCII letters; returns the place behind it.
        private mutating func takeLetters(
            _ bytes: UnsafeBufferPointer<UInt8>, from first: Int
        ) -> Int {
            if start >= 0, wordKind != .letter { finishWord() }
            let isUpperFirst = bytes[first] & 32 == 0
            if start < 0 {
                start = position
                foldedStart = folded.count
                hash = 0
                uppers = 0
                isCapital = isUpperFirst
                wordKind = .letter
            }
            var index = first
            var word = hash
            var capitals = 0
            while index < bytes.count {
                let byte = bytes[index]
                let lower = byte | 32
                guard lower &- 97 < 26, byte < 0x80 else { break }
                if byte & 32 == 0 { capitals += 1 }
                word = WordHash.adding(UInt32(lower), to: word)
                plain.append(byte)
                folded.append(UInt32(lower))
                index += 1
            }
            hash = word
            uppers += capitals
            position += index - first
            end = position
            return index
        }

        private mutating func take(_ value: UInt32) {
            defer { position += 1 }
            if value < 0x80 {
                plain.append(UInt8(value))
                switch value {
                case 97...122: add(value, kind: .letter, isUpper: false, isCased: true)
                case 65...90: add(value + 32, kind: .letter, isUpper: true, isCased: true)
                case 48...57: add(value, kind: .digit, isUpper: false, isCased: false)
                default:
                    finishWord()
                    gap.take(UInt8(value))
                }
                return
            }
            let fold = folding.fold(value)
            plain.append(fold.plain)
            switch fold.kind {
            case .nothing:
                // Inside a word it belongs to the word; beside words it is no gap.
                return
            case .blank, .other:
                finishWord()
                gap.take(fold.plain)
            case .letter, .digit, .ideograph:
                let lower = fold.scalars.first ?? value
                let isCased = fold.isUpper || hasUpper(lower)
                for (index, scalar) in fold.scalars.enumerated() {
                    add(
                        scalar, kind: fold.kind, isUpper: fold.isUpper, isCased: isCased,
                        isFirst: index == 0)
                }
            }
        }

        private func hasUpper(_ value: UInt32) -> Bool {
            switch value {
            case 0x61...0x7A, 0x3B1...0x3CE, 0x430...0x45F, 0x561...0x586: true
            default: false
            }
        }

        private mutating func add(
            _ scalar: UInt32, kind: FoldedScalar.Class, isUpper: Bool, isCased: Bool,
            isFirst: Bool = true
        ) {
            if start >= 0, kind != wordKind || (kind == .ideograph && isFirst) { finishWord() }
            if start < 0 {
                start = position
                foldedStart = folded.count
                hash = 0
                uppers = 0
                isCapital = isUpper || !isCased
                wordKind = kind
            }
            hash = WordHash.adding(scalar, to: hash)
            folded.append(scalar)
            if isUpper || !isCased { uppers += 1 }
            end = position + 1
        }

        mutating func finishWord() {
            guard start >= 0 else { return }
            tokens.append(
                Token(
                    hash: hash, start: start, end: end, letters: foldedStart..<folded.count,
                    isUpper: uppers == folded.count - foldedStart, isCapital: isCapital,
                    isDigits: wordKind == .digit,
                    gap: tokens.isEmpty ? .wide : gap.gap))
            start = -1
            gap = GapReader()
        }
    }
}

/// Sorts what stands between two words.
struct GapReader {
    private var blanks = 0
    private var lines = 0
    private var seen: UInt8 = 0
    private var seenCount = 0
    private var isSeenBeforeBlank = false
    private var quotes = 0

    mutating func take(_ byte: UInt8) {
        switch byte {
        case 32, 9, 13: blanks += 1
        case 10:
            lines += 1
            quotes = 0
        case 62, 124:
            // Signs of quoted mail, and the copy's own line marks, stand at the line's begin.
            if lines > 0 { quotes += 1 } else { note(byte) }
        default: note(byte)
        }
    }

    private mutating func note(_ byte: UInt8) {
        seen = byte
        seenCount += 1
        if blanks == 0 && lines == 0 { isSeenBeforeBlank = true }
    }

    var gap: Token.Gap {
        guard lines <= 1, blanks <= 16, quotes <= 8 else { return .wide }
        if seenCount == 0 { return lines == 1 ? .lineBreak : blanks == 0 ? .none : .blank }
        let isTight = blanks + lines == 0
        // "van 't" has its apostrophe before the word.
        if seenCount == 1, seen == 39, !isSeenBeforeBlank, blanks == 1, lines == 0 {
            return .blank
        }
        guard seenCount == 1, isSeenBeforeBlank else { return .wide }
        switch seen {
        case 45: return lines == 1 ? .hyphenBreak : isTight ? .joint : .wide
        case 39, 96: return isTight ? .joint : .wide
        case 44: return .comma
        case 46: return .stop
        default: return isTight ? .bare : .wide
        }
    }
}
