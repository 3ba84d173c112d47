import Casework

/// Finds what a word before it announces: dates of birth, addresses, numbers of documents,
/// persons, vehicles and cases.
struct ContextDetector {
    let text: ScannedText

    func hits(names: Bool) -> [PatternHit] {
        var hits: [PatternHit] = []
        let words = Announcement.words
        text.plain.withUnsafeBufferPointer { buffer in
            let bytes = PlainBytes(buffer)
            text.tokens.withUnsafeBufferPointer { tokens in
                for index in tokens.indices {
                    let value = UInt8(words.value(tokens[index].hash))
                    guard value != 0, let announcement = Announcement(rawValue: value) else {
                        continue
                    }
                    take(announcement, bytes, at: index, names: names, into: &hits)
                }
            }
        }
        return hits
    }

    private func take(
        _ announcement: Announcement, _ bytes: PlainBytes, at index: Int, names: Bool,
        into hits: inout [PatternHit]
    ) {
        let hit: PatternHit?
        switch announcement {
        case .birth: hit = birth(after: index)
        case .address: hit = address(bytes, after: index)
        case .document, .national, .plate: hit = number(bytes, after: index, announcement)
        case .device:
            hit = value(bytes, after: index).flatMap {
                NumberShapes.device(bytes, at: text.tokens[$0].start, isAnnounced: true)
            }
        case .vehicle:
            hit = value(bytes, after: index).flatMap {
                NumberShapes.vehicle(bytes, at: text.tokens[$0].start, isAnnounced: true)
            }
        case .wallet:
            hit = value(bytes, after: index).flatMap {
                WalletDetector.announced(bytes, at: text.tokens[$0].start)
            }
        case .application:
            hits += application(bytes, after: index)
            return
        case .office, .title:
            guard names else { return }
            hit = name(after: index, isTitle: announcement == .title)
        }
        if let hit { hits.append(hit) }
    }

    // MARK: Numbers

    /// The word at which an announced value may begin, past "number", "no." and the like.
    private func value(_ bytes: PlainBytes, after index: Int) -> Int? {
        var next = index + 1
        while next < text.tokens.count, next - index <= 5, isNear(bytes, next),
            Self.fillers.contains(text.tokens[next].hash), next + 1 < text.tokens.count,
            text.tokens[next + 1].gap != .none, text.tokens[next + 1].gap != .joint
        {
            next += 1
        }
        return next < text.tokens.count && isNear(bytes, next) ? next : nil
    }

    /// Whether only blanks, a colon, a stop or the like stand before a word.
    private func isNear(_ bytes: PlainBytes, _ index: Int) -> Bool {
        let gap = text.tokens[index - 1].end..<text.tokens[index].start
        guard gap.count <= 5 else { return false }
        var lines = 0
        for place in gap {
            switch bytes[place] {
            case 10: lines += 1
            case 32, 58, 46, 45, 35, 40, 47, 61, 9, PlainByte.other, PlainByte.nothing: break
            default: return false
            }
        }
        return lines <= 1
    }

    private func number(
        _ bytes: PlainBytes, after index: Int, _ announcement: Announcement
    ) -> PatternHit? {
        guard let first = value(bytes, after: index) else { return nil }
        let token = text.tokens[first]
        guard token.isDigits || token.isUpper else { return nil }
        let code = CodeShape(bytes, at: token.start, isPlate: announcement == .plate)
        switch announcement {
        case .plate:
            guard code.digits >= 1, (3...10).contains(code.count), code.groups <= 4,
                !isDate(first)
            else { return nil }
            return PatternHit(range: code.range, kind: .plate, detector: .plate, score: 80)
        case .document:
            guard code.digits >= 3, (5...16).contains(code.count), !isDate(first) else {
                return nil
            }
            return PatternHit(
                range: code.range, kind: .documentNumber, detector: .document, score: 85)
        default:
            guard code.digits >= 4, (6...20).contains(code.count), !isDate(first) else {
                return nil
            }
            let isChecked = isChecked(code.range)
            return PatternHit(
                range: code.range, kind: .nationalNumber,
                detector: isChecked ? .checkedNumber : .nationalNumber,
                score: isChecked ? 95 : 80)
        }
    }

