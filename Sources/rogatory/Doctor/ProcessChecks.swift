import Foundation
import Vault

/// The process itself: core files, tracing, new privileges, locked memory, swap.
enum ProcessChecks {
    static func all() -> [Diagnosis] {
        [
            ProcessHardening.apply()
                ? Diagnosis(.good, "process", "private files, not traceable, no new privileges")
                : Diagnosis(.bad, "process", "the system refused to protect the process"),
            coreFiles(), lockedMemory(), swap(), backtraces(), freedMemory(),
        ]
    }

    private static func coreFiles() -> Diagnosis {
        var limit = rlimit()
        let known = getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0
        return known && limit.rlim_cur == 0
            ? Diagnosis(.good, "core files", "none are written")
            : Diagnosis(.bad, "core files", "a crash could write memory to disk")
    }

    private static func lockedMemory() -> Diagnosis {
        // Every secret takes a page; a session with 200 open cases needs about a megabyte.
        let wanted = 1 << 20
        // Swift's Glibc does not know RLIMIT_MEMLOCK; without /proc the remark says so.
        let limits = (try? String(contentsOfFile: "/proc/self/limits", encoding: .utf8)) ?? ""
        let line = limits.split(separator: "\n").first { $0.hasPrefix("Max locked memory") }
        guard let soft = line?.split(separator: " ").dropFirst(3).first else {
            return Diagnosis(.remark, "locked memory", "limit unknown")
        }
        guard let bytes = Int(soft) else {
            return Diagnosis(.good, "locked memory", "no limit")
        }
        let found = "\(bytes >> 10) KiB may be locked (ulimit -l)"
        return bytes >= wanted
            ? Diagnosis(.good, "locked memory", found)
            : Diagnosis(.bad, "locked memory", found + ": keys could be swapped to disk")
    }

    private static func swap() -> Diagnosis {
        guard let text = try? String(contentsOfFile: "/proc/swaps", encoding: .utf8) else {
            // Without /proc the system does not tell; the remark says so.
            return Diagnosis(.remark, "swap", "unknown")
        }
        let areas = text.split(separator: "\n").dropFirst()
        return areas.isEmpty
            ? Diagnosis(.good, "swap", "none")
            : Diagnosis(
                .remark, "swap",
                "\(areas.count) in use: texts on screen, which are not locked, may reach it; "
                    + "encrypt it")
    }

    private static func backtraces() -> Diagnosis {
        let settings = ProcessInfo.processInfo.environment["SWIFT_BACKTRACE"] ?? ""
        return settings.contains("enable=no")
            ? Diagnosis(.good, "crash reports", "off")
            : Diagnosis(
                .remark, "crash reports",
                "a crash may print parts of memory to the terminal; set SWIFT_BACKTRACE=enable=no")
    }

    private static func freedMemory() -> Diagnosis {
        let settings = ProcessInfo.processInfo.environment["GLIBC_TUNABLES"] ?? ""
        return settings.contains("glibc.malloc.perturb=")
            ? Diagnosis(.good, "freed memory", "overwritten")
            : Diagnosis(
                .bad, "freed memory",
                "may keep parts of keys: the program could not start anew in a clean environment")
    }
}
