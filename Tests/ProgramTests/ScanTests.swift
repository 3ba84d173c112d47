import Foundation
import TestSupport
import Testing

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
}
