import Casework

/// Telephone numbers: international ones by their country code, others where a word says so.
struct PhoneDetector {
    let text: ScannedText
    /// What other detectors have found; no number is looked for inside.
    let taken: [PatternHit]

    /// How far a word may stand before the number it announces, in scalars.
    private static let reach = 32
    /// How far the next number may stand behind the last, when several are listed.
    private static let listReach = 8

    /// The last word for telephones before a number.
    private struct Announced {
        /// How much a word says, from the least on.
        enum Strength: UInt16, Comparable {
            /// "Numéro", which is of anything: right before a number in a telephone's form only.
            case bare = 1
            /// Says so before a long number only.
            case weak
            case strong

            static func < (first: Strength, second: Strength) -> Bool {
                first.rawValue < second.rawValue
            }
        }

        let end: Int
        let strength: Strength

        /// Whether it announces what begins at a place.
        func reaches(_ start: Int) -> Bool {
            start - end <= (strength == .bare ? PhoneDetector.listReach : PhoneDetector.reach)
        }
    }

    func hits() -> [PatternHit] {
        var hits: [PatternHit] = []
        var free = 0
        var takenIndex = 0
        // As long as no long number came since.
        var announced: Announced?
        let announcing = Self.announcing
        text.plain.withUnsafeBufferPointer { buffer in
            let bytes = PlainBytes(buffer)
            text.tokens.withUnsafeBufferPointer { tokens in
                for (number, token) in tokens.enumerated() {
                    guard token.isDigits else {
                        let word = announcing.value(token.hash)
                        if let strength = Announced.Strength(rawValue: word) {
                            // A strong word counts on where a weak one follows: "phone call".
                            let before = announced.flatMap {
                                token.start - $0.end <= Self.reach ? $0.strength : nil
                            }
                            announced = Announced(
                                end: token.end, strength: max(strength, before ?? strength))
                        }
                        continue
                    }
                    let word = announced.flatMap { $0.reaches(token.start) ? $0.strength : nil }
                    if token.count > 2 { announced = nil }
                    guard token.start >= free else { continue }
                    while takenIndex < taken.count,
                        taken[takenIndex].range.upperBound <= token.start
                    {
                        takenIndex += 1
                    }
                    let isTaken = takenIndex < taken.count
                    if isTaken, taken[takenIndex].range.contains(token.start) { continue }
                    let limit = isTaken ? taken[takenIndex].range.lowerBound : .max
                    guard
                        let hit = hit(
                            bytes, tokens, at: number, behind: hits.last?.range.upperBound,
                            announced: word, limit: limit)
                    else { continue }
                    hits.append(hit)
                    free = hit.range.upperBound
                }
            }
        }
        return hits
    }

    private func hit(
        _ bytes: PlainBytes, _ tokens: UnsafeBufferPointer<Token>, at index: Int,
        behind lastEnd: Int?, announced: Announced.Strength?, limit: Int
    ) -> PatternHit? {
        let token = tokens[index]
        var start = token.start
        guard index == 0 || token.gap != .none else { return nil }
        var isInternational = false
        // "+34", "(+34)" and "+(34)".
        for _ in 0..<2 {
            switch bytes[start - 1] {
            case 40: start -= 1
            case 43:
                start -= 1
                isInternational = !bytes.isWord(start - 1)
            default: break
            }
        }
        let isListed = lastEnd.map { token.start - $0 <= Self.listReach } ?? false
        // Without one of these no row of digits is a telephone number.
        guard isInternational || bytes[token.start] == 48 || isListed || announced != nil else {
            return nil
        }
        if !isInternational, index > 0, tokens[index - 1].isDigits,
            token.gap != .wide, token.gap != .comma, token.gap != .lineBreak,
            lastEnd != tokens[index - 1].end
        {
            // The middle of a longer row of digits.
            return nil
        }
        guard !bytes.isWord(start - 1), bytes[start - 1] != 47, bytes[start - 1] != 95 else {
            return nil
        }
        let number = PhoneNumber(bytes, at: token.start, limit: limit)
        let digits = number.digits
        if isInternational, (7...15).contains(digits.count), CallingCodes.begin(digits) {
            return PatternHit(
                range: start..<number.end, kind: .phone, detector: .internationalPhone,
                score: 95)
        }
        if digits.starts(with: [0, 0]), (10...17).contains(digits.count), number.groups > 1,
            CallingCodes.begin(digits.dropFirst(2))
        {
            return PatternHit(
                range: start..<number.end, kind: .phone, detector: .internationalPhone,
                score: 85)
        }
        guard (5...15).contains(digits.count), !number.looksLikeDate else { return nil }
        let isEnough =
            switch announced {
            case .strong: true
            case .weak: digits.count >= 8
            case .bare: digits.count >= 8 && (digits[0] == 0 || number.groups > 1)
            case nil: false
            }
        if isListed && digits.count >= 6 || isEnough {
            return PatternHit(
                range: start..<number.end, kind: .phone, detector: .announcedPhone, score: 80)
        }
        let hasBrackets = bytes[start] == 40 && digits.first == 0 && digits.count > 9
        guard !isInternational, hasBrackets || number.isNationalShape else { return nil }
        return PatternHit(
            range: start..<number.end, kind: .phone, detector: .nationalPhone, score: 60)
    }

