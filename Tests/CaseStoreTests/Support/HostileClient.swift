import Casework
import Foundation
import GRDB
import TestSupport

@testable import CaseStore
@testable import Vault

/// An officer's own program: it has the keys of a valid slot and none of our rules.
enum HostileClient {
    /// Runs SQL on the vault's database, in place of our program.
    static func run(_ vault: TestVault, as login: String = "ada", _ sql: String) throws {
        try change(vault, as: login) { try $0.execute(sql: sql) }
    }

    static func change(
        _ vault: TestVault, as login: String = "ada", _ body: (Database) throws -> Void
    ) throws {
        let session = try vault.unlock(login)
        let path = vault.folder.databasePath
        try session.withPageKey { EncryptedPages.setKey($0, forDatabaseAt: path) }
        defer { EncryptedPages.removeKey(forDatabaseAt: path) }
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(
            path: EncryptedPages.uri(forDatabaseAt: path), configuration: configuration)
        try queue.write { try body($0) }
        try queue.close()
    }

    /// Puts an entry at the log's end as our program would, with nodes and a checkpoint that fit.
    static func append(_ entry: [UInt8], at size: Int, to db: Database, signedBy session: Session)
        throws
    {
        try db.execute(
            sql: "INSERT INTO log_entry VALUES (?, ?)", arguments: [size, Data(entry)])
        let nodes = StoredNodes(
            context: StoreContext(db: db, session: session, proven: Proven(), now: nil))
        var tree = try RootBuilder(size: size, nodes: nodes)
        for node in tree.append(MerkleTree.leaf(entry)) {
            try db.execute(
                sql: "INSERT INTO log_node VALUES (?, ?, ?)",
                arguments: [node.level, node.index, Data(node.hash)])
        }
        let checkpoint = try Checkpoint(
            size: size + 1, root: tree.root, session: session)
        try db.execute(
            sql: "INSERT INTO checkpoint VALUES (?, ?)", arguments: [size + 1, checkpoint.note])
    }
}

extension TestVault {
    /// Stores a new case of an officer, with a document of more than one chunk where asked for.
    @discardableResult func receive(
        _ reference: String, as login: String = "cem", documentByteCount: Int = 100
    ) throws -> UUID {
        let store = try open(login)
        defer { store.close() }
        return try receive(reference, in: store, documentByteCount: documentByteCount)
    }

    /// The same through a store that is open and stays open.
    @discardableResult func receive(
        _ reference: String, in store: Store, documentByteCount: Int = 100
    ) throws -> UUID {
        let file = TestVault.newCase(reference)
        try store.write(at: TestVault.start) { writer in
            try writer.insert(file, dueOn: nil)
            try writer.saveOriginal(
                [UInt8](repeating: 5, count: documentByteCount), file.id,
                .init(file.id.uuid))
            try writer.log(deed: "receive", caseID: file.id, reason: "came by post")
        }
        return file.id.uuid
    }

    func verdict(remembered: Checkpoint? = nil) throws -> StoreVerdict {
        let store = try open("bea")
        defer { store.close() }
        return try store.verify(remembered: remembered)
    }
}
