import Casework
import Redaction
import Testing

/// Pseudonyms, generalised passages, and who could still be meant.
@Suite struct TreatmentTests {
    private static let secret = [UInt8](repeating: 7, count: 32)
    private static let persons: [PersonOfCase.ID] = (1...60).map { Made.id($0) }

    private func made(_ recipient: String) throws -> Pseudonyms {
        try #require(Pseudonyms(caseSecret: Self.secret, recipient: recipient))
    }

    @Test func aShortSecretIsRefused() {
        #expect(Pseudonyms(caseSecret: [1, 2, 3], recipient: "Tallmere") == nil)
    }

    @Test func recipientsCannotJoinTheirFilesByPseudonym() throws {
        let one = try made("Tallmere").names(for: Self.persons)
        let other = try made("Norvane").names(for: Self.persons)

        #expect(Set(one.values).isDisjoint(with: Set(other.values)))
    }

    @Test func pseudonymsAreStableDistinctAndTellNoOrder() throws {
        let names = try made("Tallmere").names(for: Self.persons)

        #expect(Set(names.values).count == Self.persons.count)
        #expect(try made("Tallmere").names(for: Self.persons.reversed()) == names)
        let inOrder = Self.persons.compactMap { names[$0] }
        #expect(inOrder != inOrder.sorted())
    }

    @Test func namesGivenBeforeStayWhenPersonsAreAdded() throws {
        let pseudonyms = try made("Tallmere")
        let first = pseudonyms.names(for: Array(Self.persons.prefix(5)))
        let later = pseudonyms.names(for: Self.persons, keeping: first)

        #expect(first.allSatisfy { later[$0.key] == $0.value })
        #expect(Set(later.values).count == Self.persons.count)
    }

    @Test(arguments: [
        ("in spring", Generalisation.Step.year), ("between 1990 and 1995", .year),
        ("1234", .lastFour), ("14462", .city), ("Ekstigen 55", .city), ("", .initials),
    ])
    func whatCannotSayLessGoesWhole(passage: String, step: Generalisation.Step) {
        #expect(Generalisation.generalised(passage, by: step) == nil)
    }

    @Test(arguments: [
        ("22.07.1988", Generalisation.Step.year, "1988"), ("3 May 1960", .year, "1960"),
        ("Ekstigen 55, 96539 Södertälje", .city, "Södertälje"),
        ("Cuesta Carlito Gomez 13, Almería, 14462", .city, "Almería"),
        ("2 Josh Island, Wendyview, ST2H 1DA", .city, "Wendyview"),
        ("QM49 ALDR 0000 0000 7741", .lastFour, "…7741"), ("478-81-6692", .lastFour, "…6692"),
        ("Marisol Tench", .initials, "M.T."), ("Dr Ana de la Cruz", .initials, "A.C."),
    ])
    func passagesAreMadeToSayLess(passage: String, step: Generalisation.Step, expected: String) {
        #expect(Generalisation.generalised(passage, by: step) == expected)
    }

    @Test func presetsTreatKindsAsTheirRulesSay() {
        let rule = Generalisation.Preset.federalCriminalProcedure

        #expect(Generalisation.step(rule, for: .iban) == .lastFour)
        #expect(Generalisation.step(rule, for: .dateOfBirth) == .year)
        #expect(Generalisation.step(rule, for: .person) == nil)
        #expect(Generalisation.step(rule, for: .person, isMinor: true) == .initials)
        #expect(Generalisation.step(.publication, for: .iban) == nil)
        #expect(Generalisation.step(.publication, for: .address) == .city)
    }

    @Test func personsWhoShareEverythingThatIsReadableAreCounted() throws {
        let gazetteer = Reidentification.Gazetteer(["Alder": 16_000, "Norvane": 8_000_000])
        let counts = Reidentification.counts(
            [
                Made.id(1): [.init(.calling, "cook"), .init(.town, "alder")],
                Made.id(2): [.init(.calling, "Cook"), .init(.town, "Alder")],
                Made.id(3): [.init(.town, "ALDER"), .init(.yearOfBirth, "1970")],
                Made.id(4): [.init(.land, "Norvane")],
            ], gazetteer: gazetteer)
        let found = Dictionary(counts.map { ($0.person, $0) }) { first, _ in first }

        #expect(found[Made.id(1)]?.inCase == 4)
        #expect(found[Made.id(1)]?.inGazetteer == 16_000)
        #expect(found[Made.id(3)]?.inGazetteer == 200)
        #expect(found[Made.id(3)]?.isTelling == true)
        #expect(found[Made.id(4)]?.inGazetteer == 8_000_000)
    }
}
