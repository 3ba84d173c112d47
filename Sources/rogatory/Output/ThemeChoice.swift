import Foundation
import TerminalKit

/// Which theme the workstation wears.
enum ThemeChoice {
    /// The theme of that name: the officer's own file, then the installed one, then the built-in.
    ///
    /// Without a name it is `dark`, or `mono` where `NO_COLOR` is set (no-color.org).
    static func theme(named name: String?) throws(ThemeError) -> Theme {
        let isPlain = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return try ThemeShelf(folders: [Folders.themes, installed]).theme(
            named: name ?? (isPlain ? "mono" : "dark"))
    }

    /// Beside the program: `bin/rogatory` has `share/rogatory/themes`.
    static var installed: String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("share/rogatory/themes").path
    }
}
