package import Casework
package import Foundation
import GRDB
package import Vault

/// One entry of the log as its reader may see it.
package struct LogRow: Hashable, Sendable {
    /// From 0.
    package let number: Int
    package let at: Date
    package let officer: Officer.ID
    package let body: LogBody
    /// The reason given; empty unless this reader holds the case.
    package let reason: String
}

/// The stored hashes of complete subtrees.
struct StoredNodes: MerkleNodes {
    let context: StoreContext

    func node(level: Int, index: Int) throws -> [UInt8]? {
        try context.row(
            "SELECT hash FROM log_node WHERE level = ? AND position = ?",
            [level.databaseValue, index.databaseValue]
        )?.bytes("hash")
    }
}

/// The log's end as a transaction that appends to it knows it, so that many entries of one
/// transaction need not ask the database for what the entry before them wrote.
struct LogTail {
    var pen: LogPen
    /// Entries so far, those that wait for their signature among them.
    var size: Int
    /// The last ones, which one signature will be for; nothing of them is stored yet.
    var waiting: [LedgerStatement] = []
    /// The tree over the entries that are stored, once one of them was.
    var tree: RootBuilder?
    /// The rule book's version, until a new one is stored.
    var ruleBook: Int?
}

extension StoreReading {
    /// How many entries the log has.
    package func logSize() throws(StoreError) -> Int {
        if let tail = context.logTail { return tail.size }
        return try context.number("SELECT coalesce(max(number) + 1, 0) FROM log_entry") ?? 0
    }

    /// Up to `limit` entries, newest first, before a number or from the end.
    package func logRows(before: Int?, limit: Int) throws(StoreError) -> [LogRow] {
        try context.settleLog()
        let rows = try context.rows(
            "SELECT number, entry FROM log_entry WHERE number < ? ORDER BY number DESC LIMIT ?",
            [(before ?? Int.max).databaseValue, limit.databaseValue])
        var found: [LogRow] = []
        for row in rows { found.append(try context.logRow(row)) }
        return found
    }

    /// The newest signed checkpoint, its signature checked.
    package func checkpoint() throws(StoreError) -> Checkpoint? {
        guard
            let row = try context.row(
                "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1")
        else { return nil }
        let checkpoint = try stated { try Checkpoint(note: try row.text("note")) }
        guard try context.signer(of: checkpoint) != nil else {
            throw .vault(.signatureInvalid)
        }
        return checkpoint
    }

    /// The officer who signed a checkpoint; nothing when the signature does not hold.
    package func signer(of checkpoint: Checkpoint) throws(StoreError) -> Officer.ID? {
        try context.signer(of: checkpoint).map { Identifier($0.officer) }
    }

    /// The root over the whole log, computed from the stored nodes.
    package func root() throws(StoreError) -> [UInt8] {
        try context.settleLog()
        let size = try logSize()
        return try stated { try MerkleTree.root(size: size, of: StoredNodes(context: context)) }
    }

    /// Whether a session of this vault signed a checkpoint as it stands.
    package func hasSigned(_ checkpoint: Checkpoint) throws(StoreError) -> Bool {
        try context.signer(of: checkpoint) != nil
    }

    /// Whether the log still begins with what a checkpoint vouched for.
    package func consistency(from old: Checkpoint) throws(StoreError) -> Bool {
        try context.settleLog()
        let size = try logSize()
        guard old.vault == context.vault, old.size <= size else { return false }
        if old.size == 0 { return old.root == MerkleTree.emptyRoot }
        let nodes = StoredNodes(context: context)
        return try stated {
            MerkleTree.verifyConsistency(
                from: old.size, to: size, firstRoot: old.root,
                secondRoot: try MerkleTree.root(size: size, of: nodes),
                proof: try MerkleTree.consistency(from: old.size, to: size, in: nodes))
        }
    }
}

