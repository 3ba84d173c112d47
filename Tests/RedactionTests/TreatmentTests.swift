import Casework
import Foundation
import Redaction
import TestSupport
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

    @Test func namesStayWhenPersonsAreAddedOrLeave() throws {
        let pseudonyms = try made("Tallmere")
        var numbers = SeededNumbers(seed: 5)
        let many: [PersonOfCase.ID] = (0..<5_000).map { _ in
            var id = Made.uuid(0).uuid
            withUnsafeMutableBytes(of: &id) { $0.storeBytes(of: numbers.next(), as: UInt64.self) }
            return PersonOfCase.ID(UUID(uuid: id))
        }
        let all = pseudonyms.names(for: many)

        #expect(Set(all.values).count == many.count)
        for some in [many.prefix(5), many.suffix(400), many[40..<50]] {
            #expect(pseudonyms.names(for: Array(some)).allSatisfy { all[$0.key] == $0.value })
        }
    }

    @Test func nameThatSomebodyHasIsGivenToNobodyElse() throws {
        let pseudonyms = try made("Tallmere")
        let own = try #require(pseudonyms.names(for: [Self.persons[0]])[Self.persons[0]])
        let given = [Self.persons[1]: own]
        let names = pseudonyms.names(for: Array(Self.persons.prefix(2)), keeping: given)

        #expect(names[Self.persons[1]] == own)
        #expect(names[Self.persons[0]]?.hasPrefix(own + "-") == true)
    }

    @Test(arguments: [
        ("in spring", Generalisation.Step.year), ("between 1990 and 1995", .year),
        ("1234", .lastFour), ("14462", .city), ("Ekstigen 55", .city), ("", .initials),
        ("Flat 3, 22 Baker Street", .city), ("22 Baker Street", .city), ("PO Box 1234", .city),
        ("Wohnung 3, Hauptstraße 22", .city), ("3º B, calle Mayor", .city),
        ("12 Elm Road, c/o Maria Gonzalez", .city),
        ("5 High Street, Rose Cottage, St Albans", .city),
        ("5 Main Street, Rathmines, Dublin 6", .city), ("14 rue Kléber, Bât. B, Paris 15", .city),
        ("李小明", .initials), ("김철수", .initials), ("Flat 3, Herengracht 501", .city),
        ("House Rose, Storgatan", .city),
    ])
    func whatCannotSayLessGoesWhole(passage: String, step: Generalisation.Step) {
        #expect(Generalisation.generalised(passage, by: step) == nil)
    }

    @Test(arguments: [
        ("22.07.1988", Generalisation.Step.year, "1988"), ("3 May 1960", .year, "1960"),
        ("Ekstigen 55, 96539 Södertälje", .city, "Södertälje"),
        ("Cuesta Carlito Gomez 13, Almería, 14462", .city, "Almería"),
        ("12 High Street, Springfield, IL 62704", .city, "Springfield, IL"),
        ("12 Main St, Maplewood Manor, St. Louis, MO 63101", .city, "St. Louis, MO"),
        ("1 Elm Street, Hartford, CT 06103", .city, "Hartford, CT"),
        ("14 rue Kléber, 75016 Paris, France", .city, "Paris"),
        ("12 High Street, Springfield IL", .city, "Springfield, IL"),
        ("calle Mayor, 12, 3º B, 28013 Madrid", .city, "Madrid"),
        ("14, rue des Lilas, 75020 Paris", .city, "Paris"),
        ("Flat 3, 22 Baker Street, London NW1 6XE", .city, "London"),
        ("2 Josh Island, Wendyview, ST2H 1DA", .city, "Wendyview"),
        ("QM49 ALDR 0000 0000 7741", .lastFour, "…7741"), ("478-81-6692", .lastFour, "…6692"),
        ("Marisol Tench", .initials, "M.T."), ("Dr Ana de la Cruz", .initials, "A.C."),
    ])
    func passagesAreMadeToSayLess(passage: String, step: Generalisation.Step, expected: String) {
        #expect(Generalisation.generalised(passage, by: step) == expected)
    }

    /// The rule as published in the appendix to title 18, United States Code: 49.1(a)(1) to (5).
    @Test func rule49Point1AsksForItsFivePointsAndNothingElse() {
        let asked: [(FindingKind, Generalisation.Step)] = [
            (.nationalNumber, .lastFour), (.iban, .lastFour), (.card, .lastFour),
            (.dateOfBirth, .year), (.address, .city),
        ]
        for kind in FindingKind.allCases {
            let step = asked.first { $0.0 == kind }?.1
            #expect(
                Generalisation.outcome(.federalCriminalProcedure, for: kind)
                    == step.map { .generalised($0) } ?? .stays)
        }
        for kind in [FindingKind.person, .name] {
            #expect(
                Generalisation.outcome(.federalCriminalProcedure, for: kind, isMinor: true)
                    == .generalised(.initials))
        }
    }

    @Test func forPublicationNothingThatWasFoundStaysWhole() {
        for kind in FindingKind.allCases {
            #expect(Generalisation.outcome(.publication, for: kind) != .stays)
        }
        #expect(Generalisation.outcome(.publication, for: .iban) == .goes)
        #expect(Generalisation.outcome(.publication, for: .address) == .generalised(.city))
    }
}
