import Casework
import Training

/// Who works in the made-up office, said before the first screen.
enum CastList {
    static func print() {
        Output.message("Training vault. Everything in it is made up. Sign in as one of:\n")
        let rows = Cast.everybody.map { member in
            [
                member.login, member.passphrase, member.name,
                member.roles.map(\.title).sorted().joined(separator: ", "),
            ]
        }
        for line in Output.columns(["LOGIN", "PASSPHRASE", "NAME", "ROLES"], rows) {
            Output.message("  " + line)
        }
    }
}
