import Foundation

/// Where themes are looked for: folders of `NAME.toml` files, then what is compiled in.
package struct ThemeShelf: Sendable {
    private let folders: [String]

    /// The first folder that has a theme wins: the user's before the installed one.
    package init(folders: [String]) {
        self.folders = folders
    }

    /// Finds a theme by its name and whatever it inherits from.
    ///
    /// A theme may inherit from another one of its own name: the one it stands before.
    ///
    /// - Parameter name: the name of the file without its ending.
    /// - Returns: the theme.
    /// - Throws: `.notFound`, or what is wrong with the first file of that name.
    package func theme(named name: String) throws(ThemeError) -> Theme {
        guard let theme = try find(name, before: []) else { throw .notFound(name) }
        return theme
    }

    private func find(_ name: String, before visited: Set<String>) throws(ThemeError) -> Theme? {
        // A name is no path.
        guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
        for folder in folders {
            let path = folder + "/" + name + ".toml"
            guard !visited.contains(path), FileManager.default.fileExists(atPath: path) else {
                continue
            }
            guard let bytes = FileManager.default.contents(atPath: path), bytes.count < 1 << 20
            else { throw .notReadable(line: 0) }
            let text = String(decoding: bytes, as: UTF8.self)
            return try Theme(toml: text) { parent throws(ThemeError) in
                try find(parent, before: visited.union([path]))
            }
        }
        return Theme.builtIn(named: name)
    }
}
