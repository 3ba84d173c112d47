/// Check procedures of single States.
enum NumberProceduresOfStates {
    /// Whether a number keeps the procedure of that name; nothing for a name that is not known.
    static func holds(
        _ name: NumberProcedure, _ number: [UInt8], _ digits: [Int], _ alphabet: [UInt8]
    ) -> Bool? {
        switch name {
        case .ymd: month(digits, 2) && day(digits, 4)
        case .ricdate: month(digits, 10) && day(digits, 12)
        case .bgdate: (1...12).contains(two(digits, 2) % 20) && day(digits, 4)
        case .siret: siret(number, digits)
        case .mod97nn: mod97Birth(digits)
        case .k97:
            digits[0] < 2 && 97 - value(digits, 0, 8) % 97 == value(digits, 8, 10)
        case .ogm: (value(digits, 0, 10) % 97).orElse(97) == value(digits, 10, 12)
        case .luhnat: austrian(Array(digits.suffix(8)))
        case .ecprov:
            ((1...24).contains(two(digits, 0)) || [30, 50].contains(two(digits, 0)))
                && digits[2] < 7
        case .eeik:
            twice(
                Array(digits), [1, 2, 3, 4, 5, 6, 7, 8, 9, 1],
                [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) && month(digits, 3) && day(digits, 5)
        case .eereg: twice(digits, [1, 2, 3, 4, 5, 6, 7], [3, 4, 5, 6, 7, 8, 9])
        case .edrpou: edrpou(digits)
        case .letter: letter(Array(number), alphabet)
        case .nie: nie(number)
        case .escc: spanishAccount(digits)
        case .nir: nir(number)
        case .frtva: frenchVAT(number, digits)
        case .utr:
            number[0]
                == Array("21987654321".utf8)[
                    sum([6, 7, 8, 9, 10, 5, 4, 3, 2], digits.dropFirst()) % 11]
        case .sedol: sedol(number, digits)
        case .pan: "ABCFGHJLPT".utf8.contains(number[3]) && value(digits, 5, 9) != 0
        case .lu: value(digits, 0, 6) % 89 == value(digits, 6, 8)
        case .lv: latvian(digits)
        case .nlon: mod(sum([9, 8, 7, 6, 5, 4, 3, 2], digits) - digits[8], 11) == 5
        case .nlbtw: dutchVAT(number, digits)
        case .kontonr: norwegianAccount(digits)
        case .ird: ird(digits)
        case .inn: inn(digits)
        case .n11: value(digits, 0, 10) % 11 == 0 && digits[0] != 0
        case .rc: birthNumber(digits)
        case .czdic: czechVAT(digits)
        case .tckn: turkishPerson(digits)
        case .vkn: turkishTax(digits)
        default: further(name, number, digits)
        }
    }

    private static func further(
        _ name: NumberProcedure, _ number: [UInt8], _ digits: [Int]
    ) -> Bool? {
        switch name {
        case .rif: venezuelan(number, digits)
        case .ssn: socialSecurity(digits)
        case .cbu: argentineAccount(digits)
        case .bgvat: bulgarianVAT(digits)
        case .gtnit: counted(number, tenIs: 75)
        case .pyruc:
            mod(-rising(digits.dropLast()), 11) % 10 == digits[digits.count - 1]
        case .jpcn:
            9 - digits.dropFirst().reversed().enumerated().reduce(0) {
                $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 2)
            } % 9 == digits[0]
        case .uscc: chineseCompany(number)
        case .cyvat: cypriot(number, digits)
        case .munid: mauritian(number, digits)
        case .nlpc:
            digits[0] != 0
                && !["SA", "SD", "SS"].contains(
                    String(decoding: number.suffix(2), as: UTF8.self))
        case .espc: (1...52).contains(two(digits, 0))
        default: more(name, number, digits)
        }
    }

    // MARK: Pieces

    private static func sum(_ weights: [Int], _ digits: some Sequence<Int>) -> Int {
        NumberProcedures.sum(weights, digits)
    }

