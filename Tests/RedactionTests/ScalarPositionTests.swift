import Casework
import Foundation
import Redaction
import TestSupport
import Testing

/// Positions are right whatever Unicode stands around, and the model keeps to them as well.
@Suite struct ScalarPositionTests {
    private static let pieces = [
        "a", "É", "e\u{301}", "👩‍👩‍👧", "🇩🇪", "漢字", "\u{200B}", "\u{202E}", "ﬁ", "Ω", "и", "ع", "\n", " ",
        "\u{A0}", "ß", "1", ".", "\u{1F600}", "\u{E000}", "ﷺ", "İ", "\u{300}\u{300}", "-", "(",
    ]

    private static let planted = [
        "QM49 ALDR 0000 0000 7741", "4111 1111 1111 1111", "tench@mail.example.invalid",
        "192.168.17.4", "ac:65:3f:b2:36:e5", "-48.28409, -8.26250",
    ]

    @Test func plantedPassagesAreFoundWhereTheyStand() {
        var numbers = SeededNumbers(seed: 21)
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<Int.random(in: 0...30, using: &numbers) {
                text += Self.pieces.randomElement(using: &numbers) ?? ""
            }
            let planted = Self.planted.randomElement(using: &numbers) ?? ""
            text += " \n\n" + planted + "\n\n"
            let start = text.unicodeScalars.count - planted.unicodeScalars.count - 2
            let findings = Detection.findings(in: Made.text(text), persons: [])
            let range = ScalarRange(start, start + planted.unicodeScalars.count)

            #expect(findings.contains { $0.range == range }, "\(planted) in \(text)")
        }
    }

    @Test(arguments: [DetectionDepth.known, .announced, .review, .strict])
    func findingsLieSideBySideInsideOfAnyText(depth: DetectionDepth) {
        var numbers = SeededNumbers(seed: 22)
        let words =
            Self.pieces + Self.planted + [
                "Mr ", "born ", "on 3 May ", "1960", " the Court ", "Istanbul ", "applicant ",
                "EUR 5,000 ",
            ]
        for _ in 0..<60 {
            var text = ""
            for _ in 0..<Int.random(in: 0...60, using: &numbers) {
                text += words.randomElement(using: &numbers) ?? ""
            }
            let findings = Detection.findings(
                in: Made.text(text), persons: [Made.marisol], depth: depth)
            var end = 0
            for finding in findings {
                #expect(finding.range.start >= end && finding.range.end > finding.range.start)
                #expect((1...100).contains(finding.score))
                end = finding.range.end
            }
            #expect(end <= text.unicodeScalars.count)
        }
    }

    @Test func theModelSuggestsWhatAJudgmentTells() {
        let text = Made.text(
            """
            The case originated in an application (no. 18403/91) against the Republic of Turkey by \
            a Cypriot national, Mrs Anna Evagorou, on 31 May 1991.

            The applicant was born in 1950 and lives in Nicosia.
            """)
        let found = Made.passages(
            Detection.findings(in: text, persons: [], depth: .review), in: text)

        #expect(found.contains { $0.contains("Anna Evagorou") })
        #expect(found.contains("18403/91"))
        #expect(found.contains { $0.contains("31 May 1991") })
    }
}
