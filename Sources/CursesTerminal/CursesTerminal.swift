import CCurses
package import Foundation
package import TerminalKit

/// The terminal the program was started on.
///
/// A class because it owns the terminal: while one is open nothing else may read from standard
/// input or write to standard output. It gives the terminal back when it is closed or released,
/// and at any end of the process but SIGKILL.
package final class CursesTerminal: Terminal {
    package private(set) var size: Size
    private var decoder = KeyDecoder()
    private var painter: Painter
    /// Events that are due at the next call.
    private var due: [TerminalEvent] = []
    private var isHungUp = false

    /// Takes over the terminal on standard input and output.
    ///
    /// - Throws: why it cannot; nothing was written then.
    package init() throws(TerminalError) {
        guard terminal_is_there() else { throw .notATerminal }
        let environment = ProcessInfo.processInfo.environment
        let name = environment["TERM"] ?? ""
        guard !name.isEmpty, name != "dumb" else { throw .cannotPaint(name: name) }
        size = CursesTerminal.kernelSize()
        guard size.rows >= Size.smallest.rows, size.columns >= Size.smallest.columns else {
            throw .tooSmall(size)
        }
        try CursesTerminal.open(name)
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        let depth = isPlain ? .mono : ColourDepth(colours: Int(terminal_colours()))
        painter = Painter(size: size, depth: depth)
    }

    deinit {
        terminal_close()
    }

    private static func open(_ name: String) throws(TerminalError) {
        for candidate in [name] + TerminalNames.substitutes(for: name) {
            switch Int(unsafe terminal_open(candidate)) {
            case TERMINAL_OPENED: return
            case TERMINAL_UNKNOWN: continue
            case TERMINAL_CANNOT_PAINT: throw .cannotPaint(name: name)
            case TERMINAL_IN_USE: throw .inUse
            default: throw .noResources
            }
        }
        throw .unknown(name: name)
    }

    /// A terminal that does not tell its size has the size terminals had.
    private static func kernelSize() -> Size {
        let rows = Int(terminal_rows())
        let columns = Int(terminal_columns())
        return rows > 0 && columns > 0
            ? Size(rows: rows, columns: columns) : Size(rows: 24, columns: 80)
    }

    package func show(_ buffer: Buffer, theme: Theme) {
        painter.show(buffer, theme: theme)
    }

    package func suspend() {
        terminal_suspend()
        isHungUp = false
        takeBack()
        due.append(.resumed)
    }

    package func close() {
        terminal_close()
    }

    package var waker: @Sendable () -> Void {
        { terminal_wake() }
    }

    /// Everything on the screen is unknown: learn the size and paint anew.
    private func takeBack() {
        let found = CursesTerminal.kernelSize()
        if found != size { takeSize() } else { painter.forget() }
    }

    /// The size may be the old one: a terminal that became smaller and larger again before
    /// anybody looked has lost a part of its picture all the same.
    private func takeSize() {
        size = CursesTerminal.kernelSize()
        terminal_resize(Int32(clamping: size.rows), Int32(clamping: size.columns))
        painter.resize(size)
        due.append(.resized(size))
    }
}

// MARK: - Events

extension CursesTerminal {
    package func events(until deadline: Date?) -> [TerminalEvent] {
        while true {
            let patience = decoder.patienceMilliseconds
            let limit = due.isEmpty ? milliseconds(until: deadline, patience: patience) : 0
            let seen = terminal_wait(limit)
            take(signals: seen)
            if seen & bit(TERMINAL_INPUT) != 0 {
                read()
            } else if seen == 0, patience != nil, due.isEmpty {
                due += decoder.giveUp()
            }
            if due.isEmpty, let deadline, deadline.timeIntervalSinceNow <= 0 {
                due.append(.deadline)
            }
            guard due.isEmpty else { break }
        }
        let events = due
        due = []
        return events
    }

    /// How long to wait; -1 is for ever.
    private func milliseconds(until deadline: Date?, patience: Int?) -> Int32 {
        var limit = patience.map(Double.init)
        if let deadline {
            let remaining = max(0, (deadline.timeIntervalSinceNow * 1000).rounded(.up))
            limit = min(remaining, limit ?? remaining)
        }
        return limit.map { Int32(min($0, Double(Int32.max))) } ?? -1
    }

    private func read() {
        let most = 4096
        var bytes = [UInt8](repeating: 0, count: most)
        while true {
            let count = unsafe terminal_read(&bytes, Int32(most))
            if count < 0 { hangUp() }
            guard count > 0 else { return }
            due += decoder.feed(bytes.prefix(Int(count)))
        }
    }

    private func take(signals seen: UInt32) {
        if seen & bit(TERMINAL_CONTINUED) != 0 {
            terminal_retake()
            takeBack()
            due.append(.resumed)
        }
        if seen & bit(TERMINAL_RESIZED) != 0 { takeSize() }
        if seen & bit(TERMINAL_INTERRUPT) != 0 { due.append(.key(.control("c"))) }
        if seen & bit(TERMINAL_WOKEN) != 0 { due.append(.woken) }
        if seen & bit(TERMINAL_STOP) != 0 { due.append(.suspended) }
        if seen & bit(TERMINAL_END) != 0 { due.append(.terminate) }
        if seen & bit(TERMINAL_HUNG_UP) != 0 { hangUp() }
    }

    /// A cut line shows itself in several ways; it is reported once.
    private func hangUp() {
        guard !isHungUp else { return }
        isHungUp = true
        due.append(.hangUp)
    }

    private func bit(_ constant: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: constant)
    }
}
