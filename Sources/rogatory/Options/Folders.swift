import Foundation

/// Where things lie when the officer names no other place (XDG Base Directory Specification).
enum Folders {
    static var vault: String { base("XDG_DATA_HOME", otherwise: ".local/share") + "/vault" }
    static var state: String { base("XDG_STATE_HOME", otherwise: ".local/state") }
    static var themes: String { base("XDG_CONFIG_HOME", otherwise: ".config") + "/themes" }
    static var exports: String { home + "/rogatory-exports" }

    /// An absolute path for one the officer wrote.
    static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: (path as NSString).expandingTildeInPath).standardizedFileURL.path
    }

    /// Makes a folder private to the officer, with the folders above it.
    static func make(_ path: String) throws(ProgramError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .file(path: path, errno: errno == 0 ? EIO : errno)
        }
    }

    /// Makes the folder in which another is going to be made.
    static func makeParent(of path: String) throws(ProgramError) {
        try make((path as NSString).deletingLastPathComponent)
    }

    /// The folder itself, or the nearest above it that is there.
    static func nearest(_ path: String) -> String {
        var place = path as NSString
        while place.length > 1, !FileManager.default.fileExists(atPath: place as String) {
            place = place.deletingLastPathComponent as NSString
        }
        return place as String
    }

    /// The officer's home folder.
    static var home: String {
        let environment = ProcessInfo.processInfo.environment
        return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? NSHomeDirectory()
    }

    private static func base(_ variable: String, otherwise: String) -> String {
        // The specification says to ignore a relative path.
        let named = ProcessInfo.processInfo.environment[variable].flatMap {
            $0.hasPrefix("/") ? $0 : nil
        }
        return (named ?? home + "/" + otherwise) + "/rogatory"
    }
}
