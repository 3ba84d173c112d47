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

    func ownKeyFileForm() -> Sheet {
        Sheet(
            "My key file",
            "A file that your slot asks for beside the passphrase; empty for none. Keep it apart from "
                + "the vault and its backups: when it is lost, only recovery shares let you in. "
                + "`rogatory officer key-file --make` makes one.",
            [FormField("keyFile", "Key file", .path(TextField()), hint: "Tab completes")])
    }
}
