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
        let path = path(of: vault, in: folder)
        try keep(Array(checkpoint.note.utf8), at: path, in: folder) { () throws(VaultError) in
            try kept(path).map { $0.size > checkpoint.size } ?? false
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
        let path = pagesPath(of: vault, in: folder)
        try keep(pagesMagic + anchor.bytes, at: path, in: folder) { () throws(VaultError) in
            try keptPages(path).map { $0 == anchor || $0.isLater(than: anchor) } ?? false
        }
    }

    /// What is known of the pages; nothing when this officer never saw them from here.
    package static func recallPages(vault: UUID, in folder: String) throws(StoreError)
        -> PageAnchor?
    {
        try stated { try keptPages(pagesPath(of: vault, in: folder)) }
    }

    /// Keeps these in place of whatever is kept, after an officer accepted that they are other.
    ///
    /// Without an anchor nothing is known of the pages any more.
    package static func replace(
        with checkpoint: Checkpoint, _ anchor: PageAnchor?, vault: UUID, in folder: String
    ) throws(StoreError) {
        let pages = pagesPath(of: vault, in: folder)
        if let anchor {
            try keep(pagesMagic + anchor.bytes, at: pages, in: folder) { false }
        } else {
            try forget(pages, in: folder)
        }
        try keep(
            Array(checkpoint.note.utf8), at: path(of: vault, in: folder), in: folder
        ) { false }
    }

    /// Removes a file for good; there may be none.
    private static func forget(_ path: String, in folder: String) throws(StoreError) {
        try alone(with: path, in: folder) { () throws(VaultError) in try Files.remove(path) }
    }

    /// When the checkpoint that is kept was seen, by this machine's clock then.
    package static func seenAt(vault: UUID, in folder: String) -> Date? {
        var status = stat()
        guard stat(path(of: vault, in: folder), &status) == 0 else { return nil }
        return Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec))
    }

    /// Writes a file private to the officer, whole or not at all, unless what is there stands.
    private static func keep(
        _ bytes: [UInt8], at path: String, in folder: String,
        unless stands: () throws(VaultError) -> Bool
    ) throws(StoreError) {
        try alone(with: path, in: folder) { () throws(VaultError) in
            if try !stands() { try Files.replace(path, with: bytes) }
        }
    }

    /// Runs a body while no other process of the officer changes the file.
    private static func alone(
        with path: String, in folder: String, _ body: () throws(VaultError) -> Void
    ) throws(StoreError) {
        try stated {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try Files.locked(path + ".lock", body)
        }
    }

    /// The bytes of a file; nothing where there is none.
    private static func bytes(at path: String, limit: Int) throws(VaultError) -> [UInt8]? {
        do { return try Files.read(path, limit: limit) } catch .file(errno: ENOENT) { return nil }
    }

    private static let pagesMagic = Array("ROGATORY-PAGES\n\0".utf8)

    private static func keptPages(_ path: String) throws(VaultError) -> PageAnchor? {
        let bytes = try bytes(at: path, limit: pagesMagic.count + PageAnchor.byteCount)
        guard let bytes else { return nil }
        guard bytes.starts(with: pagesMagic),
            let anchor = PageAnchor(Array(bytes.dropFirst(pagesMagic.count)))
        else { throw .malformed }
        return anchor
    }

    private static func pagesPath(of vault: UUID, in folder: String) -> String {
        folder + "/" + vault.uuidString.lowercased() + ".pages"
    }

    private static func kept(_ path: String) throws(VaultError) -> Checkpoint? {
        guard let bytes = try bytes(at: path, limit: longestNote) else { return nil }
        guard let note = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        return try Checkpoint(note: note)
    }

    private static func path(of vault: UUID, in folder: String) -> String {
        folder + "/" + vault.uuidString.lowercased() + ".checkpoint"
    }
}
