import Casework
import Documents
import Redaction
import Testing

/// A whole case as the desk treats one: every finding marked and carried through, then proved.
@Suite struct WholeCaseTests {
    private let persons = [
        PersonOfCase(id: Made.id(21), name: "Vesna Harrow", category: "SUS", isProtected: false),
        PersonOfCase(
            id: Made.id(22), name: "Emil Harrow", aliases: ["E. Harrow"], category: "BYS",
            isProtected: true),
    ]

    private let texts = [
        Document.ID(Made.uuid(31)): Extraction.read(
            Array(
                """
                Statement of account for Vesna Harrow
                IBAN QM49ALDR000000007741
                2 March  transfer of 12,000 to Emil Harrow, e-mail emil.harrow@post.invalid
                9 March  transfer of 300 to the clinic, called from +1 202 555 0143
                Mr. E. Harrow is the husband of the account holder.
                """.utf8), fileName: "harrow-statement.txt"),
        Document.ID(Made.uuid(32)): Extraction.read(
            Array(
                """
                The bank sends the statement of account. Harrow's branch was asked.
                HARROW, Emil is a joint holder of another account.
                """.utf8), fileName: "cover.txt"),
    ]

    @Test func aCaseWithAllFindingsMarkedIsCleanAndStillSaysWhatItMay() throws {
        var marks: [Document.ID: [Mark]] = [:]
        for (document, text) in texts {
            for finding in Detection.findings(in: text, persons: persons) {
                let seed = MarkDraft(
                    document: document, reading: finding.reading, range: finding.range,
                    kind: finding.kind, person: finding.person, treatment: .blackout, ground: "R02")
                for (place, mentions) in Propagation.mentions(
                    of: seed, in: texts, persons: persons)
                {
                    marks[place, default: []] += mentions.map { Made.mark($0, ground: "R02") }
                }
            }
        }
        let secrets = Set(
            texts.flatMap { Release.maskedStrings(in: $0.value, marks: marks[$0.key] ?? []) }
        ).sorted()

        for (document, text) in texts {
            let copy = Made.copy(text, marks[document] ?? [])
            let proof = Residue.proof(
                of: Array(copy.utf8), fileName: "QM-1-01.txt", secrets: secrets, persons: persons)

            #expect(
                proof.leftovers.map {
                    "\($0.disguise) \($0.row < secrets.count ? secrets[$0.row] : "person")"
                } == [])
            #expect(!copy.contains("Emil"))
            #expect(copy.contains("Vesna Harrow") == text.readings[0].text.contains("Vesna"))
        }
    }
}
