import TOMLKit

/// Why a theme file cannot be used.
package enum ThemeError: Error, Equatable {
    /// The file is no TOML; the line is where reading stopped.
    case notReadable(line: Int)
    /// A key is missing or has a value of the wrong kind.
    case wrongValue(key: String)
    /// A colour is neither `#rrggbb` nor a name of the palette.
    case unknownColour(role: String, colour: String)
    /// The theme inherits from one that is not there.
    case unknownParent(String)
    /// No folder has a theme of this name, and none is built in.
    case notFound(String)
}

extension Theme {
    /// Reads a theme file.
    ///
    /// `name` is required; `inherits` names another theme; `[palette]` gives names to colours;
    /// `[roles]` holds a table for each role, with `foreground`, `background`, `bold`, `dim`,
    /// `italic`, `underline` and `reverse`, all optional. A role of several words is quoted.
    ///
    /// - Parameters:
    ///   - text: the content of the file.
    ///   - parent: finds the theme that this one inherits from.
    /// - Throws: what is wrong with the file.
    package init(
        toml text: String,
        parent: (String) throws(ThemeError) -> Theme? = Theme.builtIn(named:)
    ) throws(ThemeError) {
        let table = try Theme.table(text)
        guard let name = table["name"]?.string else { throw .wrongValue(key: "name") }
        var looks: [StyleRole: TextAttributes] = [:]
        if let inherited = table["inherits"] {
            guard let name = inherited.string else { throw .wrongValue(key: "inherits") }
            guard let theme = try parent(name) else { throw .unknownParent(name) }
            looks = theme.ownLooks
        }
        let palette = try Theme.palette(table)
        guard let roles = table["roles"] ?? .some(TOMLTable()), let roles = roles.table else {
            throw .wrongValue(key: "roles")
        }
        for (role, value) in roles {
            guard let entry = value.table else { throw .wrongValue(key: role) }
            looks[StyleRole(rawValue: role)] = try Theme.look(entry, role, palette)
        }
        self.init(name: name, looks: looks)
    }

    private static func table(_ text: String) throws(ThemeError) -> TOMLTable {
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw .notReadable(line: error.source.begin.line)
        } catch {
            throw .notReadable(line: 0)
        }
    }

    private static func palette(_ table: TOMLTable) throws(ThemeError) -> [String: Colour] {
        guard let value = table["palette"] else { return [:] }
        guard let entries = value.table else { throw .wrongValue(key: "palette") }
        var palette: [String: Colour] = [:]
        for (name, value) in entries {
            guard let hex = value.string, let colour = Colour(hex: hex) else {
                throw .wrongValue(key: "palette." + name)
            }
            palette[name] = colour
        }
        return palette
    }

    private static func look(
        _ entry: TOMLTable, _ role: String, _ palette: [String: Colour]
    ) throws(ThemeError) -> TextAttributes {
        var look = TextAttributes()
        for (key, value) in entry {
            switch key {
            case "foreground": look.foreground = try colour(value.string, role, palette)
            case "background": look.background = try colour(value.string, role, palette)
            case "bold": look.isBold = try flag(value.bool, role, key)
            case "dim": look.isDim = try flag(value.bool, role, key)
            case "italic": look.isItalic = try flag(value.bool, role, key)
            case "underline": look.isUnderlined = try flag(value.bool, role, key)
            case "reverse": look.isReversed = try flag(value.bool, role, key)
            default: throw .wrongValue(key: role + "." + key)
            }
        }
        return look
    }

    private static func colour(
        _ text: String?, _ role: String, _ palette: [String: Colour]
    ) throws(ThemeError) -> Colour {
        guard let text else { throw .wrongValue(key: role) }
        guard let colour = palette[text] ?? Colour(hex: text) else {
            throw .unknownColour(role: role, colour: text)
        }
        return colour
    }

    private static func flag(
        _ value: Bool?, _ role: String, _ key: String
    ) throws(ThemeError) -> Bool {
        guard let value else { throw .wrongValue(key: role + "." + key) }
        return value
    }
}
