import Testing

@testable import TerminalKit

@Suite("Safe text")
struct SafeTextTests {
    @Test(arguments: [
        ("\u{1B}[2J", "<U+001B>[2J"), ("a\tb", "a<U+0009>b"), ("a\nb", "a<U+000A>b"),
        ("\u{7F}\u{9B}", "<U+007F><U+009B>"), ("\u{202E}x", "<U+202E>x"),
        ("a\u{200B}b", "a<U+200B>b"), ("\u{AD}", "<U+00AD>"), ("\u{E000}", "<U+E000>"),
        ("\u{10FFFF}", "<U+10FFFF>"), ("\u{E0041}", "<U+E0041>"), ("\u{2028}", "<U+2028>"),
        ("❤\u{FE0F}", "❤<U+FE0F>"), ("🇩", "<U+1F1E9>"), ("\u{3164}", "<U+3164>"),
        ("👩\u{200D}👩", "👩<U+200D>👩"), ("👍🏽", "👍<U+1F3FD>"), ("\u{301}e", "<U+0301>e"),
    ])
    func whatDeceivesIsSpelledOut(foreign: String, shown: String) {
        #expect(SafeText(foreign).shown == shown)
        #expect(SafeText(foreign).columns == Buffer.columns(of: shown))
    }

    @Test(arguments: ["plain", "wörds", "Съешь", "漢字", "e\u{301}\u{323}", "أهلا", "", "€ – “x”"])
    func ordinaryTextIsShownAsItIs(text: String) {
        #expect(SafeText(text).shown == text)
    }

    @Test func marksBeyondTheFourthAreSpelledOutWithTheOthers() {
        let four = "e" + String(repeating: "\u{301}", count: 4)

        #expect(SafeText(four).shown.unicodeScalars.elementsEqual(four.unicodeScalars))
        #expect(
            SafeText(four + "\u{301}").shown
                == "e" + String(repeating: "<U+0301>", count: 5))
    }

    @Test func aTextThatSpellsOutAStandInIsDrawnDifferently() {
        var buffer = Buffer(size: Size(rows: 2, columns: 10))

        buffer.put("<U+202E>", row: 0, column: 0)
        buffer.put("\u{202E}", row: 1, column: 0)

        #expect(buffer.text()[0] == buffer.text()[1])
        #expect(!buffer[0, 0].isStandIn)
        #expect(buffer[1, 0].isStandIn)
    }

    @Test func placesAndScalarsMapOntoEachOther() {
        let text = SafeText("a漢\u{202E}e\u{301}z")

        #expect(text.columns == 1 + 2 + 8 + 1 + 1)
        #expect(text.scalarCount == 6)
        #expect((0...6).map { text.column(ofScalar: $0) } == [0, 1, 3, 11, 11, 12, 13])
        #expect(
            [-1, 0, 1, 2, 3, 10, 11, 12, 13, 99].map { text.scalarOffset(ofColumn: $0) }
                == [0, 0, 1, 1, 2, 2, 3, 5, 6, 6])
        #expect(text.columns(ofScalars: 1..<3) == 1..<11)
        #expect(text.columns(ofScalars: 3..<4) == 11..<12)
        #expect(text.columns(ofScalars: 6..<9) == nil)
    }

    @Test func partsKeepTheirPlaceInTheForeignText() {
        let text = SafeText("ab漢\u{202E}cd")

        #expect(text.prefix(columns: 3).shown == "ab")
        #expect(text.prefix(columns: 4).shown == "ab漢")
        #expect(text.suffix(columns: 2).shown == "cd")
        #expect(text.suffix(columns: 9).shown == "cd")
        #expect(text.suffix(columns: 10).shown == "<U+202E>cd")
        #expect(text.suffix(columns: 2).scalarRange == 4..<6)
        #expect(text.suffix(columns: 0).isEmpty)
        #expect(text.suffix(columns: 99) == text)
        #expect(text.cut(columns: 4).shown == "ab…")
        #expect(text.cut(columns: 0).isEmpty)
    }
}

@Suite("Wrapped text")
struct WrappedTextTests {
    @Test(arguments: [
        ("", 10, [""]), ("one", 10, ["one"]), ("one two", 5, ["one ", "two"]),
        ("one two", 3, ["one ", "two"]), ("abcdef", 4, ["abcd", "ef"]),
        ("a\n\nb\n", 9, ["a", "", "b"]), ("a\r\nb", 9, ["a", "b"]), ("a\rb", 99, ["a<U+000D>b"]),
        ("漢字漢字", 5, ["漢字", "漢字"]), ("a b  c", 3, ["a b ", " c"]), ("\n", 4, [""]),
        ("\tx", 20, ["        x"]), ("ab\tx", 20, ["ab      x"]), ("漢", 1, ["漢"]),
        ("ab \u{202E}", 8, ["ab ", "<U+202E>"]),
    ])
    func linesBreakWhereTheyShould(text: String, columns: Int, lines: [String]) {
        #expect(SafeText(text).wrapped(columns: columns).map(\.shown) == lines)
    }

    @Test func aLineKnowsItsScalarsAndAScalarItsLine() {
        let lines = WrappedText("one two\nthree four", columns: 6)

        #expect(lines.map(\.scalarRange) == [0..<4, 4..<7, 8..<14, 14..<18])
        #expect(
            [0, 3, 4, 7, 8, 14, 17, 99].map { lines.line(ofScalar: $0) }
                == [0, 0, 1, 1, 2, 3, 3, 3])
        #expect(lines[3].column(ofScalar: 15) == 1)
        #expect(lines[1].columns(ofScalars: 5..<16) == 1..<3)
    }

    @Test func aSpaceThatHangsPastTheEdgeTakesNoColumn() {
        let line = SafeText("word next").wrapped(columns: 4)[0]

        #expect(line.columns == 4)
        #expect(line.scalarRange == 0..<5)
        #expect(line.columns(ofScalars: 0..<5) == 0..<4)
        #expect(line.columns(ofScalars: 4..<5) == nil)
    }

    @Test func aLargeTextCostsOnePass() {
        let line = "The quick brown fox, der schnelle Fuchs and so on until the end.\n"
        let small = SafeText(String(repeating: line, count: 2_000))
        let large = SafeText(String(repeating: line, count: 16_000))
        let clock = ContinuousClock()

        let short = clock.measure { #expect(WrappedText(small, columns: 30).count == 6_000) }
        let long = clock.measure { #expect(WrappedText(large, columns: 30).count == 48_000) }

        // Quadratic would be 64 times as long.
        #expect(long < short * 30)
    }
}

extension Buffer {
    /// The width of a text as the cells have it.
    static func columns(of text: String) -> Int {
        var buffer = Buffer(size: Size(rows: 1, columns: 200))
        return buffer.put(SafeText(text), row: 0, column: 0)
    }
}
