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
