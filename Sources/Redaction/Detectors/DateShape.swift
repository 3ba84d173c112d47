/// Days as people write them.
enum DateShape {
    /// The word behind a day that begins at `first`, or nothing; a year alone is no day.
    static func end(_ text: ScannedText, from first: Int) -> Int? {
        numeric(text, from: first) ?? written(text, from: first)
    }

    /// Whether a word is a year of the last centuries or this one.
    static func isYear(_ text: ScannedText, _ index: Int) -> Bool {
        guard index < text.tokens.count, text.tokens[index].isDigits,
            text.tokens[index].count == 4
        else { return false }
        return (1_800...2_100).contains(value(text, index))
    }

    static func isMonth(_ hash: UInt64) -> Bool { months.contains(hash) }

    /// 22.07.1988, 1988-07-22, 7/22/88.
    private static func numeric(_ text: ScannedText, from first: Int) -> Int? {
        let tokens = text.tokens
        guard first + 2 < tokens.count, tokens[first].isDigits, tokens[first + 1].isDigits,
            tokens[first + 2].isDigits, isJoint(tokens[first + 1].gap),
            isJoint(tokens[first + 2].gap)
        else { return nil }
        let sizes = (tokens[first].count, tokens[first + 1].count, tokens[first + 2].count)
        let (one, two, three) = (
            value(text, first), value(text, first + 1), value(text, first + 2)
        )
        let isRight: Bool
        switch sizes {
        case (4, 1...2, 1...2): isRight = (1...12).contains(two) && (1...31).contains(three)
        case (1...2, 1...2, 2), (1...2, 1...2, 4):
            isRight =
                (1...31).contains(one) && (1...31).contains(two) && min(one, two) <= 12
        default: isRight = false
        }
        return isRight ? first + 3 : nil
    }

    /// "22 July 1988", "22nd of July, 1988", "July 22, 1988", "22 juillet".
    private static func written(_ text: ScannedText, from first: Int) -> Int? {
        let tokens = text.tokens
        var next = first
        if tokens[next].isDigits {
            guard tokens[next].count <= 2, (1...31).contains(value(text, next)) else { return nil }
            next += 1
            while next < tokens.count, next - first < 4, ordinals.contains(tokens[next].hash),
                tokens[next].gap != .wide
            {
                next += 1
            }
            guard next < tokens.count, isMonth(tokens[next].hash), tokens[next].gap != .wide else {
                return nil
            }
            next += 1
            while next < tokens.count, ordinals.contains(tokens[next].hash), next - first < 6 {
                next += 1
            }
            return isYear(text, next) && tokens[next].gap != .wide ? next + 1 : lastReal(text, next)
        }
        guard isMonth(tokens[next].hash), next + 1 < tokens.count, tokens[next + 1].isDigits,
            tokens[next + 1].count <= 2, tokens[next + 1].gap != .wide
        else { return nil }
        next += 2
        if next < tokens.count, tokens[next].gap == .none { next += 1 }
        return isYear(text, next) && tokens[next].gap != .wide ? next + 1 : next
    }

    /// Leaves "of" or "de" behind the month out, when no year follows.
    private static func lastReal(_ text: ScannedText, _ end: Int) -> Int {
        var end = end
        while ordinals.contains(text.tokens[end - 1].hash) { end -= 1 }
        return end
    }

    private static func isJoint(_ gap: Token.Gap) -> Bool {
        gap == .stop || gap == .joint || gap == .bare
    }

    private static func value(_ text: ScannedText, _ index: Int) -> Int {
        text.letters(of: index).prefix(4).reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    private static let ordinals = WordTable(words: "st nd rd th er of de del do di")
    private static let months = WordTable(
        words:
            """
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec
            janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
            enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
            januar februar marz juni juli oktober dezember
            gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
            janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
            januari februari maart mei augustus
            """)
}
