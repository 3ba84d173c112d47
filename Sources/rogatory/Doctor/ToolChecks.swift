import Foundation

/// Ordinary tools by which a package can be opened without this program.
enum ToolChecks {
    static func all() -> [Diagnosis] {
        [
            tool("age", opens: "opens a sealed package"),
            tool("ssh-keygen", opens: "checks its signature"),
            tool("sha256sum", opens: "checks its files"),
        ]
    }

    /// The program itself needs none of them, so that a missing one is only a remark.
    private static func tool(_ name: String, opens purpose: String) -> Diagnosis {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let found = folders.map { folder -> String in "\(folder)/\(name)" }.first { path in
            access(path, X_OK) == 0
        }
        if let found { return Diagnosis(.good, name, found) }
        return Diagnosis(.remark, name, "not installed; a recipient \(purpose) with it")
    }
}
