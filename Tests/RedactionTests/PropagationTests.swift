import Casework
import Redaction
import Testing

/// One mark, carried through the case.
@Suite struct PropagationTests {
    private let other = Document.ID(Made.uuid(8))

    private func mentions(
        of passage: String, in first: String, and second: String, kind: FindingKind = .manual,
        person: PersonOfCase.ID? = nil, persons: [PersonOfCase] = []
    ) throws -> [[String]] {
        let texts = [Made.document: Made.text(first), other: Made.text(second)]
        let range = try #require(first.firstRange(of: passage))
        let start = first.unicodeScalars.distance(
            from: first.startIndex, to: range.lowerBound)
        let seed = MarkDraft(
            document: Made.document, reading: 0,
            range: ScalarRange(start, start + passage.unicodeScalars.count), kind: kind,
            person: person, treatment: .blackout, ground: "R04")
        let found = Propagation.mentions(of: seed, in: texts, persons: persons)
        return [Made.document, other].map { document in
            guard let findings = found[document], let text = texts[document] else { return [] }
            return Made.passages(findings, in: text)
        }
    }

    @Test func aWordInsideAnotherIsNoMention() throws {
        let found = try mentions(of: "Gull", in: "the Gull", and: "Gulliver saw gulls, a gull")

        #expect(found == [["Gull"], ["gull"]])
    }

    @Test func somebodyElsesNameStays() throws {
        let found = try mentions(
            of: "Marisol Tench", in: "Marisol Tench", and: "Harald Tench, H. Tench, Tench",
            persons: Made.persons)

        #expect(found == [["Marisol Tench"], ["Tench"]])
    }

    @Test func aPersonIsFoundByAllNames() throws {
        let found = try mentions(
            of: "Marisol Tench", in: "Marisol Tench", and: "Mari T., Тенч, M.T., TENCH’S, 40 118",
            persons: Made.persons)

        #expect(found[1] == ["Mari T.", "Тенч", "M.T.", "TENCH’S", "40 118"])
    }

    @Test func aPersonWhoIsNotProtectedIsCarriedThroughAllTheSame() throws {
        let found = try mentions(
            of: "Harald Tench", in: "Harald Tench", and: "H. Tench, M. Tench", kind: .person,
            person: Made.harald.id, persons: Made.persons)

        #expect(found[1] == ["H. Tench"])
    }

    @Test func anUnknownNameIsFoundInItsForms() throws {
        let found = try mentions(
            of: "Lotta Brenner", in: "Lotta Brenner",
            and: "BRENNER; L. Brenner; Brenner, Lotta; Lotta; Bren-\nner")

        #expect(found[1] == ["BRENNER", "L. Brenner", "Brenner, Lotta", "Lotta", "Bren-\nner"])
    }

    @Test func otherPassagesAreFoundByTheirWordsHoweverWritten() throws {
        let found = try mentions(
            of: "the old Quarry", in: "by the old Quarry", and: "THE OLD\nQUARRY; the old mill")

        #expect(found[1] == ["THE OLD\nQUARRY"])
    }

    @Test func numbersAreFoundHoweverGrouped() throws {
        let account = try mentions(
            of: "QM49 ALDR 0000 0000 7741", in: "QM49 ALDR 0000 0000 7741",
            and: "qm49aldr000000007741, QM49-ALDR-0000-0000-7741", kind: .iban)
        let phone = try mentions(
            of: "+34 918 288 764", in: "+34 918 288 764",
            and: "phone 918 288 764 or 0034 918288764", kind: .phone)

        #expect(account[1] == ["qm49aldr000000007741", "QM49-ALDR-0000-0000-7741"])
        #expect(phone[1] == ["918 288 764", "0034 918288764"])
    }

    @Test func theSeedIsAlwaysAmongTheMentions() throws {
        #expect(try mentions(of: "—", in: "a — b", and: "c — d") == [["—"], []])
        #expect(try mentions(of: "ull", in: "the Gull", and: "ull") == [["ull"], ["ull"]])
    }

    @Test func whatAMarkHidesIsGoneFromTheWholeCase() throws {
        let texts = [
            Made.document: Made.text("Lotta Brenner paid. Ms Brenner left."),
            other: Made.text("> Lotta\n> Brenner, L.B., wrote to Vesna Harrow."),
        ]
        let seed = MarkDraft(
            document: Made.document, reading: 0, range: ScalarRange(0, 13), kind: .manual,
            person: nil, treatment: .blackout, ground: "R02")
        let found = Propagation.mentions(of: seed, in: texts, persons: [])
        for (document, text) in texts {
            let marks = (found[document] ?? []).map { Made.mark($0) }
            let copy = Made.copy(text, marks)
            let secrets = Release.maskedStrings(in: text, marks: marks) + ["Lotta Brenner"]

            let proof = Residue.proof(
                of: Array(copy.utf8), fileName: "copy.txt", secrets: secrets, persons: [])

            #expect(proof.isClean)
        }
    }
}
