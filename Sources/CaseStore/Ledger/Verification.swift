import Casework
import Foundation
import GRDB
package import Vault

extension Store {
    /// Checks the whole vault: every entry, signature, certificate, node and checkpoint of the log,
    /// and every row against the entry that names it last.
    ///
    /// Needs no case key. One consistent state is read, while others may go on working; `progress`
    /// is told parts of 1.
    package func verify(
        remembered: Checkpoint? = nil, progress: (Double) -> Void = { _ in }
    ) throws(StoreError) -> StoreVerdict {
        do {
            return try withoutActuallyEscaping(progress) { progress in
                try read { reader in
                    var check = Verification(context: reader.context, progress: progress)
                    return try check.run(remembered: remembered)
                }
            }
        } catch {
            throw StoreError(error)
        }
    }
}

/// One run over log and tables.
struct Verification {
    let context: StoreContext
    let progress: (Double) -> Void
    /// For each row the last entry that names it, and how it left it.
    private var last: [RowPlace: (entry: Int, digest: Digest256?)] = [:]
    private var tree = RootBuilder()
    private static let firstDirectory = RowPlace(
        table: .directory, key: StoredTable.bytes([1.databaseValue]))
    private var total = 1
    private var done = 0

    init(context: StoreContext, progress: @escaping (Double) -> Void) {
        self.context = context
        self.progress = progress
    }

    mutating func run(remembered: Checkpoint?) throws -> StoreVerdict {
        do {
            total = try count()
            try blaming(.directoryInvalid) { _ = try context.chain() }
            let size = try checkEntries(remembered: remembered)
            let rows = try checkRows()
            progress(1)
            return .intact(entries: size, rows: rows)
        } catch let fault as StoreFault {
            return .broken(fault)
        }
    }

    // MARK: - The log

    private mutating func checkEntries(remembered: Checkpoint?) throws -> Int {
        let cursor = try Row.fetchCursor(
            context.db, sql: "SELECT number, entry FROM log_entry ORDER BY number")
        var size = 0
        var newestIsSigned = false
        while let row = try cursor.next() {
            guard try row.number("number") == size else { throw StoreFault.entryMissing(size) }
            let bytes = try blaming(.entryAltered(size)) { try row.bytes("entry") }
            try check(entry: bytes, number: size)
            for node in tree.append(MerkleTree.leaf(bytes)) {
                let fault = StoreFault.nodeAltered(level: node.level, index: node.index)
                let stored = try blaming(fault) {
                    try StoredNodes(context: context).node(level: node.level, index: node.index)
                }
                guard stored == node.hash else { throw fault }
            }
            size += 1
            newestIsSigned = try checkCheckpoint()
            if let remembered, remembered.size == size, remembered.root != tree.root {
                throw StoreFault.rememberedCheckpointContradicted(size: size)
            }
            advance()
        }
        if let remembered, remembered.size > size || remembered.vault != context.vault {
            throw StoreFault.rememberedCheckpointContradicted(size: remembered.size)
        }
        guard size == 0 || newestIsSigned else { throw StoreFault.checkpointInvalid(size: size) }
        try checkNothingIsBeside(size: size)
        return size
    }

    private mutating func check(entry bytes: [UInt8], number: Int) throws {
        let (entry, body) = try blaming(.entryAltered(number)) {
            let entry = try LedgerEntry(bytes: bytes)
            return (entry, try LogBody(bytes: try entry.body(session: context.session)))
        }
        guard entry.number == UInt64(number) else { throw StoreFault.entryAltered(number) }
        let fault = StoreFault.signatureInvalid(entry: number)
        let certificate = try blaming(fault) { try context.certificate(entry.certificate) }
        guard entry.isSigned(by: certificate) else { throw fault }
        for change in body.changes {
            let place = RowPlace(change)
            // The first directory is what every other signature rests on: it is named once.
            if place == Self.firstDirectory, last[place] != nil {
                throw StoreFault.directoryInvalid
            }
            last[place] = (number, change.digest)
        }
    }

    /// Runs a body; what is stored in a wrong form becomes the fault, what the disk or the lock
    /// does stays what it is.
    private func blaming<Value>(_ fault: StoreFault, _ body: () throws -> Value) throws -> Value {
        do { return try body() } catch {
            let stated = StoreError(error)
            if stated.isOfContent { throw fault }
            throw stated
        }
    }

    /// Checks the checkpoint at the tree's present size, if there is one; answers whether.
    private func checkCheckpoint() throws -> Bool {
        let size = tree.count
        guard
            let row = try context.row(
                "SELECT note FROM checkpoint WHERE size = ?", [size.databaseValue])
        else { return false }
        let fault = StoreFault.checkpointInvalid(size: size)
        let (checkpoint, signer) = try blaming(fault) {
            let checkpoint = try Checkpoint(note: try row.text("note"))
            return (checkpoint, try context.signer(of: checkpoint))
        }
        guard checkpoint.size == size, checkpoint.root == tree.root, signer != nil else {
            throw fault
        }
        return true
    }

    /// No checkpoint of a size the log never had, no node but those of its subtrees.
    private func checkNothingIsBeside(size: Int) throws {
        if let stray = try context.number(
            "SELECT min(size) FROM checkpoint WHERE size < 1 OR size > ?", [size.databaseValue])
        {
            throw StoreFault.checkpointInvalid(size: stray)
        }
        let expected = RootBuilder.nodeCount(of: size)
        guard try context.number("SELECT count(*) FROM log_node") != expected else { return }
        let row = try context.row(
            "SELECT level, position FROM log_node WHERE (position + 1) << level > ? LIMIT 1",
            [size.databaseValue])
        throw StoreFault.nodeAltered(
            level: try row?.number("level") ?? 0, index: try row?.number("position") ?? 0)
    }

    // MARK: - Rows

    private mutating func checkRows() throws -> Int {
        var count = 0
        for table in StoredTable.all {
            let cursor = try Row.fetchCursor(context.db, sql: table.everything)
            while let row = try cursor.next() {
                let change = table.change(Array(row.databaseValues))
                guard let known = last.removeValue(forKey: RowPlace(change)) else {
                    throw StoreFault.rowUnaccounted(table.kind)
                }
                guard known.digest == change.digest else {
                    throw StoreFault.rowAltered(table.kind, entry: known.entry)
                }
                count += 1
                advance()
            }
        }
        if let gone = last.filter({ $0.value.digest != nil }).min(by: {
            $0.value.entry < $1.value.entry
        }) {
            throw StoreFault.rowAltered(gone.key.table, entry: gone.value.entry)
        }
        return count
    }

    // MARK: - Progress

    private func count() throws -> Int {
        var sum = try context.number("SELECT count(*) FROM log_entry") ?? 0
        for table in StoredTable.all {
            sum += try context.number("SELECT count(*) FROM \(table.name)") ?? 0
        }
        return max(sum, 1)
    }

    private mutating func advance() {
        done += 1
        if done % 64 == 0 { progress(min(Double(done) / Double(total), 1)) }
    }
}
