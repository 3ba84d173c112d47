import Casework
import Redaction
import Testing

/// Who could still be meant by what a release leaves readable.
@Suite struct ReidentificationTests {
    private static let gazetteer = Gazetteer(
        towns: ["Alder": 16_000, "Port Wendy": 300_000], lands: ["Norvane": 8_000_000])
    private static let body = """
        Marisol Tench, born on 22 July 1988, lives at Alder and works nights.
        Harald Tench came from Port Wendy.

        The land of Norvane asks for help.
        """

    private func traits(
        _ body: String, masking: [String] = []
    ) -> [PersonOfCase.ID: [Reidentification.Trait]] {
        let text = Made.text(body)
        let scalars = Array(body.unicodeScalars)
        let marks = masking.compactMap { passage -> Mark? in
            let wanted = Array(passage.unicodeScalars)
            let start = scalars.indices.first { scalars[$0...].starts(with: wanted) }
            return start.map { start in
                Made.mark(
                    Finding(
                        reading: 0, range: ScalarRange(start, start + wanted.count),
                        kind: .manual, detector: "", score: 100, person: nil))
            }
        }
        return Reidentification.remaining(
            in: [.init(text, marks: marks)], persons: Made.persons, gazetteer: Self.gazetteer)
    }

    @Test func whatIsMaskedDoesNotRemain() {
        let left = traits(Self.body, masking: ["22 July 1988", "Alder", "Port Wendy"])

        #expect(left == [Made.marisol.id: [], Made.harald.id: []])
    }

    @Test func whatStaysReadableIsHeldForThePersonNamedBeforeIt() {
        let left = traits(Self.body, masking: ["Marisol Tench"])

        #expect(
            left[Made.marisol.id] == [.init(.town, "Alder"), .init(.yearOfBirth, "1988")])
        #expect(left[Made.harald.id] == [.init(.town, "Port Wendy")])
    }

    @Test func whatStandsBeforeTheFirstNameIsHeldForIt() {
        #expect(
            traits("At Alder we met Marisol Tench.")[Made.marisol.id] == [.init(.town, "Alder")])
    }

    @Test func townInSmallLettersIsNone() {
        #expect(traits("Marisol Tench sat under an alder.")[Made.marisol.id] == [])
    }

    @Test func onlyProtectedPersonsAreCounted() {
        let counts = Reidentification.counts(
            in: [.init(Made.text(Self.body), marks: [])], persons: Made.persons,
            gazetteer: Self.gazetteer)

        #expect(counts.map(\.person) == [Made.marisol.id])
        #expect(counts.first?.inCase == 1)
        #expect(counts.first?.inGazetteer == 200)
        #expect(counts.first?.isTelling == true)
    }

    @Test func shippedGazetteerKnowsLandsAndLargerTowns() {
        #expect((Gazetteer.shipped.people(of: .init(.town, "paris")) ?? 0) > 1_000_000)
        #expect((Gazetteer.shipped.people(of: .init(.land, "NORWAY")) ?? 0) > 4_000_000)
        #expect(Gazetteer.shipped.people(of: .init(.calling, "Paris")) == nil)
    }

    @Test func personsWhoShareEverythingThatIsReadableAreCounted() {
        let counts = Reidentification.counts(
            [
                Made.id(1): [.init(.calling, "cook"), .init(.town, "alder")],
                Made.id(2): [.init(.calling, "Cook"), .init(.town, "Alder")],
                Made.id(3): [.init(.town, "ALDER"), .init(.yearOfBirth, "1970")],
                Made.id(4): [.init(.land, "Norvane")],
            ], gazetteer: Self.gazetteer)
        let found = Dictionary(counts.map { ($0.person, $0) }) { first, _ in first }

        #expect(found[Made.id(1)]?.inCase == 4)
        #expect(found[Made.id(1)]?.inGazetteer == 16_000)
        #expect(found[Made.id(3)]?.inGazetteer == 200)
        #expect(found[Made.id(3)]?.isTelling == true)
        #expect(found[Made.id(4)]?.inGazetteer == 8_000_000)
    }
}
