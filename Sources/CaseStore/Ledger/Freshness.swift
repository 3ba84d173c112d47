import Foundation
import GRDB
package import Vault

/// Whether the pages on disk are those that were written last.
extension Store {
    /// What a witness keeps of the pages; nothing before the first of them was folded in.
    package func pageAnchor() -> PageAnchor? {
        EncryptedPages.anchor(forDatabaseAt: session.folder.databasePath)
    }

    /// Whether the pages are those a witness saw, or later ones; of a file that was made since, as
    /// by a restore, he can say nothing, and the log of deeds judges.
    package func extends(_ anchor: PageAnchor) -> Bool {
        EncryptedPages.extends(anchor, forDatabaseAt: session.folder.databasePath)
    }

    /// Whether some page on disk is not the one that was written last.
    ///
    /// Looks at every page, 16 bytes each. After a power loss the log of pages alone may have one
    /// right: it is folded in first. While others write, a page is between its record and itself for
    /// a moment: only one that stays is told.
    package func hasStalePage() throws(StoreError) -> Bool {
        try stated {
            guard var stale = try firstStalePage() else { return false }
            for _ in 0..<3 {
                do {
                    try pool.writeWithoutTransaction { try Self.foldIn($0, .full) }
                } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                    // Somebody reads for long; whoever reads the page itself is told.
                    return false
                }
                guard let again = try firstStalePage() else { return false }
                if again == stale { return true }
                stale = again
            }
            return false
        }
    }

    private func firstStalePage() throws -> Int? {
        try pool.read { $0.sqliteConnection.flatMap(EncryptedPages.firstStalePage) }
    }
}
