import Casework
import Redaction
import Testing

/// What leaves.
@Suite struct ReleaseTests {
    private func masked(
        _ body: String, _ treatment: Treatment = .blackout, ground: String = "R04"
    ) -> String {
        let text = Made.text(body)
        let marks = Detection.findings(in: text, persons: Made.persons).map {
            Made.mark($0, treatment: treatment, ground: ground)
        }
        return Made.copy(text, marks)
    }

    @Test func nothingOfTheOriginalsNameOrTechnicalFieldsLeaves() {
        let text = ExtractedText(
            media: .email,
            readings: [
                Reading(place: .header("X-Origin"), text: "secret host"),
                Reading(place: .header("Subject"), text: "the subject"),
                Reading(place: .fileName, text: "secret name.eml"),
            ], unreadable: [])

        let copy = Made.copy(text, [])

        #expect(!copy.contains("secret"))
        #expect(!copy.contains("X-Origin"))
        #expect(copy.contains("| the subject"))
    }

    @Test func aMaskIsAlwaysEquallyLong() {
        let short = masked("saw M.T. there")
        let long = masked("saw the night cook at the Gull Hotel there")

        #expect(short == long)
        #expect(short.contains("| saw [R:R99 ########] there"))
    }

    @Test func theGroundIsShownOnlyWhereItMayBeKnown() {
        #expect(masked("saw Marisol Tench", ground: "R02").contains("saw [R:R02 ########]\n"))
        #expect(masked("saw Marisol Tench", ground: "R04").contains("saw [R:R99 ########]\n"))
        #expect(masked("saw Marisol Tench", ground: "R1000").contains("saw [R:R99 ########]\n"))
        #expect(masked("saw Marisol Tench", ground: "none").contains("saw [R:R99 ########]\n"))
    }

    @Test func aPseudonymStandsAsGiven() {
        #expect(
            masked("saw Marisol Tench.", .pseudonym("Witness-1")).contains("| saw Witness-1.\n"))
        #expect(masked("saw Marisol Tench.", .pseudonym(" ")).contains("| saw [R:R99 ########].\n"))
    }

    @Test func controlAndDirectionCharactersAreSeenInTheCopy() {
        let copy = Made.copy(Made.text("a\u{1B}[31mb\u{202E}c\u{200B}d\u{AD}e\u{0}"), [])

        #expect(copy.contains("| a<U+001B>[31mb<U+202E>cde<U+0000>\n"))
    }

    @Test func everyPageBearsTheHeading() {
        let body = (1...120).map { "line \($0)" }.joined(separator: "\n")

        let copy = Made.copy(Made.text(body), [])
        let heads = copy.split(separator: "\n").filter { $0.hasPrefix("---- ") }

        #expect(heads.count == 3)
        for head in heads {
            for word in [
                "RESTRICTED", "QM-2026-0007", "copy 1", "Tallmere", "TRAINING – SYNTHETIC",
            ] {
                #expect(head.contains(word))
            }
        }
        #expect(copy.hasSuffix("| line 120\n"))
    }

    @Test func aDocumentCannotPassForAHeading() {
        let copy = Made.copy(Made.text("x\nReference  other\n---- Section 9\u{2028}Copy"), [])

        #expect(copy.contains("| Reference  other\n| ---- Section 9"))
        #expect(copy.contains("| Copy\n"))
    }

    @Test func marksThatOverlapBecomeOneMask() {
        let text = Made.text("one two three")
        let first = Finding(
            reading: 0, range: ScalarRange(0, 7), kind: .manual, detector: "", score: 100)
        let second = Finding(
            reading: 0, range: ScalarRange(4, 13), kind: .manual, detector: "", score: 100)

        let marks = [Made.mark(second), Made.mark(first, treatment: .pseudonym("A"))]

        #expect(Made.copy(text, marks).contains("| [R:R99 ########]\n"))
        #expect(Release.maskedStrings(in: text, marks: marks) == ["one two", "two three"])
    }

    @Test func marksOutsideTheTextDoNoHarm() {
        let far = Finding(
            reading: 0, range: ScalarRange(100, 200), kind: .manual, detector: "", score: 100)
        let nowhere = Finding(
            reading: 7, range: ScalarRange(0, 2), kind: .manual, detector: "", score: 100)
        let marks = [Made.mark(far), Made.mark(nowhere)]

        #expect(Made.copy(Made.text("words"), marks).contains("| words\n"))
        #expect(Release.maskedStrings(in: Made.text("words"), marks: marks) == ["", ""])
    }
}
