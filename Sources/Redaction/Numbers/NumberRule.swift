/// One rule that a number of a scheme keeps.
enum NumberRule: Sendable {
    /// Filled with noughts on the left to so many digits; holds always.
    case padded(Int)
    /// Luhn over the characters from one place to another.
    case luhn(from: Int, to: Int?)
    /// Some characters stand, or do not stand, at a place.
    case literal(at: Int, [UInt8])
    case oneOf(at: Int, [UInt8], isWanted: Bool)
    /// A sum of weighted digits, its remainder, and what the check digit must be.
    case weighted(weights: [Int], at: Int?, modulus: Int, result: String, isLessOne: Bool)
    /// Any other procedure, by its name; with an alphabet where it needs one.
    case procedure(NumberProcedure, [UInt8])

    /// Reads a rule; nothing when there is none of that name.
    init?(_ text: String) {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let head = fields[0].split(separator: "@").map(String.init)
        let place = head.count > 1 ? head[1] : ""
        switch head[0] {
        case "padl16", "pad16": self = .padded(16)
        case "padl10", "pad10": self = .padded(10)
        case "pad14": self = .padded(14)
        case "pad9": self = .padded(9)
        case "luhn":
            let ends = place.split(separator: "-").compactMap { Int($0) }
            self =
                place.hasPrefix("-")
                ? .luhn(from: -(ends.first ?? 0), to: nil)
                : .luhn(from: ends.first ?? 0, to: ends.count > 1 ? ends[1] : nil)
        case "lit": self = .literal(at: Int(place) ?? 0, Array(fields[1].utf8))
        case "in": self = .oneOf(at: Int(place) ?? 0, Array(fields[1].utf8), isWanted: true)
        case "not": self = .oneOf(at: Int(place) ?? 0, Array(fields[1].utf8), isWanted: false)
        case "w", "w-":
            self = .weighted(
                weights: fields[1].split(separator: ",").compactMap { Int($0) }, at: Int(place),
                modulus: Int(fields[2]) ?? 1, result: fields[3],
                isLessOne: head[0] == "w-" && fields[2] == "89")
        default:
            guard let procedure = NumberProcedure(rawValue: head[0]) else { return nil }
            self = .procedure(procedure, fields.count > 1 ? Array(fields[1].utf8) : [])
        }
    }

    func holds(_ number: inout [UInt8]) -> Bool {
        switch self {
        case .padded(let count):
            if number.count < count {
                number = [UInt8](repeating: 48, count: count - number.count) + number
            }
            return true
        case .luhn(let from, let to):
            let start = from < 0 ? number.count + from : from
            let end = min(to ?? number.count, number.count)
            return start >= 0 && start < end
                && Luhn.isRight(number[start..<end].lazy.map { $0 &- 48 })
        case .literal(let place, let wanted):
            return number.dropFirst(place).starts(with: wanted)
        case .oneOf(let place, let set, let isWanted):
            let index = place < 0 ? number.count + place : place
            return number.indices.contains(index) && set.contains(number[index]) == isWanted
        case .weighted(let weights, let place, let modulus, let result, let isLessOne):
            var sum = 0
            for (weight, byte) in zip(weights, number) { sum += weight * Self.value(byte) }
            if isLessOne {
                guard Self.value(number[0]) > 0 else { return false }
                sum -= weights[0]
            }
            let position = min(place ?? weights.count, number.count - 1)
            return Self.isCheck(number[position], sum: sum, modulus, result)
        case .procedure(let name, let alphabet):
            return NumberProcedures.holds(name, number, alphabet)
        }
    }

    /// Digits as they are, letters from ten on.
    static func value(_ byte: UInt8) -> Int {
        byte < 58 ? Int(byte) - 48 : Int(byte) - 55
    }

    /// Whether a check digit follows from a sum: `z` nought for all digits together; `r` the
    /// remainder, `c` what it lacks to the modulus, with what stands for ten behind it.
    private static func isCheck(
        _ byte: UInt8, sum: Int, _ modulus: Int, _ result: String
    ) -> Bool {
        let rest = ((sum % modulus) + modulus) % modulus
        let lack = (modulus - rest) % modulus
        let ten: UInt8
        switch result {
        case "z": return rest == 0
        case "r", "r9": return rest < 10 && byte == UInt8(48 + rest)
        case "r0": return byte == UInt8(48 + (rest == 10 ? 0 : rest))
        case "r1": return byte == UInt8(48 + (rest == 10 ? 1 : rest))
        case "r11": return byte == UInt8(48 + (rest < 2 ? rest : 11 - rest))
        case "c10": return byte == UInt8(48 + (11 - rest) % 10)
        case "m10": return byte == UInt8(48 + rest % 10)
        case "x10": return byte == UInt8(48 + sum * 10 % 11 % 10)
        case "10-": return rest <= 10 && Int(byte) - 48 == 10 - rest
        case "dornc": return byte == dominican(rest)
        case "c0": ten = 48
        case "cX": ten = 88
        case "cK": ten = 75
        case "cuit": ten = 57
        default: ten = 0
        }
        return byte == (lack >= 10 ? ten : UInt8(48 + lack))
    }

    private static func dominican(_ rest: Int) -> UInt8 {
        UInt8(48 + ((10 - rest) % 9 + 9) % 9 + 1)
    }
}
