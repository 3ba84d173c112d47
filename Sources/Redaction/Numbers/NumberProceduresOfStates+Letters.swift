/// Check procedures of single States over letters and digits, and those in several steps.
extension NumberProceduresOfStates {
    /// Whether a number keeps the procedure of that name; nothing for a name that is not known.
    static func more(_ name: NumberProcedure, _ number: [UInt8], _ digits: [Int]) -> Bool? {
        switch name {
        case .ymd1: (1...12).contains(two(digits, 3)) && (1...31).contains(two(digits, 5))
        case .adnrt: andorran(number, digits)
        case .cnpj: brazilian(number)
        case .idnr: hasOneDigitTwice(digits)
        case .uyrut: (1...22).contains(two(digits, 0)) && digits[2..<8].contains { $0 != 0 }
        case .m3736: hybrid(digits)
        case .m372: pure(digits)
        case .ogrn: russian(digits)
        case .ltpvm: lithuanian(digits)
        case .svnit: salvadoran(digits)
        case .ecruc: ecuadorian(number, digits)
        case .iepps: irish(number, digits)
        case .ievat: irishVAT(number, digits)
        case .escif: spanishCompany(number, digits)
        case .attin: (10 - doubled(digits.prefix(8), from: 1) % 10) % 10 == digits[8]
        case .esr: slip(digits)
        case .gstin: indian(number, digits)
        case .cf: italian(number, digits)
        case .pecui: peruvian(number, digits)
        default: nil
        }
    }

    private static func two(_ digits: [Int], _ place: Int) -> Int {
        digits[place] * 10 + digits[place + 1]
    }

    private static func value(_ digits: some Sequence<Int>, modulo modulus: Int) -> Int {
        digits.reduce(0) { ($0 * 10 + $1) % modulus }
    }

    private static func sum(_ weights: [Int], _ digits: some Sequence<Int>) -> Int {
        NumberProcedures.sum(weights, digits)
    }

    /// The digits of all digits times one and two in turn, added up.
    private static func doubled(_ digits: some Sequence<Int>, from first: Int) -> Int {
        digits.enumerated().reduce(0) { total, entry in
            let value = entry.element * (entry.offset % 2 == 0 ? first : 3 - first)
            return total + value / 10 + value % 10
        }
    }

    private static func isText(_ number: ArraySlice<UInt8>, from first: String, to last: String)
        -> Bool
    {
        let text = String(decoding: number, as: UTF8.self)
        return text >= first && text <= last
    }

    private static func andorran(_ number: [UInt8], _ digits: [Int]) -> Bool {
        let serial = number[1..<7]
        switch number[0] {
        case 70: return isText(serial, from: "000000", to: "699999")
        case 65, 76: return isText(serial, from: "700000", to: "799999")
        default: return "CDEGOPU".utf8.contains(number[0])
        }
    }

    /// Letters count from seventeen on, as their codes do from the nought's.
    private static func brazilian(_ number: [UInt8]) -> Bool {
        let values = number.map { Int($0) - 48 }
        func check(_ weights: [Int]) -> Int {
            let rest = sum(weights, values) % 11
            return rest < 2 ? 0 : 11 - rest
        }
        let weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
        return values.dropLast(2).contains { $0 != 0 }
            && check(Array(weights.dropFirst())) == values[12] && check(weights) == values[13]
    }

    /// Of ten digits one stands there twice or three times, all others once at most.
    private static func hasOneDigitTwice(_ digits: [Int]) -> Bool {
        let counts = (0..<10).map { digit in digits.prefix(10).count { $0 == digit } }.sorted()
        return (2...3).contains(counts[9]) && counts[8] <= 1
    }

    /// ISO 7064, modulus 37 and 36.
    private static func hybrid(_ digits: [Int]) -> Bool {
        var check = 36
        for digit in digits.dropLast() {
            let rest = (check + digit) % 36
            check = (rest == 0 ? 36 : rest) * 2 % 37
        }
        return (check + digits[digits.count - 1]) % 36 == 1
    }

    /// ISO 7064, modulus 37 with radix 2, without its sign for thirty-six.
    private static func pure(_ digits: [Int]) -> Bool {
        let check = digits.dropLast().reduce(0) { 2 * ($0 + $1) % 37 }
        return (check + digits[digits.count - 1]) % 37 == 1
    }

    private static func russian(_ digits: [Int]) -> Bool {
        let modulus = digits.count == 13 ? 11 : 13
        return value(digits.dropLast(), modulo: modulus) % 10 == digits[digits.count - 1]
    }

    private static func lithuanian(_ digits: [Int]) -> Bool {
        let body = digits.dropLast()
        guard digits[digits.count - 2] == 1 else { return false }
        var check = body.enumerated().reduce(0) { $0 + (1 + $1.offset % 9) * $1.element } % 11
        if check == 10 {
            check =
                body.enumerated().reduce(0) { $0 + (1 + ($1.offset + 2) % 9) * $1.element } % 11
                % 10
        }
        return check == digits[digits.count - 1]
    }

