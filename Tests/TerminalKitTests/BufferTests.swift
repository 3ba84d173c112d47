import Testing

@testable import TerminalKit

@Suite("Buffer")
struct BufferTests {
    @Test func aCellTakesSixteenBytes() {
        #expect(MemoryLayout<Cell>.stride == 16)
    }

    @Test func nothingIsDrawnOutside() {
        var buffer = Buffer(size: Size(rows: 2, columns: 4))

        buffer.put("abcdef", row: 0, column: -2)
        buffer.put("xyz", row: 1, column: 3)
        buffer.put("above", row: -1, column: 0)
        buffer.put("below", row: 2, column: 0)
        buffer.fill(Rect(row: -5, column: 50, rows: 3, columns: 3))
        buffer.paint(Rect(row: 1, column: 2, rows: 9, columns: 9), role: .selection)
        buffer.box(Rect(row: -1, column: -1, rows: 9, columns: 9))

        #expect(buffer.text() == ["cdef", "   x"])
    }

    @Test func textIsClippedToItsColumns() {
        var buffer = Buffer(size: Size(rows: 1, columns: 10))

        let used = buffer.put("漢字漢", row: 0, column: 0, columns: 5)
        buffer.put("|", row: 0, column: used)

        #expect(used == 5)
        #expect(buffer.text() == ["漢字 |"])
    }

    @Test func halfOfAWideGlyphNeverStays() {
        var buffer = Buffer(size: Size(rows: 4, columns: 5))
        for row in 0..<4 { buffer.put("漢字", row: row, column: 0) }

        buffer.put("x", row: 0, column: 1)
        buffer.put("x", row: 1, column: 0)
        buffer.put("国", row: 2, column: 1)
        buffer.put("国", row: 3, column: 4)

        #expect(buffer.text() == [" x字", "x 字", " 国", "漢字"])
        expectWholeGlyphs(buffer)
    }

    @Test func anyDrawingLeavesWholeGlyphs() {
        var numbers = Numbers(seed: 7)
        var buffer = Buffer(size: Size(rows: 6, columns: 12))
        let texts: [SafeText] = ["漢字", "x", "e\u{301}", "\u{202E}", "語 と", "abc漢"]

        for _ in 0..<2000 {
            let row = Int.random(in: -1...6, using: &numbers)
            let column = Int.random(in: -3...12, using: &numbers)
            let limit = Int.random(in: 0...6, using: &numbers)
            switch Int.random(in: 0...3, using: &numbers) {
            case 0: buffer.fill(Rect(row: row, column: column, rows: 1, columns: limit))
            case 1:
                buffer.paint(Rect(row: row, column: column, rows: 2, columns: limit), role: .mark)
            default:
                let text = texts[Int.random(in: 0..<texts.count, using: &numbers)]
                buffer.put(text, row: row, column: column, columns: limit)
            }
            expectWholeGlyphs(buffer)
        }
    }

    @Test func paintingKeepsTheGlyphsAndColoursThemWhole() {
        var buffer = Buffer(size: Size(rows: 1, columns: 6))
        buffer.put("a漢b", row: 0, column: 0)

        buffer.paint(Rect(row: 0, column: 2, rows: 1, columns: 1), role: .finding)

        #expect(buffer.text() == ["a漢b"])
        #expect(
            (0..<4).map { buffer.role(row: 0, column: $0) } == [.text, .finding, .finding, .text])
    }

    @Test func aBoxCarriesItsTitle() {
        var buffer = Buffer(size: Size(rows: 3, columns: 14))

        buffer.box(buffer.bounds, title: "a long title indeed")

        #expect(buffer.text() == ["┌─ a long … ─┐", "│            │", "└────────────┘"])
    }

    @Test func aStyledLineGoesOnWhereTheLastRunEnded() {
        var buffer = Buffer(size: Size(rows: 1, columns: 20))
        let line: StyledText = [("q", .footerKey), (" quit", .footer)]

        let used = buffer.put(line, row: 0, column: 1, columns: 4)

        #expect(used == 4)
        #expect(line.columns == 6)
        #expect(buffer.text() == [" q qu"])
        #expect(buffer.role(row: 0, column: 1) == .footerKey)
        #expect(buffer.role(row: 0, column: 2) == .footer)
    }

    @Test func buffersAreEqualWhenTheyLookAndMeanTheSame() {
        var one = Buffer(size: Size(rows: 1, columns: 8))
        var other = one
        one.put("x", row: 0, column: 0, role: "status.open")
        one.put("y", row: 0, column: 1, role: "status.shut")
        other.put("y", row: 0, column: 1, role: "status.shut")
        #expect(one != other)

        other.put("x", row: 0, column: 0, role: "status.open")
        #expect(one == other)

        other.cursor = Buffer.Cursor(row: 0, column: 0)
        #expect(one != other)
    }

    @Test func aCellHoldsFourFollowersOfAnyPlane() {
        var cell = Cell(glyph: 0x10FFFF, columns: 2, role: 65535, isStandIn: true)
        for index in 0..<4 { cell.setFollower(0x10FFF0 + UInt32(index), at: index) }

        #expect(cell.glyph == 0x10FFFF)
        #expect((0..<4).map { cell.follower(at: $0) } == [0x10FFF0, 0x10FFF1, 0x10FFF2, 0x10FFF3])
        #expect(cell.columns == 2)
        #expect(cell.role == 65535)
        #expect(cell.isStandIn)
        cell.role = 3
        #expect(cell.role == 3)
        #expect(cell.follower(at: 3) == 0x10FFF3)
    }

    private func expectWholeGlyphs(_ buffer: Buffer) {
        for row in 0..<buffer.size.rows {
            for column in 0..<buffer.size.columns {
                let next = column + 1 < buffer.size.columns ? buffer[row, column + 1] : nil
                let isWide = buffer[row, column].columns == 2
                #expect(isWide == (next?.isContinuation ?? false))
            }
        }
    }
}

@Suite("Rectangles")
struct RectTests {
    @Test func splittingLosesNothingAndNeverGoesNegative() {
        let rect = Rect(row: 2, column: 3, rows: 10, columns: 20)

        #expect(rect.split(top: 4).rest == Rect(row: 6, column: 3, rows: 6, columns: 20))
        #expect(rect.split(bottom: 1).bottom == Rect(row: 11, column: 3, rows: 1, columns: 20))
        #expect(rect.split(left: 50).rest.isEmpty)
        #expect(rect.split(right: 5).rest == Rect(row: 2, column: 3, rows: 10, columns: 15))
        #expect(rect.inset(by: 6).isEmpty)
        #expect(
            rect.centred(rows: 4, columns: 100) == Rect(row: 5, column: 3, rows: 4, columns: 20))
    }
}
