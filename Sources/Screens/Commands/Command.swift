package import TerminalKit

/// One row of the command table: everything that is said about a command anywhere.
package struct Command: Hashable, Sendable {
    package let id: CommandID
    package let scopes: Set<Scope>
    /// What it is called in the palette and in help.
    package let name: String
    /// Other words it is found by.
    package let synonyms: [String]
    package let keys: [Key]
    /// The word or two in the footer.
    package let short: String
    /// One line of help.
    package let help: String
    /// How many of its keys the footer names.
    private let shownKeys: Int

    init(
        _ id: CommandID, _ scopes: Set<Scope>, _ keys: [Key], _ name: String, short: String,
        help: String, synonyms: [String] = [], shownKeys: Int = 1
    ) {
        self.shownKeys = shownKeys
        self.id = id
        self.scopes = scopes
        self.keys = keys
        self.name = name
        self.short = short
        self.help = help
        self.synonyms = synonyms
    }

    /// The first key, as the footer names it; both where two belong together.
    package var keyName: String { keys.prefix(shownKeys).map(\.name).joined(separator: " ") }
}

extension Key {
    /// The key as it is written in footers, help and the key table.
    package var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let scalar): String(Character(scalar))
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .function(let number): "F\(number)"
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        case .alt(let scalar): "Alt-\(Character(scalar))"
        }
    }
}
