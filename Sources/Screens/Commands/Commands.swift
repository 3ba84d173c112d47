import TerminalKit

/// The one table of commands: footer, help, palette and the printed key table come from it.
package enum Commands {
    /// All commands, in the order of the footer: what is wanted most often first.
    package static let table: [Command] =
        everywhere + forms + modes + lists + caseFile + document + checklist + approval + office
        + log

    /// The commands of a place, in the order of the footer; those given everywhere come last.
    package static func commands(in scope: Scope) -> [Command] {
        table.filter { $0.scopes.contains(scope) }
            + (scope == .everywhere || scope.isMode
                ? [] : table.filter { $0.scopes.contains(.everywhere) })
    }

    /// The commands a key means in a place; several where only one of them is there at a time.
    static func meant(by key: Key, in scope: Scope) -> [Command] {
        commands(in: scope).filter { $0.keys.contains(key) }
    }

    /// What the footer says in a place that takes all keys: its own commands first.
    static func hints(in scope: Scope) -> [KeyHint] {
        let all = table.filter { $0.scopes.contains(scope) && !$0.short.isEmpty }
        let own = all.filter { $0.scopes == [scope] }
        let typing = scope.typing.flatMap { $0.isEmpty ? nil : KeyHint("type", $0) }
        return [typing].compactMap(\.self)
            + (own + all.filter { !own.contains($0) }).map { KeyHint($0.keyName, $0.short) }
    }

    /// The command a key means where all keys are taken.
    static func mode(_ key: Key, in scope: Scope) -> CommandID? {
        meant(by: key, in: scope).first?.id
    }

    static func command(_ id: CommandID) -> Command? { table.first { $0.id == id } }

    private static let everywhere: [Command] = [
        Command(
            .help, [.everywhere], [.character("?"), .function(1)], "Help", short: "help",
            help: "Shows the keys of this place.", synonyms: ["keys"]),
        Command(
            .palette, [.everywhere], [.character(":"), .control("p")], "Command palette",
            short: "commands", help: "Finds a command by its name."),
        Command(
            .back, [.everywhere], [.escape, .character("q"), .control("c")], "Back", short: "back",
            help: "Goes back to where you came from.", synonyms: ["close", "leave"]),
        Command(
            .lock, [.everywhere, .form], [.control("l")], "Lock", short: "lock",
            help: "Wipes the keys and asks for the passphrase.", synonyms: ["leave the desk"]),
        Command(
            .reload, [.everywhere], [.control("r")], "Load again", short: "load again",
            help: "Reads the place again from the vault.", synonyms: ["refresh"]),
        Command(
            .quit, [.everywhere, .gate], [.control("q")], "Quit", short: "quit",
            help: "Locks and ends the program.", synonyms: ["exit"]),
    ]

    private static let forms: [Command] = [
        Command(
            .nextField, [.form], [.tab, .enter], "Next field", short: "next",
            help: "Goes to the next field; in a path field Tab completes."),
        Command(
            .previousField, [.form], [.backTab], "Previous field", short: "previous",
            help: "Goes to the field before."),
        Command(
            .save, [.form], [.control("s")], "Save", short: "save",
            help: "Saves; Enter on the last field does too."),
        Command(
            .leave, [.form], [.escape], "Leave", short: "leave",
            help: "Leaves without saving; asks first when something was typed."),
    ]

    static let lists: [Command] = [
        Command(
            .open, [.cases, .caseFile], [.enter], "Open", short: "open",
            help: "Opens what is chosen.", synonyms: ["answer", "edit"]),
        Command(
            .receive, [.cases], [.character("n")], "New case", short: "new case",
            help: "Writes down a request that has come in.", synonyms: ["receive", "intake"]),
        Command(
            .filter, [.cases, .audit], [.character("/")], "Filter", short: "filter",
            help: "Shows only rows that hold all the words typed.", synonyms: ["search", "find"]),
        Command(
            .sort, [.cases], [.character("s")], "Sort", short: "sort",
            help: "Sorts by the next column: due, urgency, received, reference, state."),
        Command(
            .showRecipients, [.cases], [.character("r")], "Recipients", short: "recipients",
            help: "Opens the directory of authorities abroad.", synonyms: ["directory"]),
        Command(
            .showOfficers, [.cases], [.character("o")], "Officers", short: "officers",
            help: "Opens the signed directory of officers."),
        Command(
            .showDisposal, [.cases], [.character("d")], "Disposal", short: "disposal",
            help: "Opens the cases whose time is over, and the certificates of those destroyed.",
            synonyms: ["retention", "destroy"]),
        Command(
            .showLog, [.cases], [.character("l")], "Log", short: "log",
            help: "Opens the log of every deed and every reading.", synonyms: ["audit"]),
    ]
}
