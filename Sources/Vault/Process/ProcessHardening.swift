import CSystem

/// What the process gives up before it touches anything.
package enum ProcessHardening {
    /// Files private to the officer, no core files, no tracing by others, no new privileges.
    ///
    /// - Returns: whether every step took.
    package static func apply() -> Bool {
        rogatory_harden_process() == 0
    }
}
