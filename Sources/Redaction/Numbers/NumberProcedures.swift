/// Check procedures that are no plain weighted sum.
enum NumberProcedures {
    static func holds(_ name: NumberProcedure, _ number: [UInt8], _ alphabet: [UInt8]) -> Bool {
        if let general = general(name, number) { return general }
        let digits = number.map(NumberRule.value)
        if let mixed = NumberProceduresOfStates.holds(name, number, digits, alphabet) {
            return mixed
        }
        return false
    }

    /// Procedures of ISO 7064 and others that no State owns; nothing for other names.
    private static func general(_ name: NumberProcedure, _ number: [UInt8]) -> Bool? {
        switch name {
        case .shape: true
        case .verhoeff: verhoeff(number)
        case .damm: damm(number)
        case .m1110: mod1110(number)
        case .m112: mod112(number)
        case .m9710: remainder(number, 97) == 1
        case .m9710rot: remainder(number.dropFirst(2) + [82, 70] + number.prefix(2), 97) == 1
        case .mod97zero: remainder(number, 97) == 0
        case .iban: iban(number)
        case .isin: Luhn.isRight(spelled(number))
        case .cusip: doubled(number)
        case .figi: figi(number)
        case .isbn: isbn(number)
        case .casrn: casrn(number)
        case .iso6346: container(number)
        default: nil
        }
    }

    static func sum(_ weights: [Int], _ digits: some Sequence<Int>) -> Int {
        zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The number of some digits and letters, letters as two digits, modulo `modulus`.
    static func remainder(_ number: some Sequence<UInt8>, _ modulus: Int) -> Int {
        var rest = 0
        for byte in number {
            let value = NumberRule.value(byte)
            rest = (rest * (value > 9 ? 100 : 10) + value) % modulus
        }
        return rest
    }

    private static func spelled(_ number: [UInt8]) -> [UInt8] {
        number.flatMap { byte -> [UInt8] in
            let value = UInt8(NumberRule.value(byte))
            return value > 9 ? [value / 10, value % 10] : [value]
        }
    }

    private static func verhoeff(_ number: [UInt8]) -> Bool {
        var check = 0
        for (index, byte) in number.reversed().enumerated() {
            var digit = Int(byte) - 48
            for _ in 0..<(index % 8) { digit = permutation[digit] }
            check = dihedral(check, digit)
        }
        return check == 0
    }

    private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

    /// The product in the group of the symmetries of a pentagon.
    private static func dihedral(_ first: Int, _ second: Int) -> Int {
        switch (first < 5, second < 5) {
        case (true, true): (first + second) % 5
        case (true, false): (first + second - 5) % 5 + 5
        case (false, true): (first - 5 - second + 5) % 5 + 5
        case (false, false): (first - second + 5) % 5
        }
    }

    private static func damm(_ number: [UInt8]) -> Bool {
        var check = 0
        for byte in number { check = quasigroup[check][Int(byte) - 48] }
        return check == 0
    }

    private static let quasigroup: [[Int]] = [
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581",
        "5869720134", "8945362017", "9438617205", "2581436790",
    ].map { $0.utf8.map { Int($0) - 48 } }

    private static func mod1110(_ number: [UInt8]) -> Bool {
        var check = 10
        for byte in number.dropLast() {
            let sum = (check + Int(byte) - 48) % 10
            check = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (check + Int(number[number.count - 1]) - 48) % 10 == 1
    }

    private static func mod112(_ number: [UInt8]) -> Bool {
        var check = 0
        for byte in number.dropLast() {
            guard byte < 58 else { return false }
            check = 2 * (check + Int(byte) - 48) % 11
        }
        let last = number[number.count - 1]
        guard last < 58 || last == 88 else { return false }
        return (check + (last == 88 ? 10 : Int(last) - 48)) % 11 == 1
    }

    static func iban(_ number: [UInt8]) -> Bool {
        guard (15...34).contains(number.count), number[0] >= 65, number[1] >= 65, number[2] < 58,
            number[3] < 58
        else { return false }
        return remainder(number.dropFirst(4) + number.prefix(4), 97) == 1
    }

    /// Every second value doubled, the digits of all added up.
    private static func doubled(_ number: [UInt8]) -> Bool {
        var sum = 0
        for (index, byte) in number.dropLast().enumerated() {
            let value = NumberRule.value(byte) * (1 + index % 2)
            sum += value / 10 + value % 10
        }
        return Int(number[number.count - 1]) - 48 == (10 - sum % 10) % 10
    }

    private static func figi(_ number: [UInt8]) -> Bool {
        let head = String(decoding: number.prefix(2), as: UTF8.self)
        guard number[0] >= 65, number[1] >= 65, number[2] == 71,
            !["BS", "BM", "GG", "GB", "GH", "KY", "VG"].contains(head),
            !number.contains(where: { [65, 69, 73, 79, 85].contains($0) })
        else { return false }
        return doubled(number)
    }

    private static func isbn(_ number: [UInt8]) -> Bool {
        if number.count == 13 {
            let isBook = number.starts(with: [57, 55, 56]) || number.starts(with: [57, 55, 57])
            let weights = (0..<13).map { $0 % 2 == 0 ? 1 : 3 }
            return isBook && sum(weights, number.map(NumberRule.value)) % 10 == 0
        }
        guard number.dropLast().allSatisfy({ $0 < 58 }) else { return false }
        let last = number[number.count - 1]
        guard last < 58 || last == 88 else { return false }
        var digits = number.dropLast().map(NumberRule.value)
        digits.append(last == 88 ? 10 : Int(last) - 48)
        return sum(Array((1...10).reversed()), digits) % 11 == 0
    }

    private static func casrn(_ number: [UInt8]) -> Bool {
        let digits = number.map(NumberRule.value)
        let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.offset * $1.element }
        return digits[0] != 0 && sum % 10 == digits[digits.count - 1]
    }

    private static func container(_ number: [UInt8]) -> Bool {
        guard [85, 74, 90].contains(number[3]) else { return false }
        var sum = 0
        for (index, byte) in number.prefix(10).enumerated() {
            let isLetter = byte >= 65
            let value = isLetter ? containerValues[Int(byte) - 65] : Int(byte) - 48
            sum += value << index
        }
        return sum % 11 % 10 == Int(number[10]) - 48
    }

    /// Letters from ten on, multiples of eleven passed over (ISO 6346).
    private static let containerValues: [Int] = Array(10...38).filter { $0 % 11 != 0 }
}
