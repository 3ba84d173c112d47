import ArgumentParser
import Casework
import Foundation
import Vault
import Workflow

/// The recovery key: made in shares, put together again from some of them.
struct RecoveryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recovery",
        abstract: "Make shares by which a forgotten passphrase is replaced, and use them.",
        discussion: """
            The key is never kept whole: it is split into shares of 33 words (SLIP-39), of which \
            any three of five make it again. Whoever brings enough shares together can give any \
            officer of this vault, and of every copy of it, a new passphrase: give each share to \
            another person.
            """,
        subcommands: [Make.self, Combine.self, Status.self])

    /// New shares, signed by two.
    struct Make: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a recovery key and hand its shares out, one after the other.",
            discussion: """
                Done by the administrator with an auditor or the head beside him; both sign. Each \
                share is shown once, alone on the terminal. With --passphrase-fd the \
                administrator's passphrase is the first line, the other's the second. Shares of an \
                earlier key open no vault that is changed from here on, but still its old copies.
                """)

        @Option(help: ArgumentHelp("The login name of who signs beside you.", valueName: "login"))
        var second: String

        @Option(help: ArgumentHelp("The key file of who signs beside you.", valueName: "file"))
        var secondKeyFile: String?

        @Option(help: "How many shares make the key again.")
        var threshold = 3

        @Option(help: "How many shares are made.")
        var shares = 5

        @Option(
            help: ArgumentHelp(
                "Write the shares to this file descriptor, one a line, instead of showing them "
                    + "on the terminal.", valueName: "number"))
        var sharesFd: Int32?

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        var bounds: Confinement {
            var bounds = deskBounds
            bounds.reads += secondKeyFile.map { [$0] } ?? []
            return bounds
        }

        func validate() throws {
            guard (2...16).contains(threshold), (threshold...16).contains(shares) else {
                throw ValidationError(
                    "--threshold is 2 to 16, and --shares at least as many and at most 16.")
            }
        }

        func run() throws {
            let door = try vault.existingDoor()
            let secrets = try signIn.secrets()
            let hands = try ShareHands(descriptor: sharesFd)
            let signedIn = try signIn.unlock(door, secrets: secrets)
            defer { signedIn.lock() }
            let other = StepUp(
                passphrase: try secrets.existing("Passphrase of \(second): "),
                keyFile: try InputFile.key(secondKeyFile))
            defer { other.passphrase.clear() }
            let outcome = try signedIn.desk.makeRecovery(
                threshold: threshold, count: shares, stepUp: signedIn.stepUp,
                second: SecondSigner(login: second, stepUp: other), handOut: hands.giveOut)
            try Deeds.report(
                outcome,
                done: "The recovery key is made: \(threshold) of its \(shares) shares make it "
                    + "again. You two are under it now, everybody else when he next unlocks.")
        }
    }

    /// Shares put together.
    struct Combine: BoundedCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give an officer a new passphrase from enough shares.",
            discussion: """
                Nobody is signed in: the shares are enough. They are asked for one after the other, \
                four letters of each word at least; the new passphrase comes after them. With \
                --passphrase-fd each share is a line, and the new passphrase the last one. The \
                officer's keys, cases and roles stay as they were, and the log says that it was \
                done.
                """)

        @Argument(help: "The login name of the officer.")
        var officer: String

        @Option(
            help: ArgumentHelp("A key file for the officer's slot from now on.", valueName: "file"))
        var newKeyFile: String?

        @Option(
            help: ArgumentHelp(
                "Read shares and the new passphrase from this file descriptor, one a line.",
                valueName: "number"))
        var passphraseFd: Int32?

        @OptionGroup var vault: VaultOptions

        var opensVault: Bool { true }

        var bounds: Confinement {
            var bounds = vault.bounds
            bounds.reads += newKeyFile.map { [$0] } ?? []
            return bounds
        }

        func run() throws {
            let door = try vault.existingDoor()
            let secrets = try SecretSource(descriptor: passphraseFd)
            let recovery = Recovery(door)
            var given = 0
            while recovery.missing > 0 {
                let share = try secrets.existing(
                    given == 0
                        ? "A share: " : "Another share (\(recovery.missing) more needed): ")
                defer { share.clear() }
                do {
                    try recovery.add(share)
                    given += 1
                } catch {
                    guard passphraseFd == nil else {
                        Output.message(
                            "Line \(given + 1) is no share that fits. Every share needed is a line; "
                                + "the new passphrase comes after them.")
                        throw error
                    }
                    Output.message(
                        "Share \(given + 1) was not taken. " + Ending(error).sentence)
                }
            }
            let passphrase = try secrets.new(for: officer)
            defer { passphrase.clear() }
            try recovery.finish(
                login: officer, passphrase: passphrase, keyFile: try InputFile.key(newKeyFile))
            Output.message(
                "\(officer) has a new passphrase. Older copies of the vault open with the old one.")
        }
    }

    /// Who is under the key.
    struct Status: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print which officers the recovery key covers.")

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                guard let standing = try signedIn.desk.recoveryStanding() else {
                    throw ProgramError.notFound(
                        "recovery key; `rogatory recovery make` makes one")
                }
                Output.message(
                    "Made \(standing.madeAt.formatted(.iso8601)); \(standing.threshold) of "
                        + "\(standing.count) shares make it again.")
                Output.table(
                    ["LOGIN", "RECOVERY"],
                    standing.covered.map { [$0.login, "covered"] }
                        + standing.waiting.map { [$0.login, "when he next unlocks"] })
            }
        }
    }
}
