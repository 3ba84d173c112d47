import Foundation

/// The slot file as it lies on disk.
struct StoredSlots {
    let file: SlotFile
    let bytes: [UInt8]
    /// Whether the other copy was missing, damaged or older.
    let hasStaleCopy: Bool

    /// Takes the newest copy that is whole.
    ///
    /// A whole copy of a newer format is not passed over for an older one beside it.
    static func load(_ folder: VaultFolder) throws(VaultError) -> StoredSlots {
        var good: [StoredSlots] = []
        var failures: [VaultError] = []
        for path in folder.slotsPaths {
            do {
                let bytes = try Files.read(
                    path, limit: SlotFile.largestByteCount)
                good.append(
                    StoredSlots(file: try SlotFile(bytes: bytes), bytes: bytes, hasStaleCopy: false)
                )
            } catch {
                failures.append(error)
            }
        }
        if let newer = failures.first(where: { if case .newerFormat = $0 { true } else { false } })
        {
            throw newer
        }
        guard let newest = good.max(by: { $0.file.sequence < $1.file.sequence }) else {
            if failures.allSatisfy({ $0 == .file(errno: ENOENT) }) { throw .slotsMissing }
            let access = failures.first {
                if case .file(let code) = $0 { code != ENOENT } else { false }
            }
            throw access ?? .slotsDamaged
        }
        let isWhole = good.count == 2 && good[0].bytes == good[1].bytes
        return StoredSlots(file: newest.file, bytes: newest.bytes, hasStaleCopy: !isWhole)
    }

    /// Writes the newest whole copy over one that is damaged, missing or older.
    ///
    /// What counts is what lies there once nobody else writes. A read-only folder stays as it is:
    /// the good copy is enough to work.
    ///
    /// - Returns: whether a copy was written anew.
    static func heal(_ folder: VaultFolder, vaultKey: borrowing SecretBytes) -> Bool {
        do throws(VaultError) {
            return try Files.locked(folder.lockPath) { () throws(VaultError) in
                let stored = try load(folder)
                guard stored.hasStaleCopy,
                    SlotFile.isAuthentic(stored.bytes, vaultKey: vaultKey)
                else { return false }
                for path in folder.slotsPaths { try Files.replace(path, with: stored.bytes) }
                return true
            }
        } catch {
            return false
        }
    }

    /// Changes the slots as they lie there while nobody else does.
    static func change(
        _ folder: VaultFolder, vaultKey: borrowing SecretBytes,
        _ body: (inout SlotFile) throws(VaultError) -> Void
    ) throws(VaultError) {
        try Files.locked(folder.lockPath) { () throws(VaultError) in
            let stored = try load(folder)
            guard SlotFile.isAuthentic(stored.bytes, vaultKey: vaultKey) else { throw .slotsForged }
            var file = stored.file
            try body(&file)
            guard file != stored.file else { return }
            file.sequence += 1
            try save(file, to: folder, vaultKey: vaultKey)
        }
    }

    /// Writes both copies, one after the other, each beside its place and renamed.
    static func save(_ file: SlotFile, to folder: VaultFolder, vaultKey: borrowing SecretBytes)
        throws(VaultError)
    {
        let bytes = file.bytes(vaultKey: vaultKey)
        for path in folder.slotsPaths { try Files.replace(path, with: bytes) }
    }
}
