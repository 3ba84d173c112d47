import ArgumentParser
import Casework
import Foundation
import Vault
import Workflow

extension OfficerCommand {
    /// Another passphrase for the officer himself.
    struct Passphrase: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change your own passphrase.",
            discussion: """
                With --passphrase-fd the present passphrase is the first line, the new one the \
                second. Older copies of the vault still open with the old one.
                """)

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn, secrets in
                let new = try secrets.new(for: signedIn.desk.officer.login)
                defer { new.clear() }
                try signedIn.desk.changePassphrase(to: new, stepUp: signedIn.stepUp)
                Output.message("Your passphrase is changed.")
            }
        }
    }

    /// A key file for the officer himself, or none.
    struct KeyFile: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "key-file",
            abstract: "Have your slot ask for a key file, for another one, or for none.",
            discussion: """
                A key file is a second thing to have beside the passphrase: keep it on a stick, \
                apart from the vault and from every backup of it. When it is lost, only shares of \
                the recovery key let you in again. --key-file names the one you use now.
                """)

        @Option(help: ArgumentHelp("Make a new key file here and use it.", valueName: "file"))
        var make: String?

        @Option(help: ArgumentHelp("Use this file, which is there already.", valueName: "file"))
        var use: String?

        @Flag(help: "Use no key file any more.")
        var remove = false

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        var bounds: Confinement {
            var bounds = deskBounds
            bounds.reads += use.map { [$0] } ?? []
            if let make {
                let parent = (Folders.absolute(make) as NSString).deletingLastPathComponent
                bounds.writes.append(parent)
            }
            return bounds
        }

        func validate() throws {
            guard [make != nil, use != nil, remove].filter({ $0 }).count == 1 else {
                throw ValidationError("Name one of --make, --use and --remove.")
            }
        }

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                var bytes: [UInt8] = []
                if let make {
                    bytes = try InputFile.makeKey(at: make)
                } else if let use {
                    bytes = try InputFile.key(use)
                }
                defer { for index in bytes.indices { bytes[index] = 0 } }
                do {
                    try signedIn.desk.changeKeyFile(to: bytes, stepUp: signedIn.stepUp)
                } catch {
                    if let make { Vault.KeyFile.discard(make) }
                    throw error
                }
                Output.message(
                    remove
                        ? "Your slot opens with the passphrase alone."
                        : "Your slot asks for this key file from now on: name it with --key-file, "
                            + "and take the stick out when you are done.")
            }
        }
    }

    /// An officer who leaves.
    struct Remove: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Propose that an officer leave the directory, as administrator.",
            discussion: """
                In force once an auditor or the head has confirmed it: from then on he opens \
                nothing, and nothing that is written later can be read with the keys he had. Cases \
                he could read get new keys from their holders. What he had read stays read.
                """)

        @Argument(help: "The officer's login name.")
        var leaving: String

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                let content = try signedIn.desk.officers(because: "officer remove")
                let members = content.pending ?? content.members
                guard members.contains(where: { $0.login == leaving }) else {
                    throw ProgramError.notFound("officer of the login name \(leaving)")
                }
                try Deeds.report(
                    signedIn.desk.perform(
                        .proposeOfficers(members.filter { $0.login != leaving }),
                        stepUp: signedIn.stepUp),
                    done: "\(leaving)'s removal is proposed. Next: `rogatory officer confirm`, "
                        + "by an auditor or the head.")
            }
        }
    }

    /// Failed tries at passphrases.
    struct Tries: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print failed tries at passphrases, as auditor.",
            discussion: """
                They are sealed to the auditors of the day and lie in the vault's file `attempts`. \
                Tries on a copy of the vault are not among them.
                """)

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                let tries = try signedIn.desk.failedUnlocks()
                Output.message(
                    tries.isEmpty ? "No failed try is sealed to you." : "\(tries.count) tries.")
                guard !tries.isEmpty else { return }
                Output.table(
                    ["WHEN", "LOGIN TYPED", "ACCOUNT", "OPENED LATER"],
                    tries.map {
                        [
                            $0.at.formatted(.iso8601), Output.harmless($0.login),
                            String($0.account), $0.wasFollowedByUnlock ? "yes" : "no",
                        ]
                    })
            }
        }
    }
}

/// New keys for cases that a removed officer could read.
struct RekeyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "rekey",
        abstract: "Give new keys to your cases that a removed officer could read.",
        discussion: """
            The program does the same at every unlock, this command's own too. Prints how many \
            were given one.
            """)

    @OptionGroup var vault: VaultOptions
    @OptionGroup var signIn: SignInOptions

    func run() throws {
        try signIn.atDesk(of: vault) { signedIn in
            let atUnlock = signedIn.desk.remarks.map(\.casesRekeyed).reduce(0, +)
            let (more, left, stuck) = try signedIn.desk.rekey()
            let done = atUnlock + more
            Output.message(
                left == 0
                    ? "No \(stuck + done == 0 ? "" : "other ")case waits for a new key."
                    : "\(left) cases wait for a new key from others who hold them.")
            Output.line("\(done)")
        }
    }
}
