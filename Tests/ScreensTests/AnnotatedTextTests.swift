import Casework
import TerminalKit
import Testing

@testable import Screens

@Suite struct AnnotatedTextTests {
    private func text(_ readings: String...) -> ExtractedText {
        ExtractedText(
            media: .plainText,
            readings: readings.enumerated().map { index, text in
                Reading(place: index == 0 ? .body : .attachment("\(index)"), text: text)
            }, unreadable: [])
    }

    private func passage(_ reading: Int, _ start: Int, _ end: Int) -> AnnotatedText.Passage {
        AnnotatedText.Passage(
            reading: reading, range: ScalarRange(start, end), opening: "[?", closing: "]",
            role: .finding)
    }

    @Test func everyScalarIsFoundAgainWhereItIsShown() {
        let annotated = AnnotatedText(
            text("Ann met Bo\nin Cu", "Dee\r\nand e\u{301}"),
            passages: [
                passage(0, 0, 3), passage(0, 8, 13), passage(0, 9, 10), passage(1, 0, 3),
                passage(1, 9, 11),
            ])

        for (reading, count) in [(0, 16), (1, 11)] {
            for offset in 0..<count {
                let place = AnnotatedText.Place(reading: reading, offset: offset)
                let display = annotated.display(of: place)
                #expect(display.flatMap { annotated.place(at: $0) } == place)
            }
        }
        #expect(annotated.total == 27)
    }

    @Test func signsStandAroundTheirPassage() {
        let annotated = AnnotatedText(text("Ann met Bo"), passages: [passage(0, 8, 10)])

        #expect(annotated.shown == "Ann met [?Bo]")
        #expect(annotated.spans.map(\.range) == [8..<13])
        #expect(annotated.place(at: 8) == nil)
        #expect(annotated.nearestPlace(at: 8) == AnnotatedText.Place(reading: 0, offset: 8))
    }

    @Test func aPassageThatReachesBeyondTheTextIsCut() {
        let annotated = AnnotatedText(text("Ann"), passages: [passage(0, 1, 99)])

        #expect(annotated.shown == "A[?nn]")
    }

    @Test func partsThatCannotBeReadStandFirst() {
        let text = ExtractedText(
            media: .pdf,
            readings: [
                Reading(place: .page(1), text: "one"),
                Reading(place: .documentInformation, text: "Title: two"),
            ], unreadable: ["page 2, an image", "comments"])

        let annotated = AnnotatedText(text, passages: [passage(0, 0, 3)])

        #expect(
            annotated.shown
                == "── cannot be read ──\npage 2, an image\ncomments\n\n── page 1 ──\n[?one]\n"
                + "── what the document says of itself ──\nTitle: two")
        #expect(annotated.total == 13)
        let place = AnnotatedText.Place(reading: 0, offset: 1)
        #expect(annotated.display(of: place).flatMap { annotated.place(at: $0) } == place)
    }

    @Test func partsHaveHeadingsThatBelongToNoReading() {
        let annotated = AnnotatedText(text("one", "two"), passages: [])

        #expect(annotated.shown == "── text ──\none\n── attachment 1 ──\ntwo")
        #expect(annotated.countOfOriginals(before: annotated.shown.unicodeScalars.count) == 6)
    }

    @Test func aRowKnowsItsSpansHoweverManyThereAre() {
        let long = String(repeating: "0123456789\n", count: 400)
        // One over all, one a line, in an order that is not theirs.
        let passages =
            [passage(0, 0, 4_400)]
            + (0..<400).reversed().map {
                passage(0, $0 * 11 + 2, $0 * 11 + 5)
            }
        let annotated = AnnotatedText(text(long), passages: passages)

        for line in [0, 1, 199, 399] {
            let start = annotated.display(of: .init(reading: 0, offset: line * 11)) ?? -1
            let row = start..<start + 8
            #expect(
                annotated.spans(touching: row)
                    == annotated.spans.filter { $0.range.overlaps(row) })
        }
        #expect(annotated.words(ofPassage: 0, count: 4, in: long) == "0123")
        #expect(annotated.words(ofPassage: 400, count: 3, in: long) == "234")
    }

    @Test func hostileTextNeverBreaksARow() throws {
        let hostile =
            "a\u{202E}b\u{1B}[2Jc\u{0}d\u{9B}e\u{FEFF}\tf👩‍👩‍👧 g\u{300}\u{301}\u{302}\u{303}h\r\ni"
        let pane = TextPane(
            AnnotatedText(text(hostile), passages: [passage(0, 1, 4)]),
            area: Size(rows: 20, columns: 40))
        var buffer = Buffer(size: Size(rows: 20, columns: 40))

        pane.draw(into: &buffer, in: Rect(row: 0, column: 0, rows: 20, columns: 40))

        let shown = buffer.text().joined()
        #expect(shown.contains("<U+202E>"))
        #expect(shown.contains("<U+001B>"))
        #expect(!shown.unicodeScalars.contains("\u{1B}"))
        #expect(buffer.text().allSatisfy { SafeText($0).columns <= 40 })
    }

    @Test func aTextWithoutEndIsStillOneTextToPage() {
        let line = String(repeating: "lorem ipsum ", count: 40) + "\n"
        let long = String(repeating: line, count: 2_000)
        var pane = TextPane(
            AnnotatedText(text(long), passages: []), area: Size(rows: 17, columns: 80))

        pane.handle(.end)
        _ = pane.painted()
        #expect(!pane.coverage.isComplete)
        pane.handle(.home)
        let isNew = pane.painted()
        let isNewAgain = pane.painted()
        #expect(isNew)
        #expect(!isNewAgain)

        #expect(pane.top == 0)
        #expect(pane.coverage.percent < 5)
    }
}

@Suite struct CoverageTests {
    @Test func whatWasSkippedIsNotSeen() {
        var coverage = Coverage(total: 100)
        coverage.add(0..<40)
        coverage.add(60..<100)

        #expect(!coverage.isComplete)
        #expect(coverage.percent == 80)
        coverage.add(30..<70)

        #expect(coverage.isComplete)
        #expect(coverage.ranges == [0..<100])
    }

    @Test func nearlyAllIsNotAll() {
        var coverage = Coverage(total: 10_000)
        coverage.add(0..<9_999)

        #expect(coverage.percent == 99)
    }

    @Test func anEmptyTextIsSeen() {
        #expect(Coverage(total: 0).isComplete)
    }
}
