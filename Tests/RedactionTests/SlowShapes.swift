/// Numbers and places found the plain way.
///
/// Each function tries every passage of a short text, the longest first, and asks whether it is
/// what the rule describes.
struct SlowShapes {
    let letters: [Character]

    init(_ text: String) { letters = Array(text) }

    func at(_ index: Int) -> Character { letters.indices.contains(index) ? letters[index] : "\n" }

    func isWord(_ index: Int) -> Bool { at(index).isLetter || at(index).isNumber }

    /// The passages that are something, from left to right and none inside another.
    func passages(_ isOne: (Range<Int>) -> Bool) -> [String] {
        var found: [String] = []
        var start = 0
        while start < letters.count {
            let end = (start + 1..<letters.count + 1).last { isOne(start..<$0) }
            if let end { found.append(String(letters[start..<end])) }
            start = end ?? start + 1
        }
        return found
    }

    // MARK: IPv6

    /// Eight groups of one to four hexadecimal digits, or two to seven with two colons for others.
    ///
    /// An IPv4 address may stand for the last two. No part of a longer row.
    func internetAddresses() -> [String] {
        passages { range in
            let (before, after) = (at(range.lowerBound - 1), at(range.upperBound))
            guard !isWord(range.lowerBound - 1), before != ":", before != ".",
                !isWord(range.upperBound)
            else { return false }
            if after == ":", at(range.upperBound + 1) == ":" || letters[range].last == ":" {
                return false
            }
            if after == ":", at(range.upperBound + 1).isHexDigit { return false }
            if after == ".", isWord(range.upperBound + 1) { return false }
            return Self.isVersion6(String(letters[range]))
        }
    }

