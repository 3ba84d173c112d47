import Casework

/// Addresses of the internet protocol.
///
/// Four numbers with stops are as often a version or a paragraph: a word before them that says
/// so, or a longer row of numbers, makes them no address.
enum IPDetector {
    static func version4(
        _ bytes: PlainBytes, at start: Int, _ words: WordsBefore
    ) -> PatternHit? {
        let before = bytes[start - 1]
        guard before != 46, before != 44, before != 45 else { return nil }
        guard let end = dotted(bytes, at: start) else { return nil }
        // A fifth number, or a letter that touches.
        if bytes.isWordAhead(end) || (bytes[end] == 46 && bytes.isWord(end + 1)) { return nil }
        if bytes[end] == 45, bytes.isWord(end + 1) { return nil }
        guard !isOtherNumber(words, before: start) else { return nil }
        return PatternHit(
            range: start..<end, kind: .ipAddress, detector: .ipv4, score: 90)
    }

    /// Where four numbers of 0 to 255 with stops between them end; stops may be in brackets.
    private static func dotted(_ bytes: PlainBytes, at start: Int) -> Int? {
        var position = start
        for part in 0..<4 {
            var value = 0
            let first = position
            while position - first < 3, bytes.isDigit(position) {
                value = value * 10 + Int(bytes[position] - 48)
                position += 1
            }
            guard position > first, value < 256, !bytes.isDigit(position),
                position - first == 1 || bytes[first] != 48
            else { return nil }
            if part < 3 {
                guard let next = Bracketed.stop(bytes, at: position) else { return nil }
                position = next
            }
        }
        return position
    }

    /// Whether the word before, or the one before that, names another kind of number.
    ///
    /// Of a list, "paragraphs 3.1.2.1, 3.1.2.2 and 3.1.2.4", it is the word before the first. An
    /// abbreviation of "number" says so unless a word of networks stands before it.
    private static func isOtherNumber(_ words: WordsBefore, before start: Int) -> Bool {
        let tokens = words.tokens
        var (index, place, asked, isNumbered) = (words.last(before: start), start, 0, false)
        while index >= 0, asked < 2, start - tokens[index].end <= 80 {
            let gap = tokens[index].end..<place
            if gap.count > 24 || words.isParagraphEnd(gap) { break }
            // § and ¶.
            if gap.contains(where: { words.bytes[$0] == PlainByte.section }) { return true }
            if tokens[index].isDigits {
                let first = beginOfRow(tokens, endingAt: index)
                guard index - first >= 2 else { break }
                (index, place) = (first - 1, tokens[first].start)
                continue
            }
            switch numbering.value(tokens[index].hash) {
            case Numbering.other: return true
            case Numbering.network: return false
            case Numbering.number: isNumbered = true
            case Numbering.joiner: break
            default: asked += 1
            }
            place = tokens[index].start
            index -= 1
        }
        let before = max(0, place - 24)..<place
        return isNumbered || before.contains { words.bytes[$0] == PlainByte.section }
    }

    /// Where a row of numbers with stops between them begins.
    private static func beginOfRow(
        _ tokens: UnsafeBufferPointer<Token>, endingAt last: Int
    ) -> Int {
        var first = last
        while first > 0, last - first < 8, tokens[first].gap == .stop, tokens[first - 1].isDigits {
            first -= 1
        }
        return first
    }

    private enum Numbering {
        static let other: UInt16 = 1
        static let number: UInt16 = 2
        static let network: UInt16 = 3
        static let joiner: UInt16 = 4
    }

    private static let numbering: WordTable = {
        let texts: [(UInt16, String)] = [
            (
                Numbering.other,
                """
                version versions ver v release build firmware revision rev edition editions
                software update patch oid kernel section sections sec secs subsection subsections
                paragraph paragraphs para paras subparagraph subparagraphs article articles art
                arts clause clauses subclause rule rules chapter chapters annex annexes item items
                point points figure figures fig table tables schedule schedules part parts
                appendix appendices exhibit exhibits heading headings
                abschnitt abschnitte abschnitten abschnitts kapitel kapitels ziffer ziffern punkt
                punkte punkten randnummer randnummern rn rdnr absatz absatze artikel artikeln
                anlage anlagen anhang tabelle abbildung ausgabe auflage fassung
                apartado apartados articulo articulos seccion secciones capitulo capitulos parrafo
                parrafos punto puntos clausula clausulas anexo anexos tabla figura edicion
                alinea alineas chapitre chapitres paragraphe paragraphes annexe tableau rubrique
                versione edizione articolo articoli comma capitolo capitoli sezione paragrafo
                paragrafi allegato punti versao artigo artigos secao alineas ponto
                hoofdstuk paragraaf versie uitgave bijlage utgava avsnitt kapittel afsnit utgave
                rozdzial punkty pkt artykul ustep wersja
                пункт пункта пункты раздел раздела статья статьи глава версия п ст αρθρο αρθρα
                παραγραφος κεφαλαιο εκδοση σημειο
                """
            ),
            (Numbering.number, "no nos nr nrs num number numbers nummer nummern numero numeros n"),
            (
                Numbering.network,
                """
                ip ips ipv4 address addresses adresse adressen adresses adrese direccion indirizzo
                host hosts server servers gateway dns proxy network netz subnet router login
                """
            ),
            (Numbering.joiner, "to and or through und bis oder et ou au y o hasta e al en tot i и"),
        ]
        return WordTable(
            texts.flatMap { value, words in
                Set(WordHash.hashes(words)).map { ($0, value) }
            })
    }()

    /// Found from its first colon: eight groups of hexadecimal digits, or fewer with `::`.
    static func version6(_ bytes: PlainBytes, at colon: Int) -> PatternHit? {
        var start = colon
        while colon - start < 5, bytes.isHex(start - 1) { start -= 1 }
        guard colon - start <= 4, !bytes.isWord(start - 1), bytes[start - 1] != 58,
            bytes[start - 1] != 46
        else { return nil }
        var groups = 0
        var gaps = 0
        var position = start
        var end = start
        while position - start <= 45 {
            let first = position
            while position - first < 5, bytes.isHex(position) { position += 1 }
            if position > first {
                if bytes[position] == 46, groups + gaps > 0,
                    let last = dotted(bytes, at: first)
                {
                    groups += 2
                    end = last
                    position = last
                    break
                }
                guard position - first <= 4 else { return nil }
                groups += 1
                end = position
            }
            guard bytes[position] == 58 else { break }
            if bytes[position + 1] == 58 {
                gaps += 1
                position += 2
                guard bytes[position] != 58 else { return nil }
                end = position
            } else if bytes.isHex(position + 1), position > start {
                position += 1
            } else {
                break
            }
        }
        guard !isRowLonger(bytes, end),
            gaps == 1 ? (2...7).contains(groups) : gaps == 0 && groups == 8
        else { return nil }
        return PatternHit(range: start..<end, kind: .ipAddress, detector: .ipv6, score: 95)
    }

    /// Whether more groups or numbers follow than an address has.
    private static func isRowLonger(_ bytes: PlainBytes, _ end: Int) -> Bool {
        switch bytes[end] {
        case 46: bytes.isWord(end + 1)
        case 58: bytes[end + 1] == 58 || bytes.isHex(end + 1)
        default: bytes.isWordAhead(end)
        }
    }
}
