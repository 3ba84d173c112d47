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
        CaseDetection(persons, depth: depth).findings(in: text)
    }
}

/// Detection with the names of a case made ready once, for any number of texts.
package struct CaseDetection: Sendable {
    private var names: CaseNames
    private let depth: DetectionDepth

    /// Makes the names ready: about a twentieth of a second for two thousand persons.
    ///
    /// `kinds` says of some of them what they are; add tells what the others are taken for.
    package init(
        _ persons: [PersonOfCase], kinds: [PersonOfCase.ID: NameKind] = [:],
        depth: DetectionDepth = .known
    ) {
        names = CaseNames(persons, kinds: kinds) { $0.isProtected }
        self.depth = depth
    }

    /// Looks for one person more from now on; costs what the one person's names cost.
    ///
    /// Without a kind, a name that ends with a legal form is an organisation's and others are
    /// persons'.
    package mutating func add(_ person: PersonOfCase, as kind: NameKind? = nil) {
        names.add(person, as: kind, isWanted: person.isProtected)
    }

    /// Findings in all readings, sorted by place, none overlapping another.
    package func findings(in text: ExtractedText) -> [Finding] {
        text.readings.indices.flatMap { index in
            let reading = text.readings[index]
            return findings(
                in: ScannedText(reading.text), reading: index, shows: Release.shows(reading.place))
        }
    }

    private func findings(in scan: ScannedText, reading: Int, shows: Bool) -> [Finding] {
        var found: [Finding] = []
        if shows {
            found = Self.findings(
                of: PatternScan.hits(in: scan, names: depth != .known), reading: reading)
            if let threshold = ModelDetector.threshold(depth) {
                let likely = ModelDetector.hits(in: scan, threshold: threshold)
                found = Overlaps.merged(found, Self.findings(of: likely, reading: reading))
            }
        }
        let mentions = names.mentions(in: scan).map { $0.finding(reading: reading) }
        return Overlaps.resolved(Overlaps.merged(found, mentions))
    }

    private static func findings(of hits: [PatternHit], reading: Int) -> [Finding] {
        hits.map { hit in
            Finding(
                reading: reading, range: ScalarRange(hit.range.lowerBound, hit.range.upperBound),
                kind: hit.kind, detector: hit.detector.rawValue, score: hit.score)
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
struct CaseNames: Sendable {
    struct Mention {
        let match: NameMatch
        let person: PersonOfCase.ID
        let kind: NameKind

        func finding(reading: Int) -> Finding {
            Finding(
                reading: reading, range: match.range,
                kind: match.form == .identifier ? .identifier : kind.finding,
                detector: kind == .person || match.form == .identifier
                    ? match.form.detector : kind.rawValue, score: match.form.score, person: person)
        }
    }

    private var persons: [PersonOfCase.ID] = []
    private var isWanted: [Bool] = []
    private var kinds: [NameKind] = []
    private var index = NameIndex()

    /// Looks for those that `isWanted` says; the others keep their names apart from theirs.
    init(
        _ persons: [PersonOfCase], kinds: [PersonOfCase.ID: NameKind] = [:],
        isWanted: (PersonOfCase) -> Bool
    ) {
        let wanted = persons.map(isWanted)
        guard wanted.contains(true) else { return }
        for (person, isWanted) in zip(persons, wanted) {
            add(person, as: kinds[person.id], isWanted: isWanted)
        }
    }

    /// Adds a person without making the others' names anew: they lie in one table of words.
    mutating func add(_ person: PersonOfCase, as kind: NameKind? = nil, isWanted: Bool) {
        let name = CaseName.forms(of: person, as: kind)
        kinds.append(kind ?? NameKind.likely(of: person.name))
        index.add(isWanted ? name : name.telling, subject: persons.count, isWanted: isWanted)
        persons.append(person.id)
        self.isWanted.append(isWanted)
    }

    func mentions(in text: ScannedText) -> [Mention] {
        NameMatcher.matches(of: index, in: text).compactMap { match in
            isWanted[match.subject]
                ? Mention(
                    match: match, person: persons[match.subject], kind: kinds[match.subject])
                : nil
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

    /// Two rows of findings as one, from left to right where each of them is.
    static func merged(_ first: [Finding], _ second: [Finding]) -> [Finding] {
        guard !second.isEmpty else { return first }
        var all: [Finding] = []
        all.reserveCapacity(first.count + second.count)
        var next = 0
        for finding in first {
            let key = Key(finding)
            while next < second.count, Key(second[next]) < key {
                all.append(second[next])
                next += 1
            }
            all.append(finding)
        }
        return all + second[next...]
    }

    /// From left to right, at one place the surer first.
    private struct Key: Comparable {
        private let start: Int
        private let rest: Int

        init(_ finding: Finding) {
            start = finding.range.start
            rest = finding.range.end << 8 | (255 - finding.score)
        }

        static func < (first: Key, second: Key) -> Bool {
            first.start != second.start ? first.start < second.start : first.rest < second.rest
        }
    }

    /// The findings in order, sorted by numbers alone, since findings are heavy to move.
    ///
    /// Most often they stand in order already.
    private static func order(_ findings: [Finding]) -> [Int] {
        let keys = findings.map { Key($0) }
        guard zip(keys, keys.dropFirst()).contains(where: { $1 < $0 }) else {
            return Array(keys.indices)
        }
        return keys.indices.sorted { first, second in
            keys[first] == keys[second] ? first < second : keys[first] < keys[second]
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