    private static func isVersion6(_ text: String) -> Bool {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false).map(String.init)
        guard halves.count <= 2 else { return false }
        var groups = 0
        for (number, half) in halves.enumerated() where !half.isEmpty || halves.count == 1 {
            let parts = half.split(separator: ":", omittingEmptySubsequences: false)
                .map(String.init)
            for (place, part) in parts.enumerated() {
                let isLast = number == halves.count - 1 && place == parts.count - 1
                if isLast, isVersion4(part) {
                    groups += 2
                } else if (1...4).contains(part.count), part.allSatisfy(\.isHexDigit) {
                    groups += 1
                } else {
                    return false
                }
            }
        }
        return halves.count == 2 ? (2...7).contains(groups) : groups == 8
    }

    private static func isVersion4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                part.allSatisfy(\.isNumber) && (Int(part) ?? 256) < 256 && part.count <= 3
                    && (part.count == 1 || part.first != "0")
            }
    }

    // MARK: Telephone

    /// A plus sign, perhaps in brackets with the country's code, and 7 to 15 digits that begin
    /// with a code in use; up to three blanks, brackets, one dash or slash, or one stop between
    /// two digits.
    ///
    /// Of 18 to 24 digits the first half, where a group ends there.
    func internationalNumber() -> String? {
        for plus in letters.indices where letters[plus] == "+" && !isWord(plus - 1) {
            let isInside = at(plus + 1) == "("
            let start = at(plus - 1) == "(" && !isInside ? plus - 1 : plus
            guard !isWord(start - 1), !["/", "_"].contains(at(start - 1)) else { continue }
            var place = isInside ? plus + 2 : plus + 1
            guard at(place).isNumber else { continue }
            var digits = ""
            var end = place
            var ends: [Int: Int] = [:]
            while place < letters.count {
                if letters[place].isNumber {
                    digits.append(letters[place])
                    place += 1
                    end = place
                    continue
                }
                ends[digits.count] = end
                let gap = letters[place...].prefix { !$0.isNumber }
                guard Self.isGap(gap), at(place + gap.count).isNumber else { break }
                place += gap.count
            }
            if (18...24).contains(digits.count), let half = ends[digits.count / 2],
                digits.count % 2 == 0
            {
                digits.removeLast(digits.count / 2)
                end = half
            }
            if (7...15).contains(digits.count), Self.hasCode(digits) {
                return String(letters[start..<end])
            }
        }
        return nil
    }

    private static func isGap(_ gap: ArraySlice<Character>) -> Bool {
        gap.count <= 3 && gap.allSatisfy { " -./()".contains($0) }
            && (!gap.contains(".") || gap.count == 1) && gap.count { "-/".contains($0) } <= 1
    }

    /// Of the codes the tests use, those that are assigned.
    private static func hasCode(_ digits: String) -> Bool {
        ["1", "7", "44", "49", "351", "420"].contains { digits.hasPrefix($0) }
    }

    // MARK: Coordinates

    /// Two numbers with three to twelve decimals, the first to 90 and the second to 180, with one
    /// to four blanks, commas, semicolons or slashes between them, signs before and poles behind.
    func coordinates() -> [String] {
        passages { range in
            guard !isWord(range.upperBound), !isWord(range.lowerBound - 1),
                ![".", ","].contains(at(range.lowerBound - 1)),
                !(at(range.upperBound) == "." && at(range.upperBound + 1).isNumber)
            else { return false }
            // A sign before the number is a part of it.
            if "+-".contains(at(range.lowerBound - 1)), !isWord(range.lowerBound - 2) {
                return false
            }
            let text = letters[range]
            return (range.lowerBound + 1..<range.upperBound).contains { end in
                let gap = letters[end..<range.upperBound].prefix { ",; /".contains($0) }
                guard (1...4).contains(gap.count) else { return false }
                let first = Self.degrees(text[..<end], "NS", limit: 90, mayHavePole: true)
                let second = Self.degrees(
                    text[(end + gap.count)...], "EW", limit: 180, mayHavePole: first == true)
                guard let first, second != nil else { return false }
                let decimals = text.split { !$0.isNumber && $0 != "." }.map {
                    $0.split(separator: ".").last?.count ?? 0
                }
                return first || decimals.allSatisfy { $0 > 3 }
            }
        }
    }

    /// Whether a number of degrees has a pole behind it; nothing when it is no such number.
    private static func degrees(
        _ text: ArraySlice<Character>, _ poles: String, limit: Int, mayHavePole: Bool
    ) -> Bool? {
        var rest = text
        let hasPole = mayHavePole && rest.last.map { poles.contains($0) } ?? false
        if hasPole {
            rest.removeLast()
            if rest.last == " " { rest.removeLast() }
        }
        if let sign = rest.first, "+-".contains(sign) { rest.removeFirst() }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[0].count), (3...12).contains(parts[1].count),
            parts.joined().allSatisfy(\.isNumber), let whole = Int(String(parts[0])),
            whole <= limit,
            limit > 90 || parts[0].count < 3
        else { return nil }
        return hasPole
    }

    /// Degrees and minutes, or seconds too, with their signs or blanks and a pole, twice.
    func angles() -> [String] {
        passages { range in
            guard !isWord(range.lowerBound - 1), !isWord(range.upperBound) else { return false }
            return (range.lowerBound + 1..<range.upperBound).contains { end in
                let gap = letters[end..<range.upperBound].prefix { ",; /".contains($0) }
                return (1...4).contains(gap.count)
                    && Self.isAngle(letters[range.lowerBound..<end], "NS")
                    && Self.isAngle(letters[(end + gap.count)..<range.upperBound], "EW")
            }
        }
    }

    private static func isAngle(_ text: ArraySlice<Character>, _ poles: String) -> Bool {
        guard let pole = text.last, poles.contains(pole) else { return false }
        var rest = text.dropLast()
        var numbers = 0
        while let first = rest.first, first.isNumber {
            numbers += 1
            rest = rest.drop { $0.isNumber }
            let signs = rest.prefix { "°'\" ".contains($0) }
            guard signs.count <= 3, !signs.isEmpty || rest.isEmpty else { return false }
            rest = rest.dropFirst(signs.count)
        }
        return rest.isEmpty && (2...3).contains(numbers)
    }
}
