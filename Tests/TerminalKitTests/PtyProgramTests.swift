import Foundation
import TestSupport
import Testing

/// The tool itself, on programs whose behaviour is known.
@Suite("A program in a pty")
struct PtyProgramTests {
    @Test func aProgramThatIsNotThereEndsWithStatus127() throws {
        let program = try PtyProgram(arguments: ["/nowhere/at/all"])

        #expect(try program.waitForExit() == .exited(127))
    }

    @Test func textThatDoesNotComeIsReportedWithTheScreen() throws {
        let program = try PtyProgram(arguments: ["/bin/sh", "-c", "echo here; read line"])
        try program.wait(for: "here")

        let error = #expect(throws: PtyError.self) {
            try program.wait(for: "elsewhere", timeout: 0.05)
        }

        #expect(error?.description.contains("| here") == true)
    }

    @Test func anEndBeforeTheTextIsNoTimeout() throws {
        let program = try PtyProgram(arguments: ["/bin/sh", "-c", "echo only this"])

        let error = #expect(throws: PtyError.self) { try program.wait(for: "more") }

        guard case .ended = error else {
            Issue.record("reported as \(String(describing: error))")
            return
        }
    }

    @Test func whatIsTypedIsEchoedAndTheStatusComesBack() throws {
        let program = try PtyProgram(arguments: [
            "/bin/sh", "-c", "read line; echo got $line; exit 5",
        ])

        program.enter("wörds")

        try program.wait(for: "got wörds")
        #expect(try program.waitForExit() == .exited(5))
    }

    @Test func aChildStartsWithPlainSignals() throws {
        let program = try PtyProgram(arguments: ["/bin/cat"])
        program.enter("running")
        try program.wait(for: "running")

        program.signal(SIGTERM)

        #expect(try program.waitForExit() == .killed(signal: SIGTERM))
    }

    @Test func longInputDoesNotBlock() throws {
        let program = try PtyProgram(arguments: ["/bin/cat"])
        let line = String(repeating: "x", count: 70) + "\r"

        program.type(String(repeating: line, count: 2000))
        program.enter("the end")

        try program.wait(for: "the end")
        program.type("\u{4}")
        #expect(try program.waitForExit() == .exited(0))
    }

    @Test func aPagerComesAndGoesOnTheAlternateScreen() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/lines"
        let text = (1...100).map { "line \($0)\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let program = try PtyProgram(arguments: ["/usr/bin/less", path], rows: 10, columns: 40)
        try program.wait(for: "line 9")
        #expect(program.terminal.isAlternate)

        program.type("q")

        #expect(try program.waitForExit() == .exited(0))
        #expect(!program.terminal.isAlternate)
    }

    @Test func theProgramLearnsTheNewSize() throws {
        let program = try PtyProgram(
            arguments: ["/bin/sh", "-c", "echo ready; read line; stty size"])
        try program.wait(for: "ready")

        program.resize(rows: 33, columns: 77)
        program.enter()

        try program.wait(for: "33 77")
    }

    @Test func aCutLineEndsTheProgram() throws {
        let program = try PtyProgram(arguments: ["/bin/cat"])
        program.enter("running")
        try program.wait(for: "running")

        program.hangUp()

        // Of the signal or of the end of its input, whichever it sees first.
        #expect(throws: Never.self) { try program.waitForExit() }
    }
}
