package import Casework

/// Suggests passages that may have to be withheld; nothing is masked without an officer.
package enum Detection {
    /// Findings in all readings, sorted by place, none overlapping another.
    ///
    /// Protected persons are found in every form of their names; names of the other persons of
    /// the case are known too, so that "Harald Tench" is not taken for Marisol. Numbers and
    /// addresses are looked for in the readings that can leave, names in all of them.
    package static func findings(
        in text: ExtractedText, persons: [PersonOfCase], depth: DetectionDepth = .known
    ) -> [Finding] {
        let names = CaseNames(persons) { $0.isProtected }
        return text.readings.indices.flatMap { index in
            let reading = text.readings[index]
            let scan = ScannedText(reading.text)
            var patterns: [PatternHit] = []
            if Release.shows(reading.place) {
                patterns = PatternScan.hits(in: scan, names: depth == .announced)
                if let threshold = ModelDetector.threshold(depth) {
                    patterns += ModelDetector.hits(in: scan, threshold: threshold)
                }
            }
            let mentions = names.mentions(in: scan)
            return Overlaps.resolved(
                patterns.map { hit in
                    Finding(
                        reading: index,
                        range: ScalarRange(hit.range.lowerBound, hit.range.upperBound),
                        kind: hit.kind, detector: hit.detector, score: hit.score)
                }
                    + mentions.map { $0.finding(reading: index) })
        }
    }
}

/// How far detection goes beyond what is proved and the persons of the case.
package enum DetectionDepth: String, Sendable, CaseIterable {
    /// Patterns, what words announce, and the persons of the case.
    case known
    /// Names that a word announces too.
    case announced
    /// What the model holds likely too, as right as it is complete.
    case review
    /// What the model holds possible too, rather too much than too little.
    case strict
}

/// The persons of a case as somebody looks for them.
struct CaseNames {
    struct Mention {
        let match: NameMatch
        let person: PersonOfCase

        func finding(reading: Int) -> Finding {
            Finding(
                reading: reading, range: match.range,
                kind: match.form == .identifier ? .identifier : .person,
                detector: match.form.detector, score: match.form.score, person: person.id)
        }
    }

    private let persons: [PersonOfCase]
    private let wanted: Set<Int>
    private var index = NameIndex()

    /// Looks for those that `isWanted` says; the others keep their names apart from theirs.
    init(_ persons: [PersonOfCase], isWanted: (PersonOfCase) -> Bool) {
        self.persons = persons
        wanted = Set(persons.indices.filter { isWanted(persons[$0]) })
        guard !wanted.isEmpty else { return }
        for (subject, person) in persons.enumerated() {
            let name = CaseName(person)
            let isWanted = wanted.contains(subject)
            index.add(isWanted ? name : name.telling, subject: subject, isWanted: isWanted)
        }
    }

    func mentions(in text: ScannedText) -> [Mention] {
        NameMatcher(index: index, text: text).matches().compactMap { match in
            wanted.contains(match.subject)
                ? Mention(match: match, person: persons[match.subject]) : nil
        }
    }
}

/// Makes findings lie side by side.
enum Overlaps {
    /// The findings of one reading, sorted, where two overlap joined into one.
    ///
    /// The passage then covers both; what it is called goes by the higher score, then by the
    /// longer of the two, and a person named in either stays named.
    static func resolved(_ findings: [Finding]) -> [Finding] {
        var kept: [Finding] = []
        for index in order(findings) {
            let finding = findings[index]
            if let last = kept.last, last.range.overlaps(finding.range) {
                kept[kept.count - 1] = joined(last, finding)
            } else {
                kept.append(finding)
            }
        }
        return kept
    }

    /// The findings from left to right, at one place the surer first; sorted by numbers alone,
    /// since findings are heavy to move.
    private static func order(_ findings: [Finding]) -> [Int] {
        let keys = findings.map { finding in
            (start: finding.range.start, rest: finding.range.end << 8 | (255 - finding.score))
        }
        return findings.indices.sorted { first, second in
            let (one, other) = (keys[first], keys[second])
            return (one.start, one.rest, first) < (other.start, other.rest, second)
        }
    }

    private static func joined(_ first: Finding, _ second: Finding) -> Finding {
        let range = ScalarRange(
            min(first.range.start, second.range.start), max(first.range.end, second.range.end))
        let isFirst =
            first.range.contains(second.range)
            || (!second.range.contains(first.range) && first.score >= second.score)
        let main = isFirst ? first : second
        let other = isFirst ? second : first
        return Finding(
            reading: main.reading, range: range, kind: main.kind, detector: main.detector,
            score: main.score, person: main.person ?? other.person)
    }
}
