/// Checks written for plainness, to compare the fast ones with.
enum Slow {
    /// Lengths of the few States the random accounts are of.
    private static let lengths = ["GB": 22, "DE": 22, "NO": 15]

    private static func value(_ letter: Character) -> String {
        if let digit = letter.wholeNumberValue { return String(digit) }
        return String(Int(letter.asciiValue ?? 65) - 55)
    }

    /// The remainder of a long decimal number.
    private static func remainder(_ digits: String) -> Int {
        digits.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
    }

    static func isAccount(_ compact: String) -> Bool {
        let letters = Array(compact)
        guard letters.count >= 15, let check = Int(String(letters[2..<4])), check >= 2, check <= 98
        else { return false }
        let country = String(letters[..<2])
        let body = letters[4...]
        switch country {
        case "GB":
            guard body.prefix(4).allSatisfy(\.isLetter), body.dropFirst(4).allSatisfy(\.isNumber)
            else { return false }
        case "DE", "NO": guard body.allSatisfy(\.isNumber) else { return false }
        case "QM": break
        default: return false
        }
        if let length = lengths[country], length != letters.count { return false }
        return letters.count <= 34
            && remainder((letters[4...] + letters[..<4]).map(value).joined()) == 1
    }

    /// Whether a beginning of the text that ends with a word is an account, its characters set
    /// apart by two blanks at most.
    static func hasAccount(_ text: String) -> Bool {
        let letters = Array(text)
        for end in letters.indices where end >= 14 {
            guard letters[end] != " ", end + 1 == letters.count || letters[end + 1] == " " else {
                continue
            }
            let piece = letters[...end]
            if String(piece).contains("   ") { break }
            if isAccount(String(piece.filter { $0 != " " })) { return true }
        }
        return false
    }

    /// The text with check digits that are right for all of it.
    static func madeRight(_ text: String) -> String {
        let country = text.prefix(2)
        let body = text.dropFirst(4).filter { $0 != " " }
        let digits = (body + country).map(value).joined() + "00"
        let check = 98 - remainder(digits)
        return country + (check < 10 ? "0" : "") + String(check) + body
    }

    static func isCard(_ digits: String) -> Bool {
        let values = digits.compactMap(\.wholeNumberValue)
        var sum = 0
        for (index, value) in values.enumerated() {
            let isDoubled = (values.count - index) % 2 == 0
            sum += isDoubled ? value * 2 / 10 + value * 2 % 10 : value
        }
        guard sum % 10 == 0 else { return false }
        switch digits.prefix(1) {
        case "4": return [16, 19].contains(digits.count)
        case "5" where digits.hasPrefix("51"): return digits.count == 16
        case "3" where digits.hasPrefix("37"): return [15, 16].contains(digits.count)
        case "6" where digits.hasPrefix("6011"): return (16...19).contains(digits.count)
        default: return false
        }
    }

    private static func check(_ text: String) -> Int {
        zip(text, 0...).reduce(0) { sum, pair in
            let value =
                pair.0 == "<" ? 0 : pair.0.wholeNumberValue ?? Int(pair.0.asciiValue ?? 55) - 55
            return sum + value * [7, 3, 1][pair.1 % 3]
        } % 10
    }

    /// The lower line of a passport.
    static func isPassport(_ line: String) -> Bool {
        let letters = Array(line)
        let part = { (range: Range<Int>) in String(letters[range]) }
        let digit = { (place: Int) in letters[place] == "<" ? 0 : letters[place].wholeNumberValue }
        let isDate = { (text: String) in text.allSatisfy { $0.isNumber || $0 == "<" } }
        let personal = part(28..<42)
        return digit(9) == check(part(0..<9)) && digit(19) == check(part(13..<19))
            && isDate(part(13..<19)) && isDate(part(21..<27))
            && digit(27) == check(part(21..<27)) && ["M", "F", "<", "X"].contains(part(20..<21))
            && digit(42) == check(personal)
            && digit(43) == check(part(0..<10) + part(13..<20) + part(21..<43))
    }
}