    /// Whether the check digits of some scheme are right.
    private func isChecked(_ range: Range<Int>) -> Bool {
        let number = NumberScheme.cleaned(text.plain[range])
        return NumberScheme.checked(count: number.count).contains { $0.isRight(number) }
    }

    private func isDate(_ first: Int) -> Bool {
        guard let end = DateShape.end(text, from: first) else { return false }
        return text.tokens[first].count == 4 || text.tokens[end - 1].count == 4
    }

    /// Numbers as in "application no 18403/91", several with commas and "and" between them.
    private func application(_ bytes: PlainBytes, after index: Int) -> [PatternHit] {
        if index > 0, Self.ours.contains(text.tokens[index - 1].hash) { return [] }
        guard var next = value(bytes, after: index), next > index + 1 else { return [] }
        var hits: [PatternHit] = []
        while next < text.tokens.count, hits.count < 64, text.tokens[next].isDigits {
            let start = text.tokens[next].start
            var end = text.tokens[next].end
            var last = next
            while last + 1 < text.tokens.count, text.tokens[last + 1].isDigits,
                text.tokens[last + 1].gap == .bare || text.tokens[last + 1].gap == .joint,
                bytes[text.tokens[last].end] == 47 || bytes[text.tokens[last].end] == 45
            {
                last += 1
                end = text.tokens[last].end
            }
            guard last > next || text.tokens[next].count >= 4 else { break }
            hits.append(
                PatternHit(range: start..<end, kind: .caseNumber, detector: .caseNumber, score: 85))
            next = last + 1
            while next < text.tokens.count, Self.joiners.contains(text.tokens[next].hash) {
                next += 1
            }
            guard next < text.tokens.count, text.tokens[next].start - end <= 8 else { break }
        }
        return hits
    }

    // MARK: Births

    private func birth(after index: Int) -> PatternHit? {
        var next = index + 1
        let reach = min(index + 10, text.tokens.count)
        while next < reach, text.tokens[next].start - text.tokens[index].end < 60 {
            if text.tokens[next].gap == .stop, !text.tokens[next].isDigits,
                text.tokens[next - 1].count > 3
            {
                break
            }
            if let end = DateShape.end(text, from: next) {
                return birth(next, end, score: 90)
            }
            if DateShape.isYear(text, next) { return birth(next, next + 1, score: 75) }
            next += 1
        }
        return nil
    }

    private func birth(_ first: Int, _ end: Int, score: Int) -> PatternHit {
        PatternHit(
            range: text.tokens[first].start..<text.tokens[end - 1].end, kind: .dateOfBirth,
            detector: .dateOfBirth, score: score)
    }

    // MARK: Words

    static let fillers = WordTable(
        words:
            """
            number numbers no nos nr num n numero nummer card is was code id the of with bearing und
            and o numarasi numer cislo номер αριθμος mark document
            """)
    private static let ours = WordTable(words: "our unser notre nuestro nuestra")
    private static let joiners = WordTable(words: "and et und y e no nos nr")
}

/// Capitals and digits in groups, as numbers of documents and vehicles are written.
struct CodeShape {
    private(set) var digits = 0
    private(set) var count = 0
    private(set) var groups = 0
    let range: Range<Int>

    init(_ bytes: PlainBytes, at start: Int, isPlate: Bool = false) {
        var position = start
        var end = start
        while groups < 8, count < 24 {
            var run = position
            var runDigits = 0
            while run - position < 24,
                Self.isCode(bytes[run])
                    || isPlate && run - position < 3 && bytes[run] == PlainByte.letter
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
        }
        range = start..<end
    }

    private static func isCode(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || byte &- 65 < 26
    }
}