    private static func mod(_ value: Int, _ modulus: Int) -> Int {
        (value % modulus + modulus) % modulus
    }

    private static func value(_ digits: [Int], _ from: Int, _ to: Int) -> Int {
        digits[from..<to].reduce(0) { $0 * 10 + $1 }
    }

    private static func two(_ digits: [Int], _ place: Int) -> Int {
        value(digits, place, place + 2)
    }

    private static func month(_ digits: [Int], _ place: Int) -> Bool {
        (1...12).contains(two(digits, place))
    }

    private static func day(_ digits: [Int], _ place: Int) -> Bool {
        (1...31).contains(two(digits, place))
    }

    /// Digits from the right times two, three, four and so on.
    private static func rising(_ digits: some BidirectionalCollection<Int>) -> Int {
        digits.reversed().enumerated().reduce(0) { $0 + ($1.offset + 2) * $1.element }
    }

    private static func counted(_ number: [UInt8], tenIs ten: UInt8) -> Bool {
        let body = number.dropLast()
        guard body.allSatisfy({ $0 < 58 }) else { return false }
        let check = mod(-rising(body.map { Int($0) - 48 }), 11)
        return number[number.count - 1] == (check == 10 ? ten : UInt8(48 + check))
    }

    /// A remainder by eleven; of ten, the same with other weights.
    private static func twice(_ digits: [Int], _ first: [Int], _ second: [Int]) -> Bool {
        var check = sum(first, digits) % 11
        if check == 10 { check = sum(second, digits) % 11 % 10 }
        return check == digits[digits.count - 1]
    }

    private static func letter(_ number: [UInt8], _ alphabet: [UInt8]) -> Bool {
        let rest = NumberProcedures.remainder(number.dropLast(), alphabet.count)
        return alphabet[rest] == number[number.count - 1]
    }

    // MARK: States

