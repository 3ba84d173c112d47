import Casework

/// Addresses of the internet protocol.
///
/// Four numbers with stops are as often a version or a paragraph: a word before them that says
/// so, or a longer row of numbers, makes them no address.
enum IPDetector {
    static func version4(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        let before = bytes[start - 1]
        guard before != 46, before != 44, before != 45 else { return nil }
        guard let end = dotted(bytes, at: start) else { return nil }
        // A fifth number, or a letter that touches.
        if bytes.isWordAhead(end) || (bytes[end] == 46 && bytes.isWord(end + 1)) { return nil }
        if bytes[end] == 45, bytes.isWord(end + 1) { return nil }
        guard !isOtherNumber(bytes, before: start) else { return nil }
        return PatternHit(
            range: start..<end, kind: .ipAddress, detector: .ipv4, score: 90)
    }

    /// Where four numbers of 0 to 255 with stops between them end.
    private static func dotted(_ bytes: PlainBytes, at start: Int) -> Int? {
        var position = start
        for part in 0..<4 {
            var value = 0
            let first = position
            while position - first < 3, bytes.isDigit(position) {
                value = value * 10 + Int(bytes[position] - 48)
                position += 1
            }
            guard position > first, value < 256, !bytes.isDigit(position),
                position - first == 1 || bytes[first] != 48
            else { return nil }
            if part < 3 {
                guard bytes[position] == 46 else { return nil }
                position += 1
            }
        }
        return position
    }

    /// Whether the word before, or the one before that, names another kind of number.
    private static func isOtherNumber(_ bytes: PlainBytes, before start: Int) -> Bool {
        var position = start
        for _ in 0..<2 {
            var end = position
            while end > start - 40, !bytes.isLetter(end - 1), !bytes.isDigit(end - 1) {
                let byte = bytes[end - 1]
                // § and ¶ are no ASCII; a sentence's end cuts the context off.
                if byte == PlainByte.other { return true }
                if byte == 10 && bytes[end - 2] == 10 || end <= 0 { return false }
                end -= 1
            }
            var first = end
            while first > start - 40, bytes.isLetter(first - 1) { first -= 1 }
            guard first < end else { return false }
            let word = String(
                decoding: (first..<end).map { bytes[$0] | 32 }, as: UTF8.self)
            if otherNumbers.contains(word) { return true }
            position = first
        }
        return false
    }

    private static let otherNumbers: Set<String> = [
        "version", "versions", "ver", "v", "release", "build", "firmware", "revision", "rev",
        "section", "sections", "sec", "paragraph", "para", "article", "art", "clause", "rule",
        "chapter", "annex", "item", "point", "figure", "table", "schedule", "software", "update",
        "patch", "oid", "kernel", "part", "appendix",
    ]

    /// Found from its first colon: eight groups of hexadecimal digits, or fewer with `::`.
    static func version6(_ bytes: PlainBytes, at colon: Int) -> PatternHit? {
        var start = colon
        while colon - start < 5, isHex(bytes[start - 1]) { start -= 1 }
        guard colon - start <= 4, !bytes.isWord(start - 1), bytes[start - 1] != 58,
            bytes[start - 1] != 46
        else { return nil }
        var groups = 0
        var gaps = 0
        var position = start
        var end = start
        while position - start <= 45 {
            let first = position
            while position - first < 5, isHex(bytes[position]) { position += 1 }
            if position > first {
                if bytes[position] == 46, groups + gaps > 0,
                    let last = dotted(bytes, at: first)
                {
                    groups += 2
                    end = last
                    position = last
                    break
                }
                guard position - first <= 4 else { return nil }
                groups += 1
                end = position
            }
            guard bytes[position] == 58 else { break }
            if bytes[position + 1] == 58 {
                gaps += 1
                position += 2
                guard bytes[position] != 58 else { return nil }
                end = position
            } else if isHex(bytes[position + 1]), position > start {
                position += 1
            } else {
                break
            }
        }
        guard !isRowLonger(bytes, end),
            gaps == 1 ? (2...7).contains(groups) : gaps == 0 && groups == 8
        else { return nil }
        return PatternHit(range: start..<end, kind: .ipAddress, detector: .ipv6, score: 95)
    }

    /// Whether more groups or numbers follow than an address has.
    private static func isRowLonger(_ bytes: PlainBytes, _ end: Int) -> Bool {
        switch bytes[end] {
        case 46: bytes.isWord(end + 1)
        case 58: bytes[end + 1] == 58 || isHex(bytes[end + 1])
        default: bytes.isWordAhead(end)
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || (byte | 32) &- 97 < 6
    }
}
