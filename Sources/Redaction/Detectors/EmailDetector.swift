import Casework

/// Addresses of electronic mail, found from their at sign.
enum EmailDetector {
    /// The longest local part there is (RFC 5321, section 4.5.3.1.1).
    private static let longestLocalPart = 64
    private static let longestDomain = 253

    static func hit(_ bytes: PlainBytes, at sign: Int) -> PatternHit? {
        guard let start = localStart(bytes, before: sign), let end = domainEnd(bytes, after: sign)
        else { return nil }
        return PatternHit(range: start..<end, kind: .email, detector: .email, score: 100)
    }

    private static func localStart(_ bytes: PlainBytes, before sign: Int) -> Int? {
        var start = sign
        while start > 0, sign - start < longestLocalPart, isLocal(bytes[start - 1]) { start -= 1 }
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
        var position = sign + 1
        var labelStart = position
        var labels = 0
        var end: Int?
        while position - sign <= longestDomain {
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
            guard byte == 46, isLabel else { break }
            position += 1
            labelStart = position
        }
        return end
    }
}
