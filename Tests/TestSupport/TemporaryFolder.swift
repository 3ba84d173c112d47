package import Foundation

/// A folder of its own for one test, removed when the test lets go of it.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        let base = FileManager.default.temporaryDirectory.appendingPathComponent(
            "rogatory-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: base, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        path = base.path
    }

    deinit {
        // A folder left behind is a nuisance, not a failure.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Every file below the folder with its bytes.
    package func contents() throws -> [String: Data] {
        var found: [String: Data] = [:]
        for name in FileManager.default.subpaths(atPath: path) ?? [] {
            let file = path + "/" + name
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
                !isFolder.boolValue
            {
                found[name] = try Data(contentsOf: URL(fileURLWithPath: file))
            }
        }
        return found
    }
}
