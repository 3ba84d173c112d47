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
        var known: Set<Known> = []
        for person in persons { traits[person.id] = [] }
        for document in documents {
            for (index, reading) in document.text.readings.enumerated()
            where Release.shows(reading.place) {
                let scan = ScannedText(reading.text)
                let scalars = Array(reading.text.unicodeScalars)
                let mentions = names.mentions(in: scan)
                let withheld = Places(
                    document.marks.filter { $0.reading == index }.map(\.range))
                let named = Places(mentions.map(\.match.range))
                let paragraphs = Paragraphs(scalars)
                for (range, trait) in Self.traits(of: scan, scalars, gazetteer)
                where !withheld.overlap(range) && !named.overlap(range) {
                    guard let person = nearest(to: range, mentions, paragraphs),
                        known.insert(Known(person: person, trait: trait)).inserted
                    else { continue }
                    traits[person]?.append(trait)
                }
            }
        }
        return traits
    }

    private struct Known: Hashable {
        let person: PersonOfCase.ID
        let trait: Trait
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
        let places = Places(found.map(\.range))
        for hit in PatternScan.hits(in: scan) where hit.kind == .dateOfBirth {
            let range = ScalarRange(hit.range.lowerBound, hit.range.upperBound)
            if let year = yearRange(in: range, scalars) {
                found.append((year, Trait(.yearOfBirth, text(year))))
            }
        }
        if let threshold = ModelDetector.threshold(.strict) {
            for hit in ModelDetector.hits(in: scan, threshold: threshold)
            where hit.kind == .trait || hit.kind == .place {
                let range = ScalarRange(hit.range.lowerBound, hit.range.upperBound)
                if !places.overlap(range) {
                    found.append((range, Trait(hit.kind == .place ? .town : .other, text(range))))
                }
            }
        }
        return found
    }

    /// The four digits of a date that are its year, which alone may stay readable.
    private static func yearRange(in range: ScalarRange, _ scalars: [Unicode.Scalar])
        -> ScalarRange?
    {
        var first: Int?
        for place in range.start...range.end {
            let isDigit =
                place < range.end && scalars[place].properties.numericType == .decimal
            if isDigit {
                first = first ?? place
            } else if let start = first {
                if place - start == 4 { return ScalarRange(start, place) }
                first = nil
            }
        }
        return nil
    }

    /// The person named last before a passage in its paragraph, or else first behind it.
    private static func nearest(
        to range: ScalarRange, _ mentions: [CaseNames.Mention], _ paragraphs: Paragraphs
    ) -> PersonOfCase.ID? {
        // The first mention that begins behind the passage.
        let next = mentions.indices.first(from: { mentions[$0].match.range.start >= range.end })
        let paragraph = paragraphs.number(of: range.start)
        for near in [next - 1, next] where mentions.indices.contains(near) {
            if paragraphs.number(of: mentions[near].match.range.start) == paragraph {
                return mentions[near].person
            }
        }
        return nil
    }
}

/// Passages of a text, asked whether one of them overlaps another passage.
private struct Places {
    /// Sorted and joined where they overlap.
    private var ranges: [ScalarRange] = []

    init(_ all: [ScalarRange]) {
        for range in all.sorted(by: { $0.start < $1.start }) {
            if let last = ranges.last, range.start < last.end {
                ranges[ranges.count - 1] = ScalarRange(last.start, max(last.end, range.end))
            } else {
                ranges.append(range)
            }
        }
    }

    func overlap(_ range: ScalarRange) -> Bool {
        let next = ranges.indices.first(from: { ranges[$0].end > range.start })
        return next < ranges.count && ranges[next].overlaps(range)
    }
}

/// The paragraphs of a text, which empty lines part.
private struct Paragraphs {
    /// Where each but the first begins.
    private var starts: [Int] = []

    init(_ scalars: [Unicode.Scalar]) {
        var lines = 0
        for (place, scalar) in scalars.enumerated() {
            if scalar == "\n" {
                lines += 1
                if lines == 2 { starts.append(place) }
            } else if !scalar.properties.isWhitespace {
                lines = 0
            }
        }
    }

    func number(of place: Int) -> Int {
        starts.indices.first(from: { starts[$0] > place })
    }
}
