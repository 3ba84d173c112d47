import ArgumentParser
import Screens
import Vault

/// The key table, from the one place that footer and help come from.
struct KeysCommand: BoundedCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Print every key of every screen.")

    @Flag(help: "Print JSON.")
    var json = false

    var bounds: Confinement { Confinement() }

    func run() throws {
        if json {
            try Output.json(KeyListing())
        } else {
            for line in Help.table { Output.line(line) }
        }
    }
}

/// The key table as a program reads it.
struct KeyListing: Encodable {
    struct Entry: Encodable {
        let id: String
        let places: [String]
        let keys: [String]
        let name: String
        let synonyms: [String]
        let help: String
    }

    let commands: [Entry]

    init() {
        commands = Commands.table.map { command in
            Entry(
                id: command.id.rawValue, places: command.scopes.map(\.title).sorted(),
                keys: command.keys.map(\.name), name: command.name, synonyms: command.synonyms,
                help: command.help)
        }
    }
}
