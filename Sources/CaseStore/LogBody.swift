package import Casework
package import Foundation

/// What one entry of the log says: ids and codes, never a name or content.
package struct LogBody: Hashable, Sendable, Codable {
    /// The deed or the reading, by its name.
    package let deed: String
    package let caseID: CaseFile.ID?
    /// The document, package, officer or recipient it is about.
    package let subject: UUID?
    /// The version of the rule book it was judged by.
    package let ruleBook: Int
    /// Rows it changed, by the digest of what is stored.
    package let changes: [RowChange]
    /// The officer's reason, sealed under the case's key.
    package let sealedReason: [UInt8]?
    /// For a refused grave attempt: the names of the refusals.
    package let refused: [String]

    package init(
        deed: String, caseID: CaseFile.ID?, subject: UUID?, ruleBook: Int,
        changes: [RowChange], sealedReason: [UInt8]?, refused: [String]
    ) {
        self.deed = deed
        self.caseID = caseID
        self.subject = subject
        self.ruleBook = ruleBook
        self.changes = changes
        self.sealedReason = sealedReason
        self.refused = refused
    }
}

/// One row as a deed left it: the anchor by which a later change outside the program shows.
package struct RowChange: Hashable, Sendable, Codable {
    package enum Table: String, Hashable, Sendable, Codable {
        case caseRow, grant, record, chunk, officeRecord, directory, officeSecret
    }

    package let table: Table
    /// The row's key, in the table's own order of columns.
    package let key: [UInt8]
    /// SHA-256 over the row's stored bytes; nothing for a row that was removed.
    package let digest: Digest256?

    package init(table: Table, key: [UInt8], digest: Digest256?) {
        self.table = table
        self.key = key
        self.digest = digest
    }
}
