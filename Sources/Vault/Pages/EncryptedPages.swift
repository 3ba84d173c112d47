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
    /// several parts of one process may have the same database open.
    package static func setKey(_ key: UnsafeRawBufferPointer, forDatabaseAt path: String) {
        unsafe registry.set(SharedKey(key: SecretBytes(copying: key)), for: canonical(path))
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

    init(key: consuming SecretBytes) {
        self.key = key
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
            if let known = held[path], known.shared.key.equals(key.key) {
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

    func key(_ path: String) -> SharedKey? { keys.withLock { $0[path]?.shared } }

    func note(_ failure: PagesError, for path: String) { failures.withLock { $0[path] = failure } }

    func failure(_ path: String) -> PagesError? { failures.withLock { $0[path] } }
}
