import CSQLite
import Foundation
import Synchronization

/// What the page layer saw when SQLite only says "I/O error".
package enum PagesError: Error, Equatable {
    /// The page layer could not be registered with SQLite.
    case notInstalled
    /// No key was handed over for this database.
    case noKey
    /// A page does not open: it was altered, or belongs elsewhere, or the key is another.
    case pageDamaged(Int)
    /// A page opens and is not the one that was written last.
    case pageStale(Int)
    /// A frame of the write-ahead log does not open though later ones are committed.
    case frameDamaged(Int)
    /// The write-ahead log's header does not open though frames follow.
    case walHeaderDamaged
    /// A part of the rollback journal that was forced to disk does not open.
    case journalDamaged
    /// SQLite wrote in a shape this layer does not know.
    case unknownShape
}

/// SQLite files whose every page is sealed: a VFS named `rogatory`.
package enum EncryptedPages {
    package static let name = "rogatory"

    /// The only page size.
    static let pageSize = 4096

    private static let installed = Mutex(false)
    static let registry = Registry()

    /// Registers the VFS; later calls do nothing.
    package static func install() throws(PagesError) { try install(asDefault: false) }

    /// Where the key of a database comes from that nobody handed one over for; the name, if
    /// there is one, is SQLite's own, so that its URI parameters can be asked for.
    package typealias TrialKeys = @Sendable (UnsafePointer<CChar>?) -> SecretBytes?
    static let trialKeys = unsafe Mutex<TrialKeys?>(nil)

    /// Registers the VFS as SQLite's default with keys for all databases.
    ///
    /// For the loadable extension that lets other programs try our pages; rogatory itself hands
    /// over each key and never calls this.
    package static func installForTrials(keys: @escaping TrialKeys) throws(PagesError) {
        unsafe trialKeys.withLock { unsafe $0 = keys }
        try install(asDefault: true)
    }

    private static func install(asDefault: Bool) throws(PagesError) {
        let isReady = installed.withLock { done in
            if !done { done = PagesVFS.register(asDefault: asDefault) }
            return done
        }
        guard isReady else { throw .notInstalled }
    }

    /// Hands over the key of a database before it is opened.
    ///
    /// The key is 32 bytes and is copied into locked memory. Each call needs its `removeKey`:
    /// several parts of one process may have the same database open. Only who measures what the
    /// table of live pages costs goes without it.
    package static func setKey(
        _ key: UnsafeRawBufferPointer, forDatabaseAt path: String, keepsTags: Bool = true
    ) {
        unsafe registry.set(
            SharedKey(key: SecretBytes(copying: key), keepsTags: keepsTags), for: canonical(path))
    }

    /// Takes one `setKey` back and forgets the key with the last; handles that are open keep their
    /// copy until they close.
    package static func removeKey(forDatabaseAt path: String) {
        registry.remove(canonical(path))
    }

    /// The address under which SQLite opens the database through this layer.
    package static func uri(forDatabaseAt path: String) -> String {
        var allowed = CharacterSet.urlPathAllowed
        allowed.remove(charactersIn: "?#%")
        let escaped = canonical(path).addingPercentEncoding(withAllowedCharacters: allowed) ?? path
        return "file:\(escaped)?vfs=\(name)"
    }

    /// What a witness keeps of the pages that are on disk for sure.
    ///
    /// Nothing where there is no table of them yet. The database has to be open.
    package static func anchor(forDatabaseAt path: String) -> PageAnchor? {
        let path = canonical(path)
        let state = TagTable.filesState(path)
        let shared = registry.key(path)
        if let state, let seen = shared?.seenAnchor.withLock({ $0 }), seen.state == state {
            return seen.anchor
        }
        let anchor: PageAnchor? =
            table(path) { table, id in
                guard let anchor = table.anchor(id), table.force() == SQLITE_OK else { return nil }
                return anchor
            } ?? nil
        if let state, let anchor { shared?.seenAnchor.withLock { $0 = (state, anchor) } }
        return anchor
    }

    /// The first page on disk that is not the one that was written last, and not in the log of pages
    /// either, as far as the log is folded in.
    ///
    /// Reads 16 bytes of each page; `connection` is one of SQLite's.
    package static func firstStalePage(_ connection: OpaquePointer) -> Int? {
        var page: Int64 = 0
        let code = unsafe sqlite3_file_control(
            connection, "main", PageMethods.stalePageQuestion, &page)
        return code == SQLITE_OK && page > 0 ? Int(page) : nil
    }

    /// Whether the file that a connection has open no longer lies at its path; asks the system once.
    package static func hasMoved(_ connection: OpaquePointer) -> Bool {
        var answer: Int32 = 0
        let code = unsafe sqlite3_file_control(
            connection, "main", SQLITE_FCNTL_HAS_MOVED, &answer)
        return code != SQLITE_OK || answer != 0
    }

    /// Whether the pages are those that were seen then, or later ones of the same file.
    ///
    /// Of another file, as after a restore, the anchor says nothing: yes.
    package static func extends(_ anchor: PageAnchor, forDatabaseAt path: String) -> Bool {
        table(canonical(path)) { table, id in id != anchor.id || table.extends(anchor) } ?? false
    }

    private static func table<Value>(_ path: String, _ body: (TagTable, FileID) -> Value) -> Value?
    {
        guard let shared = registry.key(path), let id = shared.fileID.withLock({ $0 }),
            let below = unsafe PagesVFS.below
        else { return nil }
        return unsafe body(TagTable(database: path, below: below, shared: shared), id)
    }

    /// What went wrong last on this database, if anything did.
    package static func lastFailure(forDatabaseAt path: String) -> PagesError? {
        registry.failure(canonical(path))
    }

    /// The path as SQLite will ask for it: links resolved, absolute.
    static func canonical(_ path: String) -> String {
        let folder = (path as NSString).deletingLastPathComponent
        let resolved = unsafe realpath(folder.isEmpty ? "." : folder, nil)
        defer { unsafe free(resolved) }
        guard let resolved = unsafe resolved else { return path }
        let base = unsafe String(cString: resolved)
        return (base == "/" ? "" : base) + "/" + (path as NSString).lastPathComponent
    }
}

