import Casework
import TerminalKit
import Workflow

extension OfficersScreen {
    /// The proposal that the officer at hand leave.
    var removal: [Effect] {
        guard let content, rows.indices.contains(cursor.selected) else { return [] }
        let leaving = rows[cursor.selected].officer.id
        let members = content.pending ?? content.members
        return [.perform([.proposeOfficers(members.filter { $0.id != leaving })])]
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
