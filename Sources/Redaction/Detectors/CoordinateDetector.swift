import Casework

/// Places given by latitude and longitude.
///
/// Two numbers alone need four decimals each; three are enough with N or S, or where a word says
/// what they are, since amounts have them too.
enum CoordinateDetector {
    static func hit(_ bytes: PlainBytes, at start: Int, _ words: WordsBefore) -> PatternHit? {
        decimal(bytes, at: start, words) ?? sexagesimal(bytes, at: start)
    }

    /// "N48.8581 E2.2945", "N 48° 51.487' E 2° 17.664'", from the N or S.
    static func poleFirst(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard isPole(bytes[start], "NS") else { return nil }
        let first = bytes[start + 1] == 32 ? start + 2 : start + 1
        guard bytes.isDigit(first) else { return nil }
        let latitude = number(bytes, at: first, limit: 90)?.end ?? angle(bytes, at: first)
        guard var position = latitude else { return nil }
        if bytes[position] == PlainByte.other { position += 1 }
        position = afterGap(bytes, position)
        guard isPole(bytes[position], "EW") else { return nil }
        let second = bytes[position + 1] == 32 ? position + 2 : position + 1
        guard
            var end = number(bytes, at: second, limit: 180)?.end ?? angle(bytes, at: second)
        else { return nil }
        if bytes[end] == PlainByte.other { end += 1 }
        guard !bytes.isWordAhead(end) else { return nil }
        return PatternHit(
            range: start..<end, kind: .coordinates, detector: .coordinates, score: 90)
    }

    /// Two numbers with decimals in the ranges of latitude and longitude.
    private static func decimal(
        _ bytes: PlainBytes, at start: Int, _ words: WordsBefore
    ) -> PatternHit? {
        guard isPoint(bytes[start + 1]) || isPoint(bytes[start + 2]) else { return nil }
        let first = isSign(bytes[start - 1]) && !bytes.isWord(start - 2) ? start - 1 : start
        guard bytes[first - 1] != 46, bytes[first - 1] != 44 || bytes[first - 2] == 32,
            let latitude = number(bytes, at: start, limit: 90)
        else { return nil }
        var position = afterPole(bytes, latitude.end, "NS")
        let hasPole = position > latitude.end && bytes.isLetter(position - 1)
        let gap = position
        position = afterGap(bytes, position)
        guard position > gap else { return nil }
        position = afterName(bytes, position)
        if isSign(bytes[position]) { position += 1 }
        guard let longitude = number(bytes, at: position, limit: 180),
            longitude.hasComma == latitude.hasComma,
            !latitude.hasComma || bytes[gap] == 59
        else { return nil }
        let decimals = min(latitude.decimals, longitude.decimals)
        let isNamed = words.have(naming, before: start, count: 4)
        guard hasPole || isNamed || decimals > 3 && !words.have(rates, before: start, count: 4)
        else { return nil }
        position = longitude.end
        if hasPole {
            position = afterPole(bytes, position, "EW")
        } else if bytes[position] == PlainByte.other {
            position += 1
        }
        guard !bytes.isWordAhead(position),
            !isPoint(bytes[position]) || !bytes.isDigit(position + 1)
        else { return nil }
        return PatternHit(
            range: first..<position, kind: .coordinates, detector: .coordinates, score: 85)
    }

    private struct Number {
        let end: Int
        let decimals: Int
        let hasComma: Bool
    }

    private static func number(_ bytes: PlainBytes, at start: Int, limit: Int) -> Number? {
        var position = start
        var value = 0
        while position - start < 3, bytes.isDigit(position) {
            value = value * 10 + Int(bytes[position] - 48)
            position += 1
        }
        guard position > start, value <= limit, isPoint(bytes[position]) else { return nil }
        let stop = position + 1
        position = stop
        while position - stop < 12, bytes.isDigit(position) { position += 1 }
        guard position - stop >= 3 else { return nil }
        return Number(end: position, decimals: position - stop, hasComma: bytes[stop - 1] == 44)
    }