    /// Words that say "telephone", and weaker ones that say so before a long number only.
    private static let announcing = WordTable(
        [(strong, Announced.Strength.strong), (weak, .weak), ("numero", .bare)].flatMap {
            words, strength in WordHash.hashes(words).map { ($0, strength.rawValue) }
        })
    private static let strong = """
        telephone telephones phone phones tel tels telefon telefono telefone telefoon telefoni
        mobile mobil movil cellphone cellular handy fax gsm msisdn sms whatsapp
        viber hotline landline handset subscriber dialled dialed τηλεφωνο τηλ
        κινητο телефон телефона тел моб puhelin telefonszam telefonu telefonnummer natel portable
        rufnummer mobilnummer mobiltelefon handynummer telefonanschluss faxnummer telephonique
        telefonica telefonico celular cellulare telemovel telefoonnummer telefonnumer telefonisch
        komorka komorkowy telefonszama puhelinnumero telefonnummeret
        """
    private static let weak = """
        cell sim signal telegram ringing contact call called calls ligne joindre compose appele
        line linea linha utenza anschluss angerufen llamado llamada
        """
}

/// A row of digits as telephone numbers are written.
struct PhoneNumber {
    private(set) var digits: [UInt8] = []
    private(set) var end: Int
    private var groupSizes: [Int] = [0]
    /// Where each group ends.
    private var ends: [Int] = [0]
    var groups: Int { groupSizes.count }
    /// More than two numbers side by side have.
    private static let mostDigits = 24
    /// The fewest digits that a number with its area has.
    private static let fewestDigits = 9
    private var hasStops = false
    private var hasDashes = false

    init(_ bytes: PlainBytes, at start: Int, limit: Int) {
        end = start
        digits.reserveCapacity(18)
        var position = start
        while position < limit, digits.count <= Self.mostDigits {
            if bytes.isDigit(position) {
                digits.append(bytes[position] - 48)
                groupSizes[groupSizes.count - 1] += 1
                position += 1
                end = position
                ends[ends.count - 1] = end
                continue
            }
            guard let next = nextGroup(bytes, at: position) else { break }
            position = next
            groupSizes.append(0)
            ends.append(end)
        }
        endBeforeNext()
        takeExtension(bytes)
    }

    /// Ends where another number begins: with a 0 as this one, or after half of too many digits.
    private mutating func endBeforeNext() {
        guard (2 * Self.fewestDigits...Self.mostDigits).contains(digits.count) else { return }
        var count = 0
        for (index, size) in groupSizes.dropLast().enumerated() {
            count += size
            let isNational = digits[0] == 0 && digits[1] != 0 && digits[count] == 0
            guard count >= Self.fewestDigits, digits.count - count >= Self.fewestDigits,
                isNational || 2 * count == digits.count
            else { continue }
            digits.removeLast(digits.count - count)
            groupSizes.removeLast(groups - index - 1)
            end = ends[index]
            return
        }
    }

