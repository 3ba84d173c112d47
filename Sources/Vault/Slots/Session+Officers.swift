package import Foundation

extension Session {
    /// Gives a new officer a slot: his keys are made here and never leave it in clear.
    package func addSlot(officer: UUID, credentials: borrowing Credentials) throws(VaultError)
        -> OfficerPublicKeys
    {
        let vaultKey = try with { secrets throws(VaultError) in secrets.vaultKey.copy() }
        let current = try StoredSlots.load(folder).file
        let tag = Slot.loginTag(credentials.login, salt: current.fileSalt)
        guard !current.slots.contains(where: { $0.loginTag == tag }) else { throw .loginTaken }
        let slot = try Slot(
            officer: officer, credentials: credentials, vault: vault, fileSalt: current.fileSalt,
            vaultKey: vaultKey, epoch: 1, cost: policy.newSlots)
        try StoredSlots.change(folder, vaultKey: vaultKey) {
            (slots: inout [Slot]) throws(VaultError) in
            guard !slots.contains(where: { $0.loginTag == slot.loginTag }) else {
                throw .loginTaken
            }
            guard slots.count < SlotFile.largestSlotCount else { throw .malformed }
            slots.append(slot)
        }
        return slot.keys
    }

    /// Takes back a slot whose officer was never confirmed; one's own is not taken back.
    ///
    /// This is no removal of an officer: who had the slot may have the keys it held.
    package func discardSlot(of officer: UUID) throws(VaultError) {
        let vaultKey = try with { secrets throws(VaultError) in secrets.vaultKey.copy() }
        guard officer != self.officer else { throw .notGranted }
        try StoredSlots.change(folder, vaultKey: vaultKey) { (slots: inout [Slot]) in
            slots.removeAll { $0.officer == officer }
        }
    }
}
