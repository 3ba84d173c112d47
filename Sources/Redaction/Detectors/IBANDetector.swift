import Casework

/// Account numbers of ISO 13616: the length the State registered, and check digits mod 97.
///
/// State codes that ISO 3166 leaves to users (AA, QM to QZ, XA to XZ, ZZ) have no registered
/// length: 15 to 34 characters with right check digits are taken, the longest that fits.
enum IBANDetector {
    static func hit(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        guard bytes.isLetter(start), isASCII(bytes[start]) else { return nil }
        let second = bytes.seen(start + 1)
        guard (bytes[second] | 32) &- 97 < 26 else { return nil }
        let third = bytes.afterSeparator(second + 1)
        guard bytes.isDigit(third), bytes.isDigit(bytes.seen(third + 1)) else { return nil }
        let country = [upper(bytes[start]), upper(bytes[second])]
        let isLower = bytes[start] & 32 != 0
        let known = IBANRegistry.length(of: country)
        guard known != nil || IBANRegistry.isForUsers(country) else { return nil }

        var check = Mod97()
        var position = start
        var taken = 0
        var end: Int?
        while taken < 34 {
            let next = taken == 0 ? start : bytes.afterSeparator(position)
            let byte = bytes[next]
            guard bytes.isDigit(next) || (byte | 32) &- 97 < 26 else { break }
            // Words after an account are not its letters.
            if !bytes.isDigit(next), taken > 1, (byte & 32 != 0) != isLower { break }
            check.take(upper(byte), place: taken)
            taken += 1
            position = next + 1
            let isEnd = !bytes.isWordAhead(position)
            if let known {
                if taken == known {
                    if isEnd, check.isRight { end = position }
                    break
                }
            } else if taken >= 15, isEnd, check.isRight {
                end = position
            }
        }
        guard let end else { return nil }
        return PatternHit(range: start..<end, kind: .iban, detector: "IBAN", score: 100)
    }

    private static func isASCII(_ byte: UInt8) -> Bool { byte < 0x80 }

    private static func upper(_ byte: UInt8) -> UInt8 { byte >= 97 ? byte - 32 : byte }
}

/// The remainder of an account number with its first four characters moved to the end.
struct Mod97 {
    private var body = 0
    private var head = 0
    private var headPower = 1

    /// Takes an upper-case letter or a digit; `place` counts from the State's code.
    mutating func take(_ byte: UInt8, place: Int) {
        let value = byte < 65 ? Int(byte) - 48 : Int(byte) - 55
        let factor = value > 9 ? 100 : 10
        if place < 4 {
            head = (head * factor + value) % 97
            headPower = headPower * factor % 97
        } else {
            body = (body * factor + value) % 97
        }
    }

    var isRight: Bool { (body * headPower + head) % 97 == 1 }
}

/// Lengths of account numbers by State, from the SWIFT registry.
enum IBANRegistry {
    static func length(of country: [UInt8]) -> Int? {
        lengths[Int(country[0]) << 8 | Int(country[1])]
    }

    static func isForUsers(_ country: [UInt8]) -> Bool {
        switch (country[0], country[1]) {
        case (65, 65), (81, 77...90), (88, 65...90), (90, 90): true
        default: false
        }
    }

    private static let lengths: [Int: Int] = {
        var lengths: [Int: Int] = [:]
        for (length, countries) in byLength {
            for country in countries.split(separator: " ") {
                let letters = Array(country.utf8)
                lengths[Int(letters[0]) << 8 | Int(letters[1])] = length
            }
        }
        return lengths
    }()

    private static let byLength: [Int: String] = [
        15: "NO", 16: "BE", 18: "DK FI FK FO GL NL SD", 19: "MK SI",
        20: "AT BA EE KZ LT LU MN XK", 21: "CH HR LI LV", 22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM SO TL", 24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "LY PT ST", 26: "IS TR", 27: "BI DJ FR GR IT MC MR SM",
        28: "AL AZ BY CY DO GT HN HU LB NI PL SV YE", 29: "BR EG PS QA UA", 30: "JO KW MU",
        31: "MT SC", 32: "LC", 33: "RU",
    ]
}
