import Casework

/// Addresses of network cards: six pairs of hexadecimal digits (IEEE 802).
enum HardwareAddress {
    /// With colons or dashes between the pairs.
    static func hit(_ bytes: PlainBytes, at start: Int, _ words: WordsBefore) -> PatternHit? {
        let sign = bytes[start + 2]
        guard sign == 58 || sign == 45, bytes.isHex(start), bytes.isHex(start + 1),
            bytes[start - 1] != sign
        else { return nil }
        var position = start
        for pair in 0..<6 {
            guard bytes.isHex(position), bytes.isHex(position + 1) else { return nil }
            position += 2
            guard pair < 5 else { break }
            guard bytes[position] == sign else { return nil }
            position += 1
        }
        guard !bytes.isWordAhead(position), bytes[position] != sign || !bytes.isWord(position + 1)
        else { return nil }
        // Without a letter it may be a length of time.
        if !(start..<position).contains(where: { bytes.isLetter($0) }),
            words.have(times, before: start, count: 4)
        {
            return nil
        }
        return PatternHit(
            range: start..<position, kind: .hardwareAddress, detector: .mac, score: 95)
    }

    /// Three fours with stops, or all twelve digits in a row where a word says what they are.
    static func withoutColons(
        _ bytes: PlainBytes, word: Range<Int>, _ words: WordsBefore
    ) -> PatternHit? {
        let start = word.lowerBound
        let isInFours = word.count == 4
        let end = isInFours ? start + 14 : word.upperBound
        if isInFours {
            guard bytes[start + 4] == 46, bytes[start + 9] == 46, bytes[start - 1] != 46,
                !bytes.isWordAhead(end), bytes[end] != 46 || !bytes.isWord(end + 1)
            else { return nil }
        }
        var letters = 0
        for place in start..<end where !isInFours || (place - start) % 5 != 4 {
            guard bytes.isHex(place) else { return nil }
            if bytes[place] >= 65 { letters += 1 }
        }
        guard isInFours && letters > 0 || words.have(announcing, before: start, count: 4) else {
            return nil
        }
        return PatternHit(range: start..<end, kind: .hardwareAddress, detector: .mac, score: 85)
    }

    private static let announcing = WordTable(
        words: "mac bssid ethernet wlan wifi bluetooth hardwareadresse")
    private static let times = WordTable(
        words:
            """
            duration time times timestamp timecode length lasted runtime elapsed dauer zeit
            uhrzeit lange duree temps heure duracion tiempo hora durata tempo ora duracao czas
            """)
}
