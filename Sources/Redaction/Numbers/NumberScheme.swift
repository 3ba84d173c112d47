/// One kind of number with check digits.
package struct NumberScheme: Sendable {
    package let name: String
    private let prefixes: [[UInt8]]
    private let shapes: [[(least: Int, most: Int, kind: UInt8)]]
    private let rules: [NumberRule]
    /// Whether a wrong digit is noticed at all; some schemes have a shape only.
    package let hasCheck: Bool

    /// All schemes that are built.
    package static let all: [NumberScheme] = NumberTable.text.split(separator: "\n").compactMap {
        NumberScheme(line: $0)
    }

    private static let byName: [String: NumberScheme] = Dictionary(
        all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The scheme of that name, such as `hr.oib`; nothing when it is not built.
    package static func named(_ name: String) -> NumberScheme? { byName[name] }

    /// The schemes that notice a wrong digit, by the length of a number with and without prefix.
    ///
    /// General procedures, which one number in ten keeps, are nobody's numbers.
    private static let checkedByCount: [[NumberScheme]] = (0..<48).map { count in
        all.filter { scheme in
            scheme.hasCheck && scheme.mayHave(count: count) && scheme.name.contains(".")
                && !scheme.name.hasPrefix("iso7064")
        }
    }

    /// The schemes that notice a wrong digit and that a number of so many characters may be of.
    static func checked(count: Int) -> [NumberScheme] {
        count < checkedByCount.count ? checkedByCount[count] : []
    }

    /// Whether a number has the shape of this kind, whatever its check digits.
    func mayBe(_ cleaned: [UInt8]) -> Bool {
        let number = withoutPrefix(cleaned)
        return shapes.contains { Self.fits(number, $0) }
    }

    private func withoutPrefix(_ cleaned: [UInt8]) -> ArraySlice<UInt8> {
        cleaned.dropFirst(prefixes.first { cleaned.starts(with: $0) }?.count ?? 0)
    }

    private func mayHave(count: Int) -> Bool {
        ([0] + prefixes.map(\.count)).contains { prefix in
            shapes.contains { shape in
                let least = shape.reduce(prefix) { $0 + $1.least }
                let most = shape.reduce(prefix) { $0 + $1.most }
                return (least...most).contains(count)
            }
        }
    }

    private init?(line: Substring) {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 4 else { return nil }
        name = String(fields[0])
        prefixes = fields[1].split(separator: ",").map { Array($0.utf8) }
        shapes = fields[2].split(separator: ",").map(Self.shape)
        let rules = fields[3].split(separator: " ").map { NumberRule(String($0)) }
        self.rules = rules.compactMap(\.self)
        guard rules.count == self.rules.count else { return nil }
        hasCheck = !fields[3].split(separator: " ").contains("shape")
    }

    private static func shape(_ text: Substring) -> [(least: Int, most: Int, kind: UInt8)] {
        var parts: [(least: Int, most: Int, kind: UInt8)] = []
        var least: Int?
        var value = 0
        for byte in text.utf8 {
            switch byte {
            case 48...57: value = value * 10 + Int(byte - 48)
            case 45:
                least = value
                value = 0
            default:
                parts.append((least ?? value, value, byte))
                least = nil
                value = 0
            }
        }
        return parts
    }

    /// Whether a number is of this kind, whatever stands between its digits.
    package func isRight(_ number: String) -> Bool { isRight(Self.cleaned(number)) }

    /// Capitals, digits and signs alone; blanks, dashes, stops, slashes and colons dropped.
    static func cleaned(_ number: String) -> [UInt8] { cleaned(ScannedText(number).plain) }

    static func cleaned(_ plain: some Sequence<UInt8>) -> [UInt8] {
        plain.compactMap { byte in
            switch byte {
            case 32, 44...47, 58, PlainByte.nothing: nil
            case 97...122: byte - 32
            default: byte
            }
        }
    }

    func isRight(_ cleaned: [UInt8]) -> Bool {
        let fitting = withoutPrefix(cleaned)
        guard shapes.contains(where: { Self.fits(fitting, $0) }) else { return false }
        var number = Array(fitting)
        return rules.allSatisfy { $0.holds(&number) }
    }

    /// Whether a number has a shape; a part of two lengths takes what the others leave.
    private static func fits(
        _ number: ArraySlice<UInt8>, _ shape: [(least: Int, most: Int, kind: UInt8)]
    ) -> Bool {
        let (fixed, most) = shape.reduce((0, 0)) { ($0.0 + $1.least, $0.1 + $1.most) }
        guard (fixed...most).contains(number.count) else { return false }
        var spare = number.count - fixed
        var place = number.startIndex
        for part in shape {
            let count = part.least + min(spare, part.most - part.least)
            spare -= count - part.least
            for byte in number[place..<(place + count)] where !isOf(byte, part.kind) {
                return false
            }
            place += count
        }
        return place == number.endIndex
    }

    private static func isOf(_ byte: UInt8, _ kind: UInt8) -> Bool {
        let isDigit = byte &- 48 < 10
        let isLetter = byte &- 65 < 26
        switch kind {
        case 110: return isDigit
        case 97: return isLetter || byte == 38
        case 104: return isDigit || byte &- 65 < 6
        default: return isDigit || isLetter
        }
    }
}
