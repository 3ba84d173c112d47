import ArgumentParser
import Workflow

/// The log of every deed and every reading.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Check the log of every deed and every reading.",
        subcommands: [Verify.self])

    /// The check of the whole log.
    struct Verify: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recompute the whole log: entries, signatures, tree, checkpoints, records.",
            discussion: "Ends with 0 when everything holds and with 65 when anything does not.")

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var vault: VaultOptions
        @OptionGroup var signIn: SignInOptions

        func run() throws {
            let verdict = try signIn.atDesk(of: vault) { try $0.desk.verifyLog { _ in } }
            let listing = AuditListing(verdict)
            if json {
                try Output.json(listing)
            } else {
                Output.line(listing.sentence)
            }
            if !listing.isIntact { throw ProgramError.logBroken }
        }
    }
}

/// The verdict as it is printed.
struct AuditListing: Encodable {
    let isIntact: Bool
    let entries: Int?
    let records: Int?
    let sentence: String

    init(_ verdict: AuditVerdict) {
        switch verdict {
        case .intact(let entries, let records):
            isIntact = true
            self.entries = entries
            self.records = records
            sentence =
                "The log is intact: \(entries) entries, their signatures, the tree and its "
                + "checkpoints hold, and \(records) records are as their entries left them."
        case .broken(let fault):
            isIntact = false
            entries = nil
            records = nil
            sentence = fault.sentence
        }
    }
}

extension AuditFault {
    /// What does not hold, in one sentence.
    fileprivate var sentence: String {
        switch self {
        case .entryMissing(let number): "Entry \(number) of the log is missing."
        case .entryAltered(let number): "Entry \(number) of the log was altered."
        case .signatureInvalid(let number): "The signature of entry \(number) does not hold."
        case .nodeAltered(let level, let index):
            "Node \(index) on level \(level) of the log's tree was altered."
        case .recordAltered(let number):
            "A record is not as entry \(number) left it: it was changed outside the program."
        case .recordUnaccounted: "Something is stored that no entry of the log names."
        case .directoryInvalid: "The signatures on the directory of officers do not hold."
        case .checkpointInvalid(let size): "The checkpoint at \(size) entries does not hold."
        case .rememberedCheckpointContradicted(let size):
            "The log contradicts the checkpoint you last saw, at \(size) entries."
        }
    }
}
