import Casework

/// Machine-readable zones of travel documents (ICAO Doc 9303, parts 4 to 7).
///
/// Found only where every check digit is right that its kind has. Lines may be broken after any
/// character, and all letters may be small. The lower line of a passport or visa counts by itself
/// too, since it has the number and the date of birth.
enum MRZDetector {
    static func hit(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        var start = start
        // A zone that is broken early has no filler in its first pieces.
        for _ in 0..<4 {
            if let hit = zone(bytes, at: start) { return hit }
            guard let earlier = lineBefore(bytes, start) else { return nil }
            start = earlier
        }
        return nil
    }

    private static func zone(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard bytes[start - 1] != 60 else { return nil }
        let row = ZoneRow(bytes, at: start)
        for (lines, length) in [(3, 30), (2, 44), (2, 36)] {
            let count = lines * length
            guard row.ends(bytes, at: count) else { continue }
            let pieces = (0..<lines).map {
                Array(row.letters[($0 * length)..<(($0 + 1) * length)])
            }
            if MRZCheck.isRight(pieces) {
                return PatternHit(
                    range: start..<row.places[count - 1] + 1, kind: .machineReadableZone,
                    detector: .zone, score: 100)
            }
        }
        for length in [44, 36] where row.ends(bytes, at: length) {
            if MRZCheck.isLowerLine(Array(row.letters[..<length])) {
                return PatternHit(
                    range: start..<row.places[length - 1] + 1, kind: .machineReadableZone,
                    detector: .zoneLine, score: 100)
            }
        }
        return nil
    }

    /// Where the line before begins, when a line begins at `start` and all before is a zone's.
    private static func lineBefore(_ bytes: PlainBytes, _ start: Int) -> Int? {
        var position = start
        while start - position < 16, [9, 13, 32, 62].contains(bytes[position - 1]) { position -= 1 }
        guard position > 0, bytes[position - 1] == 10 else { return nil }
        position -= 1
        if bytes[position - 1] == 13 { position -= 1 }
        let end = position
        while end - position < 90, ZoneRow.isZone(bytes[position - 1]) { position -= 1 }
        return position < end && !bytes.isWord(position - 1) ? position : nil
    }
}

/// The characters of a zone from a place on, as capitals, without the breaks between them.
private struct ZoneRow {
    private(set) var letters: [UInt8] = []
    /// Where each of them stands.
    private(set) var places: [Int] = []

    init(_ bytes: PlainBytes, at start: Int) {
        letters.reserveCapacity(90)
        places.reserveCapacity(90)
        var position = start
        while letters.count < 90 {
            let byte = bytes[position]
            if Self.isZone(byte) {
                letters.append(byte >= 97 ? byte - 32 : byte)
                places.append(position)
                position += 1
            } else if byte == PlainByte.nothing {
                position += 1
            } else if let next = Self.afterBreak(bytes, at: position) {
                position = next
            } else {
                break
            }
        }
    }

    /// Whether so many characters are there and the text or the line goes on otherwise.
    func ends(_ bytes: PlainBytes, at count: Int) -> Bool {
        letters.count >= count && !Self.isZone(bytes[bytes.seen(places[count - 1] + 1)])
    }

    static func isZone(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == 60
    }

    /// Past blanks, one or two line ends and signs of quoted mail.
    private static func afterBreak(_ bytes: PlainBytes, at start: Int) -> Int? {
        var position = start
        while position < start + 24 {
            switch bytes[position] {
            case 9, 10, 13, 32, 62: position += 1
            default: return position > start ? position : nil
            }
        }
        return nil
    }
}

/// The check digits of a zone.
enum MRZCheck {
    /// Two lines of 36 or 44 characters, or three of 30.
    static func isRight(_ lines: [[UInt8]]) -> Bool {
        switch (lines.count, lines.first?.count) {
        case (2, 44), (2, 36):
            let first = lines[0][0]
            guard isLetter(first), lines[0].allSatisfy({ isLetter($0) || $0 == 60 }) else {
                return false
            }
            return first == 86 ? isVisaLine(lines[1]) : isLowerLine(lines[1])
        case (3, 30):
            guard isLetter(lines[0][0]), lines[2].allSatisfy({ isLetter($0) || $0 == 60 }) else {
                return false
            }
            return isCard(lines)
        default: return false
        }
    }

    /// The lower line of TD3 (44 characters) or TD2 (36), all check digits right.
    static func isLowerLine(_ line: [UInt8]) -> Bool {
        guard isVisaLine(line) else { return false }
        if line.count == 44 {
            let personal = line[28..<42]
            let isEmpty = personal.allSatisfy { $0 == 60 } && line[42] == 60
            guard isEmpty || digit(of: personal) == value(line[42]) else { return false }
            return digit(of: line[0..<10] + line[13..<20] + line[21..<43]) == value(line[43])
        }
        return digit(of: line[0..<10] + line[13..<20] + line[21..<35]) == value(line[35])
    }

    /// Number, birth and expiry, which every two-line zone has at the same places.
    private static func isVisaLine(_ line: [UInt8]) -> Bool {
        let isNumberRight = digit(of: line[0..<9]) == value(line[9])
        return isNumberRight && isDate(line[13..<19], line[19]) && isDate(line[21..<27], line[27])
            && [70, 77, 60, 88].contains(line[20])
    }

    private static func isCard(_ lines: [[UInt8]]) -> Bool {
        let (upper, middle) = (lines[0], lines[1])
        let isLong = upper[14] == 60
        let isNumberRight = isLong || digit(of: upper[5..<14]) == value(upper[14])
        return isNumberRight && isDate(middle[0..<6], middle[6])
            && isDate(middle[8..<14], middle[14])
            && digit(of: upper[5..<30] + middle[0..<7] + middle[8..<15] + middle[18..<29])
                == value(middle[29])
    }

    private static func isDate(_ date: ArraySlice<UInt8>, _ check: UInt8) -> Bool {
        date.allSatisfy { ($0 >= 48 && $0 < 58) || $0 == 60 } && digit(of: date) == value(check)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

    /// The check digit of some characters: weights 7, 3, 1, modulo 10 (part 3, section 4.9).
    static func digit(of letters: some Sequence<UInt8>) -> Int {
        var sum = 0
        for (index, letter) in letters.enumerated() {
            sum += value(letter) * [7, 3, 1][index % 3]
        }
        return sum % 10
    }

    /// Digits as they are, letters from ten on, the filler nothing.
    private static func value(_ byte: UInt8) -> Int {
        switch byte {
        case 48...57: Int(byte) - 48
        case 65...90: Int(byte) - 55
        default: 0
        }
    }
}
