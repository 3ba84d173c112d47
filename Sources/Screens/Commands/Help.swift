import TerminalKit

/// The keys of a place as lines of text.
package enum Help {
    /// How lists and texts are moved in, the same everywhere.
    static let moving = [
        "Lists and texts: Up Down or j k, PgUp PgDn, Home End, Space pages.",
        "In a list to choose from, type to narrow it.",
    ]

    /// One line a command: keys, name and what it does; grey where it is barred.
    static func lines(
        of scope: Scope, _ availability: (CommandID) -> Availability
    ) -> [(text: String, role: StyleRole)] {
        Commands.table.filter { $0.scopes.contains(scope) }.map { command in
            let keys = Columns.fit(command.keys.map(\.name).joined(separator: " "), 11)
            let isBarred = availability(command.id) != .ready
            return ("\(keys)\(command.name). \(command.help)", isBarred ? .disabled : .text)
        }
    }

    /// The whole table of keys, for printing.
    package static var table: [String] {
        var lines: [String] = []
        for scope in Scope.allCases {
            lines.append(scope.title)
            for command in Commands.table where command.scopes.contains(scope) {
                let keys = command.keys.map(\.name).joined(separator: ", ")
                lines.append(
                    "  " + Columns.fit(keys, 16) + Columns.fit(command.name, 28) + command.help)
            }
            lines.append("")
        }
        return lines + moving
    }
}
