import Foundation
import TestSupport
import Testing

@testable import TerminalKit

/// Foreign text neither does anything to a terminal nor hides in it.
@Suite("Torture text")
struct TortureTests {
    private static let width = 78

    @Test(arguments: TortureText.all)
    func whatIsShownIsHarmless(text: TortureText) {
        let safe = SafeText(String(decoding: text.bytes, as: UTF8.self))

        for line in safe.wrapped(columns: Self.width) + [safe] {
            expectHarmless(line.shown.unicodeScalars)
        }
    }

    @Test func theSameSearchFindsSomethingInTheTextsThemselves() {
        let harmful = TortureText.all.filter { text in
            String(decoding: text.bytes, as: UTF8.self).unicodeScalars.contains(where: isHarmful)
        }

        #expect(harmful.count >= 12)
    }

    @Test(arguments: TortureText.all)
    func everyScalarHasItsPlaceInExactlyOneLine(text: TortureText) {
        let foreign = String(decoding: text.bytes, as: UTF8.self)
        let lines = SafeText(foreign).wrapped(columns: Self.width)

        let scalars = Array(foreign.unicodeScalars)
        var next = 0
        for line in lines {
            // Only line feeds lie between lines.
            let gap = scalars[next..<line.firstScalar]
            #expect(gap.allSatisfy { $0 == "\n" || $0 == "\r" } && gap.count <= 2)
            next = line.firstScalar + line.scalarCount
            #expect(line.columns <= Self.width)
        }
        #expect(scalars.dropFirst(next).allSatisfy { $0 == "\n" || $0 == "\r" })
    }

    @Test(arguments: TortureText.all)
    func aRealTerminalShowsEveryRowInItsPlace(text: TortureText) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/text"
        try Data(text.bytes).write(to: URL(fileURLWithPath: path))
        let lines = SafeText(String(decoding: text.bytes, as: UTF8.self))
            .wrapped(columns: Self.width).map(\.shown)
        let program = try PtyProgram(arguments: [PtyProgram.built("TerminalProbe"), path])
        let rows = 21

        for page in 0...((lines.count - 1) / rows) {
            if page > 0 { program.type("\u{1B}[6~") }
            try program.wait(named: "page \(page)") { $0[23].hasPrefix("\(page) ") }
            let expected = lines.dropFirst(page * rows).prefix(rows).map { padded($0) }
            #expect(Array(program.screen()[1...expected.count]) == expected, "page \(page)")
        }

        program.type("q")
        #expect(try program.waitForExit() == .exited(0))
        expectHarmless(withoutSequences(program.transcript))
    }

    private func padded(_ line: String) -> String {
        let cut = SafeText(line).prefix(columns: Self.width)
        return "│" + cut.shown + String(repeating: " ", count: Self.width - cut.columns) + "│"
    }

    /// Every scalar is one that every terminal draws in the same width and does nothing else with.
    private func expectHarmless(_ scalars: some Sequence<Unicode.Scalar>) {
        #expect(scalars.filter(isHarmful).isEmpty)
    }

    private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch ScalarClass(scalar) {
        case .base, .follower: false
        case .standIn, .tab: true
        }
    }

    /// What the program drew, without the sequences that ncurses writes; others are kept.
    private func withoutSequences(_ transcript: [UInt8]) -> [Unicode.Scalar] {
        let text = String(decoding: transcript, as: UTF8.self)
        let known = /\e\[[?0-9;]*[A-Za-z]|\e[()][0AB]|\e[=>78]|[\r\n\u{8}\u{F}]/
        // By scalars, so that a mark after a sequence does not hide it.
        let drawn = text.replacing(known.matchingSemantics(.unicodeScalar), with: "")
        return Array(drawn.unicodeScalars)
    }
}
