import Casework

/// Numbers of devices, vehicles and places that are known by their shape and check digits.
enum NumberShapes {
    /// Fifteen digits of which the last is a check digit; `isAnnounced` when a word says so.
    static func device(
        _ bytes: PlainBytes, at start: Int, isAnnounced: Bool
    ) -> PatternHit? {
        var digits: [UInt8] = []
        digits.reserveCapacity(16)
        var position = start
        while digits.count < 16 {
            let next = digits.isEmpty ? start : afterOne(bytes, position)
            guard bytes.isDigit(next) else { break }
            digits.append(bytes[next] - 48)
            position = next + 1
        }
        guard digits.count == 15, !bytes.isWordAhead(position), Luhn.isRight(digits) else {
            return nil
        }
        // Numbers of reporting bodies in use; without a word they are all there is to go by.
        let body = digits[0] * 10 + digits[1]
        guard isAnnounced || bodies.contains(body) else { return nil }
        return PatternHit(
            range: start..<position, kind: .deviceNumber, detector: .imei,
            score: isAnnounced ? 100 : 75)
    }

    /// A device's number, where words before it may announce it.
    static func device(
        _ bytes: PlainBytes, at start: Int, _ words: WordsBefore
    ) -> PatternHit? {
        if let hit = device(bytes, at: start, isAnnounced: false)
            ?? deviceWithSoftware(bytes, at: start, words)
        {
            return hit
        }
        guard let hit = device(bytes, at: start, isAnnounced: true),
            words.have(announcingDevices, before: start, count: 6)
        else { return nil }
        return hit
    }

    /// Sixteen digits without a check digit: in groups of 2, 6, 6 and 2, or announced.
    private static func deviceWithSoftware(
        _ bytes: PlainBytes, at start: Int, _ words: WordsBefore
    ) -> PatternHit? {
        var digits: [UInt8] = []
        digits.reserveCapacity(17)
        var breaks: [Int] = []
        var position = start
        while digits.count < 17 {
            let next = digits.isEmpty ? start : afterOne(bytes, position)
            guard bytes.isDigit(next) else { break }
            if next > position, !digits.isEmpty { breaks.append(digits.count) }
            digits.append(bytes[next] - 48)
            position = next + 1
        }
        guard digits.count == 16, !bytes.isWordAhead(position) else { return nil }
        let isInGroups = breaks == [2, 8, 14] && bodies.contains(digits[0] * 10 + digits[1])
        guard isInGroups || words.have(announcingSoftware, before: start, count: 4) else {
            return nil
        }
        return PatternHit(
            range: start..<position, kind: .deviceNumber, detector: .imei, score: 80)
    }

    private static let bodies: [UInt8] = [1, 35, 86, 99]
    private static let announcingDevices = WordTable(words: "imei imeisv imeis")
    private static let announcingSoftware = WordTable(words: "imeisv")

    private static func afterOne(_ bytes: PlainBytes, _ position: Int) -> Int {
        let byte = bytes[position]
        return byte == 32 || byte == 45 || byte == 47 ? position + 1 : position
    }

    /// Seventeen letters and digits without I, O and Q (ISO 3779), all capitals or all small; an
    /// announced one may have blanks or dashes inside.
    ///
    /// Without a word the check digit of North America must be right, or the filler `ZZZ` of
    /// European makers stand in its place.
    static func vehicle(
        _ bytes: PlainBytes, at start: Int, isAnnounced: Bool
    ) -> PatternHit? {
        vehicle(bytes, at: start, isAnnounced: isAnnounced, mayHaveBlanks: isAnnounced)
    }

    /// A maker's three letters, a blank, and `ZZZ`.
    static func vehicleInGroups(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard bytes[start + 3] == 32 || bytes[start + 3] == 45,
            (4...6).allSatisfy({ bytes[start + $0] | 32 == 122 })
        else { return nil }
        return vehicle(bytes, at: start, isAnnounced: false, mayHaveBlanks: true)
    }

    private static func vehicle(
        _ bytes: PlainBytes, at start: Int, isAnnounced: Bool, mayHaveBlanks: Bool
    ) -> PatternHit? {
        var sum = 0
        var (capitals, small, lastDigits, fillers) = (0, 0, 0, 0)
        var remainderAtNine: UInt8 = 0
        var position = start
        for place in 0..<17 {
            if mayHaveBlanks, place > 0, bytes[position] == 32 || bytes[position] == 45 {
                position += 1
            }
            let byte = bytes[position]
            guard let value = vehicleValue(byte >= 97 ? byte - 32 : byte) else { return nil }
            sum += value * vehicleWeights[place]
            if byte >= 97 { small += 1 } else if byte >= 65 { capitals += 1 }
            lastDigits = byte < 65 ? lastDigits + 1 : 0
            if (3...5).contains(place), byte | 32 == 122 { fillers += 1 }
            if place == 8 { remainderAtNine = byte >= 97 ? byte - 32 : byte }
            position += 1
        }
        guard !bytes.isWordAhead(position), capitals == 0 || small == 0 else { return nil }
        let check = sum % 11
        let isRight = remainderAtNine == (check == 10 ? 88 : UInt8(48 + check))
        let isEuropean = fillers == 3 && lastDigits >= 4
        let letters = capitals + small
        guard
            isAnnounced || isEuropean
                || isRight && (3...14).contains(letters) && (small == 0 || lastDigits >= 4)
        else { return nil }
        return PatternHit(
            range: start..<position, kind: .vehicleNumber, detector: .vin,
            score: isRight ? 95 : 80)
    }

    private static let vehicleWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

    /// Letters count as in ISO 3779's table of North American numbers.
    private static func vehicleValue(_ byte: UInt8) -> Int? {
        switch byte {
        case 48...57: Int(byte) - 48
        case 65...72: Int(byte) - 64
        case 74...78: Int(byte) - 73
        case 80: 7
        case 82: 9
        case 83...90: Int(byte) - 81
        default: nil
        }
    }
}
