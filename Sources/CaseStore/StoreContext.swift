import Casework
import Foundation
import GRDB
import Synchronization
import Vault

/// What was verified before and cannot change since: kept from one transaction to the next.
final class Proven: Sendable {
    // A class because the store's transactions share it; every part sits behind its own lock.
    let certificates = Mutex<[[UInt8]: SessionCertificate]>([:])
    /// The chain of directories with a digest of the row of its newest version.
    let chain = Mutex<(digest: Digest256, chain: DirectoryChain)?>(nil)
    let ruleBook = Mutex<(version: Int, book: RuleBook)?>(nil)
    let logIndex = Mutex<LogIndex?>(nil)
    /// Grants that were opened and are not kept under the officer's own key yet.
    let openedGrants = Mutex<[Grant]>([])
}

/// One transaction's connection with the keys that read it.
///
/// A class because reader and writer share what a transaction gathers; it is used by the one
/// thread that runs the transaction and is of no use after it.
package final class StoreContext {
    let db: Database
    let session: Session
    let proven: Proven
    /// When the transaction's deed happens; nothing for a reading.
    let now: Date?
    /// Rows changed since the last entry of the log, each once.
    private(set) var changes: [RowChange] = []
    private var places: [RowPlace: Int] = [:]
    /// The log's end, once this transaction has appended to it; nobody else writes meanwhile.
    var logTail: LogTail?

    init(db: Database, session: Session, proven: Proven, now: Date?) {
        self.db = db
        self.session = session
        self.proven = proven
        self.now = now
    }

    var vault: UUID { session.vault }

    func row(_ sql: String, _ arguments: [DatabaseValue] = []) throws(StoreError) -> Row? {
        try stated {
            try Row.fetchOne(
                db.cachedStatement(sql: sql), arguments: Self.bound(arguments))
        }
    }

    func rows(_ sql: String, _ arguments: [DatabaseValue] = []) throws(StoreError) -> [Row] {
        try stated {
            try Row.fetchAll(
                db.cachedStatement(sql: sql), arguments: Self.bound(arguments))
        }
    }

    func number(_ sql: String, _ arguments: [DatabaseValue] = []) throws(StoreError) -> Int? {
        try stated {
            try Int.fetchOne(
                db.cachedStatement(sql: sql), arguments: Self.bound(arguments))
        }
    }

    func execute(_ sql: String, _ arguments: [DatabaseValue] = []) throws(StoreError) {
        try stated {
            try db.cachedStatement(sql: sql).execute(arguments: Self.bound(arguments))
        }
    }

    /// GRDB turns values of one type over by a key path, which costs more than SQLite's part.
    private static func bound(_ values: [DatabaseValue]) -> StatementArguments {
        StatementArguments(values.map { value -> (any DatabaseValueConvertible)? in value })
    }

    /// Writes a row and notes it for the next entry of the log.
    func put(_ table: StoredTable, _ values: [DatabaseValue]) throws(StoreError) {
        try execute(table.upsert, values)
        note(table.change(values))
    }

    /// Removes a row and notes it for the next entry of the log.
    func remove(_ table: StoredTable, _ key: [DatabaseValue]) throws(StoreError) {
        try execute(table.delete, key)
        note(table.removal(key))
    }

    /// Forgets what was changed: an entry of the log says so now.
    func forgetChanges() {
        changes = []
        places = [:]
    }

    private func note(_ change: RowChange) {
        let place = RowPlace(change)
        if let index = places[place] {
            changes[index] = change
        } else {
            places[place] = changes.count
            changes.append(change)
        }
    }
}

/// Which row it is.
struct RowPlace: Hashable {
    let table: RowChange.Table
    let key: [UInt8]

    init(_ change: RowChange) {
        table = change.table
        key = change.key
    }

    init(table: RowChange.Table, key: [UInt8]) {
        self.table = table
        self.key = key
    }
}

extension Row {
    func bytes(_ column: String) throws(StoreError) -> [UInt8] {
        guard let data = try optionalBytes(column) else { throw .undecodable }
        return data
    }

    func optionalBytes(_ column: String) throws(StoreError) -> [UInt8]? {
        let value: DatabaseValue = self[column]
        if value.isNull { return nil }
        guard case .blob(let data) = value.storage else { throw .undecodable }
        return Array(data)
    }

    func id(_ column: String) throws(StoreError) -> UUID {
        guard let id = UUID(bytes: try bytes(column)) else { throw .undecodable }
        return id
    }

    func number(_ column: String) throws(StoreError) -> Int {
        let value: DatabaseValue = self[column]
        guard case .int64(let number) = value.storage else { throw .undecodable }
        return Int(number)
    }

    func text(_ column: String) throws(StoreError) -> String {
        let value: DatabaseValue = self[column]
        guard case .string(let text) = value.storage else { throw .undecodable }
        return text
    }

    func unsigned(_ column: String) throws(StoreError) -> UInt32 {
        guard let value = UInt32(exactly: try number(column)) else { throw .undecodable }
        return value
    }
}
