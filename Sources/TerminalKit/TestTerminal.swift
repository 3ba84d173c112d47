import Dispatch
package import Foundation
import Synchronization

/// A terminal in memory, for tests and for a tour that has no terminal.
///
/// A class because the program and whoever drives it hold the same one. Driver and program run
/// on threads of their own: the driver types and waits for text, as with a program in a pty.
package final class TestTerminal: Terminal, Sendable {
    private struct State {
        var size: Size
        var batches: [[TerminalEvent]] = []
        var isWoken = false
        var isWaiting = false
        var isClosed = false
        var suspensions = 0
        var buffers = 0
        var lastBuffer: Buffer?
        var lastTheme: Theme?
    }

    private let state: Mutex<State>
    private let eventBell = DispatchSemaphore(value: 0)
    private let pictureBell = DispatchSemaphore(value: 0)

    package init(size: Size = Size(rows: 24, columns: 80)) {
        state = Mutex(State(size: size))
    }

    package var size: Size { state.withLock { $0.size } }

    // MARK: What the program does

    package func events(until deadline: Date?) -> [TerminalEvent] {
        while true {
            let found = state.withLock { state -> [TerminalEvent]? in
                var events: [TerminalEvent] =
                    state.batches.isEmpty ? [] : state.batches.removeFirst()
                if state.isWoken { events.append(.woken) }
                state.isWoken = false
                state.isWaiting = events.isEmpty
                return events.isEmpty ? nil : events
            }
            if let found { return found }
            pictureBell.signal()
            let remaining = deadline.map { max(0, $0.timeIntervalSinceNow) }
            let limit = remaining.map { DispatchTime.now() + $0 } ?? .distantFuture
            if eventBell.wait(timeout: limit) == .timedOut {
                state.withLock { $0.isWaiting = false }
                return [.deadline]
            }
        }
    }

    package func show(_ buffer: Buffer, theme: Theme) {
        state.withLock { state in
            state.lastBuffer = buffer
            state.lastTheme = theme
            state.buffers += 1
        }
        pictureBell.signal()
    }

    /// Counts the suspension and goes on at once.
    package func suspend() {
        state.withLock { state in
            state.suspensions += 1
            state.batches.insert([.resumed], at: 0)
        }
    }

    package func close() {
        state.withLock { $0.isClosed = true }
        pictureBell.signal()
    }

    package var waker: @Sendable () -> Void {
        { [self] in
            state.withLock { $0.isWoken = true }
            eventBell.signal()
        }
    }

    // MARK: What the driver does

    /// Hands events over, all in one batch.
    package func feed(_ events: [TerminalEvent]) {
        guard !events.isEmpty else { return }
        state.withLock { state in
            for case .resized(let size) in events { state.size = size }
            state.batches.append(events)
            state.isWaiting = false
        }
        eventBell.signal()
    }

    /// Presses keys, one batch each.
    package func press(_ keys: Key...) {
        for key in keys { feed([.key(key)]) }
    }

    /// Types text; a line feed is the enter key.
    package func type(_ text: String) {
        for scalar in text.unicodeScalars {
            press(scalar == "\n" ? .enter : .character(scalar))
        }
    }

    /// Waits until the last picture holds the text.
    ///
    /// - Returns: whether it came in time.
    package func wait(for text: String, timeoutSeconds: Double = 120) -> Bool {
        wait(timeoutSeconds) { state in
            state.lastBuffer?.text().contains { $0.contains(text) } ?? false
        }
    }

    /// Waits until the program has taken every event and waits for more.
    ///
    /// - Returns: whether it came to that in time.
    package func waitUntilIdle(timeoutSeconds: Double = 120) -> Bool {
        wait(timeoutSeconds) { $0.isWaiting && $0.batches.isEmpty && !$0.isWoken }
    }

    /// Waits until the program has closed the terminal.
    ///
    /// - Returns: whether it did in time.
    package func waitUntilClosed(timeoutSeconds: Double = 120) -> Bool {
        wait(timeoutSeconds) { $0.isClosed }
    }

    private func wait(_ seconds: Double, until isTrue: (State) -> Bool) -> Bool {
        let limit = DispatchTime.now() + seconds
        while true {
            if state.withLock({ isTrue($0) }) { return true }
            if pictureBell.wait(timeout: limit) == .timedOut {
                return state.withLock { isTrue($0) }
            }
        }
    }

    package var lastBuffer: Buffer? { state.withLock { $0.lastBuffer } }

    package var lastTheme: Theme? { state.withLock { $0.lastTheme } }

    /// The rows of the last picture, trailing space cut.
    package var screen: [String] { lastBuffer?.text() ?? [] }

    package var isClosed: Bool { state.withLock { $0.isClosed } }

    /// How often the program suspended itself.
    package var suspensionCount: Int { state.withLock { $0.suspensions } }

    /// How many pictures were shown.
    package var pictureCount: Int { state.withLock { $0.buffers } }
}
