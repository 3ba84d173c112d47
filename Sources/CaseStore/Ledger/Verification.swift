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
private struct Verification {
    let context: StoreContext
    let progress: (Double) -> Void
    /// For each row the last entry that names it, and how it left it.
    private var last: [RowPlace: (entry: Int, digest: Digest256?)] = [:]
    private var tree = RootBuilder()
    private var total = 1
    private var done = 0

    init(context: StoreContext, progress: @escaping (Double) -> Void) {
        self.context = context
        self.progress = progress
    }

    mutating func run(remembered: Checkpoint?) throws -> StoreVerdict {
        do {
            total = try count()
            do { _ = try context.chain() } catch { throw StoreFault.directoryInvalid }
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
        let checkpoints = try storedCheckpoints()
        let cursor = try Row.fetchCursor(
            context.db, sql: "SELECT number, entry FROM log_entry ORDER BY number")
        var size = 0
        while let row = try cursor.next() {
            guard try row.number("number") == size else { throw StoreFault.entryMissing(size) }
            let bytes = try row.bytes("entry")
            try check(entry: bytes, number: size)
            for node in tree.append(MerkleTree.leaf(bytes)) {
                guard try storedNode(node.level, node.index) == node.hash else {
                    throw StoreFault.nodeAltered(level: node.level, index: node.index)
                }
            }
            size += 1
            if let checkpoint = checkpoints[size] { try check(checkpoint) }
            if let remembered, remembered.size == size, remembered.root != tree.root {
                throw StoreFault.rememberedCheckpointContradicted(size: size)
            }
            advance()
        }
        if let remembered, remembered.size > size || remembered.vault != context.vault {
            throw StoreFault.rememberedCheckpointContradicted(size: remembered.size)
        }
        try checkNodesAndCheckpoints(checkpoints, size: size)
        return size
    }

    private mutating func check(entry bytes: [UInt8], number: Int) throws {
        let entry: LedgerEntry
        let body: LogBody
        do {
            entry = try LedgerEntry(bytes: bytes)
            body = try LogBody(bytes: try entry.body(session: context.session))
        } catch {
            if case VaultError.locked = error { throw error }
            throw StoreFault.entryAltered(number)
        }
        guard entry.number == UInt64(number) else { throw StoreFault.entryAltered(number) }
        guard let certificate = try known(entry.certificate), entry.isSigned(by: certificate)
        else { throw StoreFault.signatureInvalid(entry: number) }
        for change in body.changes {
            last[RowPlace(change)] = (number, change.digest)
        }
    }

    /// A certificate that the directory vouches for.
    private func known(_ id: [UInt8]) throws -> SessionCertificate? {
        do { return try context.certificate(id) } catch StoreError.directoryInvalid { return nil }
    }

    private func storedNode(_ level: Int, _ index: Int) throws -> [UInt8]? {
        try StoredNodes(context: context).node(level: level, index: index)
    }

    private func storedCheckpoints() throws -> [Int: String] {
        var notes: [Int: String] = [:]
        for row in try context.rows("SELECT size, note FROM checkpoint") {
            notes[try row.number("size")] = try row.text("note")
        }
        return notes
    }

    private func check(_ note: String) throws {
        let size = tree.count
        guard let checkpoint = try? Checkpoint(note: note), checkpoint.size == size,
            checkpoint.root == tree.root, try context.signer(of: checkpoint) != nil
        else {
            // A note that cannot be read vouches for nothing, like one that is not signed.
            throw StoreFault.checkpointInvalid(size: size)
        }
    }

    private func checkNodesAndCheckpoints(_ checkpoints: [Int: String], size: Int) throws {
        if let stray = checkpoints.keys.filter({ $0 < 1 || $0 > size }).min() {
            throw StoreFault.checkpointInvalid(size: stray)
        }
        guard size == 0 || checkpoints[size] != nil else {
            throw StoreFault.checkpointInvalid(size: size)
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

/// Computes the root of a growing log from its leaves alone, without trusting a stored node.
private struct RootBuilder {
    private(set) var count = 0
    /// Roots of the complete subtrees, largest first.
    private var peaks: [(level: Int, index: Int, hash: [UInt8])] = []

    /// Appends a leaf; answers the nodes it completes, lowest first.
    mutating func append(_ leaf: [UInt8]) -> [(level: Int, index: Int, hash: [UInt8])] {
        var node = (level: 0, index: count, hash: leaf)
        var added = [node]
        while let left = peaks.last, left.level == node.level {
            peaks.removeLast()
            node = (
                level: node.level + 1, index: node.index >> 1,
                hash: MerkleTree.parent(left.hash, node.hash)
            )
            added.append(node)
        }
        peaks.append(node)
        count += 1
        return added
    }

    var root: [UInt8] {
        guard var root = peaks.last?.hash else { return MerkleTree.emptyRoot }
        for peak in peaks.dropLast().reversed() { root = MerkleTree.parent(peak.hash, root) }
        return root
    }

    /// How many complete subtrees a log of that size has.
    static func nodeCount(of size: Int) -> Int {
        var sum = 0
        var level = size
        while level > 0 {
            sum += level
            level >>= 1
        }
        return sum
    }
}
