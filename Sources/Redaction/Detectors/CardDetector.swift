import Casework

/// Payment cards: the range of an issuer, its lengths, and the check digit of ISO/IEC 7812 (Luhn).
enum CardDetector {
    static func hit(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        // A plus or a stop before it makes it a telephone number or part of another number.
        let before = bytes[start - 1]
        if before == 43 || ((before == 46 || before == 44) && bytes.isDigit(start - 2)) {
            return nil
        }
        var digits: [UInt8] = []
        digits.reserveCapacity(19)
        var groupSize = 0
        var position = start
        var end: Int?
        // Groups of four, and four, six and the rest, are a card's own ways.
        var isRegular = true
        var groups = 1
        // Where a row broken within a group by a line end must have no other gap.
        var isWrapped = false
        let isInRow = (before == 32 || before == 45) && bytes.isDigit(start - 2)
        while digits.count < 19 {
            let next = digits.isEmpty ? start : bytes.afterGap(position)
            guard bytes.isDigit(next) else { break }
            // Stops stand between groups of four only; elsewhere they belong to amounts.
            if bytes[position] == 46, groupSize != 4 { break }
            if next != bytes.seen(position), !digits.isEmpty {
                // Groups of one or two digits are no way to write a card.
                guard groupSize >= 3, !isWrapped else { break }
                // In the middle of a longer row only a card's own groups make one.
                if isInRow, groupSize < 4 { break }
                isRegular = isRegular && (groupSize == 4 || groups == 2 && groupSize == 6)
                if !isRegular, bytes.hasLineEnd(in: position..<next) {
                    guard groups == 1 else { break }
                    isWrapped = true
                }
                groups += 1
                groupSize = 0
            }
            digits.append(bytes[next] - 48)
            groupSize += 1
            position = next + 1
            let isEnd =
                !bytes.isWordAhead(position)
                && !(bytes[position] == 46 && bytes.isDigit(position + 1))
            if digits.count >= 14, isEnd, CardIssuers.issue(digits), Luhn.isRight(digits) {
                end = position
            }
        }
        guard let end else { return nil }
        return PatternHit(range: start..<end, kind: .card, detector: .card, score: 100)
    }
}

/// The check digit of ISO/IEC 7812-1, annex B.
enum Luhn {
    static func isRight(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
        var sum = 0
        var isDoubled = false
        for digit in digits.reversed() {
            let value = isDoubled ? Int(digit) * 2 : Int(digit)
            sum += value > 9 ? value - 9 : value
            isDoubled.toggle()
        }
        return sum % 10 == 0
    }
}

/// First digits and lengths of the great issuers.
enum CardIssuers {
    static func issue(_ digits: [UInt8]) -> Bool {
        guard digits.count >= 14 else { return false }
        let four = digits[..<4].reduce(0) { $0 * 10 + Int($1) }
        let count = digits.count
        switch four {
        case 4_000...4_999: return count == 16 || count == 19
        case 5_100...5_599, 2_221...2_720: return count == 16
        // Fifteen in use; sixteen are seen too, and ISO/IEC 7812 allows nineteen.
        case 3_400...3_499, 3_700...3_799: return count == 15 || count == 16
        case 3_000...3_059, 3_095, 3_600...3_699, 3_800...3_999: return count >= 14
        case 3_528...3_589, 6_011, 6_440...6_599: return count >= 16
        case 2_200...2_204: return count >= 16
        case 5_000...5_099, 5_600...5_899, 6_000...6_439, 6_600...6_999: return count >= 16
        default: return false
        }
    }
}
