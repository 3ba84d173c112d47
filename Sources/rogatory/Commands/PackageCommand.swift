import ArgumentParser
import Casework
import Exchange
import Foundation
import Vault

/// Packages as a recipient has them; no vault is touched.
struct PackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package",
        abstract: "Examine a package that left an office.",
        subcommands: [Verify.self])

    /// The whole examination with nothing but the office's key.
    struct Verify: BoundedCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a package's digests, signatures and approvals.",
            discussion: """
                The office's key must have come by another way than the package. Ends with 0 when \
                every check passed and with 65 when any did not.
                """)

        @Argument(help: "The package: sealed (.age) or opened (.tar).")
        var file: String

        @Option(
            help: ArgumentHelp(
                "The office's key: the line of `rogatory office-key` or an OpenSSH public key.",
                valueName: "file"))
        var officeKey: String

        @Option(
            help: ArgumentHelp(
                "The age identity that opens a sealed package.", valueName: "file"))
        var identity: String?

        @Flag(help: "Print JSON.")
        var json = false

        var bounds: Confinement {
            Confinement(reads: [file, officeKey] + (identity.map { [$0] } ?? []))
        }

        func run() throws {
            let verdict = try PackageCheck.verify(
                InputFile.read(file, limit: PackageCheck.largestByteCount),
                identity: identity.map {
                    try InputFile.text(
                        $0, limit: InputFile.keyTextLimit, expected: "an age identity")
                },
                officeKey: InputFile.text(
                    officeKey, limit: OfficeKeyText.largestByteCount,
                    expected: "an office's key"))
            let listing = PackageListing(verdict)
            if json {
                try Output.json(listing)
            } else {
                listing.print()
            }
            if !verdict.isGenuine { throw ProgramError.packageNotGenuine }
        }
    }
}

/// The verdict on a package as it is printed.
struct PackageListing: Encodable {
    struct Row: Encodable {
        let check: String
        let outcome: String
        let words: String
    }

    struct Approver: Encodable {
        let role: String
        let keyID: String
        let approvedAt: String
    }

    let isGenuine: Bool
    let rows: [Row]
    let approvers: [Approver]
    let packageID: String?
    let manifestDigest: String?
    let statementDigest: String?
    let sealedAt: String?
    let expiresAt: String?
    let isTraining: Bool?

    init(_ verdict: PackageVerdict) {
        isGenuine = verdict.isGenuine
        rows = verdict.rows.map {
            Row(check: $0.check.title, outcome: Self.word(for: $0.outcome), words: $0.words)
        }
        approvers = verdict.approvers.map {
            Approver(role: $0.role.title, keyID: $0.keyID, approvedAt: $0.approvedAt)
        }
        packageID = verdict.facts?.packageID
        manifestDigest = verdict.facts?.manifestDigest.hex
        statementDigest = verdict.facts?.statementDigest.hex
        sealedAt = verdict.facts?.sealedAt
        expiresAt = verdict.facts?.expiresAt
        isTraining = verdict.facts?.isTraining
    }

    /// Prints the rows, then what the package says of itself.
    func print() {
        Output.table(
            ["", "CHECK", "FOUND"],
            rows.map { [$0.outcome, $0.check, Output.harmless($0.words)] })
        guard let packageID, let manifestDigest, let sealedAt else { return }
        Output.line("\npackage   \(Output.harmless(packageID))")
        Output.line("manifest  sha256 \(manifestDigest)")
        Output.line("sealed    \(Output.harmless(sealedAt))")
        for approver in approvers {
            Output.line(
                "approved  \(Output.harmless(approver.approvedAt)) by a \(approver.role), key "
                    + Output.harmless(approver.keyID))
        }
        if isTraining == true { Output.line("TRAINING - SYNTHETIC: nothing in it is real.") }
    }

    private static func word(for outcome: PackageVerdict.Outcome) -> String {
        switch outcome {
        case .passed: "ok"
        case .failed: "FAILED"
        case .notReached: "-"
        }
    }
}