    private static let spanishLetters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)

    private static func nie(_ number: [UInt8]) -> Bool {
        guard (88...90).contains(number[0]) else { return false }
        return letter([number[0] - 40] + number.dropFirst(), spanishLetters)
    }

    private static func spanishAccount(_ digits: [Int]) -> Bool {
        func check(_ part: [Int]) -> Int {
            let rest = 11 - sum([1, 2, 4, 8, 5, 10, 9, 7, 3, 6], part) % 11
            return rest == 10 ? 1 : rest == 11 ? 0 : rest
        }
        return check([0, 0] + digits[0..<8]) == digits[8]
            && check(Array(digits[10...])) == digits[9]
    }

    private static func siret(_ number: [UInt8], _ digits: [Int]) -> Bool {
        // The offices of the post have numbers of their own kind.
        Luhn.isRight(number.map { $0 - 48 })
            || number.starts(with: Array("356000000".utf8)) && digits.reduce(0, +) % 5 == 0
    }

    private static func nir(_ number: [UInt8]) -> Bool {
        var number = number
        if number[5] == 50, number[6] == 65 { number.replaceSubrange(5...6, with: [49, 57]) }
        if number[5] == 50, number[6] == 66 { number.replaceSubrange(5...6, with: [49, 56]) }
        guard number.allSatisfy({ $0 < 58 }) else { return false }
        return 97 - NumberProcedures.remainder(number.prefix(13), 97)
            == NumberProcedures.remainder(number.suffix(2), 100)
    }

    private static func frenchVAT(_ number: [UInt8], _ digits: [Int]) -> Bool {
        guard number.allSatisfy({ $0 < 58 }) else { return false }
        let body = number.dropFirst(2)
        return (Luhn.isRight(body.map { $0 - 48 }) || body.starts(with: [48, 48, 48]))
            && NumberProcedures.remainder(body + [49, 50], 97) == two(digits, 0)
    }

    private static func mod97Birth(_ digits: [Int]) -> Bool {
        let (body, check) = (value(digits, 0, 9), two(digits, 9))
        return (97 - body % 97 == check || 97 - (2_000_000_000 + body) % 97 == check)
            && two(digits, 2) % 20 <= 12 && two(digits, 4) <= 31
    }

    private static func austrian(_ digits: [Int]) -> Bool {
        var total = 0
        for (index, digit) in digits.prefix(7).enumerated() {
            let value = digit * (1 + index % 2)
            total += value > 9 ? value - 9 : value
        }
        return mod(6 - total, 10) == digits[7]
    }

    private static func edrpou(_ digits: [Int]) -> Bool {
        let weights =
            (3...5).contains(digits[0]) ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
        return twice(digits, weights, weights.map { $0 + 2 })
    }

    private static func sedol(_ number: [UInt8], _ digits: [Int]) -> Bool {
        guard !number.contains(where: { [65, 69, 73, 79, 85].contains($0) }),
            number[0] >= 65 || number.allSatisfy({ $0 < 58 })
        else { return false }
        return sum([1, 3, 1, 7, 3, 9, 1], digits) % 10 == 0
    }

    private static func latvian(_ digits: [Int]) -> Bool {
        if digits[0] > 3 {
            return sum([9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1], digits) % 11 == 3
        }
        return (1 + sum([10, 5, 8, 4, 2, 1, 6, 3, 7, 9], digits)) % 11 % 10 == digits[10]
    }

    private static func dutchVAT(_ number: [UInt8], _ digits: [Int]) -> Bool {
        number[9] == 66 && mod(sum([9, 8, 7, 6, 5, 4, 3, 2], digits) - digits[8], 11) == 0
            || NumberProcedures.remainder([78, 76] + number, 97) == 1
    }

    private static func norwegianAccount(_ digits: [Int]) -> Bool {
        digits.starts(with: [0, 0, 0, 0]) && Luhn.isRight(digits.dropFirst(4).map { UInt8($0) })
            || sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], digits) % 11 == 0
    }

    private static func ird(_ digits: [Int]) -> Bool {
        let number = digits.reduce(0) { $0 * 10 + $1 }
        guard number > 10_000_000, number < 150_000_000 else { return false }
        let padded = digits.count == 8 ? [0] + digits : digits
        var check = mod(-sum([3, 2, 7, 6, 5, 4, 3, 2], padded), 11)
        if check == 10 { check = mod(-sum([7, 4, 3, 2, 5, 2, 7, 6], padded), 11) }
        return check == padded[8]
    }

    private static func inn(_ digits: [Int]) -> Bool {
        if digits.count == 10 {
            return sum([2, 4, 10, 3, 5, 9, 4, 6, 8], digits) % 11 % 10 == digits[9]
        }
        return sum([7, 2, 4, 10, 3, 5, 9, 4, 6, 8], digits) % 11 % 10 == digits[10]
            && sum([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], digits) % 11 % 10 == digits[11]
    }

    /// Czech and Slovak numbers of birth: women's months have 50 more, some 20 more.
    private static func birthNumber(_ digits: [Int]) -> Bool {
        var month = two(digits, 2) % 50
        if month > 20 { month -= 20 }
        guard (1...12).contains(month), day(digits, 4) else { return false }
        if digits.count == 9 { return two(digits, 0) < 54 }
        return value(digits, 0, 9) % 11 % 10 == digits[9]
    }

    private static func czechVAT(_ digits: [Int]) -> Bool {
        if digits.count == 8 {
            let check = (11 - sum([8, 7, 6, 5, 4, 3, 2], digits) % 11) % 11
            return digits[0] != 9 && (check == 0 ? 1 : check % 10) == digits[7]
        }
        if digits.count == 9, digits[0] == 6 {
            let rest = sum([8, 7, 6, 5, 4, 3, 2], digits[1...]) % 11
            return mod(8 - mod(10 - rest, 11), 10) == digits[8]
        }
        return birthNumber(digits)
    }

    private static func turkishPerson(_ digits: [Int]) -> Bool {
        let odd = digits[0] + digits[2] + digits[4] + digits[6] + digits[8]
        let even = digits[1] + digits[3] + digits[5] + digits[7]
        return digits[0] != 0 && mod(7 * odd - even, 10) == digits[9]
            && digits.prefix(10).reduce(0, +) % 10 == digits[10]
    }

    private static func turkishTax(_ digits: [Int]) -> Bool {
        var total = 0
        for (index, digit) in digits.prefix(9).enumerated() {
            let first = (digit + 9 - index) % 10
            if first != 0 { total += ((first << (9 - index)) % 9).orElse(9) }
        }
        return (10 - total % 10) % 10 == digits[9]
    }

    private static func venezuelan(_ number: [UInt8], _ digits: [Int]) -> Bool {
        let kinds: [UInt8: Int] = [86: 4, 69: 8, 74: 12, 80: 16, 71: 20]
        guard let kind = kinds[number[0]] else { return false }
        let rest = (kind + sum([3, 2, 7, 6, 5, 4, 3, 2], digits.dropFirst())) % 11
        return Array("00987654321".utf8)[rest] == number[9]
    }

    /// Numbers that were printed in advertisements belong to nobody.
    private static func socialSecurity(_ digits: [Int]) -> Bool {
        let area = value(digits, 0, 3)
        let number = digits.reduce(0) { $0 * 10 + $1 }
        return area != 0 && area != 666 && area < 900 && two(digits, 3) != 0
            && value(digits, 5, 9) != 0 && ![78_051_120, 457_555_462, 219_099_999].contains(number)
    }

    private static func argentineAccount(_ digits: [Int]) -> Bool {
        func check(_ part: ArraySlice<Int>) -> Int {
            let weights = [3, 1, 7, 9]
            return mod(
                -part.reversed().enumerated().reduce(0) {
                    $0 + $1.element * weights[$1.offset % 4]
                }, 10)
        }
        return check(digits[0..<7]) == digits[7] && check(digits[8..<21]) == digits[21]
    }

    private static func bulgarianVAT(_ digits: [Int]) -> Bool {
        if digits.count == 9 {
            return twice(digits, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10])
        }
        let person = sum([2, 4, 8, 5, 10, 9, 7, 3, 6], digits) % 11 % 10 == digits[9]
        let isBirth = (1...12).contains(two(digits, 2) % 20) && day(digits, 4)
        return person && isBirth
            || sum([21, 19, 17, 13, 11, 9, 7, 3, 1], digits) % 10 == digits[9]
            || (11 - sum([4, 3, 2, 7, 6, 5, 4, 3, 2], digits) % 11) % 11 == digits[9]
    }

    private static func chineseCompany(_ number: [UInt8]) -> Bool {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
        var total = 0
        var power = 1
        for byte in number.prefix(17) {
            guard let value = alphabet.firstIndex(of: byte) else { return false }
            total += value * power
            power = power * 3 % 31
        }
        return alphabet[mod(-total, 31)] == number[17]
    }

    private static func cypriot(_ number: [UInt8], _ digits: [Int]) -> Bool {
        let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
        var total = 0
        for (index, digit) in digits.prefix(8).enumerated() {
            total += index % 2 == 0 ? odd[digit] : digit
        }
        return number[8] == UInt8(65 + total % 26) && two(digits, 0) != 12
    }

    private static func mauritian(_ number: [UInt8], _ digits: [Int]) -> Bool {
        guard number[1..<7].allSatisfy({ $0 < 58 }), month(digits, 3), day(digits, 1) else {
            return false
        }
        let total = digits.prefix(13).enumerated().reduce(0) {
            $0 + (14 - $1.offset) * $1.element
        }
        return mod(17 - total, 17) == digits[13]
    }
}

extension Int {
    /// Another number in the place of nought.
    fileprivate func orElse(_ other: Int) -> Int { self == 0 ? other : self }
}
