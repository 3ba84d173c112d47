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
        let mentions = names.mentions(in: scan).map { $0.finding(reading: reading) }
        if shows {
            let others = mentions.filter { $0.kind != .place }.map(\.range.start)
                .filter { $0 > 0 && scan.plain[$0 - 1] == 10 }
            found = Self.findings(
                of: PatternScan.hits(in: scan, names: depth != .known, others: others),
                reading: reading)
        }
        let known = Overlaps.resolved(Overlaps.merged(found, mentions))
        guard shows, let threshold = ModelDetector.threshold(depth) else { return known }
        let likely = ModelDetector.hits(in: scan, threshold: threshold)
        return Overlaps.added(Self.findings(of: likely, reading: reading), to: known, in: scan)
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
