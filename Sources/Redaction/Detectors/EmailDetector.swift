import Casework

/// Addresses of electronic mail, found from their at sign.
///
/// A blank may stand at the sign, and sign and stops may be in brackets: "jo [at] example [dot]
/// org".
enum EmailDetector {
    /// The longest local part there is (RFC 5321, section 4.5.3.1.1).
    private static let longestLocalPart = 64
    private static let longestDomain = 253

    static func hit(_ bytes: PlainBytes, at sign: Int) -> PatternHit? {
        let before = bytes[sign - 1] == 32 ? sign - 1 : sign
        let after = bytes[sign + 1] == 32 ? sign + 2 : sign + 1
        guard let end = domainEnd(bytes, after: after),
            let start = localStart(bytes, before: before)
        else { return nil }
        let isWhole = before == sign && after == sign + 1
        guard isWhole || isLikely(bytes, start..<before, isBesideDomain: after == sign + 1) else {
            return nil
        }
        return PatternHit(
            range: start..<end, kind: .email, detector: .email, score: isWhole ? 100 : 85)
    }

    /// From the word "at" in brackets.
    static func spelled(_ bytes: PlainBytes, word: Range<Int>) -> PatternHit? {
        guard bytes[word.lowerBound] | 32 == 97, bytes[word.lowerBound + 1] | 32 == 116,
            Bracketed.isOpening(bytes[word.lowerBound - 1]),
            Bracketed.isClosing(bytes[word.upperBound])
        else { return nil }
        let opening = word.lowerBound - 1
        let before = bytes[opening - 1] == 32 ? opening - 1 : opening
        let closing = word.upperBound
        let after = bytes[closing + 1] == 32 ? closing + 2 : closing + 1
        guard let end = domainEnd(bytes, after: after),
            let start = localStart(bytes, before: before)
        else { return nil }
        return PatternHit(range: start..<end, kind: .email, detector: .email, score: 90)
    }

    /// Whether a word with a blank behind it is a local part: it has a sign or a digit inside, or
    /// the domain touches the at sign and the word is not common.
    private static func isLikely(
        _ bytes: PlainBytes, _ local: Range<Int>, isBesideDomain: Bool
    ) -> Bool {
        if local.contains(where: { !bytes.isLetter($0) }) { return true }
        guard isBesideDomain, local.count > 1 else { return false }
        let hash = local.reduce(0) { WordHash.adding(UInt32(bytes[$1] | 32), to: $0) }
        return !CommonWords.contains(hash: hash)
    }

    private static func localStart(_ bytes: PlainBytes, before sign: Int) -> Int? {
        var start = sign
        while start > 0, sign - start < longestLocalPart {
            if isLocal(bytes[start - 1]) {
                start -= 1
            } else if let stop = Bracketed.stop(bytes, before: start) {
                start = stop
            } else {
                break
            }
        }
        while start < sign, !bytes.isLetter(start), !bytes.isDigit(start) { start += 1 }
        return start < sign && bytes[sign - 1] != 46 ? start : nil
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, PlainByte.letter, PlainByte.nothing: true
        // . _ % + - ' ! # $ & * / = ? ^ ` { | } ~ of which mail in use has these
        case 46, 95, 37, 43, 45, 39, 38, 126: true
        default: false
        }
    }

    private static func domainEnd(_ bytes: PlainBytes, after sign: Int) -> Int? {
        var position = sign
        var labelStart = position
        var labels = 0
        var end: Int?
        while position - sign < longestDomain {
            let byte = bytes[position]
            if bytes.isLetter(position) || bytes.isDigit(position) || byte == 45
                || byte == PlainByte.nothing
            {
                position += 1
                continue
            }
            let isLabel = position > labelStart && bytes[position - 1] != 45
            if isLabel {
                labels += 1
                let isNumber = (labelStart..<position).allSatisfy { bytes.isDigit($0) }
                if labels >= 2, position - labelStart >= 2, !isNumber { end = position }
            }
            guard isLabel, let next = Bracketed.stop(bytes, at: position) else { break }
            position = next
            labelStart = position
        }
        return end
    }
}
