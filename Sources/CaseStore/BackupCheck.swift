import Foundation
import GRDB
package import Vault

/// What a check of a whole backup found.
package struct BackupFinding: Hashable, Sendable {
    /// Pages of the file, those that nothing uses too; every one was opened.
    package let pages: Int
    /// What the log, its signatures and every row were found to be.
    package let verdict: StoreVerdict
    /// The log's newest checkpoint.
    package let checkpoint: Checkpoint?
}

extension Backup {
    /// Checks every page, every row and every entry of a backup, and changes nothing in it.
    ///
    /// `session` is one of the backup's own folder. `progress` is told parts of 1. Throws
    /// `.damaged` for a page that does not open.
    package static func verify(_ session: Session, progress: (Double) -> Void = { _ in })
        throws(StoreError) -> BackupFinding
    {
        let path = session.folder.databasePath
        guard FileManager.default.fileExists(atPath: path) else { throw .missing }
        return try stated {
            try EncryptedPages.install()
            try session.withPageKey { EncryptedPages.setKey($0, forDatabaseAt: path) }
            defer { EncryptedPages.removeKey(forDatabaseAt: path) }
            var configuration = Configuration()
            configuration.readonly = true
            let database = try DatabaseQueue(
                path: EncryptedPages.uri(forDatabaseAt: path)
                    + (isFolded(path) ? "&immutable=1" : ""), configuration: configuration)
            return try withoutActuallyEscaping(progress) { progress in
                try database.read { db in
                    try finding(db, session, path) { progress($0) }
                }
            }
        }
    }

    /// Whether everything stands in the database itself, as a backup leaves it: nothing needs to be
    /// made beside it then.
    private static func isFolded(_ path: String) -> Bool {
        // Without a log of pages there is nothing to fold in.
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        return attributes?[.size] as? Int ?? 0 == 0
    }

    private static func finding(
        _ db: Database, _ session: Session, _ path: String, progress: @escaping (Double) -> Void
    ) throws -> BackupFinding {
        guard try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 <= Schema.newest else {
            throw StoreError.newerVault
        }
        guard let connection = db.sqliteConnection else { throw StoreError.missing }
        let pages = try EncryptedPages.openEveryPage(of: connection, at: path) {
            progress($0 / 2)
        }
        guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok" else {
            throw StoreError.damaged
        }
        let context = StoreContext(db: db, session: session, proven: Proven(), now: nil)
        var check = Verification(context: context) { progress(0.5 + $0 / 2) }
        let verdict = try check.run(remembered: nil)
        return BackupFinding(
            pages: pages, verdict: verdict,
            checkpoint: try StoreReader(context: context).checkpoint())
    }
}
