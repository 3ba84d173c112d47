import Casework

extension ContextDetector {
    private static let longest = 140

    /// An address after "resident at" and the like: up to a part that is none.
    func address(_ bytes: PlainBytes, after index: Int) -> PatternHit? {
        guard let first = addressStart(bytes, after: index) else { return nil }
        let start = text.tokens[first].start
        var next = first
        var end = start
        var hasDigits = false
        var hasCapital = false
        let stop = stops.indices.first(from: { stops[$0] >= start })
        let limit = stop < stops.count ? stops[stop] : .max
        while next < text.tokens.count, text.tokens[next].end - start <= Self.longest {
            let token = text.tokens[next]
            if token.start >= limit || next > first && endsAddress(bytes, before: next) { break }
            hasDigits = hasDigits || token.isDigits
            hasCapital = hasCapital || token.isCapital
            end = token.end
            next += 1
        }
        if bytes[end] == 41, (start..<end).contains(where: { bytes[$0] == 40 }) { end += 1 }
        guard hasCapital, hasDigits || end - start >= 12 else { return nil }
        return PatternHit(
            range: start..<end, kind: .address, detector: .address, score: hasDigits ? 80 : 60)
    }

    private func addressStart(_ bytes: PlainBytes, after index: Int) -> Int? {
        var next = index + 1
        while next < text.tokens.count, next - index <= 3,
            Self.prepositions.contains(text.tokens[next].hash), !text.tokens[next].isCapital,
            next == index + 1 || text.tokens[next].gap == .blank
        {
            next += 1
        }
        guard next < text.tokens.count else { return nil }
        let token = text.tokens[next]
        let gap = text.tokens[next - 1].end..<token.start
        let isBelow = next == index + 1 && token.isDigits && gap.contains { bytes[$0] == 10 }
        guard
            next > index + 1 || isBelow || gap.contains(where: { bytes[$0] == 58 })
                || Self.direct.contains(text.tokens[index].hash),
            gap.count <= 3
        else { return nil }
        if token.isDigits, !isFollowed(bytes, next) { return nil }
        // "lives in Nicosia" is a place and no address; "lives with her family" is neither.
        guard
            token.isDigits || token.isCapital || Self.streets.contains(token.hash)
                || token.count <= 4 && bytes[token.end] == 46
                || text.plain[token.start] >= 0x80
        else { return nil }
        let reach = min(next + 12, text.tokens.count)
        for ahead in next..<reach {
            if ahead > next, endsAddress(bytes, before: ahead) { return nil }
            if text.tokens[ahead].isDigits { return isDate(ahead) ? nil : next }
            if Self.streets.contains(text.tokens[ahead].hash) { return next }
        }
        return nil
    }

    /// Whether a street or a town follows a number: "12 High Street", and not "2 rooms".
    private func isFollowed(_ bytes: PlainBytes, _ number: Int) -> Bool {
        var next = number + 1
        while next < text.tokens.count, next - number < 3,
            text.tokens[next].isDigits || text.tokens[next].count == 1
        {
            next += 1
        }
        guard next < text.tokens.count, !text.tokens[next].isDigits,
            !endsAddress(bytes, before: next)
        else { return false }
        let token = text.tokens[next]
        return token.isCapital || Self.streets.contains(token.hash)
            || token.count <= 4 && bytes[token.end] == 46
    }

    /// Whether what stands before a word ends an address.
    private func endsAddress(_ bytes: PlainBytes, before next: Int) -> Bool {
        let (last, token) = (text.tokens[next - 1], text.tokens[next])
        var lines = 0
        var stop = false
        var comma = false
        for place in last.end..<token.start {
            switch bytes[place] {
            case 10: lines += 1
            case 46: stop = true
            case 44: comma = true
            case 59, 34, 33, 63: return true
            case 41: return true
            default: break
            }
        }
        if lines > 1 || lines > 0 && isLabel(bytes, next) { return true }
        let isPart =
            token.isDigits || token.isCapital || Self.streets.contains(token.hash)
            || text.plain[token.start] >= 0x80 || token.count <= 3 && bytes[token.end] == 46
        if stop, token.isCapital, !token.isDigits {
            if lines > 0 || isTownOrCode(next - 1) { return true }
            if last.isDigits ? !comma : last.count > 4 { return true }
        }
        if announcesOther(token) { return true }
        if comma { return !isPart || Self.verbs.contains(token.hash) }
        // A small word that is no part of a name of a street.
        return Self.verbs.contains(token.hash)
    }

    /// Whether a line begins with one to three words and a colon: another field of a form.
    private func isLabel(_ bytes: PlainBytes, _ first: Int) -> Bool {
        for index in first..<min(first + 3, text.tokens.count) {
            let token = text.tokens[index]
            if token.isDigits || index > first && token.gap != .blank && token.gap != .joint {
                return false
            }
            let sign = bytes[token.end] == 32 ? token.end + 1 : token.end
            if bytes[sign] == 58 { return true }
        }
        return false
    }

    /// The town behind a postal code, or the letters that end one: a stop there ends a sentence.
    private func isTownOrCode(_ index: Int) -> Bool {
        guard index > 0, text.tokens[index].isCapital else { return false }
        let before = text.tokens[index - 1]
        return before.isDigits && (text.tokens[index].gap == .none || before.count >= 4)
    }

    /// A word for a number of something else; two capitals may be a State in an address.
    func announcesOther(_ token: Token) -> Bool {
        let others =
            Announcement.birth.bit | Announcement.document.bit | Announcement.national.bit
            | Announcement.account.bit
        return token.count > 2
            && (Announcement.bits(token.hash) & others != 0 || Self.reaches.contains(token.hash))
    }

    private static let reaches = WordTable(
        words:
            """
            tel telephone telefon telefono telefone telefoon phone mobile mobil handy fax email mail
            courriel correo iban card carte karte kreditkarte tarjeta wallet
            """)

    private static let prepositions = WordTable(
        words:
            """
            at in a au aux of is bei unter en it na no on te pa pod przy ved vid vej the la le el der
            dem den на в по адресу адресою
            """)
    /// Words behind which an address begins at once.
    private static let direct = WordTable(
        words:
            """
            wohnhaft wohnt gemeldet demeurant domicilie domiciliee domiciliado domiciliada bosatt
            wonende woonachtig wohnanschrift zamieszkaly zamieszkala
            """)
    private static let verbs = WordTable(
        words:
            """
            and who was is has had stated said declared until since where when with for by under from
            which et qui und wurde que quien
            """)
    private static let streets = WordTable(
        words: Streets.common + """
             plac bl sc ap et nr no piano scala interno bis
            """)
}
