import Crypto
package import Foundation
import Synchronization

extension Session {
    /// Epoch of the vault key that this session writes under.
    package var epoch: UInt32 {
        get throws(VaultError) { try vaultKeys().epoch }
    }

    /// Whether an officer was removed since the key of the pages was made.
    package var pageKeyIsDue: Bool {
        get throws(VaultError) {
            let keys = try vaultKeys()
            return keys.pageEpoch < keys.epoch
        }
    }

    /// Takes over a vault key that another program made since this officer unlocked.
    ///
    /// Costs one look at the slot file's state where nothing was changed. A removed officer keeps
    /// the keys he has: the directory bars him.
    package func follow() throws(VaultError) {
        let stamp = SlotStamp(folder)
        let isCurrent = try with { secrets throws(VaultError) in
            secrets.vaultKeys.withLock { stamp != nil && $0.stamp == stamp }
        }
        guard !isCurrent else { return }
        let stored = try StoredSlots.load(folder)
        guard stored.file.vault == vault else { throw .slotsForged }
        guard let slot = stored.file.slots.first(where: { $0.keys == keys }) else { return }
        try with { secrets throws(VaultError) in
            let key = try slot.vaultKey(
                with: Slot.wrappingKey(seed: secrets.wrappingSeed), vault: vault)
            guard SlotFile.isAuthentic(stored.bytes, vaultKey: key) else { throw .slotsForged }
            let fresh = try VaultKeys(key, of: stored.file)
            let isOlder = secrets.vaultKeys.withLock { held in
                guard fresh.epoch >= held.keys.epoch else { return true }
                held = (fresh, stamp)
                return false
            }
            if isOlder { throw VaultError.slotsOutdated }
        }
    }

    /// Makes a new vault key, wraps it to everybody but those removed, and forgets their slots.
    ///
    /// `members` are the public keys that the directory signed: a slot of one of them with other
    /// keys is a forgery. What was written before stays readable to those who remain.
    package func renewVaultKey(
        removing removed: Set<UUID>, members: [OfficerPublicKeys]
    ) throws(VaultError) {
        guard !removed.contains(officer) else { throw .notGranted }
        try follow()
        let old = try vaultKeys()
        try Files.locked(folder.lockPath) { () throws(VaultError) in
            let stored = try StoredSlots.load(folder)
            var file = stored.file
            let isAuthentic = try old.withCurrent { key throws(VaultError) in
                SlotFile.isAuthentic(stored.bytes, vaultKey: key)
            }
            guard isAuthentic, file.epoch == old.epoch else { throw VaultError.slotsForged }
            guard file.epoch < UInt32.max, file.past.count < Int(UInt16.max) else {
                throw VaultError.malformed
            }
            let vaultKey = SecretBytes(randomCount: 32)
            let epoch = file.epoch + 1
            var slots: [Slot] = []
            for slot in file.slots where !removed.contains(slot.officer) {
                let member = members.first { $0.officer == slot.officer }
                guard member == nil || member == slot.keys else { throw VaultError.slotsForged }
                slots.append(try slot.renewed(vaultKey, epoch: epoch, vault: vault))
            }
            file.past = try old.sealed(under: vaultKey, vault: vault)
            file.sealedPageKey = try Seal.seal(
                old.pageKey, key: vaultKey.derived("page key wrap"),
                associated: file.pageKeyLabel())
            if old.pageKeyCount == 2 {
                file.sealedNextPageKey = try old.withPageKey(1) { next throws(VaultError) in
                    try Seal.seal(
                        next, key: vaultKey.derived("page key wrap"),
                        associated: file.pageKeyLabel())
                }
            }
            file.epoch = epoch
            file.slots = slots
            file.sequence += 1
            try StoredSlots.save(file, to: folder, vaultKey: vaultKey)
        }
        try follow()
    }

    func vaultKeys() throws(VaultError) -> VaultKeys {
        try with { secrets throws(VaultError) in secrets.vaultKeys.withLock { $0.keys } }
    }
}
