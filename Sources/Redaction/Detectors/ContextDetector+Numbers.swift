import Casework

extension ContextDetector {
    /// Where an announced value begins, and whether a word says that it is a number.
    struct Value {
        let first: Int
        let isCalledNumber: Bool
        /// Whether a word that says nothing of numbers stands between: "passeport belge".
        var isBehindAnother = false
    }

    /// The value that a word announces: behind "number", "no." and words without weight, and
    /// behind any other words of the clause when "number" stands right before it.
    func value(_ bytes: PlainBytes, _ word: Word, of kind: Announcement) -> Value? {
        var isCalledNumber = word.last == word.first && isAfterNumberWord(word.first)
        // A compound word says so itself.
        isCalledNumber = isCalledNumber || text.tokens[word.last].hash != word.hash
        var strangers = 0
        var firstStranger: Int?
        var next = word.last + 1
        while next < text.tokens.count, next - word.last <= 9, isNear(bytes, next) {
            let token = text.tokens[next]
            for place in text.tokens[next - 1].end..<token.start where bytes[place] == 35 {
                isCalledNumber = true
            }
            if token.isDigits {
                // Numbers of devices prove themselves.
                return strangers == 0 || kind == .device
                    ? Value(first: next, isCalledNumber: isCalledNumber) : nil
            }
            let isWhole =
                next + 1 >= text.tokens.count
                || text.tokens[next + 1].gap != .none
                    && (text.tokens[next + 1].gap != .joint
                        || bytes[token.end] == 39
                        || NumberWords.names.contains(text.tokens[next + 1].hash))
            let isCode =
                token.isUpper
                && (isCode(bytes, at: token.start, of: kind)
                    || Self.bankCodes.contains(word.hash)
                        && BankCode.hit(bytes, at: token.start) != nil)
            if isWhole, NumberWords.names.contains(token.hash) {
                isCalledNumber = true
                strangers = 0
                firstStranger = nil
            } else if isCode || !(isWhole && NumberWords.fillers.contains(token.hash)) {
                if isCode {
                    // Of papers one word more, as languages have it that put "Belgian" behind.
                    guard strangers == 0 || strangers == 1 && kind == .document else { return nil }
                    return Value(
                        first: next, isCalledNumber: isCalledNumber,
                        isBehindAnother: strangers > 0)
                }
                // A sentence that ended, or a word that announces something else.
                if token.gap == .stop, text.tokens[next - 1].count > 4 { return nil }
                if NumberWords.others.contains(token.hash) { return nil }
                strangers += 1
                firstStranger = firstStranger ?? next
            }
            next += 1
        }
        // All letters, as the code of a bank is.
        guard let only = firstStranger, text.tokens[only].isUpper else { return nil }
        return Value(first: only, isCalledNumber: isCalledNumber)
    }

    /// Whether capitals begin a number: with digits enough, or where all of it may be letters.
    private func isCode(_ bytes: PlainBytes, at start: Int, of kind: Announcement) -> Bool {
        switch kind {
        case .vehicle: true
        case .plate: CodeShape(bytes, at: start, of: kind).digits > 0
        default: CodeShape(bytes, at: start, of: kind).digits > 2
        }
    }

    /// "número de la Seguridad Social": "number" may stand up to four words before.
    private func isAfterNumberWord(_ index: Int) -> Bool {
        var place = index
        while place > 0, index - place < 4 {
            switch text.tokens[place].gap {
            case .blank, .joint, .lineBreak: break
            case .stop where text.tokens[place - 1].count == 1: break
            default: return false
            }
            place -= 1
            let token = text.tokens[place]
            if token.isDigits { return false }
            if NumberWords.names.contains(token.hash) || Self.shortForNumber.contains(token.hash) {
                return true
            }
        }
        return false
    }

    /// Short for a number of taxes: "codice fiscale", "P IVA" with its stop.
    private static let shortForNumber = WordTable(words: "codice p cod cod")

