import Casework
import Foundation
import GRDB
import Synchronization
import Vault

/// Which entries of the log tell where a power comes from: the key of a case, the recovery key, a
/// proposal to destroy a case.
///
/// Made by reading the whole log once, and after that what was added. It judges nothing: anybody
/// with the vault key and a program of his own can append an entry of his own.
struct LogIndex: Sendable {
    /// A version of the directory as an entry left it.
    struct DirectoryMention: Sendable {
        let entry: Int
        let version: Int
        let digest: Digest256
    }

    /// Entries that name a case's row first, or a grant of it.
    private(set) var cases: [UUID: [Int]] = [:]
    private(set) var directories: [DirectoryMention] = []
    /// Entries that name the row of the recovery key.
    private(set) var recoveries: [Int] = []
    /// Entries by which the disposal of a case was proposed, refused ones left out.
    private(set) var proposals: [UUID: [Int]] = [:]
    private var tree = RootBuilder()

    var size: Int { tree.count }
    var root: [UInt8] { tree.root }

    /// The place of the recovery key's row.
    static let recovery = RowPlace(
        table: .officeRecord,
        key: StoredTable.bytes([
            Int(OfficeRecordKind.recovery.rawValue).databaseValue, UUID.ofNumber(0).blob,
        ]))

    mutating func append(_ entry: [UInt8], _ body: LogBody) {
        let number = size
        _ = tree.append(MerkleTree.leaf(entry))
        var named: Set<UUID> = []
        var namesRecovery = false
        for change in body.changes {
            switch change.table {
            case .caseRow:
                if let id = change.caseID, cases[id] == nil { named.insert(id) }
            case .grant:
                if let holding = change.holding { named.insert(holding.caseID) }
            case .directory:
                if let version = change.directoryVersion, let digest = change.digest {
                    directories.append(
                        DirectoryMention(entry: number, version: version, digest: digest))
                }
            case .officeRecord:
                if RowPlace(change) == Self.recovery { namesRecovery = true }
            case .record, .chunk, .certificate, .officeSecret: break
            }
        }
        for id in named { cases[id, default: []].append(number) }
        if namesRecovery { recoveries.append(number) }
        if body.deed == ActionKind.proposeDisposal.rawValue, body.refused.isEmpty,
            let id = body.caseID
        {
            proposals[id.uuid, default: []].append(number)
        }
    }
}

extension StoreContext {
    /// The index of the log as it stands.
    ///
    /// The entries are hashed on the way: their root has to be the tree's, which the unlock compared
    /// with the checkpoint that this officer remembers.
    func logIndex() throws(StoreError) -> LogIndex {
        try settleLog()
        let known = proven.logIndex.withLock { held in
            defer { held = nil }
            return held
        }
        let reader = StoreReader(context: self)
        let size = try reader.logSize()
        var index = known ?? LogIndex()
        if index.size > size { index = LogIndex() }
        try stated {
            let cursor = try Row.fetchCursor(
                db, sql: "SELECT number, entry FROM log_entry WHERE number >= ? ORDER BY number",
                arguments: [index.size])
            while let row = try cursor.next() {
                let bytes = try row.bytes("entry")
                let entry = try LedgerEntry(bytes: bytes)
                guard try row.number("number") == index.size, entry.number == UInt64(index.size)
                else { throw StoreError.unexplained }
                index.append(bytes, try LogBody(bytes: try entry.body(session: session)))
            }
        }
        guard index.size == size, try index.root == reader.root() else { throw .unexplained }
        // What this transaction appended may yet be taken back.
        if logTail == nil {
            let built = index
            proven.logIndex.withLock { $0 = built }
        }
        return index
    }

    /// Entries by their numbers, each with its signature checked; reasons stay sealed.
    func signedEntries(_ numbers: [Int]) throws(StoreError) -> [LogRow] {
        try settleLog()
        var found: [LogRow] = []
        for number in numbers {
            guard
                let row = try row(
                    "SELECT number, entry FROM log_entry WHERE number = ?",
                    [number.databaseValue])
            else { throw .unexplained }
            found.append(try signedEntry(row))
        }
        return found
    }
}

/// To whom a grant is, of which case, in which epoch: the key of its row.
struct Holding: Hashable {
    let officer: UUID
    let caseID: UUID
    let epoch: Int64
}

extension RowChange {
    /// The case of a case's row.
    fileprivate var caseID: UUID? { keyParts?.first?.id }

    /// The version of a row of the directory.
    fileprivate var directoryVersion: Int? { keyParts?.first?.number.map { Int($0) } }

    /// Of a grant's row.
    var holding: Holding? {
        guard table == .grant, let parts = keyParts, parts.count == 3, let officer = parts[0].id,
            let caseID = parts[1].id, let epoch = parts[2].number
        else { return nil }
        return Holding(officer: officer, caseID: caseID, epoch: epoch)
    }

    private enum KeyPart {
        case number(Int64)
        case bytes([UInt8])

        var id: UUID? {
            if case .bytes(let bytes) = self { UUID(bytes: bytes) } else { nil }
        }

        var number: Int64? {
            if case .number(let number) = self { number } else { nil }
        }
    }

    /// The values of a key of numbers and bytes; nothing for any other.
    private var keyParts: [KeyPart]? {
        var reader = ByteReader(key)
        var parts: [KeyPart] = []
        do {
            while !reader.isAtEnd {
                switch try reader.number(UInt8.self) {
                case 1: parts.append(.number(try reader.number()))
                case 2: parts.append(.bytes(try reader.counted(limit: 64)))
                default: return nil
                }
            }
        } catch {
            // A key that no row of ours has names no row of ours.
            return nil
        }
        return parts
    }
}