    /// Where the digits go on after blanks, a dash, a stop, a slash or brackets.
    private mutating func nextGroup(_ bytes: PlainBytes, at position: Int) -> Int? {
        var index = position
        var seen: [UInt8] = []
        while index - position < 4, !bytes.isDigit(index) {
            let byte = bytes[index]
            switch byte {
            case 32, 45, 46, 47, 40, 41, PlainByte.nothing: seen.append(byte)
            default: return nil
            }
            index += 1
        }
        guard bytes.isDigit(index) else { return nil }
        // A sentence's end is no separator; neither are two dashes or a dash among blanks.
        if seen.contains(46) {
            guard seen.filter({ $0 != PlainByte.nothing }).count == 1 else { return nil }
            hasStops = true
        }
        if seen.contains(45) { hasDashes = true }
        if seen.filter({ $0 == 45 || $0 == 47 }).count > 1 { return nil }
        return index
    }

    /// Takes an extension behind the number, as "x123".
    private mutating func takeExtension(_ bytes: PlainBytes) {
        var index = end
        if bytes[index] == 32 { index += 1 }
        guard bytes[index] | 32 == 120 || bytes[index] | 32 == 101 else { return }
        for letter in "ext".utf8 where bytes[index] | 32 == letter { index += 1 }
        while bytes[index] == 46 || bytes[index] == 32, index - end < 8 { index += 1 }
        let first = index
        while index - first < 6, bytes.isDigit(index) { index += 1 }
        if index > first, !bytes.isWord(index) { end = index }
    }

    /// Ten digits in pairs from a 0 on, and mobile numbers of five and six digits.
    var isNationalShape: Bool {
        guard digits.first == 0, digits.count > 9, digits[1] != 0 else { return false }
        return groupSizes == [2, 2, 2, 2, 2] || groupSizes == [5, 6] && digits[1] == 7
    }

    /// Day, month and year, or year, month and day; a year with something short behind it.
    var looksLikeDate: Bool {
        if isYear(at: 0), groupSizes.count == 2, groupSizes[0] == 4 {
            return groupSizes[1] < 3 || groupSizes[1] == 4 && isYear(at: 4)
        }
        // 20240512.
        if groupSizes == [8], isYear(at: 0), digits[4] < 2, digits[6] < 4 { return true }
        if groupSizes == [2, 2, 4], isYear(at: 4), digits[0] < 4, digits[2] < 2 { return true }
        guard groupSizes.count == 3, hasStops || hasDashes else { return false }
        return groupSizes == [4, 2, 2] || groupSizes == [2, 2, 4] || groupSizes == [1, 1, 4]
            || groupSizes == [1, 2, 4] || groupSizes == [2, 1, 4] || groupSizes == [2, 2, 2]
    }
}

extension PhoneNumber {
    private func isYear(at place: Int) -> Bool {
        guard digits.count >= place + 4 else { return false }
        return digits[place...].starts(with: [1, 9]) || digits[place...].starts(with: [2, 0])
    }
}

/// Country calling codes of ITU-T E.164.
enum CallingCodes {
    static func begin(_ digits: some Collection<UInt8>) -> Bool {
        var code = 0
        for (index, digit) in digits.prefix(3).enumerated() {
            code = code * 10 + Int(digit)
            if index == 0, digit == 0 { return false }
            if known[code] { return true }
        }
        return false
    }

    private static let known: [Bool] = {
        var codes: Set<Int> = [1, 7]
        codes.formUnion([20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49])
        codes.formUnion(51...58)
        codes.formUnion(60...66)
        codes.formUnion([81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98])
        codes.formUnion([211, 212, 213, 216, 218])
        codes.formUnion(220...269)
        codes.formUnion([290, 291, 297, 298, 299])
        codes.formUnion(350...359)
        codes.formUnion(370...389)
        codes.formUnion([420, 421, 423])
        codes.formUnion(500...509)
        codes.formUnion(590...599)
        codes.formUnion(670...692)
        codes.formUnion([800, 808, 850, 852, 853, 855, 856, 870, 878, 880, 881, 882, 883, 886, 888])
        codes.formUnion([960, 961, 962, 963, 964, 965, 966, 967, 968, 970, 971, 972, 973, 974])
        codes.formUnion([975, 976, 977, 979, 992, 993, 994, 995, 996, 998])
        return (0..<1_000).map { codes.contains($0) }
    }()
}
