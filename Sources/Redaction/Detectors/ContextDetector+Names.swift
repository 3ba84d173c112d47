import Casework

extension ContextDetector {
    /// Words with capitals after a form of address, a calling or a part in the proceedings.
    func name(after index: Int, isTitle: Bool) -> PatternHit? {
        var next = index + 1
        var isTitled = isTitle
        // Forms of address may pile up: "Officer Prof. Dr. Bach".
        while next < text.tokens.count, next - index < 6, isClose(next),
            Announcement.bits(text.tokens[next].hash) & Self.forms != 0
                || Self.callings.contains(text.tokens[next].hash)
        {
            isTitled = isTitled || Announcement.bits(text.tokens[next].hash) & Self.title != 0
            next += 1
        }
        let first = next
        var words = 0
        var end = next
        while next < text.tokens.count, words < 5 {
            let token = text.tokens[next]
            guard !token.isDigits, next == first ? isClose(next) : goesOn(next) else { break }
            if token.gap == .joint, token.count == 1, text.letters(of: next).first == 115 { break }
            if Self.particles.contains(token.hash), token.count < 5, !token.isCapital,
                next + 1 < text.tokens.count
            {
                next += 1
            } else if next > first, isField(next, first) {
                break
            } else if token.isCapital || next > first && token.gap == .joint {
                if Self.noNames.contains(token.hash) { break }
                // "Monsieur le Procureur" names nobody.
                if next > first, words == 0, isCalling(token.hash) { break }
                words += 1
                next += 1
                end = next
            } else {
                break
            }
        }
        let needed = isTitled ? 1 : 2
        guard words >= needed, text.tokens[first..<end].contains(where: { $0.count > 1 }) else {
            return nil
        }
        let range = text.tokens[first].start..<text.tokens[end - 1].end
        return PatternHit(
            range: range, kind: .name, detector: .announcedName, score: isTitle ? 75 : 65)
    }

    private static let title = Announcement.title.bit
    private static let forms = Announcement.title.bit | Announcement.office.bit

    private func isCalling(_ hash: UInt64) -> Bool {
        Self.callings.contains(hash) || Announcement.bits(hash) & Self.forms != 0
    }

    private func isClose(_ index: Int) -> Bool {
        switch text.tokens[index].gap {
        case .blank, .lineBreak: true
        case .stop: text.tokens[index - 1].count <= 4
        case .none, .joint, .hyphenBreak, .comma, .bare, .wide: false
        }
    }

    /// A word for something else on the next line, or in capitals: "Müller IBAN".
    private func isField(_ index: Int, _ first: Int) -> Bool {
        let token = text.tokens[index]
        return announcesOther(token)
            && (token.gap == .lineBreak || token.isUpper && !text.tokens[first].isUpper)
    }

    /// A sentence's end is no part of a name; the stop of an initial is.
    private func goesOn(_ index: Int) -> Bool {
        switch text.tokens[index].gap {
        case .blank, .lineBreak, .joint, .hyphenBreak: true
        case .stop: text.tokens[index - 1].count <= 3
        case .none: text.tokens[index].start == text.tokens[index - 1].end
        case .comma, .bare, .wide: false
        }
    }

    /// Words with a capital that begin something else.
    private static let noNames = WordTable(
        words:
            """
            the a an this that these those he she it his her its they their we our i you and or but of
            in on at by for from to with when where who after before since until as is was were had
            court bank ministry police state office department government republic convention article
            section act january february march april june july august september october november
            december monday tuesday wednesday thursday friday saturday sunday
            european commission union council general national federal services administration
            statement report annex support rapporteur operation ltd
            protection programme program parliament authority agency embassy united nations
            """)
    /// Offices that stand behind a form of address.
    private static let callings = WordTable(
        words:
            """
            procureure rechtsanwalt rechtsanwaltin staatsanwaltin oberstaatsanwalt president
            presidente prasident ministre ministro minister directeur directrice director juge
            magistrat magistrado greffier ambassadeur ambassador chairman secretary speaker avocate
            bundeskanzler kanzler notaire notar maitre commissaire
            """)
    private static let particles = WordTable(
        words:
            "van von der den de del della di da dos das do du la le el al ben bin ibn bint abu ter "
            + "ten zu zum zur af av y e i d l dell dall sant")
}
