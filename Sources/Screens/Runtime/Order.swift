/// What the stage asks of the loop that runs it.
enum Order: Hashable, Sendable {
    case run(Job)
    /// Takes the keys away from the desk.
    case wipeKeys
    /// Gives the terminal back to the shell until the process goes on.
    case suspend
    case end(ExitReason)
}

/// Why the workstation ended.
package enum ExitReason: Hashable, Sendable {
    case quit
    /// The terminal's line was cut.
    case hungUp
    case terminated
}
