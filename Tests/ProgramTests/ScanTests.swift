import Foundation
import TerminalKit
import TestSupport
import Testing

@testable import rogatory

/// The detectors on files, through the real program.
@Suite struct ScanTests {
    @Test func missingFileIsNamed() throws {
        let run = try ProgramRun("scan", "/nonexistent/letter.txt")

        #expect(run.status == 66)
        #expect(run.messages == "rogatory: /nonexistent/letter.txt is not there.\n")
    }

    @Test func whatIsMissingKeepsNoOtherFileBack() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/letter.txt"
        try Data("4111 1111 1111 1111\n".utf8).write(to: URL(fileURLWithPath: path))

        let run = try ProgramRun("scan", "/nonexistent/a", path, "/nonexistent/b")

        #expect(run.status == 66)
        #expect(run.output.contains("letter.txt: 1 found"))
        #expect(run.messages.contains("/nonexistent/a is not there."))
        #expect(run.messages.contains("/nonexistent/b is not there."))

        let others = try ProgramRun("scan", "-", "/nonexistent/a", input: "\u{0}\u{1}\u{2}")
        #expect(others.status == 66)
        #expect(others.messages.hasPrefix("standard input, the whole document (not text): cannot"))

        let lines = try ProgramRun("scan", "--jsonl", "/nonexistent/a", "-", input: Self.cardLine)
        #expect(lines.status == 66)
        #expect(lines.output.contains("\"type\":\"card\""))
    }

    private static let cardLine = "{\"doc_id\":\"a\",\"text\":\"4111 1111 1111 1111\"}\n"

    @Test func standardInputIsReadWhereItIsNamed() throws {
        let run = try ProgramRun("scan", "-", input: "4111 1111 1111 1111\n")

        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.hasPrefix("standard input: 1 found\n"))
    }

    @Test(arguments: [["--json", "--format", "text", "x"], ["--jsonl", "--format", "text"]])
    func formatsThatContradictEachOtherAreRefused(arguments: [String]) throws {
        let run = try ProgramRun(list: ["scan"] + arguments)

        #expect(run.status == 64)
        #expect(run.messages.contains("leave one out"))
    }

    @Test func fileThatBeginsWithADashIsToldHowToName() throws {
        let folder = try TemporaryFolder()
        try Data("nobody\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/-x.txt"))

        let run = try Shell("'\(ProgramRun.path)' scan -x.txt", in: folder.path)

        #expect(run.status == 64)
        #expect(run.messages.contains("write ./-x.txt."))
    }

    @Test func namesLeftOutShowInTheStatus() throws {
        let folder = try TemporaryFolder()
        let list = folder.path + "/names.txt"
        try (Data("Anna Berg\n".utf8) + [0xE9, 10] + Data("X\n".utf8))
            .write(to: URL(fileURLWithPath: list))

        let run = try ProgramRun("scan", "--names", list, "-", input: "seen by Anna Berg\n")

        #expect(run.status == 65)
        #expect(run.output.contains("»Anna Berg«"))
        #expect(run.messages.contains("Line 2: it is not UTF-8"))
        #expect(run.messages.contains("Line 3: a name of one letter"))
        #expect(run.messages.contains("names.txt: not every name is looked for"))
    }

    @Test func signsOfAPassageAreNoneOfTheText() throws {
        let run = try ProgramRun(
            "scan", "-", input: "il dit «4111 1111 1111 1111» hier [[x]]\n")

        #expect(run.output.contains("«{{4111 1111 1111 1111}}» hier [[x]]"), "\(run.output)")
        #expect(run.output.contains("{{PASSAGE}}"))
        let all = Signs.unlike(["»", "]]", "{{", "⟦"])
        #expect(all.begin == "[[[[>" && all.end == "<]]]]")
    }

    @Test func guessedLettersAreTold() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/letter.txt"
        try (Data("Se".utf8) + [0xF1] + Data("ora\n".utf8)).write(to: URL(fileURLWithPath: path))

        let run = try ProgramRun("scan", path)

        #expect(run.status == 0)
        #expect(run.messages.contains("letter.txt, the text: not UTF-8, read as windows-1252"))
    }

    @Test func unreadablePartIsSaid() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/picture.bin"
        try Data([0, 1, 2, 0xFF, 0xFE, 0, 0, 7]).write(to: URL(fileURLWithPath: path))

        let run = try ProgramRun("scan", path)

        #expect(run.status == 65)
        #expect(run.output.contains("cannot be read"))
    }

    @Test func accountAndPersonAreFoundAndEscapesAreShown() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/letter.txt"
        let persons = folder.path + "/persons.txt"
        try Data("Paid by M. TENCH\u{1B}[2J\nto QM49 ALDR 0000 0000 7741.\n".utf8)
            .write(to: URL(fileURLWithPath: path))
        try Data("Marisol Tench; Mari T.\n".utf8).write(to: URL(fileURLWithPath: persons))

        let run = try ProgramRun("scan", path, "--persons", persons)

        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("QM49 ALDR 0000 0000 7741"))
        #expect(run.output.contains("M. TENCH"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func aNameThatWouldSteerTheTerminalIsSpelledOut() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a\u{1B}]0;x\u{7}\u{9B}2J.txt"
        try Data("nobody\n".utf8).write(to: URL(fileURLWithPath: path))

        let found = try ProgramRun("scan", path)
        let missing = try ProgramRun("scan", path + "x")

        #expect(found.output.contains("a<U+001B>]0;x<U+0007><U+009B>2J.txt"))
        #expect(missing.messages.contains("a<U+001B>]0;x<U+0007><U+009B>2J.txtx is not there"))
    }

    @Test func columnsAreMeasuredAsTheyAreShown() {
        let lines = Output.columns(
            ["NAME", "STATE"], [["漢字", "one"], ["e\u{301}\u{202E}", "two"], ["👩‍👩‍👧", "three"]])

        let starts = zip(lines, ["STATE", "one", "two", "three"]).map { line, word in
            line.range(of: word).map { SafeText(String(line[..<$0.lowerBound])).columns }
        }
        #expect(Set(starts).count == 1)
    }

    @Test func jsonHoldsNoControlsAndTheSameText() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a\u{9B}\u{7F}\u{202E}b.txt"
        try Data("nobody\n".utf8).write(to: URL(fileURLWithPath: path))

        let run = try ProgramRun("scan", path, "--json")

        #expect(run.output.contains("\\u009b\\u007f\\u202e"))
        let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let scans = try #require(parsed as? [[String: Any]])
        #expect(scans.first?["file"] as? String == path)
    }
}
