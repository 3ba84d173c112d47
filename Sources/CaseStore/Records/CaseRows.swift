package import Casework
package import Foundation
import GRDB
import Vault

/// What a list shows of a case that is granted to the reader.
package struct StoredCaseRow: Hashable, Sendable, Identifiable {
    package let id: CaseFile.ID
    package let reference: String
    package let state: CaseState
    package let urgency: String
    package let requestingState: String
    package let receivedAt: Date
    package let dueOn: CalendarDay?
    package let title: String
}

/// What is sealed in a case's row: the title, and the plain columns once more, so that a column
/// changed outside the program shows.
private struct CaseSummary: Hashable, Codable {
    let title: String
    let reference: String
    let state: Int
    let urgency: String
    let requestingState: String
    let receivedAt: Int
    let dueOn: String?

    init(_ file: CaseFile, dueOn: CalendarDay?) {
        title = file.title
        reference = file.reference
        state = file.state.rawValue
        urgency = file.request.urgency
        requestingState = file.requestingState
        receivedAt = Int((file.receivedAt.timeIntervalSince1970 * 1000).rounded())
        self.dueOn = dueOn?.text
    }
}

extension StoreReading {
    /// Cases granted to this officer, without opening the case files.
    ///
    /// The first call of a session opens every case's key: a fraction of a millisecond each for a
    /// key that was kept, a millisecond for a grant that is new.
    package func caseRows() throws(StoreError) -> [StoredCaseRow] {
        let rows = try context.rows(
            """
            SELECT c.*, g.grant_bytes, o.sealed AS own
            FROM case_grant g JOIN case_row c ON c.id = g.case_id
            LEFT JOIN own_key o
            ON o.officer = g.officer AND o.case_id = g.case_id AND o.epoch = g.epoch
            WHERE g.officer = ? AND g.epoch = c.epoch ORDER BY c.reference
            """, [context.session.officer.blob])
        try context.openGrantsAhead(of: rows)
        var found: [StoredCaseRow] = []
        for row in rows { found.append(try context.caseRow(row)) }
        return found
    }

    /// A case file; nothing when there is none for this officer.
    package func file(_ id: CaseFile.ID) throws(StoreError) -> Versioned<CaseFile>? {
        guard let stored = try context.record(id, .file, id.uuid) else { return nil }
        let file = try StoredForm.value(CaseFile.self, stored.value)
        guard file.id == id else { throw .undecodable }
        return Versioned(value: file, version: stored.version)
    }

    /// Every case's reference, a plain column: for who reads the log of the whole office.
    package func references() throws(StoreError) -> [CaseFile.ID: String] {
        var found: [CaseFile.ID: String] = [:]
        for row in try context.rows("SELECT id, reference FROM case_row") {
            found[Identifier(try row.id("id"))] = try row.text("reference")
        }
        return found
    }

    /// The number that follows the highest one behind a prefix, from 1.
    package func nextReference(prefix: String) throws(StoreError) -> Int {
        // References of a prefix lie together in the index, up to the last scalar there is.
        let highest = try context.number(
            """
            SELECT max(CAST(substr(reference, ?) AS INTEGER)) FROM case_row
            WHERE reference >= ? AND reference < ?
            """,
            [
                (prefix.unicodeScalars.count + 1).databaseValue, prefix.databaseValue,
                (prefix + "\u{10FFFF}").databaseValue,
            ])
        return (highest ?? 0) + 1
    }
}

extension StoreWriter {
    /// Stores a new case under a new key, granted to the session's officer.
    package func insert(_ file: CaseFile, dueOn: CalendarDay?) throws(StoreError) {
        guard
            try context.number(
                "SELECT count(*) FROM case_row WHERE id = ?", [file.id.uuid.blob]) == 0
        else { throw .changedMeanwhile(version: 0) }
        guard let member = try directory().member(Identifier(context.session.officer)) else {
            throw .officerNotConfirmed
        }
        let key = try stated { try context.session.newCaseKey(for: file.id.uuid) }
        try context.put(file, dueOn: dueOn, key: key, version: 1)
        try store(grantOf: key, to: member)
        try context.save(try StoredForm.json(file), file.id, .file, file.id.uuid, over: 0)
    }

    /// Stores a case over the version it was read in; `.changedMeanwhile` when that is gone.
    package func save(_ file: CaseFile, over version: Int, dueOn: CalendarDay?)
        throws(StoreError)
    {
        let key = try context.heldKey(file.id)
        try context.save(try StoredForm.json(file), file.id, .file, file.id.uuid, over: version)
        try context.put(file, dueOn: dueOn, key: key, version: version + 1)
    }
}

extension StoreContext {
    fileprivate func put(_ file: CaseFile, dueOn: CalendarDay?, key: CaseKey, version: Int)
        throws(StoreError)
    {
        let summary = CaseSummary(file, dueOn: dueOn)
        guard let number = UInt32(exactly: version) else { throw .undecodable }
        let plain = try StoredForm.json(summary)
        let sealed = try stated {
            try key.seal(plain, as: Self.label(file.id, .summary, file.id.uuid, key, number))
        }
        try put(
            .caseRow,
            [
                file.id.uuid.blob, summary.reference.databaseValue, summary.state.databaseValue,
                summary.urgency.databaseValue, summary.requestingState.databaseValue,
                summary.receivedAt.databaseValue, summary.dueOn.databaseValue,
                Int(key.epoch).databaseValue, version.databaseValue, sealed.blob,
            ])
    }

    fileprivate func caseRow(_ row: Row) throws(StoreError) -> StoredCaseRow {
        let id = CaseFile.ID(try row.id("id"))
        let key = try caseKey(
            id, epoch: try row.unsigned("epoch"), grant: try row.bytes("grant_bytes"),
            own: try row.optionalBytes("own"))
        let label = Self.label(id, .summary, id.uuid, key, try row.unsigned("version"))
        let plain = try stated { try key.open(try row.bytes("summary"), as: label) }
        let summary = try StoredForm.value(CaseSummary.self, plain)
        let dueOn: DatabaseValue = row["due_on"]
        guard let state = CaseState(rawValue: summary.state),
            summary.reference == (try row.text("reference")),
            summary.state == (try row.number("state")),
            summary.urgency == (try row.text("urgency")),
            summary.requestingState == (try row.text("requesting_state")),
            summary.receivedAt == (try row.number("received_at")),
            summary.dueOn.databaseValue == dueOn
        else { throw .rowAltered }
        return StoredCaseRow(
            id: id, reference: summary.reference, state: state, urgency: summary.urgency,
            requestingState: summary.requestingState,
            receivedAt: Date(timeIntervalSince1970: Double(summary.receivedAt) / 1000),
            dueOn: summary.dueOn.flatMap { CalendarDay($0) }, title: summary.title)
    }
}
