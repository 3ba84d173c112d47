import Foundation

/// The program starts itself anew with an environment of its own making.
///
/// What glibc and Swift's runtime read from the environment is read before `main`: only a new
/// start can set it.
package enum CleanStart {
    /// Freed memory is overwritten and given back to the common heap; a crash prints no memory.
    private static let set = [
        "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0:glibc.malloc.perturb=165",
        "SWIFT_BACKTRACE": "enable=no",
    ]
    /// What the program and the libraries it shows text with ask for.
    private static let kept: Set<String> = [
        "COLORTERM", "HOME", "LANG", "LANGUAGE", "LOGNAME", "NO_COLOR", "PATH", "TERM", "TERMINFO",
        "TERMINFO_DIRS", "TMPDIR", "TZ", "USER", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
        "XDG_STATE_HOME",
    ]

    /// The environment to start with: a few of the variables given, and two of our own.
    package static func environment(from given: [String: String]) -> [String: String] {
        given.filter { kept.contains($0.key) || $0.key.hasPrefix("LC_") }.merging(set) { $1 }
    }

    /// Starts the same program with the same arguments and a clean environment.
    ///
    /// Does nothing when the environment is clean already, unless it must. Returns when the system
    /// refuses: the program then goes on in the environment it was given. After a group was given
    /// it must: until then the system runs the program as one that its starter may not steer. The
    /// file itself is started then, whatever lies at its path by now.
    package static func make(must: Bool = false) {
        let given = ProcessInfo.processInfo.environment
        let wanted = environment(from: given)
        guard must || given != wanted else { return }
        let file = "/proc/self/exe"
        var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        if must {
            for (index, byte) in file.utf8CString.enumerated() { path[index] = byte }
        } else {
            guard unsafe readlink(file, &path, path.count - 1) > 0 else { return }
        }
        let variables = wanted.map { $0.key + "=" + $0.value }.sorted()
        unsafe withCStrings(CommandLine.arguments) { arguments in
            unsafe withCStrings(variables) { variables in
                _ = unsafe execve(path, arguments, variables)
            }
        }
    }

    private static func withCStrings(
        _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Void
    ) {
        var copies = unsafe strings.map { unsafe strdup($0) } + [nil]
        unsafe copies.withUnsafeMutableBufferPointer { buffer in
            if let start = buffer.baseAddress { unsafe body(start) }
        }
        var rest = unsafe copies.makeIterator()
        while let copy = unsafe rest.next() { unsafe free(copy) }
    }
}