    /// Behind a sign of degrees and a pole; the place itself where there is neither.
    private static func afterPole(
        _ bytes: PlainBytes, _ start: Int, _ poles: StaticString
    ) -> Int {
        var position = bytes[start] == PlainByte.other ? start + 1 : start
        let sign = position
        if bytes[position] == 32, isPole(bytes[position + 1], poles) { position += 1 }
        guard isPole(bytes[position], poles), !bytes.isWord(position + 1) else { return sign }
        return position + 1
    }

    /// Behind "lon" and the like.
    private static func afterName(_ bytes: PlainBytes, _ start: Int) -> Int {
        var position = start
        guard bytes[start] | 32 == 108 else { return start }
        while position - start < 9, bytes.isLetter(position) { position += 1 }
        let hash = (start..<position).reduce(0) { WordHash.adding(UInt32(bytes[$1] | 32), to: $0) }
        guard longitudes.contains(hash) else { return start }
        while position - start < 13, [58, 61, 32].contains(bytes[position]) { position += 1 }
        return position
    }

    /// Degrees, minutes and seconds with N, S, E or W behind them, twice.
    private static func sexagesimal(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard let latitude = angle(bytes, at: start, "NS") else { return nil }
        let position = afterGap(bytes, latitude)
        guard let longitude = angle(bytes, at: position, "EW") else { return nil }
        return PatternHit(
            range: start..<longitude, kind: .coordinates, detector: .coordinates, score: 95)
    }

    private static func afterGap(_ bytes: PlainBytes, _ start: Int) -> Int {
        var position = start
        while position - start < 4, [44, 59, 32, 47].contains(bytes[position]) { position += 1 }
        return position
    }

    private static func angle(
        _ bytes: PlainBytes, at start: Int, _ poles: StaticString
    ) -> Int? {
        guard let angle = parts(bytes, at: start, poles), angle.count >= 2,
            isPole(bytes[angle.end], poles), !bytes.isWord(angle.end + 1)
        else { return nil }
        return angle.end + 1
    }

    /// An angle whose pole stands before it, up to its last sign.
    private static func angle(_ bytes: PlainBytes, at start: Int) -> Int? {
        guard let angle = parts(bytes, at: start, "NSEW"), angle.count >= 2,
            (start..<angle.end).contains(where: { bytes[$0] != 32 && isAngleSign(bytes[$0]) })
        else { return nil }
        var end = angle.end
        while bytes[end - 1] == 32 { end -= 1 }
        return end
    }

    private static func parts(
        _ bytes: PlainBytes, at start: Int, _ poles: StaticString
    ) -> (end: Int, count: Int)? {
        var position = start
        var parts = 0
        while parts < 3, bytes.isDigit(position) {
            let first = position
            while position - first < 8, bytes.isDigit(position) || bytes[position] == 46 {
                position += 1
            }
            parts += 1
            // The signs of degrees, minutes and seconds, or blanks.
            let sign = position
            while position - sign < 3, isAngleSign(bytes[position]) { position += 1 }
            guard position > sign else { break }
            if isPole(bytes[position], poles) { break }
        }
        return parts > 0 ? (position, parts) : nil
    }

    private static func isAngleSign(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 34 || byte == 39 || byte == PlainByte.other
            || byte == PlainByte.letter
    }

    private static func isPole(_ byte: UInt8, _ poles: StaticString) -> Bool {
        poles.withUTF8Buffer { $0.contains(byte) }
    }

    private static func isPoint(_ byte: UInt8) -> Bool { byte == 46 || byte == 44 }

    private static func isSign(_ byte: UInt8) -> Bool { byte == 45 || byte == 43 }

    private static let longitudes = WordTable(words: "lon long lng longitude lange longitud")
    private static let rates = WordTable(
        words:
            """
            rate rates eur usd gbp chf fixed price prices paid per cent kurs kurse cours taux prix
            cambio precio tasa euro euros dollars
            """)
    private static let naming = WordTable(
        words:
            """
            lat latitude lon longitude gps coordinates coordinate coords koordinaten breite breitengrad
            coordonnees coordenadas latitud coordinate latitudine position posicion standort geo
            """)
}
