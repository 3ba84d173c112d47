import Casework

extension ContextDetector {
    /// Numbers as in "application no 18403/91" and "Aktenzeichen 12 Js 3456/20", several with
    /// commas and "and" between them; none that is our own.
    func application(_ bytes: PlainBytes, _ word: Word) -> [PatternHit] {
        guard !isOurs(bytes, word.first), var next = caseStart(bytes, word) else { return [] }
        let isNumber = next > word.last + 1
        var hits: [PatternHit] = []
        while next < text.tokens.count, hits.count < 64, let last = caseEnd(bytes, from: next) {
            let (start, end) = (text.tokens[next].start, text.tokens[last].end)
            let isLong =
                last > next
                || text.tokens[next].count >= (isNumber || !hits.isEmpty ? 4 : 6)
            guard isLong, !isDate(next) else { break }
            hits.append(
                PatternHit(range: start..<end, kind: .caseNumber, detector: .caseNumber, score: 85))
            next = last + 1
            let limit = min(next + 4, text.tokens.count)
            while next < limit, Self.joiners.contains(text.tokens[next].hash) { next += 1 }
            guard next < text.tokens.count, text.tokens[next].isDigits,
                text.tokens[next].start - end <= 8
            else { break }
        }
        return hits
    }

    /// Where the number begins, past "number" and the kind of proceedings.
    private func caseStart(_ bytes: PlainBytes, _ word: Word) -> Int? {
        let isSign = Self.signs.contains(word.hash)
        if Self.short.contains(word.hash) {
            let end = bytes[text.tokens[word.last].end]
            guard end == 46 || end == 58, text.tokens[word.last].isCapital || isSign == false
            else { return nil }
        }
        var next = word.last + 1
        while next < text.tokens.count, next - word.last <= 6, isNear(bytes, next) {
            let token = text.tokens[next]
            if token.isDigits {
                return isSign || next > word.last + 1 ? next : nil
            }
            let goesOn = next + 1 < text.tokens.count && text.tokens[next + 1].gap == .joint
            if token.isUpper, goesOn, token.count <= 4 {
                return isSign || next > word.last + 1 ? next : nil
            }
            guard !goesOn,
                Self.between.contains(token.hash) || NumberWords.names.contains(token.hash)
            else { return nil }
            next += 1
        }
        return nil
    }

    /// The last word of a number of a case.
    private func caseEnd(_ bytes: PlainBytes, from first: Int) -> Int? {
        let tokens = text.tokens
        // "12 Js 3456/20".
        if first + 3 < tokens.count, tokens[first].isDigits, tokens[first].count <= 4,
            !tokens[first + 1].isDigits, tokens[first + 1].isCapital, tokens[first + 1].count <= 4,
            tokens[first + 1].gap == .blank, tokens[first + 2].isDigits,
            tokens[first + 2].gap == .blank, tokens[first + 3].isDigits,
            bytes[tokens[first + 2].end] == 47, tokens[first + 3].gap == .bare
        {
            return first + 3
        }
        var last = first
        var digits = tokens[first].isDigits ? tokens[first].count : 0
        while last - first < 8, touches(bytes, last + 1) {
            let next = tokens[last + 1]
            // Small letters stand between digits only: "20-cr-00123".
            guard
                next.isDigits
                    || next.count <= 4
                        && (next.isUpper || touches(bytes, last + 2) && tokens[last + 2].isDigits)
            else { break }
            last += 1
            if next.isDigits { digits += next.count }
        }
        return digits >= (last > first ? 3 : 4) ? last : nil
    }

    /// Whether nothing, a dash, a slash or a colon stands between a word and the one before.
    private func touches(_ bytes: PlainBytes, _ index: Int) -> Bool {
        guard index < text.tokens.count else { return false }
        let sign = bytes[text.tokens[index - 1].end]
        switch text.tokens[index].gap {
        case .none: return true
        case .joint: return sign == 45
        case .bare: return sign == 47 || sign == 58
        case .blank, .lineBreak, .hyphenBreak, .comma, .stop, .wide: return false
        }
    }

    /// Whether a word says that the number is of one's own letter: "Our reference: case 1/20".
    private func isOurs(_ bytes: PlainBytes, _ index: Int) -> Bool {
        var place = index - 1
        while place >= 0, index - place <= 6 {
            let gap = text.tokens[place].end..<text.tokens[place + 1].start
            guard gap.count <= 4, !gap.contains(where: { bytes[$0] == 10 }) else { return false }
            if Self.ours.contains(text.tokens[place].hash) { return true }
            guard Self.ownWords.contains(text.tokens[place].hash) else { return false }
            place -= 1
        }
        return false
    }

    /// Words that announce a number by themselves.
    private static let signs = WordTable(
        words:
            """
            az aktenzeichen geschaftszeichen docket expediente causa procedimiento procedimento
            diligencias parquet
            """)
    /// Words that are short for one only with a stop or colon.
    private static let short = WordTable(words: "az app apps")
    private static let between = WordTable(
        words:
            """
            file files ref reference previas abreviado abreviada penal penale penales ordinario
            preliminares urgentes sumario with bearing case cases mark
            """)
    private static let ours = WordTable(
        words:
            """
            our unser unsere unseres unserem unseren notre nos nuestro nuestra nostro nostra nosso
            nossa
            """)
    private static let ownWords = WordTable(
        words:
            """
            reference references ref refs case file no number nr zeichen referenz referencia
            riferimento referencias letter request dossier affaire expediente own registry
            """)
    private static let joiners = WordTable(words: "and et und y e no nos nr")
}
