import CSystem

/// Which process it is, as far as forks go: what was made under another mark is a parent's.
///
/// Costs a reading of memory, so that every page can be asked.
struct ProcessMark: Equatable, Sendable {
    private let number: UInt64

    /// The mark of the process that asks.
    static var current: ProcessMark {
        let number = rogatory_process_mark()
        precondition(number != 0, "this system does not tell when a process is forked off")
        return ProcessMark(number: number)
    }

    private init(number: UInt64) {
        self.number = number
    }

    /// Whether the process that asks is the one that has this mark.
    var isCurrent: Bool { number == rogatory_process_mark() }
}
