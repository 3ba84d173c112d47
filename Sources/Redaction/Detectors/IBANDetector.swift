import Casework

/// Account numbers of ISO 13616: the pattern the State registered, and check digits mod 97.
///
/// State codes that ISO 3166 leaves to users (AA, QM to QZ, XA to XZ, ZZ) have no registered
/// length: 15 to 34 characters with right check digits are taken, the longest that fits. A number
/// of a State's pattern with wrong check digits is ruled out, so that no part of it is a card.
enum IBANDetector {
    static func hit(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard bytes.isLetter(start), isASCII(bytes[start]) else { return nil }
        let isSpaced =
            bytes[start + 1] == 32 && bytes[start + 3] == 32 && bytes.isDigit(start + 4)
            && bytes[start + 5] == 32
        let second = isSpaced ? start + 2 : bytes.seen(start + 1)
        guard (bytes[second] | 32) &- 97 < 26 else { return nil }
        let third = bytes.afterGap(second + 1)
        let fourth = isSpaced ? third + 2 : bytes.seen(third + 1)
        guard bytes.isDigit(third), bytes.isDigit(fourth) else { return nil }
        let country = [upper(bytes[start]), upper(bytes[second])]
        let isLower = bytes[start] & 32 != 0
        let pattern = IBANRegistry.pattern(of: country)
        let length = pattern.map { $0.count + 4 }
        guard pattern != nil || IBANRegistry.isForUsers(country) else { return nil }

        var check = Mod97()
        var position = start
        var taken = 0
        var end: Int?
        var isRight = true
        while taken < 34 {
            let next = taken == 0 ? start : bytes.afterGap(position)
            let byte = bytes[next]
            guard bytes.isDigit(next) || (byte | 32) &- 97 < 26 else { break }
            // Words after an account are not its letters.
            if !bytes.isDigit(next), taken > 1, (byte & 32 != 0) != isLower { break }
            if let pattern, taken >= 4, !IBANRegistry.fits(byte, pattern[taken - 4]) { break }
            check.take(upper(byte), place: taken)
            taken += 1
            position = next + 1
            let isEnd = !bytes.isWordAhead(position)
            if let length {
                if taken == length {
                    if isEnd { (end, isRight) = (position, check.isRight) }
                    break
                }
            } else if taken >= 15, isEnd, check.isRight {
                end = position
            }
        }
        // One that stops short is no account, but no card either; "at 06 12 …" is neither.
        if end == nil, length != nil, taken >= 12, third == second + 1 {
            (end, isRight) = (position, false)
        }
        guard let end else { return nil }
        return PatternHit(
            range: start..<end, kind: .iban, detector: .iban, score: isRight ? 100 : 0)
    }

    /// An account that touches the word "IBAN".
    static func hitBehindItsName(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        for (place, letter) in "iban".utf8.enumerated() {
            guard bytes[start + place] | 32 == letter else { return nil }
        }
        return hit(bytes, at: start + 4)
    }

    private static func isASCII(_ byte: UInt8) -> Bool { byte < 0x80 }

    private static func upper(_ byte: UInt8) -> UInt8 { byte >= 97 ? byte - 32 : byte }
}

/// The remainder of an account number with its first four characters moved to the end.
struct Mod97 {
    private var body = 0
    private var head = 0
    private var headPower = 1
    private var digits = 0

    /// Takes an upper-case letter or a digit; `place` counts from the State's code.
    mutating func take(_ byte: UInt8, place: Int) {
        let value = byte < 65 ? Int(byte) - 48 : Int(byte) - 55
        let factor = value > 9 ? 100 : 10
        if place < 4 {
            head = (head * factor + value) % 97
            headPower = headPower * factor % 97
            if place > 1 { digits = digits * 10 + value }
        } else {
            body = (body * factor + value) % 97
        }
    }

    /// Whether the remainder is 1 and the check digits are such as are given out (02 to 98).
    var isRight: Bool { (body * headPower + head) % 97 == 1 && (2...98).contains(digits) }
}

/// Account numbers by State, from the SWIFT registry.
enum IBANRegistry {
    /// What stands behind State and check digits, one letter a character: `n` a digit, `a` a
    /// letter, `c` either; nothing for a State that is not registered.
    static func pattern(of country: [UInt8]) -> [UInt8]? {
        patterns[Int(country[0]) << 8 | Int(country[1])]
    }

    static func isForUsers(_ country: [UInt8]) -> Bool {
        switch (country[0], country[1]) {
        case (65, 65), (81, 77...90), (88, 65...90), (90, 90): true
        default: false
        }
    }

    static func fits(_ byte: UInt8, _ kind: UInt8) -> Bool {
        let isDigit = byte &- 48 < 10
        return kind == 99 || (kind == 110) == isDigit
    }

    private static let patterns: [Int: [UInt8]] = {
        var patterns: [Int: [UInt8]] = [:]
        for entry in registry.split(whereSeparator: \.isWhitespace) {
            let letters = Array(entry.utf8)
            var pattern: [UInt8] = []
            var count = 0
            for byte in letters.dropFirst(2) {
                if byte &- 48 < 10 {
                    count = count * 10 + Int(byte - 48)
                } else {
                    pattern += [UInt8](repeating: byte, count: count)
                    count = 0
                }
            }
            patterns[Int(letters[0]) << 8 | Int(letters[1])] = pattern
        }
        return patterns
    }()

    private static let registry = """
        AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c
        BY4c4n16c CH5n12c CR18n CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n
        FK2a12n FO14n FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n GR7n16c GT24c HN4a20n HR17n HU24n
        IE4a14n IL19n IQ4a15n IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c
        LT16n LU3n13c LV4a13c LY21n MC10n11c2n MD20c ME18n MK3n10c2n MN16n MR23n MT4a5n18c
        MU4a19n3a NI4a20n NL4a10n NO11n OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n
        RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n SK20n SM1a10n12c SO19n ST21n SV4a20n TL19n
        TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c
        """
}
