import Foundation
import GRDB
import Vault

/// Copies of a vault, made while officers work and put back into a fresh folder.
///
/// Both are written beside their place under a name that ends in `.unfinished` and renamed when
/// everything is on disk.
package enum Backup {
    private static let pagesPerStep: Int32 = 512

    /// Writes one consistent state of the vault into a new folder.
    ///
    /// The copy's pages are sealed anew under the same page key, so the same officers open it.
    package static func make(
        of store: Store, to folder: String, progress: (Double) -> Void = { _ in }
    ) throws(StoreError) {
        let source = store.session.folder
        try beside(folder) { unfinished in
            let copy = VaultFolder(path: unfinished)
            try store.session.withPageKey {
                EncryptedPages.setKey($0, forDatabaseAt: copy.databasePath)
            }
            defer { EncryptedPages.removeKey(forDatabaseAt: copy.databasePath) }
            try Files.makeEmpty(copy.databasePath)
            let target = try DatabaseQueue(
                path: EncryptedPages.uri(forDatabaseAt: copy.databasePath))
            try withoutActuallyEscaping(progress) { progress in
                try store.pool.backup(to: target, pagesPerStep: pagesPerStep) { step in
                    progress(Double(step.completedPageCount) / Double(max(step.totalPageCount, 1)))
                }
            }
            let verdict = try target.read {
                try String.fetchOne($0, sql: "PRAGMA integrity_check(1)")
            }
            guard verdict == "ok" else { throw StoreError.damaged }
            _ = try target.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try target.close()
            // Slots after the database: an officer it names then has a slot in the copy.
            let slots = try source.readSlots()
            for path in copy.slotsPaths { try Files.replace(path, with: slots) }
        }
    }

    /// Puts a backup into a folder that does not exist yet or is empty.
    ///
    /// Checks without any key that slots and database are whole in form; whether their content is
    /// genuine shows at the unlock. Shared, what is restored is for the folder's group too.
    package static func restore(from backup: String, to folder: String, isShared: Bool = false)
        throws(StoreError)
    {
        let source = VaultFolder(path: backup)
        try beside(folder, rights: isShared ? Files.sharedFolder : 0o700) { unfinished in
            let copy = VaultFolder(path: unfinished)
            let slots = try source.readSlots()
            try source.checkForm()
            for path in copy.slotsPaths { try Files.replace(path, with: slots) }
            for suffix in ["", "-wal", "-tags0", "-tags1"] {
                let from = source.databasePath + suffix
                if FileManager.default.fileExists(atPath: from) {
                    try Files.copy(from, to: copy.databasePath + suffix)
                }
            }
        }
    }

    /// Runs a body on a folder beside the place and renames it there; whatever the body throws
    /// leaves nothing behind.
    private static func beside(
        _ folder: String, rights: mode_t = 0o700, _ body: (String) throws -> Void
    ) throws(StoreError) {
        let manager = FileManager.default
        let place = URL(fileURLWithPath: folder).standardizedFileURL.path
        if manager.fileExists(atPath: place) {
            let isEmpty = (try? manager.contentsOfDirectory(atPath: place).isEmpty) ?? false
            // Something that cannot be listed is not an empty folder.
            guard isEmpty else { throw .folderInUse }
        }
        let unfinished = place + ".unfinished"
        let claim = try claim(unfinished, rights: rights)
        defer { close(claim) }
        do {
            try stated {
                try body(unfinished)
                try Files.syncFolder(of: unfinished + "/vault.db")
                guard rename(unfinished, place) == 0 else {
                    throw VaultError.file(errno: errno)
                }
                try Files.syncFolder(of: place)
            }
        } catch {
            // What stays behind is marked by its name.
            try? manager.removeItem(atPath: unfinished)
            throw error
        }
    }

    /// Makes the folder a copy is written to, empty and held by this process until the descriptor
    /// is closed.
    ///
    /// A kill leaves such a folder behind with nobody holding it; the next copy begins it anew.
    private static func claim(_ folder: String, rights: mode_t) throws(StoreError) -> Int32 {
        let manager = FileManager.default
        return try stated {
            try manager.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { throw VaultError.file(errno: errno) }
            do {
                guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                    throw StoreError.folderInUse
                }
                guard fchmod(descriptor, rights) == 0 else { throw VaultError.file(errno: errno) }
                let left = try manager.contentsOfDirectory(atPath: folder)
                let isOurs = left.allSatisfy { $0.hasPrefix("slots.") || $0.hasPrefix("vault.db") }
                guard isOurs else { throw StoreError.folderInUse }
                for name in left { try manager.removeItem(atPath: "\(folder)/\(name)") }
            } catch {
                close(descriptor)
                throw error
            }
            return descriptor
        }
    }
}
