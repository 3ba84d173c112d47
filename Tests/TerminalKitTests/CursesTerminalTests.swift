import Foundation
import TestSupport
import Testing

/// The terminal layer on a real terminal, through a small program of its own.
@Suite("The terminal layer in a pty")
struct CursesTerminalTests {
    private func probe(
        file: String? = nil, environment: [String: String] = [:], rows: Int = 24, columns: Int = 80
    ) throws -> PtyProgram {
        try PtyProgram(
            arguments: [PtyProgram.built("TerminalProbe")] + (file.map { [$0] } ?? []),
            environment: environment, rows: rows, columns: columns)
    }

    /// The tests' own pty sees an end of the program as any shell would.
    private func expectRestored(_ program: PtyProgram, _ comment: Comment) {
        #expect(!program.terminal.isAlternate, comment)
        #expect(program.terminal.showsCursor, comment)
    }

    // MARK: Refusals

    @Test(arguments: ["dumb", ""])
    func aTerminalWithoutCursorMotionIsRefused(name: String) throws {
        let program = try probe(environment: ["TERM": name])

        try program.wait(for: "cannotPaint")

        #expect(try program.waitForExit() == .exited(3))
        #expect(!program.transcript.contains(0x1B))
    }

    @Test func anUnknownTerminalIsRefused() throws {
        let program = try probe(environment: ["TERM": "no-such-terminal"])

        try program.wait(for: "unknown(name: \"no-such-terminal\")")

        #expect(try program.waitForExit() == .exited(3))
    }

    @Test(arguments: [(17, 80), (24, 59)])
    func aTerminalThatIsTooSmallIsRefused(rows: Int, columns: Int) throws {
        let program = try probe(rows: rows, columns: columns)

        try program.wait(for: "tooSmall")

        #expect(try program.waitForExit() == .exited(3))
    }

    @Test func aPipeIsRefused() throws {
        let command = "'\(PtyProgram.built("TerminalProbe"))' | cat"
        let program = try PtyProgram(arguments: ["/bin/sh", "-c", command])

        try program.wait(for: "notATerminal")
    }

    @Test func aKindOfXtermThatIsNotKnownStandsForXterm() throws {
        let program = try probe(environment: ["TERM": "xterm-no-such-kind"])

        try program.wait(for: "page 0 of 24x80")
    }

    // MARK: Input

