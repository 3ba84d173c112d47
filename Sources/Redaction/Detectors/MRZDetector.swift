import Casework

/// Machine-readable zones of travel documents (ICAO Doc 9303, parts 4 to 7).
///
/// Found only where every check digit is right. The lower line of a passport or visa counts by
/// itself too, since it has the number and the date of birth.
enum MRZDetector {
    static func hit(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard let first = line(bytes, at: start) else { return nil }
        var lines = [first.letters]
        var end = first.end
        let needed = first.letters.count == 30 ? 3 : 2
        var position = first.end
        while lines.count < needed, let next = nextLine(bytes, after: position),
            next.letters.count == first.letters.count
        {
            lines.append(next.letters)
            position = next.end
            end = next.end
        }
        if lines.count == needed, MRZCheck.isRight(lines) {
            return PatternHit(
                range: start..<end, kind: .machineReadableZone, detector: .zone, score: 100)
        }
        if needed == 2, MRZCheck.isLowerLine(first.letters) {
            return PatternHit(
                range: start..<first.end, kind: .machineReadableZone, detector: .zoneLine,
                score: 100)
        }
        return nil
    }

    /// A run of the zone's characters that is exactly as long as one of its lines.
    private static func line(
        _ bytes: PlainBytes, at start: Int
    ) -> (letters: [UInt8], end: Int)? {
        var position = start
        var count = 0
        while count <= 44 {
            let byte = bytes[position]
            if byte &- 65 < 26 || byte &- 48 < 10 || byte == 60 {
                count += 1
            } else if byte != PlainByte.nothing {
                break
            }
            position += 1
        }
        guard count == 30 || count == 36 || count == 44 else { return nil }
        var letters: [UInt8] = []
        letters.reserveCapacity(45)
        position = start
        while letters.count <= 44 {
            let byte = bytes[position]
            if byte == PlainByte.nothing {
                position += 1
                continue
            }
            guard byte &- 65 < 26 || byte &- 48 < 10 || byte == 60 else { break }
            letters.append(byte)
            position += 1
        }
        guard letters.count == 30 || letters.count == 36 || letters.count == 44 else { return nil }
        return (letters, position)
    }

    /// The line that follows: after blanks, one or two line ends and signs of quoted mail.
    private static func nextLine(
        _ bytes: PlainBytes, after end: Int
    ) -> (letters: [UInt8], end: Int)? {
        var position = end
        while position < end + 24 {
            switch bytes[position] {
            case 9, 10, 13, 32, 62: position += 1
            default: return position > end ? line(bytes, at: position) : nil
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
