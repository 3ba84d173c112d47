import Foundation
import TerminalKit

/// A terminal at which the tour sits: it types the tour's keys and watches the screen.
///
/// Everything else is the wrapped terminal's: the officer's own, or one in memory. A class because
/// terminals are. Used by the loop's thread alone.
final class TourTerminal: Terminal {
    /// How the tour is shown to somebody who watches.
    struct Pace: Sendable {
        /// Between two keys, in seconds.
        let key: Double
        /// How long a scene stays, in seconds.
        let scene: Double

        static let watched = Pace(key: 0.035, scene: 3)
        static let fast = Pace(key: 0, scene: 0)
    }

    enum Ending: Equatable, Sendable {
        case stuck(waitingFor: String)
        /// Somebody at the terminal had enough.
        case broken
    }

    /// The down key is not pressed more often than this for one text.
    private static let longestList = 100
    /// How long a text may take to come, in seconds; an unlocking takes longest.
    private static let patience = 60.0

    private let inner: any Terminal
    private let pace: Pace
    private let now: @Sendable () -> Date
    private let onScene: (_ caption: String, _ screen: [String]) -> Void
    private var steps: ArraySlice<TourStep>
    private var keys: ArraySlice<Key> = []
    private var caption = ""
    private var lastRows: [String] = []
    private var waitingSince: Date?
    private var sought = 0
    private(set) var ending: Ending?

    init(
        around inner: any Terminal, steps: [TourStep], pace: Pace,
        now: @escaping @Sendable () -> Date,
        onScene: @escaping (_ caption: String, _ screen: [String]) -> Void
    ) {
        self.inner = inner
        self.steps = steps[...]
        self.pace = pace
        self.now = now
        self.onScene = onScene
    }

    /// Whether every key was typed and every text seen.
    var isFinished: Bool { steps.isEmpty && keys.isEmpty && ending == nil }

    /// The text it waits for now, or would wait for next.
    var nextText: String {
        for step in steps {
            switch step {
            case .wait(let text), .repeatWord(let text), .seek(let text): return text
            case .scene, .press: continue
            }
        }
        return "the end"
    }

    var size: Size { inner.size }
    var waker: @Sendable () -> Void { inner.waker }
    func suspend() { inner.suspend() }
    func close() { inner.close() }

    func show(_ buffer: Buffer, theme: Theme) {
        lastRows = buffer.text()
        inner.show(captioned(buffer), theme: theme)
    }

    /// The picture with the caption in the line above the footer, where nothing else stands.
    private func captioned(_ buffer: Buffer) -> Buffer {
        let row = buffer.size.rows - 2
        guard !caption.isEmpty, lastRows.indices.contains(row), lastRows[row].isEmpty else {
            return buffer
        }
        var captioned = buffer
        captioned.put(
            SafeText(" Tour: " + caption), row: row, column: 0, columns: buffer.size.columns,
            role: .training)
        return captioned
    }

    // MARK: - Events

    func events(until deadline: Date?) -> [TerminalEvent] {
        while ending == nil {
            if let key = keys.popFirst() {
                let others = idle(seconds: pace.key)
                return others + [.key(key)]
            }
            switch steps.first {
            case .scene(let text)?:
                steps.removeFirst()
                caption = text
                onScene(text, lastRows)
                let others = idle(seconds: pace.scene)
                if !others.isEmpty { return others }
            case .press(let more)?:
                steps.removeFirst()
                keys = more[...]
            case .repeatWord(let words)?:
                guard !lastRows.isBusy, let word = lastRows.word(after: words) else {
                    return watch(for: words)
                }
                steps.removeFirst()
                waitingSince = nil
                keys = word.unicodeScalars.map { Key.character($0) }[...]
            case .seek(let text)?:
                if lastRows.shows(text) {
                    steps.removeFirst()
                    sought = 0
                    waitingSince = nil
                } else if lastRows.isBusy {
                    return watch(for: text)
                } else if sought < Self.longestList {
                    sought += 1
                    keys = [sought == 1 ? .home : .down]
                } else {
                    return giveUp(on: text)
                }
            case .wait(let text)?:
                guard lastRows.shows(text) else {
                    return watch(for: text)
                }
                steps.removeFirst()
                waitingSince = nil
            case nil: return inner.events(until: deadline)
            }
        }
        return [.terminate]
    }

    /// Lets the loop go on until the text comes, but not for ever.
    private func watch(for text: String) -> [TerminalEvent] {
        let began = waitingSince ?? now()
        waitingSince = began
        let limit = began.addingTimeInterval(Self.patience)
        let events = taken(inner.events(until: limit))
        return now() < limit && ending == nil ? events : giveUp(on: text)
    }

    /// Ends the tour, showing the screen on which it did not find what it wanted.
    private func giveUp(on text: String) -> [TerminalEvent] {
        guard ending == nil else { return [.terminate] }
        onScene("Stuck", lastRows)
        ending = .stuck(waitingFor: text)
        return [.terminate]
    }

    /// Waits a while for somebody to watch; gives back what happened beside keys.
    private func idle(seconds: Double) -> [TerminalEvent] {
        guard seconds > 0 else { return [] }
        let end = now().addingTimeInterval(seconds)
        var others: [TerminalEvent] = []
        while ending == nil, now() < end {
            others += taken(inner.events(until: end)).filter { $0 != .deadline }
        }
        return others
    }

    /// Takes what the real keyboard gave: it may break the tour off, nothing else.
    private func taken(_ events: [TerminalEvent]) -> [TerminalEvent] {
        events.filter { event in
            switch event {
            case .key(.escape), .key(.control("c")), .key(.character("q")), .key(.control("q")):
                ending = .broken
                return false
            case .key, .paste: return false
            case .resized, .woken, .deadline, .hangUp, .suspended, .resumed, .terminate:
                return true
            }
        }
    }
}
