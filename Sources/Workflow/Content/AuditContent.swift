package import Casework
package import Foundation

/// What the audit log's screen shows: one page of entries, newest first.
package struct AuditContent: Hashable, Sendable {
    package let officer: Officer
    package let isTraining: Bool
    /// Entries in the whole log.
    package let size: Int
    package let rows: [AuditRow]
    /// Root of the log at `size`, in hexadecimal.
    package let root: String
    /// Who signed the newest checkpoint, and when.
    package let checkpointBy: String
    package let officers: [Officer]

    package init(
        officer: Officer, isTraining: Bool, size: Int, rows: [AuditRow], root: String,
        checkpointBy: String, officers: [Officer]
    ) {
        self.officer = officer
        self.isTraining = isTraining
        self.size = size
        self.rows = rows
        self.root = root
        self.checkpointBy = checkpointBy
        self.officers = officers
    }
}

/// One entry of the log: ids and codes, never a name or content.
package struct AuditRow: Hashable, Sendable, Identifiable {
    /// The entry's number, from 0.
    package let id: Int
    package let at: Date
    package let officer: Officer.ID
    /// The deed or the reading, by its name.
    package let deed: String
    /// Names of the refusals, where it is an attempt that was refused; empty for a deed done.
    package let refused: [String]
    /// The case's reference where this reader may know it.
    package let caseReference: String
    /// First digits of the document's or package's id.
    package let subject: String
    /// The reason given for a reading; empty unless this reader holds the case.
    package let reason: String

    package init(
        id: Int, at: Date, officer: Officer.ID, deed: String, refused: [String],
        caseReference: String, subject: String, reason: String
    ) {
        self.id = id
        self.at = at
        self.officer = officer
        self.deed = deed
        self.refused = refused
        self.caseReference = caseReference
        self.subject = subject
        self.reason = reason
    }
}

/// What a check of the whole log found.
package enum AuditVerdict: Hashable, Sendable {
    /// Every entry, signature, digest and checkpoint holds.
    case intact(entries: Int, records: Int)
    /// The first thing that does not hold.
    case broken(AuditFault)
}

/// What does not hold in a log.
package enum AuditFault: Hashable, Sendable {
    case entryMissing(Int)
    case entryAltered(Int)
    case signatureInvalid(Int)
    case nodeAltered(level: Int, index: Int)
    case recordAltered(entry: Int)
    /// Something is stored that no entry of the log names.
    case recordUnaccounted
    case directoryInvalid
    case checkpointInvalid(size: Int)
    case rememberedCheckpointContradicted(size: Int)
}
