package import Foundation

/// Test data that lies outside the project; users have none of it.
package enum SharedData {
    /// The folder named by `ROGATORY_SHARED`, else `../shared` beside the project.
    package static var folder: URL {
        let environment = ProcessInfo.processInfo.environment
        let path = environment["ROGATORY_SHARED"] ?? "../shared"
        return URL(fileURLWithPath: path).standardizedFileURL
    }

    /// Whether tests that need the data can run; under `CI=true` they must, and fail without it.
    package static var isThere: Bool {
        ProcessInfo.processInfo.environment["CI"] == "true"
            || FileManager.default.fileExists(atPath: folder.path)
    }

    /// A file of the data.
    package static func file(_ path: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(path))
    }
}
