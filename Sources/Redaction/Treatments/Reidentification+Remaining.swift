package import Casework

extension Reidentification {
    /// A document of a release: what was read in it, and what of it is withheld.
    package struct Released {
        let text: ExtractedText
        let marks: [Mark]

        package init(_ text: ExtractedText, marks: [Mark]) {
            self.text = text
            self.marks = marks
        }
    }

    /// How many share what some documents leave readable about each protected person of a case.
    ///
    /// Persons about whom nothing was found come too, with no traits. Costs a strict scan of the
    /// documents.
    package static func counts(
        in documents: [Released], persons: [PersonOfCase], gazetteer: Gazetteer = .shipped
    ) -> [Count] {
        let traits = remaining(in: documents, persons: persons, gazetteer: gazetteer)
        let protected = Set(persons.filter(\.isProtected).map(\.id))
        return counts(traits, gazetteer: gazetteer).filter { protected.contains($0.person) }
    }

    /// What stays readable about each person: towns, lands, years of birth, and what the model
    /// holds for a place, an origin, a calling or the like.
    ///
    /// A trait is held for that of the person named last before it in its paragraph, whether or not
    /// the name is masked, or named first behind it where none is named before.
    package static func remaining(
        in documents: [Released], persons: [PersonOfCase], gazetteer: Gazetteer = .shipped
    ) -> [PersonOfCase.ID: [Trait]] {
        let names = CaseNames(persons) { _ in true }
        var traits: [PersonOfCase.ID: [Trait]] = [:]
        for person in persons { traits[person.id] = [] }
        for document in documents {
            for (index, reading) in document.text.readings.enumerated()
            where Release.shows(reading.place) {
                let scan = ScannedText(reading.text)
                let withheld = document.marks.filter { $0.reading == index }.map(\.range)
                let scalars = Array(reading.text.unicodeScalars)
                let mentions = names.mentions(in: scan)
                for (range, trait) in Self.traits(of: scan, scalars, gazetteer)
                where !withheld.contains(where: { $0.overlaps(range) }) {
                    guard let person = nearest(to: range, mentions, scalars) else { continue }
                    if traits[person]?.contains(trait) == false { traits[person]?.append(trait) }
                }
            }
        }
        return traits
    }

    private static func traits(
        of scan: ScannedText, _ scalars: [Unicode.Scalar], _ gazetteer: Gazetteer
    ) -> [(range: ScalarRange, trait: Trait)] {
        func text(_ range: ScalarRange) -> String {
            String(String.UnicodeScalarView(scalars[range.start..<range.end]))
        }
        var found = gazetteer.places(in: scan).map { place in
            (range: place.range, trait: Trait(place.kind, text(place.range)))
        }
        for hit in PatternScan.hits(in: scan) where hit.kind == .dateOfBirth {
            let range = ScalarRange(hit.range.lowerBound, hit.range.upperBound)
            if let year = Generalisation.generalised(text(range), by: .year) {
                found.append((range, Trait(.yearOfBirth, year)))
            }
        }
        if let threshold = ModelDetector.threshold(.strict) {
            for hit in ModelDetector.hits(in: scan, threshold: threshold)
            where hit.kind == .trait || hit.kind == .place {
                let range = ScalarRange(hit.range.lowerBound, hit.range.upperBound)
                if !found.contains(where: { $0.range.overlaps(range) }) {
                    found.append((range, Trait(hit.kind == .place ? .town : .other, text(range))))
                }
            }
        }
        return found
    }

    private static func nearest(
        to range: ScalarRange, _ mentions: [CaseNames.Mention], _ scalars: [Unicode.Scalar]
    ) -> PersonOfCase.ID? {
        let before = mentions.last { $0.match.range.end <= range.start }
        if let before, isOneParagraph(before.match.range.end..<range.start, scalars) {
            return before.person
        }
        let after = mentions.first { $0.match.range.start >= range.end }
        if let after, isOneParagraph(range.end..<after.match.range.start, scalars) {
            return after.person
        }
        return nil
    }

    /// Whether no empty line lies in a range.
    private static func isOneParagraph(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        var lines = 0
        for scalar in scalars[range] {
            if scalar == "\n" { lines += 1 } else if !scalar.properties.isWhitespace { lines = 0 }
            if lines > 1 { return false }
        }
        return true
    }
}
