/// The words before a place, for detectors that walk bytes and ask only at a candidate.
struct WordsBefore {
    let bytes: PlainBytes
    let tokens: UnsafeBufferPointer<Token>

    /// The last word that ends at a place or before it; -1 when there is none.
    func last(before place: Int) -> Int {
        tokens.indices.first(from: { tokens[$0].end > place }) - 1
    }

    /// Whether one of the `count` words before a place is in a table; digits count for nothing,
    /// and what stands in another paragraph or more than 60 scalars away is not asked.
    func have(_ table: WordTable, before place: Int, count: Int) -> Bool {
        var (index, seen, place) = (last(before: place), 0, place)
        let first = place - 60
        while index >= 0, seen < count, tokens[index].end >= first {
            let token = tokens[index]
            if isParagraphEnd(token.end..<place) { return false }
            if table.contains(token.hash) { return true }
            if !token.isDigits { seen += 1 }
            place = token.start
            index -= 1
        }
        return false
    }

    /// Whether the word that begins at a place or behind its blank is in a table.
    func isNext(in table: WordTable, at place: Int) -> Bool {
        let next = last(before: place) + 1
        return next < tokens.count && tokens[next].start - place <= 1
            && table.contains(tokens[next].hash)
    }

    /// Whether two line ends stand in a gap between words.
    func isParagraphEnd(_ gap: Range<Int>) -> Bool {
        gap.count >= 2 && gap.dropLast().contains { bytes[$0] == 10 && bytes[$0 + 1] == 10 }
    }
}

/// Stops and at signs that somebody wrote in brackets, so that no program takes an address for one.
enum Bracketed {
    /// The place behind a stop that begins there: "." itself, "[.]" or "(dot)", a blank before
    /// and behind; nothing where there is none.
    static func stop(_ bytes: PlainBytes, at start: Int) -> Int? {
        if bytes[start] == 46 { return start + 1 }
        let opening = bytes[start] == 32 ? start + 1 : start
        guard isOpening(bytes[opening]) else { return nil }
        var end = opening + 2
        if bytes[opening + 1] != 46 {
            guard isDot(bytes, at: opening + 1) else { return nil }
            end = opening + 4
        }
        guard isClosing(bytes[end]) else { return nil }
        return bytes[end + 1] == 32 && opening > start ? end + 2 : end + 1
    }

    /// Where a stop in brackets begins that ends before a place.
    static func stop(_ bytes: PlainBytes, before end: Int) -> Int? {
        guard isClosing(bytes[end - 1]) else { return nil }
        if bytes[end - 2] == 46, isOpening(bytes[end - 3]) { return end - 3 }
        return isDot(bytes, at: end - 4) && isOpening(bytes[end - 5]) ? end - 5 : nil
    }

    static func isOpening(_ byte: UInt8) -> Bool { byte == 91 || byte == 40 || byte == 123 }

    static func isClosing(_ byte: UInt8) -> Bool { byte == 93 || byte == 41 || byte == 125 }

    private static func isDot(_ bytes: PlainBytes, at start: Int) -> Bool {
        bytes[start] | 32 == 100 && bytes[start + 1] | 32 == 111 && bytes[start + 2] | 32 == 116
    }
}
