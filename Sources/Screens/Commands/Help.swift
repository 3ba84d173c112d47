import TerminalKit

/// The keys of a place as lines of text.
package enum Help {
    /// How lists and texts are moved in, the same everywhere.
    static let moving = [
        "Lists and texts: Up Down or j k, PgUp PgDn, Home End, Space pages.",
        "In a list to choose from, type to narrow it.",
    ]

    /// Every command of a place with its keys; a barred one is grey and says so.
    static func lines(
        of scope: Scope, columns: Int, _ availability: (CommandID) -> Availability
    ) -> [(text: String, role: StyleRole)] {
        Commands.table.filter { $0.scopes.contains(scope) }.flatMap { command in
            let isBarred = availability(command.id) != .ready
            let name = isBarred ? "\(command.name) (not now)" : command.name
            let role: StyleRole = isBarred ? .disabled : .text
            let rows = SafeText("\(name). \(command.help)").wrapped(columns: columns - keyColumns)
            return rows.enumerated().map { index, row in
                let keys = index == 0 ? command.keys.map(\.name).joined(separator: " ") : ""
                return (Columns.fit(keys, keyColumns) + row.shown, role)
            }
        }
    }

    private static let keyColumns = 14

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
