import ArgumentParser
import CaseStore
import Foundation
import Workflow

/// Going on, knowingly, with a vault that is not the one the officer saw last.
struct AuditAcceptOlderCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept-older",
        abstract: "Go on with a vault that is older than what you saw of it, knowingly.",
        discussion: """
            After a backup was restored the vault stays shut for everybody who saw later entries, \
            for it looks the same when somebody puts an older copy back to undo what was done. \
            This prints what you saw and what is there. With --reason it asks for your passphrase \
            a second time, signs with your own key that you go on, and writes both states into \
            the log, where the auditor finds them. What is missing stays missing. Ask your \
            auditor first. With --passphrase-fd your passphrase is the first line and the second.
            """)

    @Option(
        help: ArgumentHelp(
            "Why you go on: who restored what, and who agreed. Without it nothing is accepted.",
            valueName: "text"))
    var reason: String?

    @OptionGroup var vault: VaultOptions
    @OptionGroup var signIn: SignInOptions

    func validate() throws {
        if let reason, reason.allSatisfy(\.isWhitespace) {
            throw ValidationError("--reason needs words.")
        }
    }

    func run() throws {
        let door = try vault.existingDoor()
        let secrets = try signIn.secrets()
        let name = try signIn.login ?? secrets.answer("Login name: ")
        let passphrase = try secrets.existing("Passphrase of \(name): ")
        defer { passphrase.clear() }
        let key = try InputFile.key(signIn.keyFile)
        var accepted: Rewind?
        var brokenOff: ProgramError?
        func decide(_ rewind: Rewind) -> RewindAcceptance? {
            for line in rewind.lines { Output.message(line) }
            guard let reason else { return nil }
            do throws(ProgramError) {
                let again = try secrets.existing("Your passphrase again, to go on with it: ")
                accepted = rewind
                return RewindAcceptance(
                    reason: reason, stepUp: StepUp(passphrase: again, keyFile: key))
            } catch {
                brokenOff = error
                return nil
            }
        }
        let desk: Desk
        do {
            desk = try door.unlock(
                login: name, passphrase: passphrase, keyFile: key, accepting: decide)
        } catch {
            throw brokenOff as (any Error)? ?? error
        }
        defer { desk.leave() }
        for remark in desk.remarks { Output.message("rogatory: " + remark.sentence) }
        Output.message(
            accepted == nil
                ? "There is nothing to accept: the vault goes on from what you saw last."
                : "You go on with this vault; the log has both states under your signature. "
                    + "Next: `rogatory audit verify`.")
    }
}

extension Rewind {
    /// What he saw, what is there, what that means and what else it could mean.
    fileprivate var lines: [String] {
        var lines: [String] = []
        if let remembered {
            let when = remembered.at.map { ", on " + $0.formatted(.iso8601) } ?? ""
            lines.append("You saw:   \(remembered.size) entries\(when), root \(remembered.root)")
        } else {
            lines.append("You saw:   the pages only")
        }
        let last = found.at.map { ", the last of " + $0.formatted(.iso8601) } ?? ""
        lines.append("Found:     \(found.size) entries\(last), root \(found.root)")
        lines.append(meaning)
        lines += accepted.map { "Before you: " + $0.line }
        return lines
    }

    private var meaning: String {
        let since = found.at.map { " since " + $0.formatted(.iso8601) } ?? ""
        return switch difference {
        case .shorter:
            "At least \(missing ?? 0) entries are missing, and every deed done\(since). A restored "
                + "backup looks like this; so does an older copy that somebody put back to undo "
                + "deeds. Who restored it, and from which backup?"
        case .other:
            "The log went another way than what you saw: entries you saw are missing, how many "
                + "cannot be told, and others stand in their place. A backup that was restored and "
                + "worked on looks like this; so does a vault that somebody copied and went on "
                + "with. Who restored it, and who worked on it?"
        case .pages:
            "The log goes on from what you saw, but the list of live pages (vault.db-tags0 and "
                + "-tags1) is gone or older. Files lost or copied singly look like this; so does "
                + "an attempt to put older pages back. Before you go on, every record is compared "
                + "with the log."
        }
    }
}

extension Rewind.Acceptance {
    /// Who went on with which state instead of which.
    var line: String {
        let seen = remembered.map { "\($0) entries" } ?? "other pages"
        let signed = isSignatureGood ? "" : " (THE SIGNATURE DOES NOT HOLD)"
        return "\(Output.harmless(name)) went on at \(found) entries on "
            + at.formatted(.iso8601) + " having seen \(seen): \(Output.harmless(reason))\(signed)"
    }
}
