import CursesTerminal
import Foundation
import TerminalKit

/// A small program on the real terminal layer, for tests to drive through a pty.
///
/// Shows the file named by its argument in a frame and the last event below it.
///
/// Keys: `q` quits, `x` traps, `e` exits without closing, `w` wakes it from another thread, `d`
/// sets a deadline, `i` goes into a text field with a cursor, page down turns the page. Ctrl-Z
/// stops it. What it does last it writes to the file named by `PROBE_NOTE`.
@main
struct Probe {
    private let terminal: CursesTerminal
    private let text: SafeText
    private let theme: Theme
    private var page = 0
    private var last = "ready"
    private var batches = 0
    private var deadline: Date?
    private var hasField = false

    static func main() {
        do throws(TerminalError) {
            var probe = Probe(terminal: try CursesTerminal())
            probe.run()
        } catch {
            print("no terminal: \(error)")
            exit(3)
        }
    }

    private init(terminal: CursesTerminal) {
        self.terminal = terminal
        let path = CommandLine.arguments.dropFirst().first
        // Without a readable file there is simply nothing to show.
        let bytes = path.flatMap { try? Data(contentsOf: URL(fileURLWithPath: $0)) } ?? Data()
        text = SafeText(String(decoding: bytes, as: UTF8.self))
        let name = ProcessInfo.processInfo.environment["PROBE_THEME"] ?? "dark"
        theme = Theme.builtIn(named: name) ?? .dark
    }

    private mutating func run() {
        while true {
            terminal.show(picture(), theme: theme)
            let events = terminal.events(until: deadline)
            batches += 1
            deadline = nil
            for event in events {
                last = String(describing: event)
                guard handle(event) else { return }
            }
        }
    }

    private mutating func handle(_ event: TerminalEvent) -> Bool {
        switch event {
        case .key(.character("q")): return end("quit")
        case .key(.character("x")): preconditionFailure("asked to")
        case .key(.character("e")): exit(4)
        case .key(.character("w")):
            let wake = terminal.waker
            Thread.detachNewThread { wake() }
        case .key(.character("d")): deadline = Date(timeIntervalSinceNow: 0.02)
        case .key(.character("i")): hasField.toggle()
        case .key(.pageDown): page += 1
        case .suspended: terminal.suspend()
        case .hangUp: return end("hung up")
        case .terminate: return end("terminated")
        case .key, .paste, .resized, .woken, .deadline, .resumed: break
        }
        return true
    }

    private func end(_ note: String) -> Bool {
        terminal.close()
        if let path = ProcessInfo.processInfo.environment["PROBE_NOTE"] {
            // The test looks for the file and fails without it.
            try? Data(note.utf8).write(to: URL(fileURLWithPath: path))
        }
        print("probe: " + note)
        return false
    }

    private func picture() -> Buffer {
        var buffer = Buffer(size: terminal.size)
        let (rest, footer) = buffer.bounds.split(bottom: 1)
        let size = "\(terminal.size.rows)x\(terminal.size.columns)"
        buffer.box(rest, title: SafeText("page \(page) of \(size)"))
        let inner = rest.inset(by: 1)
        let lines = text.wrapped(columns: inner.columns).dropFirst(page * inner.rows)
        for (offset, line) in lines.prefix(inner.rows).enumerated() {
            buffer.put(
                line, row: inner.row + offset, column: inner.column, columns: inner.columns)
        }
        buffer.fill(footer, role: .footer)
        buffer.put(
            [(SafeText("\(batches) "), .footerKey), (SafeText(last), .footer)], row: footer.row,
            column: 0)
        if hasField { buffer.cursor = Buffer.Cursor(row: 2, column: 5) }
        return buffer
    }
}
