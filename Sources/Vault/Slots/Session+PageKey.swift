import Foundation
import Synchronization

extension Session {
    /// How many keys the pages may have; two where new pages were about to take their place.
    package var pageKeyCount: Int {
        get throws(VaultError) { try vaultKeys().pageKeyCount }
    }

    /// Says which of them it is, once one has opened the pages.
    package func choosePageKey(_ candidate: Int) throws(VaultError) {
        try with { secrets throws(VaultError) in
            secrets.pageKeyChoice.withLock { $0 = candidate }
        }
    }

    /// Writes down that pages under a new key are about to take the place of those there.
    ///
    /// From here until `finishPageKey` either key may be the one that opens them.
    package func beginPageKey(_ new: borrowing SecretBytes) throws(VaultError) {
        let keys = try vaultKeys()
        let choice = try with { secrets throws(VaultError) in
            secrets.pageKeyChoice.withLock { $0 }
        }
        let present = keys.withPageKey(choice) { (key: borrowing SecretBytes) -> SecretBytes in
            key.copy()
        }
        try putPageKeys(present, next: new, madeNow: false)
        try choosePageKey(0)
    }

    /// Writes down that the pages are under the new key alone.
    package func finishPageKey(_ new: borrowing SecretBytes) throws(VaultError) {
        let none = SecretBytes(copying: [])
        try putPageKeys(new, next: none, madeNow: true)
        try choosePageKey(0)
    }

    private func putPageKeys(
        _ present: borrowing SecretBytes, next: borrowing SecretBytes, madeNow: Bool
    ) throws(VaultError) {
        let keys = try vaultKeys()
        let (sealed, sealedNext) = try keys.withCurrent { key throws(VaultError) in
            let wrap = key.derived("page key wrap")
            let label = SlotFile.pageKeyLabel(vault)
            return (
                try Seal.seal(present, key: wrap, associated: label),
                next.count == 0 ? nil : try Seal.seal(next, key: wrap, associated: label)
            )
        }
        try changeSlots { (file: inout SlotFile) throws(VaultError) in
            guard file.epoch == keys.epoch else { throw .slotsOutdated }
            file.sealedPageKey = sealed
            file.sealedNextPageKey = sealedNext
            if madeNow { file.pageEpoch = file.epoch }
        }
        try follow()
    }
}
