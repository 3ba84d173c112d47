import ArgumentParser
import Casework
import Foundation
import Workflow

/// The end of a case: destroyed by two officers, with a certificate.
struct RetentionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Destroy cases whose time is over, with two officers and a certificate.",
        subcommands: [Due.self, Propose.self, Dispose.self, Certificates.self])

    /// What is due.
    struct Due: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print your cases that are worked on no more, and when their time is over.")

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                let content = try signedIn.desk.disposals(because: "retention due")
                Output.table(
                    ["REFERENCE", "STATE", "TIME OVER", "STANDING"],
                    content.rows.map { row in
                        [
                            Output.harmless(row.reference), row.state.title,
                            row.endsOn?.text ?? "",
                            row.proposal != nil
                                ? "proposed" : row.isDue(on: content.today) ? "due" : "kept",
                        ]
                    })
            }
        }
    }

    /// The first officer.
    struct Propose: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Propose that a case be destroyed.")

        @Argument(help: "The case's reference.")
        var reference: String

        @Option(help: "Why its time is over.")
        var because: String

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                let id = try signedIn.caseID(of: reference)
                try Deeds.report(
                    signedIn.desk.perform(.proposeDisposal(id, because: because)),
                    done: "Proposed. Next: `rogatory retention dispose`, by somebody else.")
            }
        }
    }

    /// The second officer.
    struct Dispose: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Destroy a case that somebody else proposed: its records and all its keys.",
            discussion: """
                The case cannot be opened again in this vault. A backup that was made before still \
                holds its keys: the certificate says when the last of those is gone.
                """)

        @Argument(help: "The case's reference.")
        var reference: String

        @Flag(help: "Do not ask before destroying; needed where no terminal is there to ask on.")
        var yes = false

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn, secrets in
                guard yes || secrets.canAsk else { throw ProgramError.nobodyToAsk }
                let id = try signedIn.caseID(of: reference)
                guard try yes || secrets.confirms("Destroy \(reference) for good?") else {
                    throw ProgramError.cancelled
                }
                try Deeds.report(
                    signedIn.desk.perform(.dispose(id), stepUp: signedIn.stepUp),
                    done: "The case is destroyed; the register and the log keep their lines.")
                let certificates = try signedIn.desk.disposalCertificates()
                if let certificate = certificates.last(where: { $0.reference == reference }) {
                    Output.line(certificate.text)
                }
            }
        }
    }

    /// What was destroyed.
    struct Certificates: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the certificate of every case that was destroyed.")

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            try signIn.atDesk(of: vault) { signedIn in
                for certificate in try signedIn.desk.disposalCertificates() {
                    Output.line(certificate.text + "\n")
                }
            }
        }
    }
}

extension SignedIn {
    /// The case of a reference that is granted to this officer.
    func caseID(of reference: String) throws -> CaseFile.ID {
        let rows = try desk.caseList(because: nil).rows
        guard let row = rows.first(where: { $0.reference == reference }) else {
            throw ProgramError.notFound("case \(reference) for you")
        }
        return row.id
    }
}

extension DisposalCertificate {
    /// The certificate as it is printed.
    fileprivate var text: String { lines.map(Output.harmless).joined(separator: "\n") }
}
