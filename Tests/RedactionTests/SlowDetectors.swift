import Casework

/// Detectors written for plainness, over arrays of characters; each tells whether some text holds
/// what the fast one looks for.
enum SlowDetectors {
    private static func isWord(_ letters: [Character], _ index: Int) -> Bool {
        letters.indices.contains(index) && (letters[index].isLetter || letters[index].isNumber)
    }

    private static func at(_ letters: [Character], _ index: Int) -> Character {
        letters.indices.contains(index) ? letters[index] : "\n"
    }

    /// Six pairs of hexadecimal digits with one sign between them.
    static func hasHardwareAddress(_ text: String, sign: Character = "-") -> Bool {
        let letters = Array(text)
        return letters.indices.contains { start in
            guard start + 17 <= letters.count, !isWord(letters, start - 1),
                at(letters, start - 1) != sign
            else { return false }
            for place in 0..<17 {
                let letter = letters[start + place]
                if place % 3 == 2 ? letter != sign : !letter.isHexDigit { return false }
            }
            if isWord(letters, start + 17) { return false }
            return !(at(letters, start + 17) == sign && isWord(letters, start + 18))
        }
    }

    /// Four numbers of 0 to 255, no part of anything longer.
    static func hasIPv4(_ text: String) -> Bool {
        let letters = Array(text)
        return letters.indices.contains { start in
            guard letters[start].isNumber, !isWord(letters, start - 1),
                ![".", ",", "-"].contains(at(letters, start - 1))
            else { return false }
            let run = letters[start...].prefix { $0.isNumber || $0 == "." }
            let parts = run.split(separator: ".", omittingEmptySubsequences: false).prefix(4)
            guard parts.count == 4 else { return false }
            let end = parts.reduce(start + 3) { $0 + $1.count }
            // A fifth number, a letter that touches, or a dash with more behind it.
            if isWord(letters, end) { return false }
            if [".", "-"].contains(at(letters, end)), isWord(letters, end + 1) { return false }
            return parts.allSatisfy { part in
                guard let value = Int(String(part)), (1...3).contains(part.count) else {
                    return false
                }
                return value < 256 && (part.count == 1 || part.first != "0")
            }
        }
    }

    /// A local part, an at sign and two labels or more, the last of them no number; a blank before
    /// the at sign where the local part is longer than a letter or has a sign or digit inside.
    static func hasEmail(_ text: String) -> Bool {
        let letters = Array(text)
        return letters.indices.contains { sign in
            guard letters[sign] == "@" else { return false }
            let isApart = sign > 0 && letters[sign - 1] == " "
            let before = letters[..<(isApart ? sign - 1 : sign)]
            var local = before.reversed().prefix { $0 != "@" && $0 != " " }.map { $0 }
            while let first = local.last, !first.isLetter, !first.isNumber { local.removeLast() }
            guard let last = local.first, last != "." else { return false }
            if isApart, local.count == 1, last.isLetter { return false }
            let domain = letters[(sign + 1)...].prefix {
                $0.isLetter || $0.isNumber || ".-".contains($0)
            }
            var labels = 0
            for label in domain.split(separator: ".", omittingEmptySubsequences: false) {
                guard !label.isEmpty, label.last != "-" else { return false }
                labels += 1
                if labels > 1, label.count > 1, !label.allSatisfy(\.isNumber) { return true }
            }
            return false
        }
    }

    /// Whether fifteen digits have a right check digit.
    static func isDevice(_ digits: String) -> Bool {
        var sum = 0
        for (place, digit) in digits.compactMap(\.wholeNumberValue).enumerated() {
            sum +=
                place % 2 == 0
                ? digit : String(digit * 2).compactMap(\.wholeNumberValue).reduce(0, +)
        }
        return digits.count == 15 && sum % 10 == 0
    }

    private static let values: [Character: Int] = {
        var values: [Character: Int] = [:]
        for digit in 0...9 { values[Character(String(digit))] = digit }
        for row in ["ABCDEFGH", " JKLMN P R", "  STUVWXYZ"] {
            for (place, letter) in row.enumerated() where letter != " " {
                values[letter] =
                    row.hasPrefix("  ") ? place : row.hasPrefix(" ") ? place : place + 1
            }
        }
        return values
    }()

    /// The check digit of a vehicle's number of North America.
    static func checkOfVehicle(_ number: String) -> Character {
        let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        let sum = zip(number, weights).reduce(0) { $0 + (values[$1.0] ?? 0) * $1.1 }
        return sum % 11 == 10 ? "X" : Character(String(sum % 11))
    }

    /// Whether base58 characters are a Bitcoin address: 25 bytes, the last four of them a check.
    static func isBitcoin(_ text: String) -> Bool {
        let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
        var bytes = [Int](repeating: 0, count: 25)
        for letter in text {
            guard var carry = alphabet.firstIndex(of: letter) else { return false }
            for place in bytes.indices.reversed() {
                carry += bytes[place] * 58
                bytes[place] = carry % 256
                carry /= 256
            }
            if carry > 0 { return false }
        }
        let body = bytes.prefix(21).map { UInt8($0) }
        let twice = Digest256(of: Array(Digest256(of: body).bytes)).bytes
        return twice.prefix(4).elementsEqual(bytes.suffix(4).map { UInt8($0) })
    }
}
