import ArgumentParser
import Casework
import Foundation
import Workflow

/// The directory of authorities abroad, with the keys packages are sealed to.
struct RecipientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recipient",
        abstract: "Add, list and verify recipients and their keys.",
        subcommands: [Add.self, List.self, Verify.self])

    /// A new entry, not yet verified.
    struct Add: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter an authority with its age key; a supervisor verifies it later.")

        @Option(help: "Two-letter code of its State.")
        var state: String

        @Option(help: "The authority's name.")
        var authority: String

        @Option(help: ArgumentHelp("Its age recipient, age1….", valueName: "age1"))
        var key: String

        @Option(
            help: ArgumentHelp(
                "An instrument for which it is the designated authority (UNTOC-18, UNCAC-46, "
                    + "BUDAPEST-27, BUDAPEST-29, ETS-30, EIO-5). May be given several times.",
                valueName: "id"))
        var instrument: [String]

        @Option(
            help: ArgumentHelp(
                "The channel over which it takes packages (PORT, ENCM, JUDX, COUR …).",
                valueName: "code"))
        var channel: String

        @Option(help: "Whom to tell about an incident.")
        var incidentContact = ""

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                let recipient = Recipient(
                    id: Recipient.ID(signedIn.desk.newID()), state: state, authority: authority,
                    ageKey: key, instruments: Set(instrument), channel: channel,
                    incidentContact: incidentContact, verification: nil)
                try Deeds.report(
                    signedIn.desk.perform(.recordRecipient(recipient)),
                    done: "Entered, not yet verified. Next: `rogatory recipient verify`, by a "
                        + "supervisor who calls back through a second source.")
                Output.line(RecipientListing.Entry(recipient, officers: []).id)
            }
        }
    }

    /// The whole directory.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print recipients, their keys and who verified them when.")

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                let listing = RecipientListing(
                    try signedIn.desk.recipients(because: "recipient list"))
                if json {
                    try Output.json(listing)
                } else {
                    Output.table(
                        ["ID", "STATE", "AUTHORITY", "CHANNEL", "VERIFIED", "KEY"],
                        listing.recipients.map {
                            [
                                String($0.id.prefix(8)), Output.harmless($0.state),
                                Output.harmless($0.authority), Output.harmless($0.channel),
                                $0.verifiedAt.map { String($0.prefix(10)) } ?? "no", $0.key,
                            ]
                        })
                }
            }
        }
    }

    /// The word of a supervisor that key and contact were confirmed elsewhere.
    struct Verify: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that a recipient's key and contact were confirmed, and how.")

        @Argument(help: "The recipient's id, or its first digits.")
        var id: String

        @Option(
            help: ArgumentHelp(
                "How: directoryCallback, knownSignature or networkReceipt.", valueName: "method"))
        var method: CounterpartVerification.Method

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                let all = try signedIn.desk.recipients(because: "recipient verify").recipients
                let chosen = all.filter {
                    $0.id.uuid.uuidString.lowercased().hasPrefix(id.lowercased())
                }
                guard let recipient = chosen.first else {
                    throw ProgramError.notFound("recipient \(id)")
                }
                guard chosen.count == 1 else { throw ProgramError.ambiguous(id) }
                try Deeds.report(
                    signedIn.desk.perform(.verifyRecipient(recipient.id, method)),
                    done: "Verified: \(Output.harmless(recipient.authority)).")
            }
        }
    }
}

/// The recipients as they are printed.
struct RecipientListing: Encodable {
    struct Entry: Encodable {
        let id: String
        let state: String
        let authority: String
        let key: String
        let instruments: [String]
        let channel: String
        let incidentContact: String
        let verifiedAt: String?
        let verifiedBy: String?
        let verifiedHow: String?

        init(_ recipient: Recipient, officers: [Officer]) {
            id = recipient.id.uuid.uuidString.lowercased()
            state = recipient.state
            authority = recipient.authority
            key = recipient.ageKey
            instruments = recipient.instruments.sorted()
            channel = recipient.channel
            incidentContact = recipient.incidentContact
            verifiedAt = recipient.verification.map { Timestamp.text($0.at) }
            verifiedBy = recipient.verification.map { verification in
                officers.first { $0.id == verification.by }?.login
                    ?? String(verification.by.uuid.uuidString.prefix(8))
            }
            verifiedHow = recipient.verification?.method.title
        }
    }

    let recipients: [Entry]

    init(_ content: RecipientsContent) {
        recipients = content.recipients.map { Entry($0, officers: content.officers) }
    }
}

extension CounterpartVerification.Method: ExpressibleByArgument {}
