package import Foundation

extension Session {
    /// Gives a new officer a slot: his keys are made here and never leave it in clear.
    ///
    /// With a recovery key his seeds are put under it at once.
    package func addSlot(
        officer: UUID, credentials: borrowing Credentials, recoveryKey: [UInt8]? = nil
    ) throws(VaultError) -> OfficerPublicKeys {
        let keys = try vaultKeys()
        let current = try StoredSlots.load(folder).file
        guard current.slot(of: credentials.login) == nil else { throw .loginTaken }
        return try keys.withCurrent { vaultKey throws(VaultError) in
            let slot = try Slot(
                officer: officer, credentials: credentials, vault: vault,
                fileSalt: current.fileSalt, vaultKey: vaultKey, epoch: keys.epoch,
                cost: policy.newSlots, escrow: recoveryKey)
            try StoredSlots.change(folder, vaultKey: vaultKey) {
                (file: inout SlotFile) throws(VaultError) in
                guard !file.slots.contains(where: { $0.loginTag == slot.loginTag }) else {
                    throw .loginTaken
                }
                guard file.slots.count < SlotFile.largestSlotCount else { throw .malformed }
                file.slots.append(slot)
            }
            return slot.keys
        }
    }

    /// Takes back a slot whose officer was never confirmed; one's own is not taken back.
    ///
    /// This is no removal of an officer: who had the slot may have the keys it held.
    package func discardSlot(of officer: UUID) throws(VaultError) {
        guard officer != self.officer else { throw .notGranted }
        try changeSlots { (file: inout SlotFile) in
            file.slots.removeAll { $0.officer == officer }
        }
    }

    /// Says to whom failed tries at a passphrase are sealed.
    package func setAuditors(_ officers: Set<UUID>) throws(VaultError) {
        try changeSlots { (file: inout SlotFile) in
            for index in file.slots.indices {
                file.slots[index].isAuditor = officers.contains(file.slots[index].officer)
            }
        }
    }

    /// Gives this officer another passphrase, another key file, or none; his keys stay the same.
    ///
    /// Runs Argon2id twice. The login name of both credentials is the officer's own.
    package func change(
        from old: borrowing Credentials, to new: borrowing Credentials, at now: Date
    ) throws(VaultError) {
        guard old.login == new.login else { throw .notOpened }
        let held = try reopened(old, at: now)
        let changed = try held.slot.resealed(
            held.opened.wrappingSeed, held.opened.identitySeed, under: new,
            cost: policy.newSlots, vault: vault)
        try put(changed, over: held.slot)
    }

    /// Puts this officer's slot under a recovery key; runs one Argon2id.
    package func joinRecovery(
        _ publicKey: [UInt8], credentials: borrowing Credentials, at now: Date
    ) throws(VaultError) {
        let held = try reopened(credentials, at: now)
        var changed = held.slot
        changed.escrow = try SlotEscrow(
            held.opened.wrappingSeed, held.opened.identitySeed, to: publicKey, vault: vault,
            slot: held.slot.id, officer: officer)
        try put(changed, over: held.slot)
    }

    /// Officers whose slots are under a recovery key.
    package func officersUnderRecovery(_ publicKey: [UInt8]) throws(VaultError) -> Set<UUID> {
        let digest = SlotEscrow.digest(of: publicKey)
        let slots = try authenticSlots().slots
        return Set(slots.filter { $0.escrow?.keyDigest == digest }.map(\.officer))
    }

    /// Whether this officer's slot was under that recovery key when he unlocked.
    package func isUnderRecovery(_ publicKey: [UInt8]) -> Bool {
        recoveryKeyDigest == SlotEscrow.digest(of: publicKey)
    }

    /// Whether this officer's slot asks for a key file.
    package func usesKeyFile() throws(VaultError) -> Bool {
        try authenticSlots().slots.first { $0.keys == keys }?.usesKeyFile ?? false
    }

    // MARK: - The slot file

    /// The slot file as a holder of the vault key wrote it.
    func authenticSlots() throws(VaultError) -> SlotFile {
        let stored = try StoredSlots.load(folder)
        let isAuthentic = try vaultKeys().withCurrent { key throws(VaultError) in
            SlotFile.isAuthentic(stored.bytes, vaultKey: key)
        }
        guard isAuthentic else { throw .slotsForged }
        return stored.file
    }

    func changeSlots(_ body: (inout SlotFile) throws(VaultError) -> Void) throws(VaultError) {
        try vaultKeys().withCurrent { key throws(VaultError) in
            try StoredSlots.change(folder, vaultKey: key, body)
        }
    }

    /// This officer's slot, opened once more after the passphrase was typed again.
    ///
    /// A try that fails is written down and holds the next one up, as at the unlock.
    func reopened(_ credentials: borrowing Credentials, at now: Date) throws(VaultError)
        -> Reopened
    {
        try follow()
        let file = try authenticSlots()
        guard let slot = file.slot(of: credentials.login), slot.keys == keys else {
            throw .notOpened
        }
        let attempt = try Attempt.begin(
            in: folder, file: file, login: credentials.login, policy: policy, at: now)
        let opened = try slot.open(credentials, vault: vault, policy: policy)
        attempt?.succeeded(at: now)
        return Reopened(slot: slot, opened: opened)
    }

    private func put(_ changed: Slot, over slot: Slot) throws(VaultError) {
        try changeSlots { (file: inout SlotFile) throws(VaultError) in
            guard let index = file.slots.firstIndex(of: slot) else { throw .slotsOutdated }
            file.slots[index] = changed
        }
    }
}

/// An officer's slot as it was found, and what it held.
struct Reopened: ~Copyable {
    let slot: Slot
    let opened: OpenedSlot
}
