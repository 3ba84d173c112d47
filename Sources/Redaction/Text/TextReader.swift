/// Reads UTF-8 once: plain bytes and folded scalars into memory that is there, words into a row.
struct TextReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let plain: UnsafeMutableBufferPointer<UInt8>
    private let folded: UnsafeMutableBufferPointer<UInt32>
    private(set) var tokens: [Token] = []
    /// How many scalars are read.
    private(set) var position = 0
    private(set) var foldedCount = 0
    private var folding = Folding()

    // The word being read.
    private var hash: UInt64 = 0
    private var start = -1
    private var end = 0
    private var foldedStart = 0
    private var uppers = 0
    private var isCapital = false
    private var kind = FoldedScalar.Class.letter
    private var gap = GapReader()

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, plain: UnsafeMutableBufferPointer<UInt8>,
        folded: UnsafeMutableBufferPointer<UInt32>
    ) {
        self.bytes = bytes
        self.plain = plain
        self.folded = folded
        tokens.reserveCapacity(bytes.count / 5)
    }

    /// Reads all; false when there is no room for the folded scalars.
    mutating func read() -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte < 0x80 else {
                guard let next = takeScalar(from: index) else { return false }
                index = next
                continue
            }
            let isLetter = (byte | 32) &- 97 < 26
            guard isLetter || byte &- 48 < 10 else {
                finishWord()
                plain[position] = byte
                position += 1
                if byte == 32 { gap.takeBlank() } else { gap.take(byte) }
                index += 1
                continue
            }
            guard let next = isLetter ? takeLetters(from: index) : takeDigits(from: index) else {
                return false
            }
            index = next
        }
        finishWord()
        return true
    }

    /// Takes a row of ASCII letters; returns the place behind it.
    private mutating func takeLetters(from first: Int) -> Int? {
        begin(.letter, isCapital: bytes[first] & 32 == 0)
        // As many as fit are taken; the rest of a longer row comes next.
        let limit = first + min(bytes.count - first, folded.count - foldedCount)
        guard limit > first else { return nil }
        let (plainShift, foldedShift) = (position - first, foldedCount - first)
        var index = first
        var word = hash
        var capitals = 0
        while index < limit {
            let byte = bytes[index]
            let lower = byte | 32
            guard lower &- 97 < 26 else { break }
            capitals += Int(~byte & 32) >> 5
            word = WordHash.adding(UInt32(lower), to: word)
            plain[index + plainShift] = byte
            folded[index + foldedShift] = UInt32(lower)
            index += 1
        }
        hash = word
        uppers += capitals
        foldedCount += index - first
        position += index - first
        end = position
        return index
    }

    /// Takes a row of ASCII digits; returns the place behind it.
    private mutating func takeDigits(from first: Int) -> Int? {
        begin(.digit, isCapital: true)
        let limit = first + min(bytes.count - first, folded.count - foldedCount)
        guard limit > first else { return nil }
        let (plainShift, foldedShift) = (position - first, foldedCount - first)
        var index = first
        var word = hash
        while index < limit {
            let byte = bytes[index]
            guard byte &- 48 < 10 else { break }
            word = WordHash.adding(UInt32(byte), to: word)
            plain[index + plainShift] = byte
            folded[index + foldedShift] = UInt32(byte)
            index += 1
        }
        hash = word
        uppers += index - first
        foldedCount += index - first
        position += index - first
        end = position
        return index
    }

    /// Takes a scalar that is not ASCII; returns the place behind it.
    private mutating func takeScalar(from first: Int) -> Int? {
        let byte = bytes[first]
        var value: UInt32
        let length: Int
        switch byte {
        case ..<0xE0: (value, length) = (UInt32(byte & 0x1F), 2)
        case ..<0xF0: (value, length) = (UInt32(byte & 0x0F), 3)
        default: (value, length) = (UInt32(byte & 0x07), 4)
        }
        for place in (first + 1)..<(first + length) {
            value = value << 6 | UInt32(bytes[place] & 0x3F)
        }
        let scalar = folding.fold(value)
        guard foldedCount + Int(scalar.count) <= folded.count else { return nil }
        plain[position] = scalar.plain
        defer { position += 1 }
        switch scalar.kind {
        case .nothing:
            // Inside a word it belongs to the word; beside words it is no gap.
            break
        case .blank, .other:
            finishWord()
            gap.take(scalar.plain)
        case .letter, .digit, .ideograph: add(scalar, value)
        }
        return first + length
    }

    private mutating func add(_ scalar: FoldedScalar, _ value: UInt32) {
        let count = Int(scalar.count)
        guard count > 0 else { return }
        let from = Int(scalar.place)
        let isCased = scalar.isUpper || Self.hasUpper(folding.letters[from])
        let countsAsUpper = scalar.isUpper || !isCased
        if scalar.kind == .ideograph { finishWord() }
        begin(scalar.kind, isCapital: countsAsUpper)
        for place in from..<(from + count) {
            let letter = folding.letters[place]
            hash = WordHash.adding(letter, to: hash)
            folded[foldedCount] = letter
            foldedCount += 1
        }
        if countsAsUpper { uppers += count }
        end = position + 1
    }

    private static func hasUpper(_ value: UInt32) -> Bool {
        switch value {
        case 0x61...0x7A, 0x3B1...0x3CE, 0x430...0x45F, 0x561...0x586: true
        default: false
        }
    }

    /// Goes on with the word being read, or ends it and begins one of another kind.
    private mutating func begin(_ wanted: FoldedScalar.Class, isCapital: Bool) {
        if start >= 0 {
            if kind == wanted { return }
            finishWord()
        }
        start = position
        foldedStart = foldedCount
        hash = 0
        uppers = 0
        kind = wanted
        self.isCapital = isCapital
    }

    private mutating func finishWord() {
        guard start >= 0 else { return }
        tokens.append(
            Token(
                hash: hash, start: start, end: end, letters: foldedStart..<foldedCount,
                isUpper: uppers == foldedCount - foldedStart, isCapital: isCapital,
                isDigits: kind == .digit, gap: tokens.isEmpty ? .wide : gap.gap))
        start = -1
        gap = GapReader()
    }
}

/// Sorts what stands between two words.
struct GapReader {
    private var blanks = 0
    private var lines = 0
    private var seen: UInt8 = 0
    private var seenCount = 0
    private var lost = 0
    private var isSeenBeforeBlank = false
    private var quotes = 0

    mutating func takeBlank() { blanks += 1 }

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
        if LostLetters.isSign(byte) { lost += 1 }
        if blanks == 0 && lines == 0 { isSeenBeforeBlank = true }
    }

    var gap: Token.Gap {
        if blanks == 1, lines == 0, seenCount == 0 { return .blank }
        guard lines <= 1, blanks <= 16, quotes <= 8 else { return .wide }
        if seenCount == 0 { return lines == 1 ? .lineBreak : blanks == 0 ? .none : .blank }
        let isTight = blanks + lines == 0
        // "van 't" has its apostrophe before the word.
        if seenCount == 1, seen == 39, !isSeenBeforeBlank, blanks == 1, lines == 0 {
            return .blank
        }
        // Signs in the place of letters, as many as these had bytes.
        if isTight, lost == seenCount, lost <= LostLetters.most { return .bare }
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
