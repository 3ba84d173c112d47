import CaseStore
import Casework
import Foundation
import GRDB
import TestSupport
import Vault

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
