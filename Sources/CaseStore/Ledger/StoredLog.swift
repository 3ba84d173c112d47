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
        if let last = context.logTail?.edge[level], last.index == index { return last.hash }
        return try context.row(
            "SELECT hash FROM log_node WHERE level = ? AND position = ?",
            [level.databaseValue, index.databaseValue]
        )?.bytes("hash")
    }
}

/// The log's end as a transaction that appends to it knows it, so that many entries of one
/// transaction need not ask the database for what the entry before them wrote.
struct LogTail {
    let pen: LogPen
    /// Entries so far.
    var size: Int
    /// The last stored hash of each level.
    var edge: [Int: (index: Int, hash: [UInt8])] = [:]
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
        let size = try logSize()
        return try stated { try MerkleTree.root(size: size, of: StoredNodes(context: context)) }
    }

    /// Whether a session of this vault signed a checkpoint as it stands.
    package func hasSigned(_ checkpoint: Checkpoint) throws(StoreError) -> Bool {
        try context.signer(of: checkpoint) != nil
    }

    /// Whether the log still begins with what a checkpoint vouched for.
    package func consistency(from old: Checkpoint) throws(StoreError) -> Bool {
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
        let opened = try context.openedLogTail()
        let number = opened.size
        let ruleBook = if let known = opened.ruleBook { known } else { try ruleBookVersion() }
        let body = LogBody(
            deed: deed, caseID: caseID, subject: subject, ruleBook: ruleBook,
            changes: context.changes,
            sealedReason: try reason.flatMap { (text) throws(StoreError) in
                text.isEmpty ? nil : try context.seal(reason: text, caseID, entry: number)
            }, refused: refused)
        let entry = try stated {
            try LedgerEntry(
                number: UInt64(number), at: now, body: body.bytes, pen: opened.pen)
        }
        var tail = opened
        tail.ruleBook = ruleBook
        try context.append(entry, to: &tail)
        // Not before: changes whose entry failed stay unlogged, and are taken back.
        context.logTail = tail
        context.forgetChanges()
    }
}

extension StoreContext {
    /// The log's end with a pen for the vault key in force, which a removal renews at once.
    fileprivate func openedLogTail() throws(StoreError) -> LogTail {
        if let tail = logTail, tail.pen.isInForce { return tail }
        let pen = try stated { try LogPen(session) }
        if let tail = logTail { return LogTail(pen: pen, size: tail.size, edge: tail.edge) }
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

    fileprivate func append(_ entry: LedgerEntry, to tail: inout LogTail) throws(StoreError) {
        let number = tail.size
        let bytes = entry.bytes
        try execute(
            "INSERT INTO log_entry (number, entry) VALUES (?, ?)",
            [number.databaseValue, bytes.blob])
        let added = try stated {
            try MerkleTree.appending(
                leaf: MerkleTree.leaf(bytes), at: number, to: StoredNodes(context: self))
        }
        for node in added {
            try execute(
                "INSERT INTO log_node (level, position, hash) VALUES (?, ?, ?)",
                [node.level.databaseValue, node.index.databaseValue, node.hash.blob])
            tail.edge[node.level] = (node.index, node.hash)
        }
        tail.size += 1
    }

    /// Signs the log's size and root as they stand at the end of the transaction.
    func signCheckpoint() throws(StoreError) {
        let writer = StoreReader(context: self)
        let size = try writer.logSize()
        let root = try writer.root()
        let checkpoint = try stated {
            try Checkpoint(size: size, root: root, session: session)
        }
        try execute(
            "INSERT INTO checkpoint (size, note) VALUES (?, ?)",
            [size.databaseValue, checkpoint.note.databaseValue])
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
