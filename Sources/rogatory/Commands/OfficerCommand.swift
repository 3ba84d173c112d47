import ArgumentParser
import Casework
import Vault
import Workflow

/// The signed directory of officers.
struct OfficerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officer",
        abstract: "Add, list, confirm and remove officers, and change your own slot.",
        subcommands: [
            Add.self, List.self, Confirm.self, Remove.self, Passphrase.self, KeyFile.self,
            Tries.self,
        ])

    /// A new officer, proposed by the administrator.
    struct Add: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a new officer a slot and propose him for the directory.",
            discussion: """
                Done by the administrator; the officer can work once an auditor or the head has \
                confirmed. With --passphrase-fd the administrator's passphrase is the first line, \
                the new officer's the second.

                Nobody can look up a passphrase. Whoever forgets his is given a new one with shares \
                of the recovery key, where the office keeps them, else a new account; when no \
                officer can unlock the vault any more, and there are no shares, it is lost for good, \
                backups included.
                """)

        @Argument(help: "The new officer's login name.")
        var newLogin: String

        @Option(help: "The new officer's name as screens and the log show it.")
        var name: String

        @Option(
            help: ArgumentHelp(
                "A role: CW caseworker, RD redactor, SV supervisor, HD head, DP auditor, "
                    + "AD administrator, TR trainee. May be given several times.",
                valueName: "code"))
        var role: [Role]

        @Option(
            help: ArgumentHelp(
                "The login of an account the same human being has already: four eyes compares "
                    + "people, not accounts.", valueName: "login"))
        var samePersonAs: String?

        @Option(help: ArgumentHelp("A key file for the new officer's slot.", valueName: "file"))
        var newKeyFile: String?

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        var bounds: Confinement {
            var bounds = deskBounds
            bounds.reads += newKeyFile.map { [$0] } ?? []
            return bounds
        }

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn, secrets in
                let human = try samePersonAs.map { login in
                    let members = try signedIn.desk.officers(because: "officer add").members
                    guard let officer = members.first(where: { $0.login == login }) else {
                        throw ProgramError.notFound("officer of the login name \(login)")
                    }
                    return officer.human
                }
                let officer = NewOfficer(
                    login: newLogin, name: name, roles: Set(role),
                    passphrase: try secrets.new(for: newLogin),
                    keyFile: try InputFile.key(newKeyFile),
                    human: human)
                try Deeds.report(
                    signedIn.desk.addOfficer(officer, stepUp: signedIn.stepUp),
                    done:
                        "\(newLogin) has a slot and is proposed. Next: `rogatory officer confirm`, "
                        + "by an auditor or the head.")
                Output.message(SecretSource.warning)
            }
        }
    }

    /// The members of the directory.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the directory of officers and any change that waits.")

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                let content = try signedIn.desk.officers(because: "officer list")
                let listing = OfficerListing(content)
                if json {
                    try Output.json(listing)
                } else {
                    Output.table(
                        ["LOGIN", "NAME", "ROLES", "STANDING"],
                        listing.officers.map {
                            [
                                $0.login, Output.harmless($0.name),
                                $0.roles.joined(separator: ", "), $0.standing.rawValue,
                            ]
                        })
                }
            }
        }
    }

    /// The second signature under a change of the directory.
    struct Confirm: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Confirm the proposed change of the directory, as auditor or head.")

        @Flag(help: "Do not ask before signing.")
        var yes = false

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn, secrets in
                let content = try signedIn.desk.officers(because: "officer confirm")
                let changes = OfficerListing(content).officers.filter { $0.standing != .inForce }
                guard let proposal = content.pendingDigest else {
                    throw ProgramError.nothingPending
                }
                for change in changes {
                    Output.message(
                        "\(change.standing.rawValue): \(change.login), \(Output.harmless(change.name)), "
                            + change.roles.joined(separator: ", ")
                            + (change.samePersonAs.isEmpty
                                ? ""
                                : "; the same person as "
                                    + change.samePersonAs.joined(separator: ", ")))
                }
                guard try yes || secrets.confirms("Sign this change?") else {
                    throw ProgramError.cancelled
                }
                try Deeds.report(
                    signedIn.desk.perform(.confirmOfficers(proposal), stepUp: signedIn.stepUp),
                    done: "The change is signed and in force.")
            }
        }
    }
}

/// The directory as it is printed.
struct OfficerListing: Encodable {
    enum Standing: String, Encodable {
        case inForce = "in force"
        case proposed = "to be added"
        case changing = "to be changed"
        case leaving = "to be removed"
    }

    struct Entry: Encodable {
        let login: String
        let name: String
        let roles: [String]
        /// Logins of the other accounts the same human being has.
        let samePersonAs: [String]
        let standing: Standing
    }

    let version: Int
    let officers: [Entry]

    init(_ content: OfficersContent) {
        version = content.version
        let pending = content.pending ?? content.members
        let known = content.members.map { member in
            let after = pending.first { $0.id == member.id }
            let standing: Standing =
                after == nil ? .leaving : after == member ? .inForce : .changing
            return Entry(after ?? member, standing: standing, among: content.members + pending)
        }
        officers =
            known
            + pending.filter { one in !content.members.contains { $0.id == one.id } }
            .map { Entry($0, standing: .proposed, among: content.members + pending) }
    }
}

extension OfficerListing.Entry {
    init(_ officer: Officer, standing: OfficerListing.Standing, among all: [Officer]) {
        let others = officer.otherAccounts(among: all)
        self.init(
            login: officer.login, name: officer.name, roles: officer.roles.map(\.title).sorted(),
            samePersonAs: Set(others.map(\.login)).sorted(), standing: standing)
    }
}

extension Role: ExpressibleByArgument {}
