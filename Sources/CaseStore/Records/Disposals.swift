package import Casework
package import Foundation
import GRDB
import Vault

/// What stays of a case that was disposed of: which it was, who destroyed it, and until when an
/// old backup could still open it.
package struct Disposal: Hashable, Sendable, Codable {
    package let caseID: CaseFile.ID
    package let reference: String
    package let requestingState: String
    package let proposedBy: Officer.ID
    package let proposedAt: Date
    package let confirmedBy: Officer.ID
    package let confirmedAt: Date
    /// Sealed records that were destroyed.
    package let recordCount: Int
    /// The day on which the last backup goes that holds the case; nothing when none was made.
    package let backupsGoneOn: CalendarDay?
    /// The confirmer's identity key over `statement`.
    package var signature: [UInt8]

    package init(
        caseID: CaseFile.ID, reference: String, requestingState: String,
        proposedBy: Officer.ID, proposedAt: Date, confirmedBy: Officer.ID, confirmedAt: Date,
        recordCount: Int, backupsGoneOn: CalendarDay?
    ) {
        self.caseID = caseID
        self.reference = reference
        self.requestingState = requestingState
        self.proposedBy = proposedBy
        self.proposedAt = proposedAt
        self.confirmedBy = confirmedBy
        self.confirmedAt = confirmedAt
        self.recordCount = recordCount
        self.backupsGoneOn = backupsGoneOn
        signature = []
    }

    /// The canonical bytes that the confirmer signs.
    package func statement(vault: UUID) -> [UInt8] {
        func milliseconds(_ date: Date) -> CanonicalJSON {
            .integer(Int((date.timeIntervalSince1970 * 1000).rounded()))
        }
        return Array("rogatory disposal v1\n".utf8)
            + CanonicalJSON.object([
                "vault": .string(vault.uuidString.lowercased()),
                "case": .string(caseID.uuid.uuidString.lowercased()),
                "reference": .string(reference),
                "requestingState": .string(requestingState),
                "proposedBy": .string(proposedBy.uuid.uuidString.lowercased()),
                "proposedAt": milliseconds(proposedAt),
                "confirmedBy": .string(confirmedBy.uuid.uuidString.lowercased()),
                "confirmedAt": milliseconds(confirmedAt),
                "records": .integer(recordCount),
                "backupsGoneOn": .string(backupsGoneOn?.text ?? ""),
            ]).bytes
    }
}

/// A backup of the vault that the office made and keeps for a time.
package struct BackupNote: Hashable, Sendable, Codable {
    package let madeAt: Date
    /// The last day on which the office keeps it.
    package let keptUntil: CalendarDay

    package init(madeAt: Date, keptUntil: CalendarDay) {
        self.madeAt = madeAt
        self.keptUntil = keptUntil
    }
}

extension StoreReading {
    /// Backups that were made through the program, oldest first.
    package func backups() throws(StoreError) -> [BackupNote] {
        try context.officeRecords(.backup, of: BackupNote.self)
    }

    /// Cases that were disposed of.
    package func disposals() throws(StoreError) -> [Disposal] {
        try context.officeRecords(.disposal, of: Disposal.self)
    }

    /// Whether the log has the proposal of a disposal by the officer named, in a session that his
    /// identity key certified, within a minute of the time named.
    ///
    /// Whoever holds the case can write any name into the case file; the entry is the proposer's
    /// word.
    package func isProposed(disposalOf caseID: CaseFile.ID, by officer: Officer.ID, at: Date)
        throws(StoreError) -> Bool
    {
        let numbers = try context.logIndex().proposals[caseID.uuid] ?? []
        return try context.signedEntries(numbers).contains {
            $0.officer == officer && abs($0.at.timeIntervalSince(at)) <= 60
        }
    }

    /// How many sealed records a case has.
    package func recordCount(of caseID: CaseFile.ID) throws(StoreError) -> Int {
        try context.number(
            "SELECT count(*) FROM record WHERE case_id = ?", [caseID.uuid.blob]) ?? 0
    }
}

extension StoreWriter {
    package func noteBackup(_ note: BackupNote) throws(StoreError) {
        let next = try context.newestNumber(.backup) + 1
        try context.saveOffice(try StoredForm.json(note), .backup, .ofNumber(next), over: 0)
    }

    /// Destroys every record of a case and every wrap of its keys, of all epochs; the row stays as
    /// a stone with reference and State, without content.
    ///
    /// `.unexplained` where the log has no proposal by another human being.
    package func dispose(_ disposal: Disposal) throws(StoreError) {
        let id = disposal.caseID
        _ = try context.heldKey(id)
        let members = try everyMember().map(\.officer)
        guard let proposer = members.first(where: { $0.id == disposal.proposedBy }),
            let confirmer = members.first(where: { $0.id == disposal.confirmedBy }),
            proposer.human != confirmer.human,
            try isProposed(disposalOf: id, by: proposer.id, at: disposal.proposedAt)
        else { throw .unexplained }
        for table in [StoredTable.chunk, .record] {
            try removeAll(of: table, "case_id", id)
        }
        try removeAll(of: .grant, "case_id", id)
        try context.forgetOwnKeys(of: id.uuid)
        if try rekeyDue().contains(id) {
            try context.remove(
                .officeRecord,
                [Int(OfficeRecordKind.rekeyDue.rawValue).databaseValue, id.uuid.blob])
        }
        guard let row = try context.row("SELECT * FROM case_row WHERE id = ?", [id.uuid.blob])
        else { throw .undecodable }
        let values = StoredTable.caseRow.columns.map { column -> DatabaseValue in
            switch column {
            case "state": CaseState.disposed.rawValue.databaseValue
            case "due_on": .null
            case "summary": [UInt8]().blob
            default: row[column]
            }
        }
        try context.put(.caseRow, values)
        try context.saveOffice(
            try StoredForm.json(disposal), .disposal, id.uuid, over: 0)
    }

    private func removeAll(of table: StoredTable, _ column: String, _ id: CaseFile.ID)
        throws(StoreError)
    {
        let keys = table.columns.prefix(table.keyCount)
        let rows = try context.rows(
            "SELECT \(keys.joined(separator: ", ")) FROM \(table.name) WHERE \(column) = ?",
            [id.uuid.blob])
        for row in rows {
            try context.remove(table, keys.map { row[$0] })
        }
    }
}
