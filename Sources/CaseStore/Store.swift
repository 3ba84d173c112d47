package import Casework
package import Foundation
import GRDB
import Synchronization
package import Vault

/// An unlocked vault's database: every reading is one consistent state, every deed one transaction
/// with its entry in the log.
///
/// A class because it owns the pool of connections. Every call blocks; several processes may work
/// on the same vault.
package final class Store: Sendable {
    /// How long a writer waits for another process, unless told otherwise.
    package static let waitSeconds: Double = 10

    package let session: Session
    let pool: DatabasePool
    /// Tells other programs that this one has the vault open.
    private let use: Mutex<VaultUse?>
    let proven = Proven()
    private let isOpen = Mutex(true)

    private init(session: Session, pool: DatabasePool, use: VaultUse?) {
        self.session = session
        self.use = Mutex(use)
        self.pool = pool
    }

    // MARK: - Opening

    /// Makes the database of a new vault, with everything it needs from its first entry on.
    package static func create(
        session: Session, office: Office, directory: SignedDirectory, ruleBook: RuleBook,
        at now: Date
    ) throws(StoreError) -> Store {
        let path = session.folder.databasePath
        guard !FileManager.default.fileExists(atPath: path) else { throw .folderInUse }
        try stated { try Files.makeEmpty(path) }
        let store = try connect(session, waitSeconds: waitSeconds)
        do {
            try stated {
                try store.write(at: now) { writer in
                    try V1.migrate(writer.context.db)
                    try V2.migrate(writer.context.db)
                    guard directory.isConfirmed else { throw StoreError.directoryInvalid }
                    _ = try DirectoryChain([directory], vault: session.vault)
                    try writer.store(directory)
                    try writer.save(office)
                    try writer.saveRuleBook(ruleBook)
                    try writer.log(deed: "init")
                }
            }
        } catch {
            store.close()
            for suffix in ["", "-wal", "-shm", "-journal", "-tags0", "-tags1"] {
                unlink(path + suffix)
            }
            throw error
        }
        return store
    }

    /// Opens the database of a vault that is there.
    ///
    /// Refuses one of a newer program with `.newerVault` before anything is changed. A writer waits
    /// `waitSeconds` for another process before it says `.busy`.
    package static func open(session: Session, waitSeconds: Double = Store.waitSeconds)
        throws(StoreError) -> Store
    {
        guard FileManager.default.fileExists(atPath: session.folder.databasePath) else {
            throw .missing
        }
        let store = try connect(session, waitSeconds: waitSeconds)
        do throws(StoreError) {
            let version = try stated {
                try store.pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
            }
            guard version >= 1 else { throw StoreError.missing }
            if version < Schema.newest { try stated { try store.migrate() } }
        } catch {
            store.close()
            throw error
        }
        return store
    }

    /// Brings an older schema to the newest; another program may have been faster.
    private func migrate() throws {
        try pool.write { db in
            if try Int.fetchOne(db, sql: "PRAGMA user_version") == 1 { try V2.migrate(db) }
        }
    }

    private static func connect(_ session: Session, waitSeconds: Double) throws(StoreError)
        -> Store
    {
        let (use, count) = try stated {
            let use = try VaultUse.shared(session.folder, waitSeconds: waitSeconds)
            try session.follow()
            return (use, try session.pageKeyCount)
        }
        for candidate in 0..<count {
            do throws(StoreError) {
                try stated { try session.choosePageKey(candidate) }
                return try connect(session, use, waitSeconds: waitSeconds)
            } catch {
                // While new pages take the place of the old ones either key may be theirs.
                if candidate == count - 1 || error != .damaged { throw error }
            }
        }
        throw .missing
    }

    private static func connect(
        _ session: Session, _ use: VaultUse?, waitSeconds: Double
    ) throws(StoreError) -> Store {
        let path = session.folder.databasePath
        try stated {
            try EncryptedPages.install()
            try session.withPageKey { EncryptedPages.setKey($0, forDatabaseAt: path) }
        }
        do {
            let pool = try stated {
                try DatabasePool(
                    path: EncryptedPages.uri(forDatabaseAt: path),
                    configuration: configuration(waitSeconds))
            }
            return Store(session: session, pool: pool, use: use)
        } catch {
            EncryptedPages.removeKey(forDatabaseAt: path)
            // SQLite says no more than that it cannot open its files beside the database.
            let isClosed = access(session.folder.path, W_OK) != 0
            if case .sqlite(let code) = error,
                ResultCode(rawValue: code).primaryResultCode == .SQLITE_CANTOPEN,
                isClosed
            {
                throw .readOnly
            }
            throw error
        }
    }

    private static func configuration(_ waitSeconds: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(waitSeconds)
        configuration.maximumReaderCount = 3
        configuration.prepareDatabase { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            guard version <= Schema.newest else { throw StoreError.newerVault }
            try db.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    """)
        }
        return configuration
    }

    /// Breaks off the statement each connection is at, so that closing need not wait for it.
    package func interrupt() {
        pool.interrupt()
    }

    /// Folds the log of pages into the database, so that no older page stays in it; not possible
    /// while another process reads.
    package func foldIn() {
        // What is not folded in now is at the next close.
        try? pool.writeWithoutTransaction { try Self.foldIn($0, .truncate) }
    }

    /// Folds the log of pages into the database if nobody else works, and forgets the page key.
    package func close() {
        let wasOpen = isOpen.withLock { open in
            defer { open = false }
            return open
        }
        guard wasOpen else { return }
        // The connection that closes last removes the log of pages and the wal-index; one that
        // only reads would leave them behind.
        pool.invalidateReadOnlyConnections()
        // Another process at work keeps its pages in the log: nothing is lost by leaving them.
        try? pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA busy_timeout = 0")
            try Self.foldIn(db, .truncate)
        }
        // A pool that does not close keeps its connections until the process ends.
        let isClosed = (try? pool.close()) != nil
        EncryptedPages.removeKey(forDatabaseAt: session.folder.databasePath)
        // A connection that is still open must not meet pages that took its own ones' place.
        if isClosed { use.withLock { $0 = nil } }
    }

    // MARK: - Transactions

    /// Runs a reading on one consistent state; what the body throws comes out unchanged.
    package func read<Value>(_ body: (StoreReader) throws -> Value) throws -> Value {
        try check()
        return try passing {
            try pool.read { db in
                try Self.checkPlace(db)
                return try body(
                    StoreReader(
                        context: StoreContext(
                            db: db, session: session, proven: proven, now: nil)))
            }
        }
    }

    /// Runs a deed in one transaction and signs a checkpoint with it.
    ///
    /// What the body throws takes everything back and comes out unchanged. Rows changed without an
    /// entry of the log after them are taken back with `.unlogged`; a body that changes nothing
    /// and logs nothing has done nothing.
    package func write<Value>(at now: Date, _ body: (StoreWriter) throws -> Value) throws
        -> Value
    {
        try check()
        return try passing {
            try pool.writeWithoutTransaction { db in
                var result: Value?
                try db.inTransaction(.immediate) {
                    try Self.checkPlace(db)
                    // Nobody else writes from here on: what is sealed now is sealed under the
                    // vault key in force.
                    try session.follow()
                    let context = StoreContext(
                        db: db, session: session, proven: proven, now: now)
                    let value = try body(StoreWriter(context: context))
                    guard context.changes.isEmpty else { throw StoreError.unlogged }
                    result = value
                    guard context.logTail != nil else { return .rollback }
                    guard try StoreReader(context: context).isOfficerConfirmed() else {
                        throw StoreError.officerNotConfirmed
                    }
                    try context.signCheckpoint()
                    try Self.checkPlace(db)
                    return .commit
                }
                guard let result else { preconditionFailure("the transaction ran") }
                return result
            }
        }
    }

    private func check() throws(StoreError) {
        guard isOpen.withLock({ $0 }), session.isOpen else { throw .vault(.locked) }
    }

    /// Folds the log of pages into the database that lies at its path, and into no other.
    static func foldIn(_ db: Database, _ kind: Database.CheckpointMode) throws {
        try checkPlace(db)
        try db.checkpoint(kind)
    }

    /// Refuses with `.replaced` when the database that a connection has open no longer lies at its
    /// path: what is written there is lost to the office.
    static func checkPlace(_ db: Database) throws(StoreError) {
        guard let connection = db.sqliteConnection, !EncryptedPages.hasMoved(connection) else {
            throw .replaced
        }
    }

    /// Turns errors of the database into ours and lets all others through.
    private func passing<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as DatabaseError { throw StoreError(error) }
    }
}
