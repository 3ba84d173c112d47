import Foundation
import GRDB
package import Vault

/// Pages under a new key, after an officer left who had the old one.
package enum PageKey {
    /// Writes the whole database anew under a new page key, if one is due and nobody else has the
    /// vault open.
    ///
    /// Nothing is lost wherever it is cut short: until the new file has taken the old one's place
    /// the slot file holds both keys, and whichever opens the pages is theirs.
    ///
    /// - Parameter session: an officer's, whose store is not open.
    /// - Returns: whether it was done.
    /// - Throws: a full disk and the like; the old file is as it was.
    package static func renewIfAlone(_ session: Session) throws(StoreError) -> Bool {
        guard try stated({ try session.pageKeyIsDue }),
            let alone = VaultUse.alone(session.folder)
        else { return false }
        defer { withExtendedLifetime(alone) {} }
        try stated { try session.follow() }
        let path = session.folder.databasePath
        let beside = path + ".rekeyed"
        let new = SecretBytes(randomCount: 32)
        do {
            try stated {
                try remove(beside)
                try copy(session, from: path, to: beside, under: new)
                try session.beginPageKey(new)
                // The table of live pages is that of the old file; the new one begins its own.
                for name in ["-tags0", "-tags1"] {
                    guard unlink(path + name) == 0 || errno == ENOENT else {
                        throw VaultError.file(errno: errno)
                    }
                }
                guard rename(beside, path) == 0 else { throw VaultError.file(errno: errno) }
                try Files.syncFolder(of: path)
                try session.finishPageKey(new)
            }
        } catch {
            // What stays behind is garbage by its name and goes with the next renewal.
            try? remove(beside)
            throw error
        }
        return true
    }

    private static func copy(
        _ session: Session, from path: String, to beside: String, under new: borrowing SecretBytes
    ) throws {
        try EncryptedPages.install()
        new.withUnsafeBytes {
            EncryptedPages.setKey($0, forDatabaseAt: beside, keepsTags: false)
        }
        defer { EncryptedPages.removeKey(forDatabaseAt: beside) }
        let source = try opened(session, path)
        defer { EncryptedPages.removeKey(forDatabaseAt: path) }
        try Files.makeEmpty(beside)
        let target = try DatabaseQueue(path: EncryptedPages.uri(forDatabaseAt: beside))
        try source.backup(to: target)
        let verdict = try target.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
        guard verdict == "ok" else { throw StoreError.damaged }
        _ = try target.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try target.close()
        _ = try source.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try source.close()
    }

    /// The database under whichever of the session's page keys opens it.
    private static func opened(_ session: Session, _ path: String) throws -> DatabaseQueue {
        let count = try session.pageKeyCount
        for candidate in 0..<count {
            try session.choosePageKey(candidate)
            try session.withPageKey { EncryptedPages.setKey($0, forDatabaseAt: path) }
            do {
                let queue = try DatabaseQueue(path: EncryptedPages.uri(forDatabaseAt: path))
                _ = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
                return queue
            } catch {
                EncryptedPages.removeKey(forDatabaseAt: path)
                if candidate == count - 1 { throw error }
            }
        }
        throw StoreError.missing
    }

    private static func remove(_ path: String) throws {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            guard unlink(path + suffix) == 0 || errno == ENOENT else {
                throw VaultError.file(errno: errno)
            }
        }
    }
}
