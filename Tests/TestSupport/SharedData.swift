package import Foundation

/// Test data that lies outside the project; users have none of it.
package enum SharedData {
    /// The folder named by `ROGATORY_SHARED`, else `../shared` beside the project.
    package static var folder: URL {
        let path = ProcessInfo.processInfo.environment["ROGATORY_SHARED"] ?? "../shared"
        return URL(fileURLWithPath: path).standardizedFileURL
    }

    /// The folder of published test vectors: `ROGATORY_VECTORS`, else `data/vectors` of the data.
    package static var vectors: URL {
        guard let path = ProcessInfo.processInfo.environment["ROGATORY_VECTORS"] else {
            return folder.appendingPathComponent("data/vectors")
        }
        return URL(fileURLWithPath: path).standardizedFileURL
    }

    /// Whether tests that need the data can run; under `CI=true` they must, and fail without it.
    package static var isThere: Bool { isThere(folder) }

    /// The same for published vectors.
    package static var hasVectors: Bool { isThere(vectors) }

    /// Whether `ROGATORY_VECTORS` names another folder than the one beside the project.
    package static var hasOtherVectors: Bool {
        ProcessInfo.processInfo.environment["ROGATORY_VECTORS"] != nil
    }

    /// The same for one kind of vectors: another folder may lack some.
    package static func hasVectors(of kind: String) -> Bool {
        let folder = vectors.appendingPathComponent(kind)
        return hasOtherVectors
            ? FileManager.default.fileExists(atPath: folder.path) : isThere(folder)
    }

    /// A file of the data.
    package static func file(_ path: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(path))
    }

    /// Every file below a folder of the vectors, in the order of their paths.
    package static func vectorFiles(_ path: String) throws -> [URL] {
        let start = vectors.appendingPathComponent(path)
        return try FileManager.default.subpathsOfDirectory(atPath: start.path).sorted()
            .map { start.appendingPathComponent($0) }
            .filter { !$0.hasDirectoryPath && !isFolder($0) }
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    private static func isThere(_ folder: URL) -> Bool {
        ProcessInfo.processInfo.environment["CI"] == "true"
            || FileManager.default.fileExists(atPath: folder.path)
    }
}