    private static func salvadoran(_ digits: [Int]) -> Bool {
        let isOld = digits[10] * 100 + two(digits, 11) <= 100
        let weights = isOld ? Array((2...14).reversed()) : [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
        let rest = sum(weights, digits) % 11
        return (isOld ? rest : (11 - rest) % 11) % 10 == digits[13]
    }

    private static func ecuadorian(_ number: [UInt8], _ digits: [Int]) -> Bool {
        let province = two(digits, 0)
        guard (1...24).contains(province) || province == 30 || province == 50 else { return false }
        let hasOffice = digits[10...].contains { $0 != 0 }
        let isPerson = hasOffice && Luhn.isRight(number[..<10].lazy.map { $0 &- 48 })
        switch digits[2] {
        case ..<6: return isPerson
        case 6:
            let isPublic = sum([3, 2, 7, 6, 5, 4, 3, 2, 1], digits) % 11 == 0
            return isPublic && digits[9...].contains { $0 != 0 } || isPerson
        case 9: return hasOffice && sum([4, 3, 2, 7, 6, 5, 4, 3, 2, 1], digits) % 11 == 0
        default: return false
        }
    }

    private static let irishLetters = Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)

    private static func irish(_ number: [UInt8], _ digits: [Int]) -> Bool {
        var total = sum([8, 7, 6, 5, 4, 3, 2], digits)
        if number.count == 9, number[8] != 87, number[8] != 84 {
            guard let place = irishLetters[..<10].firstIndex(of: number[8]) else { return false }
            total += 9 * place
        }
        return number[7] == irishLetters[total % 23]
    }

    private static func irishVAT(_ number: [UInt8], _ digits: [Int]) -> Bool {
        guard number[1] >= 65 else { return irish(number, digits) }
        let turned = [48] + number[2..<7] + [number[0], number[7]]
        return irish(turned, turned.map(NumberRule.value))
    }

    private static func spanishCompany(_ number: [UInt8], _ digits: [Int]) -> Bool {
        guard "ABCDEFGHJNPQRSUVW".utf8.contains(number[0]) else { return false }
        let check = (10 - doubled(digits[1..<8], from: 2) % 10) % 10
        let isDigit = number[8] == UInt8(48 + check)
        let isLetter = number[8] == Array("JABCDEFGHI".utf8)[check]
        if "PQSRNW".utf8.contains(number[0]) || digits[1] + digits[2] == 0 {
            return isLetter || isDigit && "ABEHJUVGCDF".utf8.contains(number[0])
        }
        return isDigit || isLetter && "CDFGJNUV".utf8.contains(number[0])
    }

    /// The recursive check of Swiss payment slips.
    private static func slip(_ digits: [Int]) -> Bool {
        let table = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5]
        let check = digits.dropLast().reduce(0) { table[($0 + $1) % 10] }
        return (10 - check) % 10 == digits[digits.count - 1]
    }

    private static func indian(_ number: [UInt8], _ digits: [Int]) -> Bool {
        guard number[0] < 58, number[1] < 58, (1...38).contains(two(digits, 0)), number[13] == 90
        else { return false }
        var total = 0
        for (index, value) in digits.dropLast().enumerated() {
            let product = value * (1 + index % 2)
            total += product / 36 + product % 36
        }
        return (36 - total % 36) % 36 == digits[14]
    }

    /// The values of 0 to 9 and A to Z at the odd places of an Italian code.
    private static let italianOdd = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3,
        6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
    ]

    private static func italian(_ number: [UInt8], _ digits: [Int]) -> Bool {
        // Where two persons would have one code, letters stand for its last digits.
        let letters = Array("LMNPQRSTUV".utf8)
        func digit(_ place: Int) -> Int? {
            number[place] < 58 ? digits[place] : letters.firstIndex(of: number[place])
        }
        guard [6, 7, 9, 10, 12, 13, 14].allSatisfy({ digit($0) != nil }),
            let tens = digit(9), let ones = digit(10), "ABCDEHLMPRST".utf8.contains(number[8])
        else { return false }
        let day = tens * 10 + ones
        guard (1...31).contains(day) || (41...71).contains(day) else { return false }
        var total = 0
        for (index, value) in digits.prefix(15).enumerated() {
            total += index % 2 == 0 ? italianOdd[value] : value > 9 ? value - 10 : value
        }
        return number[15] == UInt8(65 + total % 26)
    }

    private static func peruvian(_ number: [UInt8], _ digits: [Int]) -> Bool {
        let rest = sum([3, 2, 7, 6, 5, 4, 3, 2], digits) % 11
        return number[8] == Array("65432110987".utf8)[rest]
            || number[8] == Array("KJIHGFEDCBA".utf8)[rest]
    }
}
