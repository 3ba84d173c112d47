package import Casework

/// Where else a case says what a mark hides.
package enum Propagation {
    /// Every mention of what the seed hides in some texts, the seed itself included.
    ///
    /// A passage that names a person of the case stands for the person with all names; one that
    /// looks like somebody's name stands for that name in all its forms; anything else for the
    /// same words, or the same letters and digits where it has digits.
    package static func mentions(
        of seed: MarkDraft, in texts: [Document.ID: ExtractedText], persons: [PersonOfCase]
    ) -> [Document.ID: [Finding]] {
        let search = MentionSearch(seed: seed, hidden: hidden(seed, in: texts), persons: persons)
        var found: [Document.ID: [Finding]] = [:]
        for (document, text) in texts {
            let mentions = text.readings.indices.flatMap { index in
                var findings = search.findings(in: text.readings[index].text, reading: index)
                if document == seed.document, index == seed.reading {
                    findings.append(search.finding(reading: index, range: seed.range))
                }
                return Overlaps.resolved(findings)
            }
            if !mentions.isEmpty { found[document] = mentions }
        }
        return found
    }

    private static func hidden(
        _ seed: MarkDraft, in texts: [Document.ID: ExtractedText]
    ) -> String {
        guard let text = texts[seed.document], text.readings.indices.contains(seed.reading) else {
            return ""
        }
        return text.readings[seed.reading].text.scalars(seed.range)
    }
}

/// What to look for on behalf of one mark.
private struct MentionSearch {
    private let seed: MarkDraft
    private let person: PersonOfCase.ID?
    private var index = NameIndex()
    /// The last digits of a telephone number, which all ways to write it share.
    private var phoneTail: [UInt8] = []

    private static let wanted = -1

    init(seed: MarkDraft, hidden: String, persons: [PersonOfCase]) {
        self.seed = seed
        let scan = ScannedText(hidden)
        let subject = Self.subject(of: seed, scan, persons)
        person = subject.map { persons[$0].id } ?? seed.person
        for (number, other) in persons.enumerated() where number != subject {
            index.add(CaseName.forms(of: other).telling, subject: number, isWanted: false)
        }
        if let subject {
            index.add(CaseName.forms(of: persons[subject]), subject: Self.wanted)
        } else if NameShape.isName(hidden) {
            index.add(CaseName(name: hidden), subject: Self.wanted)
        }
        addWords(scan)
        if seed.kind == .phone {
            phoneTail = Array(scan.plain.filter { $0 &- 48 < 10 }.suffix(8))
        }
    }

    /// The person of the case that a passage names beyond doubt.
    private static func subject(
        of seed: MarkDraft, _ scan: ScannedText, _ persons: [PersonOfCase]
    ) -> Int? {
        if let person = seed.person { return persons.firstIndex { $0.id == person } }
        let mentions = CaseNames(persons) { _ in true }.mentions(in: scan)
        guard mentions.count == 1, let only = mentions.first, let first = scan.tokens.first,
            only.match.form.tellsPersonsApart || only.match.form == .identifier,
            only.match.range.start <= first.start,
            only.match.range.end >= scan.tokens[scan.tokens.count - 1].end
        else { return nil }
        return only.match.subject
    }

    /// Adds the passage as it stands: its words, or its characters where it has digits.
    private mutating func addWords(_ scan: ScannedText) {
        let telling = scan.tellingTokens
        let words = telling.map { Array(scan.letters(of: $0)) }
        index.add(
            words,
            as: NameIndex.Entry(
                form: scan.areInitials(telling) ? .initials : .alias, subject: Self.wanted,
                needsCapital: false, isWanted: true))
        let letters = Array(words.joined())
        if letters.contains(where: { (48...57).contains($0) }), (5...64).contains(letters.count) {
            index.addIdentifier(letters, subject: Self.wanted)
        }
    }

    func finding(reading: Int, range: ScalarRange) -> Finding {
        Finding(
            reading: reading, range: range, kind: seed.kind, detector: "marked", score: 100,
            person: person)
    }

    func findings(in text: String, reading: Int) -> [Finding] {
        let scan = ScannedText(text)
        var findings = NameMatcher.matches(of: index, in: scan)
            .filter { $0.subject == Self.wanted }
            .map { finding(reading: reading, range: $0.range) }
        if phoneTail.count == 8 {
            for hit in PatternScan.hits(in: scan) where hit.kind == .phone {
                let digits = scan.plain[hit.range].filter { $0 &- 48 < 10 }
                guard digits.suffix(8).elementsEqual(phoneTail) else { continue }
                findings.append(
                    finding(
                        reading: reading,
                        range: ScalarRange(hit.range.lowerBound, hit.range.upperBound)))
            }
        }
        return findings
    }
}

extension String {
    /// The scalars of a range, as far as the text has them.
    func scalars(_ range: ScalarRange) -> String {
        let scalars = unicodeScalars
        guard
            let start = scalars.index(
                scalars.startIndex, offsetBy: range.start, limitedBy: scalars.endIndex)
        else { return "" }
        let end =
            scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
            ?? scalars.endIndex
        return String(scalars[start..<end])
    }
}