    @Test func keysComeAsKeys() throws {
        let program = try probe()
        let keys = [
            ("a", "character"), ("é", "00E9"), ("\r", "enter"), ("\t", "tab"),
            ("\u{7F}", "backspace"),
            ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[5~", "pageUp"),
            ("\u{1B}OP", "function(1)"), ("\u{1B}[24~", "function(12)"), ("\u{1B}[Z", "backTab"),
            ("\u{10}", "control(\"p\")"), ("\u{1B}x", "alt("),
        ]
        try program.wait(for: "ready")

        for (bytes, name) in keys {
            program.type(bytes)
            try program.wait(for: name)
        }
    }

    @Test func escapeAloneIsAKey() throws {
        let program = try probe()
        try program.wait(for: "ready")

        program.type("\u{1B}")

        try program.wait(for: "key(TerminalKit.Key.escape)")
    }

    @Test func pastedTextIsNoKeys() throws {
        let program = try probe()
        try program.wait(for: "ready")

        program.paste("q quit\r\u{1B}[A\u{1B}OP end")

        try program.wait(for: "paste(\"q quit\\n\\u{1B}[A\\u{1B}OP end\")")
    }

    @Test func aWakeUpFromAnotherThreadComesThrough() throws {
        let program = try probe()
        try program.wait(for: "ready")

        program.type("w")

        try program.wait(for: "woken")
    }

    @Test func aDeadlineComesOnce() throws {
        let program = try probe()
        try program.wait(for: "0 ready")

        program.type("d")

        try program.wait(for: "2 deadline")
    }

    // MARK: Size, stop, end

    @Test func aNewSizeIsPaintedAnew() throws {
        let program = try probe()
        try program.wait(for: "page 0 of 24x80")

        program.resize(rows: 40, columns: 120)
        try program.wait(for: "page 0 of 40x120")
        program.resize(rows: 18, columns: 60)

        try program.wait(named: "a whole frame of 18x60") { rows in
            rows[0].hasPrefix("┌─ page 0 of 18x60") && rows[0].count == 60
                && rows[0].hasSuffix("┐") && rows[16].hasSuffix("┘") && rows[17].hasSuffix(")")
        }
    }

    @Test(arguments: [(1, 1), (2, 3), (5, 200), (60, 2)])
    func aTerminalMadeTinyIsPaintedAndComesBack(rows: Int, columns: Int) throws {
        let program = try probe()
        try program.wait(for: "page 0 of 24x80")

        program.resize(rows: rows, columns: columns)
        program.type("a")
        program.resize(rows: 24, columns: 80)

        try program.wait(named: "a whole frame of 24x80") { rows in
            rows[0].hasPrefix("┌─ page 0 of 24x80") && rows[0].hasSuffix("┐")
                && rows[22].hasSuffix("┘") && rows[23].hasSuffix(")")
        }
        program.type("q")
        #expect(try program.waitForExit() == .exited(0))
    }

    @Test func aStopNobodyAskedAboutEndsWithAFreshPicture() throws {
        let program = try probe()
        try program.wait(for: "ready")

        program.signal(SIGSTOP)
        program.terminal.write(Array("\u{1B}[?1049l\u{1B}[Hother output".utf8))
        program.signal(SIGCONT)

        try program.wait(for: "resumed")
        try program.wait(forNo: "other output")
        #expect(program.terminal.isAlternate)
    }

    @Test func stoppingReturnsToTheShellAndGoesOn() throws {
        let command = PtyProgram.built("TerminalProbe")
        let program = try PtyProgram(
            arguments: ["/bin/bash", "--norc", "--noprofile", "-i"], environment: ["PS1": "shell> "]
        )
        try program.wait(for: "shell>")
        program.enter("'\(command)'")
        try program.wait(for: "ready")

        program.type("\u{1A}")
        try program.wait(for: "Stopped")
        expectRestored(program, "while stopped")
        program.enter("echo in the $((6 * 7))")
        try program.wait(for: "in the 42")
        program.enter("fg")

        try program.wait(for: "resumed")
        #expect(program.terminal.isAlternate)
        #expect(!program.screen().contains { $0.contains("in the 42") })
        program.type("q")
        try program.wait(for: "probe: quit")
        expectRestored(program, "after the end")
    }

    @Test func aStopSignalFromOutsideIsTheSameAsTheKey() throws {
        let program = try probe()
        try program.wait(for: "ready")

        program.signal(SIGTSTP)

        // The pty has no shell that could continue it; the kernel then lets nobody stop.
        try program.wait(for: "resumed")
    }

    @Test func aCutLineIsReportedAndTheProgramEndsByItself() throws {
        let folder = try TemporaryFolder()
        let note = folder.path + "/note"
        let program = try probe(environment: ["PROBE_NOTE": note])
        try program.wait(for: "ready")

        program.hangUp()

        #expect(try program.waitForExit() == .exited(0))
        #expect(try String(contentsOfFile: note, encoding: .utf8) == "hung up")
    }

    @Test func aPoliteRequestToEndIsAnEvent() throws {
        let program = try probe()
        try program.wait(for: "ready")

        program.signal(SIGTERM)

        try program.wait(for: "probe: terminated")
        #expect(try program.waitForExit() == .exited(0))
        expectRestored(program, "after SIGTERM")
    }

    @Test func theTerminalIsRestoredAfterATrap() throws {
        let program = try probe()
        try program.wait(for: "ready")

        program.type("x")

        guard case .killed = try program.waitForExit() else {
            Issue.record("it did not die of a signal")
            return
        }
        expectRestored(program, "after a trap")
    }

    @Test func theTerminalIsRestoredAfterAnExitInTheMiddle() throws {
        let program = try probe()
        try program.wait(for: "ready")

        program.type("e")

        #expect(try program.waitForExit() == .exited(4))
        expectRestored(program, "after exit")
    }

    @Test(arguments: [SIGQUIT, SIGABRT, SIGSEGV, SIGUSR1, SIGALRM, SIGPIPE, SIGXCPU])
    func theTerminalIsRestoredAfterADeadlySignal(number: Int32) throws {
        let program = try probe()
        try program.wait(for: "ready")

        program.signal(number)

        #expect(try program.waitForExit() == .killed(signal: number))
        expectRestored(program, "after signal \(number)")
    }

    @Test func theCursorIsShownOnlyInAField() throws {
        let program = try probe()
        try program.wait(for: "ready")
        #expect(!program.terminal.showsCursor)

        program.type("i")

        try program.wait(named: "cursor") { _ in
            program.terminal.showsCursor && program.terminal.cursor == (2, 5)
        }
    }

    @Test func nothingRunsWhileNothingHappens() throws {
        let program = try probe()
        try program.wait(for: "0 ready")

        let before = try switches(program.processID)
        #expect(throws: PtyError.self) { try program.wait(for: "no such text", timeout: 0.5) }

        // It may still have been on its way to sleep.
        #expect(try switches(program.processID) - before <= 2)
    }

    /// How often the kernel let the program run.
    private func switches(_ processID: Int32) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(processID)/status", encoding: .utf8)
        return status.split(separator: "\n").filter { $0.contains("_ctxt_switches") }
            .compactMap { $0.split(separator: "\t").last.flatMap { Int($0) } }.reduce(0, +)
    }
}
