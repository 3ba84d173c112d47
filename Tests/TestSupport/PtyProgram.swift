import CVirtualTerminal
import Foundation

/// What went wrong between a test and the program it drives.
package enum PtyError: Error, CustomStringConvertible {
    case notStarted(String)
    case noScreen
    /// The text did not come; the screen is what was there instead.
    case timedOut(waitingFor: String, screen: [String])
    /// The program ended before the text came.
    case ended(waitingFor: String, screen: [String])
    case stillRunning(screen: [String])

    package var description: String {
        switch self {
        case .notStarted(let path): "cannot start \(path)"
        case .noScreen: "no memory for a screen"
        case .timedOut(let text, let screen): "no \"\(text)\" on\n" + PtyError.picture(screen)
        case .ended(let text, let screen):
            "ended without \"\(text)\", leaving\n" + PtyError.picture(screen)
        case .stillRunning(let screen): "still running with\n" + PtyError.picture(screen)
        }
    }

    private static func picture(_ screen: [String]) -> String {
        screen.map { "| " + $0 }.joined(separator: "\n")
    }
}

/// A real program on a terminal of its own, driven by keys and watched by its screen.
///
/// A class because it owns a process and its terminal; the process is killed when this is
/// released. One thread uses it. Nothing sleeps: every wait is for bytes or for the end.
package final class PtyProgram {
    package enum End: Equatable, Sendable {
        case exited(Int32)
        case killed(signal: Int32)
    }

    package let processID: Int32
    package let terminal: PtyScreen
    /// Every byte the program wrote.
    package private(set) var transcript: [UInt8] = []
    private let master: Int32
    private let exits: Int32
    private var end: End?
    private var isLineOpen = true

    /// Starts a program on a terminal of this size.
    ///
    /// - Parameters:
    ///   - arguments: the program's absolute path and its arguments.
    ///   - environment: its whole environment; `TERM` and a UTF-8 locale are added unless given.
    ///   - rows: rows of the terminal.
    ///   - columns: columns of the terminal.
    /// - Throws: `PtyError` if it cannot be started.
    package init(
        arguments: [String], environment: [String: String] = [:], rows: Int = 24,
        columns: Int = 80
    ) throws {
        terminal = try PtyScreen(rows: rows, columns: columns)
        let basic = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        let whole = basic.merging(environment) { $1 }.map { $0.key + "=" + $0.value }
        var master: Int32 = -1
        var exits: Int32 = -1
        processID = withCStrings(arguments) { arguments in
            withCStrings(whole) { environment in
                pty_spawn(arguments, environment, Int32(rows), Int32(columns), &master, &exits)
            }
        }
        self.master = master
        self.exits = exits
        guard processID > 0 else { throw PtyError.notStarted(arguments.first ?? "") }
    }

    deinit {
        if end == nil {
            kill(processID, SIGKILL)
            var status: Int32 = 0
            waitpid(processID, &status, 0)
        }
        if isLineOpen { close(master) }
        close(exits)
    }

    // MARK: Driving

    /// Types text as it is; control characters are keys.
    package func type(_ text: String) {
        send(Array(text.utf8))
    }

    /// Types text and the enter key.
    package func enter(_ text: String = "") {
        type(text + "\r")
    }

    /// Pastes text the way a terminal does for a program that asked for it.
    package func paste(_ text: String) {
        type("\u{1B}[200~" + text + "\u{1B}[201~")
    }

    /// Sends bytes, reading meanwhile what the program writes.
    package func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty, isLineOpen {
            let written = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if written > 0 {
                rest.removeFirst(written)
            } else if errno == EAGAIN {
                _ = pump(milliseconds: 1000, alsoWhenWritable: true)
            } else {
                return
            }
        }
    }

    package func resize(rows: Int, columns: Int) {
        terminal.resize(rows: rows, columns: columns)
        _ = pty_resize(master, Int32(rows), Int32(columns))
    }

    package func signal(_ number: Int32) {
        // A process that was waited for may have left its number to another one.
        if end == nil { kill(processID, number) }
    }

    /// Cuts the line, as when ssh loses its connection.
    package func hangUp() {
        guard isLineOpen else { return }
        isLineOpen = false
        close(master)
    }

    // MARK: Watching

    /// The rows of the screen as text, trailing space cut.
    package func screen() -> [String] {
        terminal.text()
    }

    /// Waits until a row of the screen holds the text.
    ///
    /// - Parameters:
    ///   - text: what to wait for.
    ///   - timeout: how long, in seconds.
    /// - Throws: `PtyError` with the screen that was there instead.
    package func wait(for text: String, timeout: Double = 120) throws {
        try wait(named: text, timeout: timeout) { $0.contains { $0.contains(text) } }
    }

    /// Waits until no row of the screen holds the text.
    ///
    /// - Parameters:
    ///   - text: what is to go.
    ///   - timeout: how long, in seconds.
    /// - Throws: `PtyError` with the screen that still holds it.
    package func wait(forNo text: String, timeout: Double = 120) throws {
        try wait(named: "absence of " + text, timeout: timeout) {
            !$0.contains { $0.contains(text) }
        }
    }

    /// Waits until the screen is as wanted.
    ///
    /// - Parameters:
    ///   - name: what is waited for, for the failure.
    ///   - timeout: how long, in seconds.
    ///   - isWanted: judges the rows.
    /// - Throws: `PtyError` with the screen that was there instead.
    package func wait(
        named name: String, timeout: Double = 120, until isWanted: ([String]) -> Bool
    ) throws {
        let deadline = ContinuousClock.now + .seconds(timeout)
        while true {
            let rows = screen()
            if isWanted(rows) { return }
            let remaining = milliseconds(until: deadline)
            guard remaining > 0 else { throw PtyError.timedOut(waitingFor: name, screen: rows) }
            guard isLineOpen, pump(milliseconds: remaining) else {
                let last = screen()
                if isWanted(last) { return }
                throw PtyError.ended(waitingFor: name, screen: last)
            }
        }
    }

    /// Waits until the program has ended and takes in what it wrote last.
    ///
    /// - Parameter timeout: how long, in seconds.
    /// - Returns: how it ended.
    /// - Throws: `PtyError.stillRunning`.
    package func waitForExit(timeout: Double = 120) throws -> End {
        if let end { return end }
        let deadline = ContinuousClock.now + .seconds(timeout)
        while true {
            var watched = [
                pollfd(fd: exits, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isLineOpen ? master : -1, events: Int16(POLLIN), revents: 0),
            ]
            let remaining = milliseconds(until: deadline)
            let ready = poll(&watched, 2, remaining)
            if watched[1].revents != 0 { isLineOpen = readLine() && isLineOpen }
            if watched[0].revents != 0 { break }
            if ready == 0, remaining == 0 { throw PtyError.stillRunning(screen: screen()) }
        }
        _ = readLine()
        var status: Int32 = 0
        waitpid(processID, &status, 0)
        let signal = status & 0x7F
        let found: End = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
        end = found
        return found
    }

    private func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
        let left = (deadline - ContinuousClock.now) / .milliseconds(1)
        return Int32(max(0, min(left.rounded(.up), 1_000_000)))
    }

    /// Waits for output and shows it; false when there will be no more.
    private func pump(milliseconds: Int32, alsoWhenWritable: Bool = false) -> Bool {
        let events = Int16(POLLIN) | (alsoWhenWritable ? Int16(POLLOUT) : 0)
        var watched = pollfd(fd: master, events: events, revents: 0)
        guard poll(&watched, 1, milliseconds) > 0 else { return true }
        if watched.revents & Int16(POLLIN | POLLHUP | POLLERR) == 0 { return true }
        return readLine()
    }

    private func readLine() -> Bool {
        guard isLineOpen else { return false }
        var bytes = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(master, &bytes, bytes.count)
            guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
            let text = Array(bytes.prefix(count))
            transcript += text
            let answer = terminal.write(text)
            if !answer.isEmpty { send(answer) }
        }
    }
}

/// Calls with the texts as C wants them: pointers to bytes of our own, a null at the end.
private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
}
