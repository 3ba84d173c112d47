import Casework
import Foundation
import GRDB
import Vault

/// A table whose rows the log vouches for: its columns in the order in which a row's digest
/// takes them, key first.
struct StoredTable: Sendable {
    let kind: RowChange.Table
    let name: String
    let columns: [String]
    let keyCount: Int

    static let caseRow = StoredTable(
        kind: .caseRow, name: "case_row",
        columns: [
            "id", "reference", "state", "urgency", "requesting_state", "received_at", "due_on",
            "epoch", "version", "summary",
        ], keyCount: 1)
    static let grant = StoredTable(
        kind: .grant, name: "case_grant",
        columns: ["officer", "case_id", "epoch", "grant_bytes"], keyCount: 3)
    static let record = StoredTable(
        kind: .record, name: "record",
        columns: ["case_id", "kind", "id", "epoch", "version", "sealed"], keyCount: 3)
    static let chunk = StoredTable(
        kind: .chunk, name: "chunk",
        columns: ["case_id", "kind", "record_id", "chunk_index", "sealed"], keyCount: 4)
    static let officeRecord = StoredTable(
        kind: .officeRecord, name: "office_record",
        columns: ["kind", "id", "version", "sealed"], keyCount: 2)
    static let directory = StoredTable(
        kind: .directory, name: "directory",
        columns: ["version", "body", "proposed_by", "proposal", "confirmed_by", "confirmation"],
        keyCount: 1)
    static let certificate = StoredTable(
        kind: .certificate, name: "certificate", columns: ["id", "officer", "body"], keyCount: 1)
    static let officeSecret = StoredTable(
        kind: .officeSecret, name: "office_secret", columns: ["purpose", "officer", "wrap"],
        keyCount: 2)

    static let all = [
        caseRow, grant, record, chunk, officeRecord, directory, certificate, officeSecret,
    ]

    /// Inserts a row or replaces what is not its key.
    var upsert: String {
        let keys = columns.prefix(keyCount).joined(separator: ", ")
        let rest = columns.dropFirst(keyCount).map { "\($0) = excluded.\($0)" }
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        return """
            INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(places))
            ON CONFLICT (\(keys)) DO UPDATE SET \(rest.joined(separator: ", "))
            """
    }

    /// Removes the row of a key.
    var delete: String {
        let conditions = columns.prefix(keyCount).map { "\($0) = ?" }
        return "DELETE FROM \(name) WHERE \(conditions.joined(separator: " AND "))"
    }

    /// Every row, columns in the digest's order.
    var everything: String { "SELECT \(columns.joined(separator: ", ")) FROM \(name)" }

    /// What a row is hashed over: each value with its kind and length.
    static func bytes(_ values: some Sequence<DatabaseValue>) -> [UInt8] {
        var writer = ByteWriter()
        for value in values {
            switch value.storage {
            case .null: writer.number(UInt8(0))
            case .int64(let number):
                writer.number(UInt8(1))
                writer.number(number)
            case .blob(let data):
                writer.number(UInt8(2))
                writer.counted(Array(data))
            case .string(let text):
                writer.number(UInt8(3))
                writer.counted(Array(text.utf8))
            case .double(let number):
                // No column of ours is one; it still must not pass for something else.
                writer.number(UInt8(4))
                writer.number(number.bitPattern)
            }
        }
        return writer.bytes
    }

    /// What the log says of a row with these values.
    func change(_ values: [DatabaseValue]) -> RowChange {
        RowChange(
            table: kind, key: Self.bytes(values.prefix(keyCount)),
            digest: Digest256(of: Self.bytes(values)))
    }

    /// What the log says of a row that was removed.
    func removal(_ key: [DatabaseValue]) -> RowChange {
        RowChange(table: kind, key: Self.bytes(key), digest: nil)
    }
}

extension UUID {
    var blob: DatabaseValue { Data(bytes).databaseValue }
}

extension [UInt8] {
    var blob: DatabaseValue { Data(self).databaseValue }
}