extension StoreWriter {
    /// Appends one entry to the log: it carries every row changed since the entry before it.
    ///
    /// A reason is sealed under the key of the case, or for the whole office without one.
    package func log(
        deed: String, caseID: CaseFile.ID? = nil, subject: UUID? = nil, reason: String? = nil,
        refused: [String] = []
    ) throws(StoreError) {
        guard let now = context.now else { throw .unlogged }
        if context.isLogFull { try context.settleLog() }
        let opened = try context.openedLogTail()
        let number = opened.size
        let ruleBook = if let known = opened.ruleBook { known } else { try ruleBookVersion() }
        let body = LogBody(
            deed: deed, caseID: caseID, subject: subject, ruleBook: ruleBook,
            changes: context.changes,
            sealedReason: try reason.flatMap { (text) throws(StoreError) in
                text.isEmpty ? nil : try context.seal(reason: text, caseID, entry: number)
            }, refused: refused)
        let statement = try stated {
            try LedgerStatement(
                number: UInt64(number), at: now, body: body.bytes, pen: opened.pen)
        }
        // Not before: changes whose entry failed stay unlogged, and are taken back.
        context.append(statement, to: opened, ruleBook: ruleBook)
        context.forgetChanges()
    }
}

extension StoreContext {
    /// The log's end with a pen for the vault key in force, which a removal renews at once.
    fileprivate func openedLogTail() throws(StoreError) -> LogTail {
        if let tail = logTail, tail.pen.isInForce { return tail }
        let pen = try stated { try LogPen(session) }
        if var tail = logTail {
            tail.pen = pen
            return tail
        }
        try storeCertificate()
        return LogTail(pen: pen, size: try StoreReader(context: self).logSize())
    }

    /// Stores the session's certificate with the first deed it signs.
    private func storeCertificate() throws(StoreError) {
        let certificate = session.certificate
        guard
            try number("SELECT count(*) FROM certificate WHERE id = ?", [certificate.id.blob])
                == 0
        else { return }
        try put(
            .certificate,
            [certificate.id.blob, certificate.officer.blob, certificate.bytes.blob])
    }

    /// Lets an entry wait for its signature.
    fileprivate func append(
        _ statement: LedgerStatement, to opened: consuming LogTail, ruleBook: Int
    ) {
        // Taken out of its place, so that adding to it copies nothing.
        logTail = nil
        opened.ruleBook = ruleBook
        if opened.waiting.isEmpty {
            opened.waiting.reserveCapacity(LedgerEntry.mostSignedTogether)
        }
        opened.waiting.append(statement)
        opened.size += 1
        logTail = opened
    }

    /// Whether as many entries wait as one signature is for.
    fileprivate var isLogFull: Bool {
        (logTail?.waiting.count ?? 0) >= LedgerEntry.mostSignedTogether
    }

    /// Signs the entries that wait for it and stores them: before the log is read or vouched for.
    func settleLog() throws(StoreError) {
        guard let tail = logTail, !tail.waiting.isEmpty else { return }
        try stated {
            // A transaction that SQLite took back by itself: what follows would be kept without it.
            guard db.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            let stored = tail.size - tail.waiting.count
            var tree =
                try tail.tree ?? RootBuilder(size: stored, nodes: StoredNodes(context: self))
            let intoEntries = try db.cachedStatement(
                sql: "INSERT INTO log_entry (number, entry) VALUES (?, ?)")
            let intoNodes = try db.cachedStatement(
                sql: "INSERT INTO log_node (level, position, hash) VALUES (?, ?, ?)")
            for entry in try LedgerEntry.signed(tail.waiting, pen: tail.pen) {
                let bytes = entry.bytes
                try check(RowInsert.run(intoEntries.sqliteStatement, tree.count, blob: bytes))
                for node in tree.append(MerkleTree.leaf(bytes)) {
                    try check(
                        RowInsert.run(
                            intoNodes.sqliteStatement, node.level, node.index, blob: node.hash))
                }
            }
            logTail?.tree = tree
            // Not before: a deed whose entries could not be stored is refused at its end.
            logTail?.waiting = []
        }
    }

