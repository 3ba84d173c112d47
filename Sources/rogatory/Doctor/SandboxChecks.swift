import Foundation
import Vault

/// The bounds of the process, found by trying: which files and which system calls are refused.
enum SandboxChecks {
    static func all(landlock version: Int) -> [Diagnosis] {
        [files(version), calls()] + gaps(version)
    }

    private static func files(_ version: Int) -> Diagnosis {
        guard version > 0 else {
            return Diagnosis(
                .remark, "files",
                "this kernel has no Landlock: the account's own rights bound the program")
        }
        guard !ConfinementTrial.couldWrite(in: Folders.home) else {
            return Diagnosis(
                .bad, "files", "Landlock \(version) is there, but does not bind the program")
        }
        guard Folders.home != "/", !ConfinementTrial.lists("/") else {
            return Diagnosis(
                .remark, "files",
                "writing is bounded (Landlock \(version)); reading is not, since the home folder "
                    + "or the folder worked in holds everything")
        }
        return Diagnosis(
            .good, "files",
            "written: vault, state and export folder; read: home, removable media, folders named, "
                + "the system's own (Landlock \(version))")
    }

    private static func calls() -> Diagnosis {
        let answers = ConfinementTrial.answersOfRefusedCalls
        let open = answers.count { $0 != EPERM }
        return open == 0
            ? Diagnosis(
                .good, "system calls",
                "\(answers.count) refused: no network, no other program, no look into others")
            : Diagnosis(
                .remark, "system calls",
                "\(open) of \(answers.count) that should be refused are not (no seccomp filter)")
    }

    /// What an older kernel does not bind, by the first version of Landlock that does.
    private static func gaps(_ version: Int) -> [Diagnosis] {
        guard version > 0 else { return [] }
        var missing: [String] = []
        if version < 2 { missing.append("moving files between folders always fails") }
        if version < 3 { missing.append("files outside can be cut short") }
        if version < 5 { missing.append("devices can be commanded") }
        guard !missing.isEmpty else { return [] }
        return [
            Diagnosis(
                .remark, "older kernel",
                "Landlock \(version): " + missing.joined(separator: "; "))
        ]
    }
}
