import Foundation
import TestSupport
import Testing

@testable import TerminalKit

/// What a theme becomes on terminals of several kinds.
@Suite("Looks in a pty")
struct CursesLooksTests {
    private func probe(text: String, environment: [String: String]) throws -> PtyProgram {
        let folder = try TemporaryFolder()
        let path = folder.path + "/text"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let program = try PtyProgram(
            arguments: [PtyProgram.built("TerminalProbe"), path], environment: environment)
        // The last row is the last to be painted.
        try program.wait(for: "0 ready")
        return program
    }

    @Test func coloursAreThoseOfTheTheme() throws {
        let program = try probe(text: "x", environment: [:])

        #expect(program.terminal[1, 1].foreground == 252)
        #expect(program.terminal[1, 1].background == 234)
        #expect(program.terminal[0, 3].foreground == 222)
        #expect(program.terminal[0, 3].isBold)
        #expect(program.terminal[23, 0].background == 236)
        #expect(program.terminal[22, 79].text == "┘")
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["PROBE_THEME": "mono"]])
    func withoutColourThereAreAttributesOnly(environment: [String: String]) throws {
        let program = try probe(text: "x", environment: environment)

        for row in 0..<24 {
            for column in 0..<80 {
                #expect(program.terminal[row, column].foreground == nil)
                #expect(program.terminal[row, column].background == nil)
            }
        }
        #expect(program.terminal[0, 3].isBold)
    }

    @Test func anEmptyNOCOLORMeansNothing() throws {
        let program = try probe(text: "x", environment: ["NO_COLOR": ""])

        #expect(program.terminal[1, 1].background == 234)
    }

    @Test(arguments: ["xterm", "linux", "xterm-16color", "screen", "tmux-256color", "rxvt"])
    func everyKindOfTerminalShowsTheWholePicture(name: String) throws {
        let program = try probe(text: "漢字 e\u{301} \u{202E}", environment: ["TERM": name])

        #expect(program.screen()[1].hasPrefix("│漢字 e\u{301} <U+202E>"))
        #expect(program.screen()[22].hasPrefix("└──"))
        program.type("q")
        #expect(try program.waitForExit() == .exited(0))
    }

    @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1", ""])
    func anotherCharacterSetIsReplacedByUTF8(locale: String) throws {
        let program = try probe(text: "漢字", environment: ["LC_ALL": locale])

        #expect(program.screen()[1].hasPrefix("│漢字"))
    }

    @Test func aStandInIsUnderlinedAndItsSpellingIsNot() throws {
        let program = try probe(text: "\u{202E}\n<U+202E>", environment: [:])

        #expect(program.terminal[1, 1].isUnderlined)
        #expect(!program.terminal[2, 1].isUnderlined)
    }

    @Test func aKeyCostsFewBytes() throws {
        let program = try probe(
            text: String(repeating: "some words to fill the screen ", count: 60), environment: [:])
        let before = program.transcript.count

        program.type("a")
        try program.wait(for: "character")

        #expect(program.transcript.count - before <= 250)
    }
}
