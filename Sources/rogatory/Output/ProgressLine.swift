import Foundation
import Synchronization

/// How far something long has come: one line on a terminal, nothing in a file or a pipe.
///
/// A class because it remembers what it wrote last; any thread may call it.
final class ProgressLine: Sendable {
    private let what: String
    private let shown = Mutex(-1)
    private let hasTerminal = isatty(STDERR_FILENO) == 1

    init(_ what: String) {
        self.what = what
    }

    /// Shows a part of 1.
    func show(_ part: Double) {
        guard hasTerminal else { return }
        let percent = Int(min(max(part, 0), 1) * 100)
        let isNew = shown.withLock { last in
            defer { last = percent }
            return last != percent
        }
        if isNew { Output.mark("\r\(what) … \(percent) %") }
    }

    /// Clears the line.
    func end() {
        let wasShown = shown.withLock { last in
            defer { last = -1 }
            return last >= 0
        }
        if wasShown { Output.mark("\r\u{1B}[K") }
    }
}
