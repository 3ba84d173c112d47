package import Casework
package import Foundation
import Vault

/// What one entry of the log says: ids and codes, never a name or content.
package struct LogBody: Hashable, Sendable {
    /// The deed or the reading, by its name.
    package let deed: String
    package let caseID: CaseFile.ID?
    /// The document, package, officer or recipient it is about.
    package let subject: UUID?
    /// The version of the rule book it was judged by.
    package let ruleBook: Int
    /// Rows it changed, by the digest of what is stored.
    package let changes: [RowChange]
    /// The officer's reason, sealed: under the case's key, or for the whole office without one.
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
package struct RowChange: Hashable, Sendable {
    /// The tables whose rows the log vouches for, by the number that is stored.
    package enum Table: UInt8, Hashable, Sendable, CaseIterable {
        case caseRow = 1
        case grant, record, chunk, officeRecord, directory, certificate, officeSecret
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

extension LogBody {
    private static let longestWord = 200
    private static let mostWords = 1000
    private static let mostChanges = 1_000_000

    /// The bytes that are sealed into the entry.
    var bytes: [UInt8] {
        var writer = ByteWriter(capacity: 128 + changes.count * 80 + (sealedReason?.count ?? 0))
        writer.number(UInt8(1))
        writer.counted(Array(deed.utf8))
        writer.optional(caseID?.uuid.bytes)
        writer.optional(subject?.bytes)
        writer.number(UInt32(ruleBook))
        writer.optional(sealedReason)
        writer.number(UInt32(refused.count))
        for name in refused { writer.counted(Array(name.utf8)) }
        writer.number(UInt32(changes.count))
        for change in changes {
            writer.number(change.table.rawValue)
            writer.counted(change.key)
            writer.optional(change.digest?.bytes)
        }
        return writer.bytes
    }

    /// Reads the bytes of an entry's body.
    init(bytes: [UInt8]) throws(VaultError) {
        var reader = ByteReader(bytes)
        let version = try reader.number(UInt8.self)
        guard version == 1 else { throw .newerFormat(Int(version)) }
        deed = try reader.word(limit: Self.longestWord)
        caseID = try reader.optional(limit: 16).flatMap { UUID(bytes: $0) }.map { Identifier($0) }
        subject = try reader.optional(limit: 16).flatMap { UUID(bytes: $0) }
        ruleBook = Int(try reader.number(UInt32.self))
        sealedReason = try reader.optional(limit: 1 << 20)
        let wordCount = Int(try reader.number(UInt32.self))
        guard wordCount <= Self.mostWords else { throw .malformed }
        var words: [String] = []
        for _ in 0..<wordCount { words.append(try reader.word(limit: Self.longestWord)) }
        refused = words
        let changeCount = Int(try reader.number(UInt32.self))
        guard changeCount <= Self.mostChanges else { throw .malformed }
        var changes: [RowChange] = []
        for _ in 0..<changeCount { changes.append(try RowChange(reading: &reader)) }
        self.changes = changes
        guard reader.isAtEnd else { throw .malformed }
    }
}

extension RowChange {
    fileprivate init(reading reader: inout ByteReader) throws(VaultError) {
        guard let table = Table(rawValue: try reader.number()) else { throw .malformed }
        self.table = table
        key = try reader.counted(limit: 1024)
        guard let bytes = try reader.optional(limit: 32) else {
            digest = nil
            return
        }
        guard let digest = Digest256(bytes: bytes) else { throw .malformed }
        self.digest = digest
    }
}

extension ByteWriter {
    fileprivate mutating func optional(_ more: [UInt8]?) {
        number(UInt8(more == nil ? 0 : 1))
        if let more { counted(more) }
    }
}

extension ByteReader {
    fileprivate mutating func optional(limit: Int) throws(VaultError) -> [UInt8]? {
        switch try number(UInt8.self) {
        case 0: nil
        case 1: try counted(limit: limit)
        default: throw .malformed
        }
    }

    fileprivate mutating func word(limit: Int) throws(VaultError) -> String {
        guard let text = String(bytes: try counted(limit: limit), encoding: .utf8) else {
            throw .malformed
        }
        return text
    }
}
