import Crypto
package import Foundation
import Synchronization

/// One officer's unlocked keys.
///
/// A class because it owns them: `close()` wipes them, and every call after that throws
/// `.locked`. Safe to share: all secrets sit behind one lock.
package final class Session: Sendable {
    /// Everything secret, in one object that goes away when the session is closed.
    final class Secrets: Sendable {
        let wrappingSeed: SecretBytes
        let signingSeed: SecretBytes
        /// The vault's keys as they were last read, and the slot file's state then.
        let vaultKeys: Mutex<(keys: VaultKeys, stamp: SlotStamp?)>
        let caseKeys = Mutex<[UUID: CaseKey]>([:])
        /// Which of the keys the pages may have is theirs.
        let pageKeyChoice = Mutex(0)

        init(
            wrappingSeed: consuming SecretBytes, signingSeed: consuming SecretBytes,
            vaultKeys: VaultKeys, stamp: SlotStamp?
        ) {
            self.wrappingSeed = wrappingSeed
            self.signingSeed = signingSeed
            self.vaultKeys = Mutex((vaultKeys, stamp))
        }
    }

    package let folder: VaultFolder
    package let vault: UUID
    package let isTraining: Bool
    package let keys: OfficerPublicKeys
    package let certificate: SessionCertificate
    /// Whether one copy of the slot file was damaged and has been written anew.
    package let healedSlots: Bool
    /// Which recovery key this officer's slot was under when it was opened, if any.
    package let recoveryKeyDigest: [UInt8]?
    let policy: GuessPolicy
    private let secrets: Mutex<Secrets?>
    private let process = ProcessMark.current

    package var officer: UUID { keys.officer }

    private init(
        folder: VaultFolder, file: SlotFile, slot: Slot, opened: consuming OpenedSlot,
        vaultKeys: VaultKeys, stamp: SlotStamp?, policy: GuessPolicy, at now: Date, healed: Bool
    ) throws(VaultError) {
        let signingSeed = SecretBytes(randomCount: 32)
        let startedAt = UInt64(max(0, now.timeIntervalSince1970 * 1000))
        let sessionKey = Array(try Slot.identityKey(seed: signingSeed).publicKey.rawRepresentation)
        let statement = SessionCertificate.statement(
            vault: file.vault, officer: slot.officer, startedAt: startedAt, sessionKey: sessionKey)
        self.folder = folder
        self.vault = file.vault
        self.isTraining = file.isTraining
        self.keys = slot.keys
        self.recoveryKeyDigest = slot.escrow?.keyDigest
        self.policy = policy
        self.healedSlots = healed
        self.certificate = SessionCertificate(
            vault: file.vault, officer: slot.officer, startedAt: startedAt,
            sessionKey: sessionKey,
            signature: try Self.sign(
                SessionCertificate.purpose + statement, seed: opened.identitySeed))
        // The identity seed goes out of scope here and is wiped.
        secrets = Mutex(
            Secrets(
                wrappingSeed: opened.wrappingSeed.copy(), signingSeed: signingSeed,
                vaultKeys: vaultKeys, stamp: stamp))
    }

    // MARK: - Opening

    /// Makes a vault's slot file in a folder that holds none, with the first officers' slots.
    ///
    /// The first of them is signed in. Takes one Argon2id an officer and one to sign in.
    package static func create(
        in folder: VaultFolder, isTraining: Bool, officer: UUID, credentials: borrowing Credentials,
        policy: GuessPolicy, at now: Date
    ) throws(VaultError) -> Session {
        guard !folder.exists else { throw .folderInUse }
        let vault = UUID()
        let vaultKey = SecretBytes(randomCount: 32)
        let pageKey = SecretBytes(randomCount: 32)
        let label = Array("rogatory page key v1".utf8) + vault.bytes
        var file = SlotFile(
            vault: vault, isTraining: isTraining, fileSalt: Slot.random(32),
            sealedPageKey: try Seal.seal(
                pageKey, key: vaultKey.derived("page key wrap"), associated: label))
        file.slots = [
            try Slot(
                officer: officer, credentials: credentials, vault: vault, fileSalt: file.fileSalt,
                vaultKey: vaultKey, epoch: 1, cost: policy.newSlots)
        ]
        file.sequence = 1
        try StoredSlots.save(file, to: folder, vaultKey: vaultKey)
        return try unlock(folder, credentials: credentials, policy: policy, at: now)
    }

    /// Opens an officer's slot; about half a second and 256 MiB at the standard cost.
    ///
    /// A wrong name and a wrong passphrase give the same error after the same work. The try is
    /// written down before it is made; after one that failed the next has to wait.
    package static func unlock(
        _ folder: VaultFolder, credentials: borrowing Credentials, policy: GuessPolicy, at now: Date
    ) throws(VaultError) -> Session {
        let stamp = SlotStamp(folder)
        let stored = try StoredSlots.load(folder)
        let file = stored.file
        let slot = file.slot(of: credentials.login)
        let attempt = try Attempt.begin(
            in: folder, file: file, login: credentials.login, policy: policy, at: now)
        guard let slot else {
            if let decoy = file.slots.first {
                _ = try? decoy.open(credentials, vault: file.vault, policy: policy)
            }
            // Whatever the decoy answered, nobody of that name has a slot.
            throw .notOpened
        }
        let opened = try slot.open(credentials, vault: file.vault, policy: policy)
        attempt?.succeeded(at: now)
        guard SlotFile.isAuthentic(stored.bytes, vaultKey: opened.vaultKey) else {
            throw .slotsForged
        }
        let vaultKeys = try VaultKeys(opened.vaultKey.copy(), of: file)
        let healed =
            stored.hasStaleCopy && StoredSlots.heal(folder, vaultKey: opened.vaultKey)
        if let cost = policy.raising(slot.cost) {
            // The officer is in: a slot that cannot be written stays as it was until the next time.
            try? StoredSlots.change(folder, vaultKey: opened.vaultKey) {
                (file: inout SlotFile) throws(VaultError) in
                guard let index = file.slots.firstIndex(of: slot) else { return }
                file.slots[index] = try slot.resealed(
                    opened.wrappingSeed, opened.identitySeed, under: credentials, cost: cost,
                    vault: file.vault)
            }
        }
        return try Session(
            folder: folder, file: file, slot: slot, opened: opened, vaultKeys: vaultKeys,
            stamp: stamp, policy: policy, at: now, healed: healed)
    }

    /// A session of an officer whose slot was opened with shares of the recovery key.
    static func recovered(
        _ folder: VaultFolder, _ stored: StoredSlots, _ slot: Slot, _ opened: consuming OpenedSlot,
        policy: GuessPolicy, at now: Date
    ) throws(VaultError) -> Session {
        guard SlotFile.isAuthentic(stored.bytes, vaultKey: opened.vaultKey) else {
            throw .slotsForged
        }
        let vaultKeys = try VaultKeys(opened.vaultKey.copy(), of: stored.file)
        return try Session(
            folder: folder, file: stored.file, slot: slot, opened: opened, vaultKeys: vaultKeys,
            stamp: SlotStamp(folder), policy: policy, at: now, healed: false)
    }

    /// Opens another officer's slot of the same vault, who stands beside this one.
    package func another(_ credentials: borrowing Credentials, at now: Date) throws(VaultError)
        -> Session
    {
        try Self.unlock(folder, credentials: credentials, policy: policy, at: now)
    }

    /// Whether a vault is marked for training, read without opening it; a claim until unlocked.
    package static func claimsTraining(_ folder: VaultFolder) throws(VaultError) -> Bool {
        try StoredSlots.load(folder).file.isTraining
    }

    /// Wipes every key; every later call throws `.locked`.
    package func close() {
        secrets.withLock { $0 = nil }
    }

    /// In a process that was forked off it is not: the keys stay with the parent.
    package var isOpen: Bool { process.isCurrent && secrets.withLock { $0 != nil } }

    // MARK: - Step-up

    /// The identity key for the length of a call, after the passphrase was typed again.
    ///
    /// Runs one Argon2id. Without it no approval and no change of officers can be signed. A try
    /// that fails is written down and holds the next one up, as at the unlock.
    package func stepUp<Result>(
        _ credentials: borrowing Credentials, at now: Date,
        _ body: (borrowing IdentitySigner) throws(VaultError) -> Result
    ) throws(VaultError) -> Result {
        let held = try reopened(credentials, at: now)
        return try body(IdentitySigner(seed: held.opened.identitySeed.copy(), keys: keys))
    }

    func with<Result: ~Copyable>(_ body: (Secrets) throws(VaultError) -> Result)
        throws(VaultError) -> Result
    {
        guard process.isCurrent, let open = secrets.withLock({ $0 }) else { throw .locked }
        return try body(open)
    }

    static func sign(_ message: [UInt8], seed: borrowing SecretBytes) throws(VaultError) -> [UInt8]
    {
        let key = try Slot.identityKey(seed: seed)
        do { return Array(try key.signature(for: message)) } catch { throw .malformed }
    }
}
