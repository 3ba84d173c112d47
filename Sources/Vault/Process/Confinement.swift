import CSystem
import Foundation

/// The files a process may still reach, and nothing else: Landlock for paths, a filter for calls.
///
/// Both bind the thread that enters and every thread it starts later, for good: enter before the
/// first one is started.
package struct Confinement: Sendable, Equatable {
    /// Files and folders that may be read.
    package var reads: [String]
    /// Folders below which files may be read, written, made and removed.
    package var writes: [String]
    /// Folders below which empty folders may be removed.
    package var clears: [String]

    package init(reads: [String] = [], writes: [String] = [], clears: [String] = []) {
        self.reads = reads
        self.writes = writes
        self.clears = clears
    }

    /// What every command reads: descriptions of terminals, locales and accounts, the system's
    /// libraries, what the kernel tells about this process.
    package static let system = [
        "/etc/group", "/etc/ld.so.cache", "/etc/locale.alias", "/etc/localtime",
        "/etc/nsswitch.conf", "/etc/passwd", "/etc/terminfo", "/etc/timezone", "/lib", "/lib64",
        "/usr", "/proc/self", "/proc/swaps", "/dev/random", "/dev/urandom",
    ]
    /// Where files may be read whose names are known, and nothing be listed.
    ///
    /// libdispatch looks at `/proc/THREAD/stat` of its workers when they are busy for a second, which
    /// lies outside `/proc/self`, and ends the process when it cannot. What other processes keep to
    /// themselves there the kernel refuses a confined process in any case.
    private static let known = ["/proc"]
    private static let terminals = ["/dev/tty", "/dev/null"]

    /// The version of Landlock this kernel offers; 0 when it has none.
    package static var landlockVersion: Int { Int(rogatory_landlock_version()) }

    /// How much of it this kernel holds.
    package struct Hold: Sendable, Equatable {
        /// The version of Landlock; 0 when there is none.
        package let landlock: Int
        /// Whether paths are bound.
        package let holdsPaths: Bool
        /// Whether the filter of system calls is in place.
        package let holdsCalls: Bool

        package init(landlock: Int, holdsPaths: Bool, holdsCalls: Bool) {
            self.landlock = landlock
            self.holdsPaths = holdsPaths
            self.holdsCalls = holdsCalls
        }

        /// The first version that knows that cutting a file short is a way of writing it.
        package static let versionForCutting = 3

        /// Everything this program asks for.
        package var isWhole: Bool {
            holdsPaths && holdsCalls && landlock >= Self.versionForCutting
        }
    }

    /// Gives up everything not named; the last thing before the program's work begins.
    package func enter() -> Hold {
        let version = Self.landlockVersion
        let paths = version > 0 && enterPaths()
        return Hold(
            landlock: version, holdsPaths: paths, holdsCalls: rogatory_filter_enter() == 0)
    }

    private func enterPaths() -> Bool {
        let rules = rogatory_landlock_begin()
        guard rules >= 0 else { return false }
        // A path that is not there, or that this account cannot reach, stays out of reach.
        for path in Self.system + reads { allow(path, ROGATORY_READ, rules) }
        for path in Self.known { allow(path, ROGATORY_READ_KNOWN, rules) }
        for path in Self.terminals { allow(path, ROGATORY_TERMINAL, rules) }
        for path in writes { allow(path, ROGATORY_READ | ROGATORY_WRITE, rules) }
        for path in clears { allow(path, ROGATORY_REMOVE_FOLDERS, rules) }
        return rogatory_landlock_enter(rules) == 0
    }

    private func allow(_ path: String, _ use: Int, _ rules: Int32) {
        _ = unsafe rogatory_landlock_allow(rules, path, UInt32(use))
    }
}

/// What a process can find out about its own bounds by trying.
package enum ConfinementTrial {
    /// The error numbers with which the refused system calls are answered, all `EPERM` inside.
    package static var answersOfRefusedCalls: [Int32] {
        (0..<rogatory_refused_count()).map { rogatory_refusal_of(rogatory_refused_call($0)) }
    }

    /// Whether a folder can be listed.
    package static func lists(_ path: String) -> Bool {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    /// Whether a file could be made in a folder; none is.
    package static func couldWrite(in folder: String) -> Bool {
        // O_TMPFILE, which Swift's Glibc does not know: a file without a name.
        let descriptor = unsafe open(folder, O_RDWR | 0o20000000 | O_DIRECTORY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }
}
