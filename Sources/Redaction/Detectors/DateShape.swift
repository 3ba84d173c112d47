/// Days as people write them.
enum DateShape {
    /// The word behind a day that begins at `first`, or nothing; a year alone is no day.
    static func end(_ text: ScannedText, from first: Int) -> Int? {
        numeric(text, from: first) ?? written(text, from: first)
    }

    /// The word behind a day as people give it for a birth: also eight digits that touch and days
    /// in words, when nothing else stood before it.
    static func birthday(_ text: ScannedText, from first: Int, isNext: Bool) -> Int? {
        end(text, from: first) ?? roman(text, from: first)
            ?? (isNext ? compact(text, from: first) : nil) ?? spoken(text, from: first)
            ?? yearFirst(text, from: first)
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

    /// 22071988, 19880722.
    private static func compact(_ text: ScannedText, from first: Int) -> Int? {
        guard text.tokens[first].isDigits, text.tokens[first].count == 8 else { return nil }
        let digits = text.letters(of: first).map { Int($0) - 48 }
        let pairs = [0, 2, 4, 6].map { digits[$0] * 10 + digits[$0 + 1] }
        let isLittle =
            (19...20).contains(pairs[2]) && (1...31).contains(pairs[0])
            && (1...31).contains(pairs[1]) && min(pairs[0], pairs[1]) <= 12
        let isBig =
            (19...20).contains(pairs[0]) && (1...12).contains(pairs[2])
            && (1...31).contains(pairs[3])
        return isLittle || isBig ? first + 1 : nil
    }

    /// 22.VII.1988, 22 VII 1988.
    private static func roman(_ text: ScannedText, from first: Int) -> Int? {
        let tokens = text.tokens
        guard first + 2 < tokens.count, tokens[first].isDigits, tokens[first].count <= 2,
            (1...31).contains(value(text, first)), tokens[first + 1].isUpper,
            romans.contains(tokens[first + 1].hash), tokens[first + 1].gap != .wide,
            tokens[first + 2].gap != .wide, isYear(text, first + 2)
        else { return nil }
        return first + 3
    }

    /// "the third of May 1960", "twenty-first day of May", "premier mai 1970".
    private static func spoken(_ text: ScannedText, from first: Int) -> Int? {
        let tokens = text.tokens
        guard daysInWords.contains(tokens[first].hash) else { return nil }
        var next = first + 1
        while next < tokens.count, next - first < 5, tokens[next].gap != .wide,
            daysInWords.contains(tokens[next].hash) || ordinals.contains(tokens[next].hash)
        {
            next += 1
        }
        guard next < tokens.count, isMonth(tokens[next].hash), tokens[next].gap != .wide else {
            return nil
        }
        return afterMonth(text, next + 1)
    }

    /// The year first, as Hungarian has it: "1965 május 3", with stops.
    private static func yearFirst(_ text: ScannedText, from first: Int) -> Int? {
        let tokens = text.tokens
        guard first + 2 < tokens.count, isYear(text, first), isMonth(tokens[first + 1].hash),
            tokens[first + 1].gap != .wide, tokens[first + 2].isDigits,
            tokens[first + 2].count <= 2, tokens[first + 2].gap != .wide,
            (1...31).contains(value(text, first + 2))
        else { return nil }
        return first + 3
    }

    /// Past the year behind a month, when there is one.
    private static func afterMonth(_ text: ScannedText, _ month: Int) -> Int {
        let tokens = text.tokens
        var next = month
        while next < tokens.count, next - month < 4, ordinals.contains(tokens[next].hash) {
            next += 1
        }
        return isYear(text, next) && tokens[next].gap != .wide ? next + 1 : lastReal(text, next)
    }

    /// "22 July 1988", "22nd of July, 1988", "July 22, 1988", "22 juillet".
    private static func written(_ text: ScannedText, from first: Int) -> Int? {
        let tokens = text.tokens
        var next = first
        if tokens[next].isDigits {
            guard tokens[next].count <= 2, (1...31).contains(value(text, next)) else { return nil }
            next += 1
            while next < tokens.count, next - first < 6, ordinals.contains(tokens[next].hash),
                tokens[next].gap != .wide
            {
                next += 1
            }
            guard next < tokens.count, isMonth(tokens[next].hash), tokens[next].gap != .wide else {
                return nil
            }
            return afterMonth(text, next + 1)
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

    private static let ordinals = WordTable(
        words: "st nd rd th er of de del do di day dia the tag ano anno year la")
    private static let romans = WordTable(words: "i ii iii iv v vi vii viii ix x xi xii")
    private static let daysInWords = WordTable(
        words:
            """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
            thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
            twenty thirtieth thirty premier primero primo ersten
            """)
    /// Months of every language whose words of birth are known, in the forms that days take.
    private static let months = WordTable(
        words:
            """
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec
            janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
            enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
            januar februar marz juni juli oktober dezember janner feber okt dez
            gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
            janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
            januari februari maart mei augustus augusti maj marts desember
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada
            grudnia ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince
            januara februara aprila juna jula augusta septembra oktobra novembra decembra
            sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna studenoga studenog
            prosinca
            tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta
            syyskuuta lokakuuta marraskuuta joulukuuta
            marcius aprilis majus junius julius augusztus szeptember
            ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
            ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
            ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου
            οκτωβριου νοεμβριου δεκεμβριου
            января февраля марта апреля мая июня июля августа сентября октября ноября декабря
            січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
            януари февруари март април май юни юли август септември октомври ноември декември
            """)
}
