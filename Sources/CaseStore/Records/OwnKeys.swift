import Foundation
import GRDB
import Synchronization
import Vault

extension Store {
    /// Grants opened in this session that the next one would have to open again.
    package var grantsToKeep: Int { proven.openedGrants.withLock { $0.count } }

    /// Keeps the case keys that were opened from grants under the officer's own key.
    ///
    /// No deed and not in the log: it changes how fast the officer's next session is, and nothing
    /// else. What cannot be kept is opened again the next time.
    package func keepOwnKeys() {
        let grants = proven.openedGrants.withLock { held in
            defer { held = [] }
            return held
        }
        guard !grants.isEmpty else { return }
        let session = session
        // A disk that is full or a lock that is held costs the next session its shortcut.
        try? pool.write { db in
            try Self.checkPlace(db)
            let statement = try db.cachedStatement(
                sql: "INSERT OR REPLACE INTO own_key VALUES (?, ?, ?, ?)")
            for grant in grants {
                guard let sealed = try session.sealOwn(grant) else { continue }
                try statement.execute(arguments: [
                    Data(grant.officer.bytes), Data(grant.caseID.bytes), Int(grant.epoch),
                    Data(sealed),
                ])
            }
        }
    }
}

extension StoreContext {
    /// Forgets what officers keep of a case's keys.
    func forgetOwnKeys(of caseID: UUID) throws(StoreError) {
        try execute("DELETE FROM own_key WHERE case_id = ?", [caseID.blob])
    }
}