    /// A number of a document, a person, an account or a vehicle.
    func number(
        _ bytes: PlainBytes, _ word: Word, _ announcement: Announcement
    ) -> PatternHit? {
        if NumberWords.capitals.contains(word.hash), !text.tokens[word.last].isUpper,
            text.tokens[word.last].hash == word.hash || word.first < word.last
        {
            return nil
        }
        guard let value = value(bytes, word, of: announcement) else { return nil }
        let token = text.tokens[value.first]
        guard token.isDigits || token.isUpper else { return nil }
        if announcement == .account, Self.bankCodes.contains(word.hash),
            let hit = BankCode.hit(bytes, at: token.start)
        {
            return hit
        }
        let code = CodeShape(bytes, at: token.start, of: announcement)
        guard !isDate(value.first), !isRowOfYears(code.range) else { return nil }
        let isSaid = value.isCalledNumber || !NumberWords.weak.contains(word.hash)
        let isAmount = isAmount(bytes, code.range)
        switch announcement {
        case .plate:
            guard code.digits >= 1, (3...10).contains(code.count), code.groups <= 4,
                isSaid || code.digits < code.count || isOfVehicle(word.first)
            else { return nil }
            return PatternHit(range: code.range, kind: .plate, detector: .plate, score: 80)
        case .document:
            guard code.digits >= 3, (5...16).contains(code.count),
                isSaid && !value.isBehindAnother || isMixed(code)
            else { return nil }
            return PatternHit(
                range: code.range, kind: .documentNumber, detector: .document, score: 85)
        default:
            let isAccount = announcement == .account
            guard code.digits >= 4, (6...(isAccount ? 24 : 20)).contains(code.count) else {
                return nil
            }
            let isChecked = isChecked(code.range, word.hash, isAccount: isAccount)
            guard
                isSaid || isMixed(code) || isChecked && !isAmount
                    || isAccount && code.digits >= 6 && !isAmount
                        && !Self.halves.contains(word.hash)
                        && (!Self.counting.contains(word.hash) || code.digits >= 8)
            else { return nil }
            return PatternHit(
                range: code.range, kind: isAccount ? .iban : .nationalNumber,
                detector: isAccount
                    ? isChecked ? .checkedAccount : .account
                    : isChecked ? .checkedNumber : .nationalNumber,
                score: isChecked ? 95 : 80)
        }
    }

    /// Numbers of the same look that follow in a list: "12345678 and 87654321".
    func others(
        _ bytes: PlainBytes, like first: PatternHit, _ announcement: Announcement
    ) -> [PatternHit] {
        let shape = CodeShape(bytes, at: first.range.lowerBound, of: announcement)
        var hits: [PatternHit] = []
        var end = first.range.upperBound
        while hits.count < 64, var next = firstToken(from: end) {
            if bytes[end] == 34 || bytes[end] == 93 { end += 1 }
            let isListed =
                bytes[end] == 44
                || NumberWords.joiners.contains(text.tokens[next].hash)
                    && text.tokens[next].start - end <= 2
            if NumberWords.joiners.contains(text.tokens[next].hash) { next += 1 }
            guard isListed, next < text.tokens.count, text.tokens[next].start - end <= 8,
                text.tokens[next].isDigits || text.tokens[next].isUpper
            else { break }
            let code = CodeShape(bytes, at: text.tokens[next].start, of: announcement)
            guard code.count == shape.count, code.groups == shape.groups,
                (code.digits == code.count) == (shape.digits == shape.count), code.digits > 0,
                !isDate(next), !isRowOfYears(code.range)
            else { break }
            hits.append(
                PatternHit(
                    range: code.range, kind: first.kind, detector: first.detector,
                    score: min(first.score, 80)))
            end = code.range.upperBound
        }
        return hits
    }

    private func isOfVehicle(_ index: Int) -> Bool {
        index > 0 && text.tokens[index].gap == .blank
            && NumberWords.vehicles.contains(text.tokens[index - 1].hash)
    }

    /// Words that announce an account only with "code" or "number".
    private static let halves = WordTable(words: "sort routing")
    /// Words for an account that are forms of "to count" besides.
    private static let counting = WordTable(words: "compte cuenta conto conta accounts")
    private static let bankCodes = WordTable(words: "bic swift")

    /// Letters and digits together, as many as no word and no amount has.
    private func isMixed(_ code: CodeShape) -> Bool {
        code.digits >= 5 && code.digits < code.count && code.count >= 8
    }

    /// Whether the check digits are right: by the schemes of the word, or for a word that binds
    /// to none by those of any State, where few of them know such a shape.
    private func isChecked(_ range: Range<Int>, _ hash: UInt64, isAccount: Bool) -> Bool {
        let number = NumberScheme.cleaned(text.plain[range])
        if let schemes = NumberWords.schemes(hash) {
            return schemes.contains { $0.hasCheck && $0.isRight(number) }
        }
        guard !isAccount else { return false }
        var (fitting, isRight) = (0, false)
        for scheme in NumberScheme.checked(count: number.count) where scheme.mayBe(number) {
            fitting += 1
            guard fitting <= Self.fewSchemes else { return false }
            isRight = isRight || scheme.isRight(number)
        }
        return isRight
    }

    /// Each scheme takes about one number in ten or eleven for right.
    private static let fewSchemes = 2

