package import Foundation
package import Vault

/// The last checkpoint an officer saw, kept outside the vault: by it an older vault put back in
/// the place of this one shows.
package enum Witness {
    private static let longestNote = 4096

    /// Keeps a checkpoint in a folder of the officer, unless a later one is kept there.
    ///
    /// The file is private to the officer and written whole or not at all.
    package static func remember(_ checkpoint: Checkpoint, vault: UUID, in folder: String)
        throws(StoreError)
    {
        try stated {
            try make(folder)
            let path = path(of: vault, in: folder)
            try Files.locked(path + ".lock") { () throws(VaultError) in
                if let known = try kept(path), known.size > checkpoint.size { return }
                try Files.replace(path, with: Array(checkpoint.note.utf8))
            }
        }
    }

    /// The checkpoint that is kept; nothing when this officer never saw this vault from here.
    package static func recall(vault: UUID, in folder: String) throws(StoreError) -> Checkpoint? {
        try stated { try kept(path(of: vault, in: folder)) }
    }

    /// Keeps what is to be known of the pages, unless it is kept already or later ones are.
    package static func remember(_ anchor: PageAnchor, vault: UUID, in folder: String)
        throws(StoreError)
    {
        try stated {
            try make(folder)
            let path = pagesPath(of: vault, in: folder)
            try Files.locked(path + ".lock") { () throws(VaultError) in
                if let known = try keptPages(path), known == anchor || known.isLater(than: anchor) {
                    return
                }
                try Files.replace(path, with: pagesMagic + anchor.bytes)
            }
        }
    }

    /// What is known of the pages; nothing when this officer never saw them from here.
    package static func recallPages(vault: UUID, in folder: String) throws(StoreError)
        -> PageAnchor?
    {
        try stated { try keptPages(pagesPath(of: vault, in: folder)) }
    }

    private static func make(_ folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    private static let pagesMagic = Array("ROGATORY-PAGES\n\0".utf8)

    private static func keptPages(_ path: String) throws(VaultError) -> PageAnchor? {
        let bytes: [UInt8]
        do {
            bytes = try Files.read(path, limit: pagesMagic.count + PageAnchor.byteCount)
        } catch .file(errno: ENOENT) {
            return nil
        }
        guard bytes.starts(with: pagesMagic),
            let anchor = PageAnchor(Array(bytes.dropFirst(pagesMagic.count)))
        else { throw .malformed }
        return anchor
    }

    private static func pagesPath(of vault: UUID, in folder: String) -> String {
        folder + "/" + vault.uuidString.lowercased() + ".pages"
    }

    private static func kept(_ path: String) throws(VaultError) -> Checkpoint? {
        let bytes: [UInt8]
        do {
            bytes = try Files.read(path, limit: longestNote)
        } catch .file(errno: ENOENT) {
            return nil
        }
        guard let note = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        return try Checkpoint(note: note)
    }

    private static func path(of vault: UUID, in folder: String) -> String {
        folder + "/" + vault.uuidString.lowercased() + ".checkpoint"
    }
}
