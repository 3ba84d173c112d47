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

/// The group of an office, which the program's file gives to whoever runs it (setgid).
package enum OfficeGroup {
    /// Whether this process has it beside its starter's own and has to settle which one is its.
    package static var isGiven: Bool { rogatory_was_given_group() }

    /// Keeps the office's group alone, for a command that opens a vault, or gives it up for good:
    /// what a command reads without a passphrase must not be the office's.
    ///
    /// - Returns: whether the system did it.
    package static func settle(keeping: Bool) -> Bool { rogatory_settle_group(keeping) }

    /// Lets files made from here on be for the group: those of an office's vault are.
    package static func shareFiles() { rogatory_share_files() }
}
