import ArgumentParser
import CaseStore
import Foundation
import Vault
import Workflow

/// The log of every deed and every reading.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Check the log of every deed and every reading, and take it out of the house.",
        subcommands: [
            Verify.self, AuditCheckpointCommand.self, AuditExportCommand.self,
            AuditProveCommand.self, AuditAcceptOlderCommand.self,
        ])

    /// The check of the whole log.
    struct Verify: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recompute the whole log: entries, signatures, tree, checkpoints, records.",
            discussion: """
                With a file it checks what `audit export` or `audit prove` wrote, without a vault \
                and without a passphrase. Ends with 0 when everything holds and with 65 when \
                anything does not.
                """)

        @Argument(help: "An exported log or the proof of an entry, instead of the vault's log.")
        var file: String?

        @Option(
            help: ArgumentHelp(
                "A checkpoint kept elsewhere, typed in from paper or written by `audit "
                    + "checkpoint`: the log must begin with what it vouches for.",
                valueName: "file"))
        var checkpoint: String?

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        var opensVault: Bool { file == nil }

        var bounds: Confinement {
            var bounds = file == nil ? deskBounds : Confinement()
            bounds.reads += [file, checkpoint].compactMap { $0 }
            return bounds
        }

        func run() throws {
            let kept = try checkpoint.map(Self.checkpoint(in:))
            var listing: AuditListing
            if let file {
                listing = AuditListing(try Self.check(file, kept: kept))
                if let kept { try listing.add(kept) }
            } else {
                listing = try signIn.atDesk(of: vault) { signedIn in
                    var listing = AuditListing(try signedIn.desk.verifyLog { _ in })
                    listing.add(try signedIn.desk.acceptedRewinds())
                    if let kept { try listing.add(signedIn.desk.examine(kept)) }
                    return listing
                }
            }
            if json {
                try Output.json(listing)
            } else {
                Output.line(listing.sentence)
            }
            if !listing.isIntact { throw ProgramError.logBroken }
        }

        private static func checkpoint(in path: String) throws -> CosignedCheckpoint {
            let text = try InputFile.text(
                path, limit: InputFile.keyTextLimit, expected: "a checkpoint")
            do { return try CosignedCheckpoint(note: text) } catch {
                throw ProgramError.fileMalformed(path: path, expected: "a checkpoint")
            }
        }

        private static func check(_ path: String, kept: CosignedCheckpoint?) throws
            -> LogFileVerdict
        {
            guard try LogFile.isOne(InputLines(path, longest: LogExport.longestLine).next()) else {
                throw ProgramError.fileMalformed(
                    path: path, expected: "an exported log or a proof of an entry")
            }
            let lines = try InputLines(path, longest: LogExport.longestLine)
            return try LogFile.check(kept: kept) { try lines.next() }
        }
    }
}
