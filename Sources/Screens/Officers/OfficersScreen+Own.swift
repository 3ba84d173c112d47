import Casework
import TerminalKit
import Workflow

extension OfficersScreen {
    /// The proposal that the officer at hand leave.
    var removal: [Effect] {
        guard let content, rows.indices.contains(cursor.selected) else { return [] }
        guard rows[cursor.selected].change != .removed else { return [] }
        let leaving = rows[cursor.selected].officer.id
        let members = content.pending ?? content.members
        return [.perform([.proposeOfficers(members.filter { $0.id != leaving })])]
    }

    /// Whom a change brings, changes and removes, and which part nobody would have any more.
    func caution(before action: Action) -> [String] {
        guard let content else { return [] }
        let next: [Officer]
        switch action {
        case .proposeOfficers(let officers): next = officers
        case .confirmOfficers: next = content.pending ?? content.members
        default: return []
        }
        func roles(_ officer: Officer) -> String {
            officer.roles.map(\.title).sorted().joined(separator: ", ")
        }
        var lines: [String] = []
        for officer in content.members where !next.contains(where: { $0.id == officer.id }) {
            lines.append("\(officer.name) (\(officer.login)) is removed.")
        }
        for officer in next {
            let before = content.members.first { $0.id == officer.id }
            guard before != officer else { continue }
            lines.append(
                "\(officer.name) (\(officer.login)) is "
                    + (before == nil ? "added" : "changed") + ": \(roles(officer)).")
        }
        for role in Role.allCases
        where content.members.contains(where: { $0.roles.contains(role) })
            && !next.contains(where: { $0.roles.contains(role) })
        {
            lines.append("Nobody is left as \(role.title).")
        }
        return lines
    }

    func ownPassphraseForm() -> Sheet {
        Sheet(
            "My passphrase",
            "Nobody can reset it. Older copies of the vault still open with the one you have now.",
            [
                FormField(
                    "passphrase", "New", .secret(isEmpty: true),
                    hint: "at least 12 characters; a few unrelated words are best"),
                FormField("again", "The same again", .secret(isEmpty: true)),
            ])
    }

    /// What may become of the key file, and where a new one goes.
    func ownKeyFileForm(stick: String?) -> Sheet {
        let place =
            stick.map {
                "A new one is written into \($0), and over nothing that is there."
            } ?? "To make one here start the program with --key-stick and the stick's folder."
        let makes = stick == nil ? [] : [PickerOption(code: "make", words: "a new one")]
        let login = content?.officer.login ?? "my"
        return Sheet(
            "My key file",
            "A file that your slot asks for beside the passphrase, on a stick apart from the vault "
                + "and its backups. When it is lost only recovery shares let you in. " + place,
            [
                .choice(
                    "how", "From now on",
                    makes + [
                        PickerOption(code: "use", words: "a file that is there"),
                        PickerOption(code: "none", words: "the passphrase alone"),
                    ]),
                FormField(
                    "keyFile", "Key file",
                    .path(TextField(stick.map { "\($0)/\(login).key" } ?? "")),
                    hint: "Tab completes", beginsWith: "/~"),
            ])
    }

    mutating func submitKeyFile(_ form: Form, stick: String?) -> [Effect] {
        let path = form["keyFile"]
        var errors: [String: String] = [:]
        switch form["how"] {
        case "none": return [.changeSlot(.keyFile(""))]
        case "use":
            if path.isEmpty { errors["keyFile"] = "Which file?" }
        case "make":
            let isOnStick = stick.map { path.hasPrefix($0 + "/") && !path.contains("/../") }
            if isOnStick != true { errors["keyFile"] = "It is made in \(stick ?? "") only." }
        default: errors["how"] = "Choose what your slot asks for."
        }
        guard sheet?.form.report(errors) ?? true else { return [] }
        return [.changeSlot(form["how"] == "make" ? .newKeyFile(path) : .keyFile(path))]
    }
}
