import CaseStore
import Casework
import Foundation
import Vault
import Workflow

/// The verdict as it is printed.
struct AuditListing: Encodable {
    private(set) var isIntact: Bool
    let entries: Int?
    let records: Int?
    /// Of a log outside its vault: whose it is and what its tree amounts to.
    var vault: String?
    var root: String?
    var firstDirectory: String?
    /// Every time an officer went on with an older vault than he had seen.
    private(set) var acceptedOlder: [String]?
    private(set) var sentence: String

    /// Adds who went on with an older vault; a word of his that he did not sign is a fault.
    mutating func add(_ accepted: [Rewind.Acceptance]) {
        guard isIntact else { return }
        acceptedOlder = accepted.map(\.line)
        guard !accepted.isEmpty else { return }
        if accepted.allSatisfy(\.isSignatureGood) {
            sentence += " An older vault was accepted:"
        } else {
            isIntact = false
            sentence = "Somebody wrote that an older vault was accepted, and no officer signed it:"
        }
        for one in accepted { sentence += "\n  " + one.line }
    }

    /// Adds what a checkpoint kept elsewhere says.
    ///
    /// One that nobody signed as it stands says nothing, and the command ends with an error.
    mutating func add(_ finding: CheckpointFinding) throws(ProgramError) {
        guard finding.isGenuine else { throw .checkpointAltered }
        if finding.isConfirmed {
            sentence +=
                " The log begins with what the checkpoint at \(finding.size) entries vouches for."
        } else {
            isIntact = false
            sentence = "The log contradicts the checkpoint at \(finding.size) entries."
        }
        for cosigner in finding.cosigners {
            sentence += " \(Output.harmless(cosigner.login)) cosigned it on "
            sentence += cosigner.at.formatted(.iso8601) + "."
        }
        if finding.strangeLines > 0 {
            isIntact = false
            sentence +=
                finding.strangeLines == 1
                ? " One signature under it is of no officer."
                : " \(finding.strangeLines) signatures under it are of no officer."
        }
    }

    /// The same for a log outside its vault.
    mutating func add(_ kept: CosignedCheckpoint) throws(ProgramError) {
        guard isIntact else { return }
        try add(
            CheckpointFinding(kept, isConfirmed: true, isSigned: false, members: members))
    }

    private var members: [DirectoryMember] = []

    private enum CodingKeys: CodingKey {
        case isIntact, entries, records, vault, root, firstDirectory, acceptedOlder, sentence
    }

    private init(isIntact: Bool, entries: Int?, records: Int?, sentence: String) {
        self.isIntact = isIntact
        self.entries = entries
        self.records = records
        self.sentence = sentence
    }

    init(_ verdict: LogFileVerdict) {
        switch verdict {
        case .holds(let finding):
            self.init(
                isIntact: true, entries: finding.size, records: nil,
                sentence: Self.sentence(of: finding))
            vault = finding.vault.uuidString.lowercased()
            root = Data(finding.root).base64EncodedString()
            firstDirectory = finding.firstDirectory.hex
            members = finding.members
        case .broken(let fault):
            self.init(isIntact: false, entries: nil, records: nil, sentence: fault.sentence)
        }
    }

    private static func sentence(of finding: LogFinding) -> String {
        let names = finding.members.reduce(into: [:]) { $0[$1.officer.id] = $1.officer.login }
        let end =
            " Checkpoint: \(finding.size) entries, root "
            + Data(finding.root).base64EncodedString() + ", signed by "
            + Output.harmless(names[finding.signer] ?? "") + ". Vault "
            + finding.vault.uuidString.lowercased() + ", first directory "
            + finding.firstDirectory.hex + "."
        guard let entry = finding.entry else {
            return "The exported log holds: every entry, its signature and the tree." + end
        }
        return "Entry \(entry.number) stands in the log: written by "
            + Output.harmless(names[.init(entry.officer)] ?? "") + " on "
            + entry.date.formatted(.iso8601) + "." + end
    }

    init(_ verdict: AuditVerdict) {
        switch verdict {
        case .intact(let entries, let records):
            self.init(
                isIntact: true, entries: entries, records: records,
                sentence: "The log is intact: \(entries) entries, their signatures, the tree and "
                    + "its checkpoints hold, and \(records) records are as their entries left "
                    + "them.")
        case .broken(let fault):
            self.init(isIntact: false, entries: nil, records: nil, sentence: fault.sentence)
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