/// A database's key and file id, shared by its open handles.
final class SharedKey: Sendable {
    let key: SecretBytes
    /// The random id on page 1, once known.
    let fileID = Mutex<FileID?>(nil)
    /// The witness's part, for as long as the table's files are as they were.
    let seenAnchor = Mutex<(state: [Int64], anchor: PageAnchor)?>(nil)
    /// In a process forked off since, the key is wiped and must not be used.
    let process = ProcessMark.current
    /// Whether a table of live pages is kept.
    let keepsTags: Bool

    init(key: consuming SecretBytes, keepsTags: Bool = true) {
        self.key = key
        self.keepsTags = keepsTags
    }
}

/// Keys by canonical path, and what was last seen to be wrong.
final class Registry: Sendable {
    private struct Held {
        let shared: SharedKey
        var count: Int
    }

    private let keys = Mutex<[String: Held]>([:])
    private let failures = Mutex<[String: PagesError]>([:])

    func set(_ key: SharedKey, for path: String) {
        keys.withLock { held in
            if let known = held[path], known.shared.process.isCurrent,
                known.shared.key.equals(key.key)
            {
                held[path]?.count += 1
            } else {
                held[path] = Held(shared: key, count: 1)
            }
        }
        failures.withLock { $0[path] = nil }
    }

    func remove(_ path: String) {
        keys.withLock { held in
            held[path]?.count -= 1
            if held[path]?.count == 0 { held[path] = nil }
        }
    }

    func key(_ path: String) -> SharedKey? {
        guard let key = keys.withLock({ $0[path]?.shared }), key.process.isCurrent else {
            return nil
        }
        return key
    }

    func note(_ failure: PagesError, for path: String) { failures.withLock { $0[path] = failure } }

    func failure(_ path: String) -> PagesError? { failures.withLock { $0[path] } }
}
