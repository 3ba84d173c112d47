import ArgumentParser
import CaseStore
import Vault
import Workflow

/// The newest checkpoint, to print, to keep elsewhere or to cosign.
struct AuditCheckpointCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Print the newest checkpoint: size and root of the log, signed.",
        discussion: """
            Keep it where the vault is not: on paper, in a file, with somebody else. \
            `audit verify --checkpoint` finds whether the log still begins with what it vouches \
            for. With --cosign the whole log is checked first, and the auditor's or the head's \
            own key signs that he saw it so.
            """)

    @Flag(help: "Check the whole log, then sign the checkpoint as auditor or head.")
    var cosign = false

    @OptionGroup var vault: VaultOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
        try signIn.atDesk(of: vault) { signedIn in
            let checkpoint = try signedIn.desk.checkpoint(
                cosignedWith: cosign ? signedIn.stepUp : nil
            ) { _ in }
            Output.text(checkpoint.note)
        }
    }
}

/// The whole log as a text that is checked without the vault.
struct AuditExportCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the whole log as text that `audit verify` checks without the vault.",
        discussion: """
            What the entries say stays sealed; who the officers are, and when each wrote, is \
            readable. Redirect it into a file.
            """)

    @OptionGroup var vault: VaultOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
        try signIn.atDesk(of: vault) { signedIn in
            try signedIn.desk.exportLog { Output.line($0) }
        }
    }
}

/// The proof that an entry stands in the log.
struct AuditProveCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Print the proof that an entry stands in the log, for `audit verify`.",
        discussion: "The form is a C2SP tlog-proof; what the entry says stays sealed.")

    @Argument(help: "The entry's number, from 0, as the log's screen shows it.")
    var number: Int

    @OptionGroup var vault: VaultOptions
    @OptionGroup var signIn: SignInOptions

    func validate() throws {
        guard number >= 0 else { throw ValidationError("Entries are numbered from 0.") }
    }

    func run() throws {
        try signIn.atDesk(of: vault) { signedIn in
            do {
                Output.text(try signedIn.desk.proof(ofEntry: number))
            } catch DeskError.store(.missing) {
                throw ProgramError.notFound("entry \(number) in the log")
            }
        }
    }
}