    /// "1 250 000", "12500.00" and what has a currency behind it.
    private func isAmount(_ bytes: PlainBytes, _ range: Range<Int>) -> Bool {
        if bytes[range.upperBound] == 44, bytes.isDigit(range.upperBound + 1) { return true }
        var groups: [Int] = [0]
        for place in range {
            if bytes.isDigit(place) { groups[groups.count - 1] += 1 } else { groups.append(0) }
        }
        if groups.count > 1, groups[0] <= 3, groups.dropFirst().allSatisfy({ $0 == 3 }) {
            return true
        }
        if groups.count > 1, groups[groups.count - 1] == 2, bytes[range.upperBound - 3] == 46 {
            return true
        }
        guard let next = firstToken(from: range.upperBound) else { return false }
        return NumberWords.currencies.contains(text.tokens[next].hash)
            && text.tokens[next].start - range.upperBound <= 2
    }

    /// "2019-2020", "2030/2050".
    private func isRowOfYears(_ range: Range<Int>) -> Bool {
        guard range.count == 9, let first = firstToken(from: range.lowerBound) else { return false }
        return DateShape.isYear(text, first) && DateShape.isYear(text, first + 1)
    }

    /// The first word that begins at a place or behind it.
    private func firstToken(from place: Int) -> Int? {
        let first = text.tokens.indices.first(from: { text.tokens[$0].start >= place })
        return first < text.tokens.count ? first : nil
    }
}

/// Capitals and digits in groups, as numbers of documents and vehicles are written.
struct CodeShape {
    private(set) var digits = 0
    private(set) var count = 0
    private(set) var groups = 0
    let range: Range<Int>

    init(_ bytes: PlainBytes, at start: Int, of kind: Announcement = .national) {
        let isPlate = kind == .plate
        var position = start
        var end = start
        while groups < 8, count < 24 {
            var run = position
            var runDigits = 0
            while run - position < 24,
                Self.isCode(bytes[run])
                    || isPlate && run - position < 8 && bytes[run] == PlainByte.letter
            {
                if bytes.isDigit(run) { runDigits += 1 }
                run += 1
            }
            // A word that goes on in small letters is no group.
            guard run > position, !bytes.isWordAhead(run) else { break }
            // A word of capitals behind a blank is no group either.
            if groups > 0, bytes[position - 1] == 32, runDigits == 0, run - position > 3 { break }
            groups += 1
            count += run - position
            digits += runDigits
            end = run
            let sign = bytes[run]
            guard
                sign == 32 || sign == 45 || sign == 46 || sign == 47
                    || isPlate && sign == PlainByte.other
            else { break }
            position = run + 1
            guard sign == 32, bytes[run + 2] == 32 else { continue }
            // "B - MW 1234", "45 04 № 123456".
            let isJoint =
                isPlate && bytes[run + 1] == 45
                || kind == .document && bytes[run + 1] == PlainByte.other
            if isJoint { position = run + 3 }
        }
        range = start..<end
    }

    private static func isCode(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || byte &- 65 < 26
    }
}

/// The code of a bank (ISO 9362): four letters, a State, two and perhaps three characters more.
enum BankCode {
    static func hit(_ bytes: PlainBytes, at start: Int) -> PatternHit? {
        var end = start
        while end - start < 12, bytes[end] &- 65 < 26 || bytes.isDigit(end) { end += 1 }
        guard end - start == 8 || end - start == 11, !bytes.isWordAhead(end),
            (start..<(start + 6)).allSatisfy({ bytes[$0] &- 65 < 26 }),
            states.contains(
                WordHash.of([bytes[start + 4], bytes[start + 5]].map { UInt32($0 | 32) }))
        else { return nil }
        return PatternHit(range: start..<end, kind: .iban, detector: .account, score: 80)
    }

    /// The State codes of ISO 3166-1 that banks have.
    private static let states = WordTable(
        words:
            """
            ad ae af ag ai al am ao ar at au aw az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz
            ca cd cf cg ch ci cl cm cn co cr cu cv cw cy cz de dj dk dm do dz ec ee eg er es et fi fj fo
            fr ga gb gd ge gh gi gl gm gn gq gr gt gw gy hk hn hr ht hu id ie il im in iq ir is it je jm
            jo jp ke kg kh km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mk ml mm
            mn mo mr mt mu mv mw mx my mz na ne ng ni nl no np nz om pa pe pg ph pk pl ps pt py qa ro rs
            ru rw sa sb sc sd se sg si sk sl sm sn so sr ss st sv sy sz tc td tg th tj tl tm tn to tr tt
            tw tz ua ug us uy uz va vc ve vg vn vu ws xk ye za zm zw
            """)
}