    private func check(_ code: Int32) throws {
        let code = ResultCode(rawValue: code)
        guard code == .SQLITE_DONE else { throw DatabaseError(resultCode: code) }
    }

    /// Signs the log's size and root as they stand at the end of the transaction.
    func signCheckpoint() throws(StoreError) {
        try settleLog()
        guard let tree = logTail?.tree, tree.count == logTail?.size else { throw .unlogged }
        let checkpoint = try stated {
            try Checkpoint(size: tree.count, root: tree.root, session: session)
        }
        try execute(
            "INSERT INTO checkpoint (size, note) VALUES (?, ?)",
            [tree.count.databaseValue, checkpoint.note.databaseValue])
    }

    /// The certificate whose key signed a checkpoint; nothing when none did.
    func signer(of checkpoint: Checkpoint) throws(StoreError) -> SessionCertificate? {
        let digits = checkpoint.signer.suffix(16)
        let ids = try rows(
            "SELECT id FROM certificate WHERE hex(substr(id, 1, 8)) = ?",
            [digits.uppercased().databaseValue])
        for row in ids {
            let certificate = try certificate(try row.bytes("id"))
            if checkpoint.isSigned(by: certificate) { return certificate }
        }
        return nil
    }

    // MARK: - Reasons

    fileprivate func seal(reason: String, _ caseID: CaseFile.ID?, entry: Int) throws(StoreError)
        -> [UInt8]
    {
        let plain = Array(reason.utf8)
        guard let caseID else {
            return try stated {
                try session.seal(
                    plain, purpose: "log reason", associated: Self.reasonPlace(entry))
            }
        }
        let key = try heldKey(caseID)
        var writer = ByteWriter()
        writer.number(key.epoch)
        writer.put(
            try stated {
                try key.seal(
                    plain, as: Self.label(caseID, .reason, caseID.uuid, key, UInt32(entry)))
            })
        return writer.bytes
    }

    /// The reason of an entry, or nothing for a reader who does not hold the case.
    fileprivate func reason(of body: LogBody, entry: Int) throws(StoreError) -> String {
        guard let sealed = body.sealedReason else { return "" }
        guard let caseID = body.caseID else {
            return try stated {
                String(
                    decoding: try session.open(
                        sealed, purpose: "log reason", associated: Self.reasonPlace(entry)),
                    as: UTF8.self)
            }
        }
        guard let held = try caseKey(caseID) else { return "" }
        var reader = ByteReader(sealed)
        let epoch = try stated { try reader.number(UInt32.self) }
        let key =
            try epoch == held.epoch
            ? held : pastKeys(of: caseID, under: held).first { $0.epoch == epoch }
        guard let key else { return "" }
        return try stated {
            let label = Self.label(caseID, .reason, caseID.uuid, key, UInt32(entry))
            return String(
                decoding: try key.open(
                    try reader.take(sealed.count - reader.position), as: label),
                as: UTF8.self)
        }
    }

    private static func reasonPlace(_ entry: Int) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(UInt64(entry))
        return writer.bytes
    }

    fileprivate func logRow(_ row: Row) throws(StoreError) -> LogRow {
        let signed = try signedEntry(row)
        return LogRow(
            number: signed.number, at: signed.at, officer: signed.officer, body: signed.body,
            reason: try reason(of: signed.body, entry: signed.number))
    }

    /// A stored entry whose signature holds, its reason left sealed.
    func signedEntry(_ row: Row) throws(StoreError) -> LogRow {
        let number = try row.number("number")
        let (entry, body) = try stated {
            let entry = try LedgerEntry(bytes: try row.bytes("entry"))
            return (entry, try LogBody(bytes: try entry.body(session: session)))
        }
        guard entry.number == UInt64(number),
            entry.isSigned(by: try certificate(entry.certificate))
        else { throw .vault(.signatureInvalid) }
        return LogRow(
            number: number, at: entry.date, officer: Identifier(entry.officer), body: body,
            reason: "")
    }
}
