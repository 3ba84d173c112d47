import Casework

/// Numbers of devices, vehicles and places that are known by their shape and check digits.
enum NumberShapes {
    /// Six pairs of hexadecimal digits with colons or dashes between them.
    static func hardwareAddress(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        let sign = bytes[start + 2]
        guard sign == 58 || sign == 45, isHex(bytes[start]), isHex(bytes[start + 1]),
            bytes[start - 1] != sign
        else { return nil }
        var position = start
        for pair in 0..<6 {
            guard isHex(bytes[position]), isHex(bytes[position + 1]) else { return nil }
            position += 2
            guard pair < 5 else { break }
            guard bytes[position] == sign else { return nil }
            position += 1
        }
        guard !bytes.isWordAhead(position), bytes[position] != sign || !bytes.isWord(position + 1)
        else { return nil }
        return PatternHit(
            range: start..<position, kind: .hardwareAddress, detector: .mac, score: 95)
    }

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
        guard isAnnounced || [1, 35, 86, 99].contains(body) else { return nil }
        return PatternHit(
            range: start..<position, kind: .deviceNumber, detector: .imei,
            score: isAnnounced ? 100 : 75)
    }

    private static func afterOne(_ bytes: PlainBytes, _ position: Int) -> Int {
        let byte = bytes[position]
        return byte == 32 || byte == 45 || byte == 47 ? position + 1 : position
    }

    /// Seventeen capitals and digits without I, O and Q (ISO 3779).
    static func vehicle(
        _ bytes: PlainBytes, at start: Int, isAnnounced: Bool
    ) -> PatternHit? {
        var sum = 0
        var check = 0
        var letters = 0
        var remainderAtNine: UInt8 = 0
        for place in 0..<17 {
            let byte = bytes[start + place]
            guard let value = vehicleValue(byte) else { return nil }
            sum += value * vehicleWeights[place]
            if byte >= 65 { letters += 1 }
            if place == 8 { remainderAtNine = byte }
        }
        guard !bytes.isWordAhead(start + 17) else { return nil }
        check = sum % 11
        let isRight = remainderAtNine == (check == 10 ? 88 : UInt8(48 + check))
        guard isAnnounced || (isRight && letters >= 3 && letters <= 14) else { return nil }
        return PatternHit(
            range: start..<(start + 17), kind: .vehicleNumber, detector: .vin,
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

    static func isHex(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || (byte | 32) &- 97 < 6
    }
}

/// Places given by latitude and longitude.
enum CoordinateDetector {
    static func hit(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        decimal(bytes, at: start) ?? sexagesimal(bytes, at: start)
    }

    /// Two numbers with three or more decimals each, in the ranges of latitude and longitude.
    private static func decimal(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard bytes[start + 1] == 46 || bytes[start + 2] == 46 else { return nil }
        let first = isSign(bytes[start - 1]) && !bytes.isWord(start - 2) ? start - 1 : start
        guard bytes[first - 1] != 46, bytes[first - 1] != 44 || bytes[first - 2] == 32,
            let latitude = number(bytes, at: start, limit: 90)
        else { return nil }
        var position = latitude
        var hasLetter = false
        if bytes[position] == 32, isPole(bytes[position + 1], "NS") { position += 1 }
        if isPole(bytes[position], "NS"), !bytes.isWord(position + 1) {
            hasLetter = true
            position += 1
        }
        var gap = 0
        while gap < 4, [44, 59, 32, 47].contains(bytes[position]) {
            position += 1
            gap += 1
        }
        guard gap > 0 else { return nil }
        if isSign(bytes[position]) { position += 1 }
        guard let longitude = number(bytes, at: position, limit: 180) else { return nil }
        position = longitude
        if hasLetter {
            if bytes[position] == 32, isPole(bytes[position + 1], "EW") { position += 1 }
            if isPole(bytes[position], "EW"), !bytes.isWord(position + 1) { position += 1 }
        }
        guard !bytes.isWordAhead(position),
            bytes[position] != 46 || !bytes.isDigit(position + 1)
        else { return nil }
        return PatternHit(
            range: first..<position, kind: .coordinates, detector: .coordinates, score: 85)
    }

    private static func number(_ bytes: PlainBytes, at start: Int, limit: Int) -> Int? {
        var position = start
        var value = 0
        while position - start < 3, bytes.isDigit(position) {
            value = value * 10 + Int(bytes[position] - 48)
            position += 1
        }
        guard position > start, value <= limit, bytes[position] == 46 else { return nil }
        let stop = position + 1
        position = stop
        while position - stop < 12, bytes.isDigit(position) { position += 1 }
        return position - stop >= 3 ? position : nil
    }

    /// Degrees, minutes and seconds with N, S, E or W behind them, twice.
    private static func sexagesimal(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard let latitude = angle(bytes, at: start, "NS") else { return nil }
        var position = latitude
        var gap = 0
        while gap < 4, [44, 59, 32, 47].contains(bytes[position]) {
            position += 1
            gap += 1
        }
        guard let longitude = angle(bytes, at: position, "EW") else { return nil }
        return PatternHit(
            range: start..<longitude, kind: .coordinates, detector: .coordinates, score: 95)
    }

    private static func angle(
        _ bytes: PlainBytes, at start: Int, _ poles: StaticString
    ) -> Int? {
        var position = start
        var parts = 0
        while parts < 3 {
            let first = position
            while position - first < 8, bytes.isDigit(position) || bytes[position] == 46 {
                position += 1
            }
            guard position > first else { break }
            parts += 1
            // The signs of degrees, minutes and seconds, or blanks.
            let sign = position
            while position - sign < 3, isAngleSign(bytes[position]) { position += 1 }
            guard position > sign else { break }
            if isPole(bytes[position], poles) { break }
        }
        guard parts >= 2, isPole(bytes[position], poles), !bytes.isWord(position + 1) else {
            return nil
        }
        return position + 1
    }

    private static func isAngleSign(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 34 || byte == 39 || byte == PlainByte.other
            || byte == PlainByte.letter
    }

    private static func isPole(_ byte: UInt8, _ poles: StaticString) -> Bool {
        poles.withUTF8Buffer { $0.contains(byte) }
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte == 45 || byte == 43 }
}
