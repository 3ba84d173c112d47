import Casework

extension ContextDetector {
    /// How far behind its word a day may stand, in words and in scalars.
    private static let birthReach = (words: 24, scalars: 160)

    /// A day or a year behind a word of birth, up to the end of the clause.
    func birth(_ bytes: PlainBytes, _ word: Word) -> PatternHit? {
        guard isBirth(bytes, word) else { return nil }
        return birthBefore(word) ?? birthBehind(bytes, word) ?? dayBefore(word)
    }

    private func birthBehind(_ bytes: PlainBytes, _ word: Word) -> PatternHit? {
        let end = text.tokens[word.last].end
        let reach = min(word.last + Self.birthReach.words, text.tokens.count)
        var next = word.last + 1
        // Whether something other than a label stood between.
        var isFilled = false
        while next < reach, text.tokens[next].start - end < Self.birthReach.scalars {
            if endsBirth(bytes, before: next, isFilled: isFilled) { return nil }
            if let end = DateShape.birthday(text, from: next, isNext: !isFilled) {
                return birth(next, end, score: 90)
            }
            if DateShape.isYear(text, next), next - word.last < 10 {
                return birth(next, next + 1, score: 75)
            }
            let hash = text.tokens[next].hash
            if Self.otherEvents.contains(hash) { return nil }
            if !Self.labels.contains(hash) { isFilled = true }
            next += 1
        }
        return nil
    }

    /// Whether a word that has another meaning is meant as birth.
    private func isBirth(_ bytes: PlainBytes, _ word: Word) -> Bool {
        let token = text.tokens[word.last]
        if Self.accented.contains(word.hash) {
            if bytes[token.end - 1] == PlainByte.letter || bytes[token.end] == PlainByte.nothing {
                return true
            }
            // Capitals often have no accents: "NE LE 03/05/1965".
            let after = word.last + 1
            return token.isUpper && token.count > 1 && after < text.tokens.count
                && text.tokens[after].isUpper && Self.afterNe.contains(text.tokens[after].hash)
        }
        // "A foreign-born lawyer" tells of no birth.
        if word.first > 0, token.gap == .joint, word.first == word.last { return false }
        let next = word.last + 1 < text.tokens.count ? text.tokens[word.last + 1] : nil
        if Self.alliance.contains(word.hash), token.isCapital {
            guard let next, Self.italian.contains(next.hash) else { return false }
            return next.isUpper || !token.isUpper
        }
        if Self.stopped.contains(word.hash), word.first == word.last {
            return bytes[token.end] == 46
        }
        return true
    }

    /// A day up to six words before, in the same clause, as in "3 May 1965 in Lyon geboren".
    private func dayBefore(_ word: Word) -> PatternHit? {
        guard Self.verbs.contains(word.hash) else { return nil }
        var first = word.first - 1
        while first >= 0, word.first - first <= 9 {
            if let end = DateShape.end(text, from: first), end <= word.first,
                word.first - end <= 6, end - first > 2 || DateShape.isYear(text, end - 1)
            {
                let isOneClause = (end...word.first).allSatisfy {
                    text.tokens[$0].gap == .blank
                }
                return isOneClause ? birth(first, end, score: 85) : nil
            }
            first -= 1
        }
        return nil
    }

    private static let verbs = WordTable(words: "geboren born nacio naceu nasceu nacque")

    /// "1965 года рождения", "03.05.1965 г.р.".
    private func birthBefore(_ word: Word) -> PatternHit? {
        guard word.first > 0 else { return nil }
        var year = word.first - 1
        if Self.years.contains(text.tokens[year].hash), year > 0 { year -= 1 }
        guard DateShape.isYear(text, year), year < word.first - 1 || Self.years.contains(word.hash)
        else { return nil }
        if year >= 2, DateShape.end(text, from: year - 2) == year + 1 {
            return birth(year - 2, year + 1, score: 90)
        }
        return birth(year, year + 1, score: 75)
    }

    /// Whether what stands before a word ends what is said of a birth.
    private func endsBirth(_ bytes: PlainBytes, before next: Int, isFilled: Bool) -> Bool {
        let (last, token) = (text.tokens[next - 1], text.tokens[next])
        if token.gap == .stop, !token.isDigits, !last.isDigits, last.count > 4 { return true }
        var lines = 0
        for place in last.end..<min(token.start, last.end + 40) {
            switch bytes[place] {
            case 10: lines += 1
            case 59, 33, 63: return true
            // Another field begins.
            case 58 where isFilled: return true
            case 44 where !token.isCapital && !token.isDigits && !Self.small.contains(token.hash):
                return true
            default: break
            }
        }
        return lines > 1
    }

    private func birth(_ first: Int, _ end: Int, score: Int) -> PatternHit {
        PatternHit(
            range: text.tokens[first].start..<text.tokens[end - 1].end, kind: .dateOfBirth,
            detector: .dateOfBirth, score: score)
    }

    /// French for born with its accent; without it "not".
    private static let accented = WordTable(words: "ne nes")
    private static let afterNe = WordTable(words: "le la en")
    private static let alliance = WordTable(words: "nato nata")
    private static let italian = WordTable(words: "a ad il l in nel nella o e")
    /// Words that are short for born only with a stop.
    private static let stopped = WordTable(words: "ur nac")
    private static let years = WordTable(words: "года год г року рік гр")
    private static let labels = WordTable(
        words:
            """
            date of and place day the is was on le la el il de du des e es s et lieu data luogo lugar
            fecha tag ort und am dd mm yyyy yy jj aaaa tt jjjj month year nac datum tarihi no
            """)
    private static let small = WordTable(
        words: "on the le el il am den dne dia dem der στις στην w r o in a à en im i v в року")
    private static let otherEvents = WordTable(
        words:
            """
            issue issued expiry expires offence offense death died deceased founded dissolved
            incorporated certificate certificates rate rates out arrested married convicted charged
            treaty convention act agreement ltd limited gmbh inc llc plc sarl ag corp company lived
            moved until since arrived emigrated again control leave merger population census who which
            when where whose registered
            ausgestellt gestorben verhaftet delivre delivree decede decedee expedido expedida fallecido
            """)
}
