import TerminalKit

/// What lies over a screen and takes all keys.
indirect enum Layer: Hashable, Sendable {
    /// A notice, scrolled down by some rows.
    case notice(Notice, top: Int)
    case confirm(Confirmation)
    /// Shares going to their holders; nothing else is on the screen.
    case handOut(HandOutPanel)
    /// The keys of a place, scrolled down by some rows, over what lay there before.
    case help(Scope, top: Int, over: Layer?)
    case palette(Palette)
    /// Whether the program is to end.
    case quit

    /// The passphrase being typed in it, or in what lies under it.
    var secret: Secret? {
        switch self {
        case .confirm(let confirmation): confirmation.secret
        case .help(_, _, let under): under?.secret
        case .notice, .palette, .handOut, .quit: nil
        }
    }

    /// The shares on their way in it, or in what lies under it.
    var handOut: HandOut? {
        switch self {
        case .handOut(let panel): panel.handOut
        case .help(_, _, let under): under?.handOut
        case .notice, .palette, .confirm, .quit: nil
        }
    }

    /// Where its keys are.
    var scope: Scope {
        switch self {
        case .notice, .help: .notice
        case .confirm(let confirmation):
            confirmation.gravity <= .yesNo ? .answer : .typedAnswer
        case .palette: .palette
        case .handOut: .handOut
        case .quit: .answer
        }
    }
}

/// Finding a command by its name.
struct Palette: Hashable, Sendable {
    /// A command with whether it can be given here.
    struct Entry: Hashable, Sendable {
        let command: Command
        let availability: Availability
    }

    let entries: [Entry]
    var typed = TextField()
    var cursor = ListCursor()

    init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// Entries in which every typed word is found; those whose name begins with it first.
    var matching: [Entry] {
        let words = typed.text.lowercased().split(separator: " ")
        guard let first = words.first else { return entries }
        let found = entries.filter { entry in
            let text =
                ([entry.command.name] + entry.command.synonyms + entry.command.keys.map(\.name))
                .joined(separator: " ").lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        let byName = found.filter { $0.command.name.lowercased().hasPrefix(first) }
        return byName + found.filter { !byName.contains($0) }
    }

    /// The entry that Enter would give.
    var current: Entry? {
        let matching = self.matching
        return matching.indices.contains(cursor.selected) ? matching[cursor.selected] : nil
    }

    /// Rows of commands shown at once.
    static let page = 10

    mutating func handle(_ key: Key) {
        switch key {
        case .up, .down, .pageUp, .pageDown:
            _ = cursor.handle(key, count: matching.count, page: Self.page)
        default: if typed.handle(key) { cursor = ListCursor() }
        }
    }
}
