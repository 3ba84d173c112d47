import Foundation

extension PtyProgram {
    /// The absolute path of an executable that was built with the tests.
    package static func built(_ name: String) -> String {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent(name).path
    }
}
