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
        let vaultKey: SecretBytes
        let pageKey: SecretBytes
        let signingSeed: SecretBytes
        let caseKeys = Mutex<[UUID: CaseKey]>([:])

        init(
            wrappingSeed: consuming SecretBytes, vaultKey: consuming SecretBytes,
            pageKey: consuming SecretBytes, signingSeed: consuming SecretBytes
        ) {
            self.wrappingSeed = wrappingSeed
            self.vaultKey = vaultKey
            self.pageKey = pageKey
            self.signingSeed = signingSeed
        }
    }

    package let folder: VaultFolder
    package let vault: UUID
    package let isTraining: Bool
    package let keys: OfficerPublicKeys
    package let certificate: SessionCertificate
    /// Whether one copy of the slot file was damaged and has been written anew.
    package let healedSlots: Bool
    let policy: GuessPolicy
    private let secrets: Mutex<Secrets?>

    package var officer: UUID { keys.officer }

    private init(
        folder: VaultFolder, file: SlotFile, keys: OfficerPublicKeys, opened: consuming OpenedSlot,
        pageKey: consuming SecretBytes, policy: GuessPolicy, at now: Date, healed: Bool
    ) throws(VaultError) {
        let signingSeed = SecretBytes(randomCount: 32)
        let startedAt = UInt64(max(0, now.timeIntervalSince1970 * 1000))
        let sessionKey = Array(try Slot.identityKey(seed: signingSeed).publicKey.rawRepresentation)
        let statement = SessionCertificate.statement(
            vault: file.vault, officer: keys.officer, startedAt: startedAt, sessionKey: sessionKey)
        self.folder = folder
        self.vault = file.vault
        self.isTraining = file.isTraining
        self.keys = keys
        self.policy = policy
        self.healedSlots = healed
        self.certificate = SessionCertificate(
            vault: file.vault, officer: keys.officer, startedAt: startedAt, sessionKey: sessionKey,
            signature: try Self.sign(
                SessionCertificate.purpose + statement, seed: opened.identitySeed))
        // The identity seed goes out of scope here and is wiped.
        secrets = Mutex(
            Secrets(
                wrappingSeed: opened.wrappingSeed.copy(), vaultKey: opened.vaultKey.copy(),
                pageKey: pageKey, signingSeed: signingSeed))
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
    /// A wrong name and a wrong passphrase give the same error after the same work.
    package static func unlock(
        _ folder: VaultFolder, credentials: borrowing Credentials, policy: GuessPolicy, at now: Date
    ) throws(VaultError) -> Session {
        let stored = try StoredSlots.load(folder)
        let file = stored.file
        let tag = Slot.loginTag(credentials.login, salt: file.fileSalt)
        guard let slot = file.slots.first(where: { $0.loginTag == tag }) else {
            if let decoy = file.slots.first {
                _ = try? decoy.open(credentials, vault: file.vault, policy: policy)
            }
            // Whatever the decoy answered, nobody of that name has a slot.
            throw .notOpened
        }
        let opened = try slot.open(credentials, vault: file.vault, policy: policy)
        guard SlotFile.isAuthentic(stored.bytes, vaultKey: opened.vaultKey) else {
            throw .slotsForged
        }
        let pageKey = try Seal.openSecret(
            file.sealedPageKey, key: opened.vaultKey.derived("page key wrap"),
            associated: file.pageKeyLabel())
        let healed =
            stored.hasStaleCopy && StoredSlots.heal(folder, vaultKey: opened.vaultKey)
        if let cost = policy.raising(slot.cost) {
            // The officer is in: a slot that cannot be written stays as it was until the next time.
            try? StoredSlots.change(folder, vaultKey: opened.vaultKey) {
                (slots: inout [Slot]) throws(VaultError) in
                guard let index = slots.firstIndex(of: slot) else { return }
                slots[index] = try slot.raised(
                    to: cost, opened, credentials, vault: file.vault)
            }
        }
        return try Session(
            folder: folder, file: file, keys: slot.keys, opened: opened, pageKey: pageKey,
            policy: policy, at: now, healed: healed)
    }

    /// Whether a vault is marked for training, read without opening it; a claim until unlocked.
    package static func claimsTraining(_ folder: VaultFolder) throws(VaultError) -> Bool {
        try StoredSlots.load(folder).file.isTraining
    }

    /// Wipes every key; every later call throws `.locked`.
    package func close() {
        secrets.withLock { $0 = nil }
    }

    package var isOpen: Bool { secrets.withLock { $0 != nil } }

    // MARK: - Step-up

    /// The identity key for the length of a call, after the passphrase was typed again.
    ///
    /// Runs one Argon2id. Without it no approval and no change of officers can be signed.
    package func stepUp<Result>(
        _ credentials: borrowing Credentials,
        _ body: (borrowing IdentitySigner) throws(VaultError) -> Result
    ) throws(VaultError) -> Result {
        let vaultKey = try with { secrets throws(VaultError) in secrets.vaultKey.copy() }
        let stored = try StoredSlots.load(folder)
        guard SlotFile.isAuthentic(stored.bytes, vaultKey: vaultKey) else { throw .slotsForged }
        let tag = Slot.loginTag(credentials.login, salt: stored.file.fileSalt)
        guard let slot = stored.file.slots.first(where: { $0.keys == keys && $0.loginTag == tag })
        else { throw .notOpened }
        let opened = try slot.open(credentials, vault: vault, policy: policy)
        return try body(IdentitySigner(seed: opened.identitySeed.copy(), keys: keys))
    }

    // MARK: - Keys in use

    /// Lends the page key to the database layer.
    package func withPageKey<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws -> Result {
        let key = try with { secrets throws(VaultError) in secrets.pageKey.copy() }
        return try unsafe key.withUnsafeBytes(body)
    }

    /// Signs with the session key.
    package func sign(_ message: [UInt8]) throws(VaultError) -> [UInt8] {
        try with { secrets throws(VaultError) in try Self.sign(message, seed: secrets.signingSeed) }
    }

    /// Seals something of the whole office under a key made from the vault key.
    package func seal(_ plain: [UInt8], purpose: String, associated: [UInt8]) throws(VaultError)
        -> [UInt8]
    {
        try with { secrets throws(VaultError) in
            [1]
                + (try Seal.seal(
                    plain, key: secrets.vaultKey.derived(purpose), associated: associated))
        }
    }

    /// Opens what `seal` sealed for the same purpose and place.
    package func open(_ sealed: [UInt8], purpose: String, associated: [UInt8]) throws(VaultError)
        -> [UInt8]
    {
        guard sealed.first == 1 else { throw .newerFormat(Int(sealed.first ?? 0)) }
        return try with { secrets throws(VaultError) in
            try Seal.open(
                Array(sealed.dropFirst()), key: secrets.vaultKey.derived(purpose),
                associated: associated)
        }
    }

    /// Makes a new case's key and keeps it for this session.
    package func newCaseKey(for caseID: UUID) throws(VaultError) -> CaseKey {
        let key = CaseKey(secret: SecretBytes(randomCount: 32), caseID: caseID, epoch: 1)
        return try with { secrets throws(VaultError) in
            secrets.caseKeys.withLock { $0[caseID] = key }
            return key
        }
    }

    /// A case key opened before in this session.
    package func cachedCaseKey(_ caseID: UUID) throws(VaultError) -> CaseKey? {
        try with { secrets throws(VaultError) in secrets.caseKeys.withLock { $0[caseID] } }
    }

    /// Wraps a case key to an officer and signs the grant.
    package func grant(_ key: CaseKey, to officer: OfficerPublicKeys) throws(VaultError) -> Grant {
        let info = Wrap.info(
            purpose: Grant.purpose, vault: vault, subject: key.caseID, epoch: key.epoch,
            officer: officer.officer)
        let wrap = try key.withSecret { secret throws(VaultError) in
            try Wrap.seal(secret, to: officer.wrapping, info: info)
        }
        let unsigned = Grant(
            caseID: key.caseID, epoch: key.epoch, officer: officer.officer,
            certificate: certificate.id, wrap: wrap, signature: [])
        return Grant(
            caseID: key.caseID, epoch: key.epoch, officer: officer.officer,
            certificate: certificate.id, wrap: wrap,
            signature: try sign(Array(Grant.purpose.utf8) + unsigned.signedBytes))
    }

    /// Opens a grant made to this officer, after its signature was checked.
    ///
    /// `granter` is the certificate that the grant names, itself checked against the directory.
    package func open(_ grant: Grant, signedBy granter: SessionCertificate) throws(VaultError)
        -> CaseKey
    {
        guard grant.officer == officer else { throw .notGranted }
        guard grant.isSigned(by: granter) else { throw .signatureInvalid }
        let info = Wrap.info(
            purpose: Grant.purpose, vault: vault, subject: grant.caseID, epoch: grant.epoch,
            officer: officer)
        return try with { secrets throws(VaultError) in
            let secret = try Wrap.open(
                grant.wrap, with: Slot.wrappingKey(seed: secrets.wrappingSeed), info: info)
            let key = CaseKey(secret: secret, caseID: grant.caseID, epoch: grant.epoch)
            secrets.caseKeys.withLock { $0[grant.caseID] = key }
            return key
        }
    }

    /// Wraps a 32-byte secret of the office to an officer.
    package func wrap(
        _ secret: borrowing SecretBytes, purpose: String, to officer: OfficerPublicKeys
    )
        throws(VaultError) -> [UInt8]
    {
        try Wrap.seal(
            secret, to: officer.wrapping,
            info: Wrap.info(
                purpose: purpose, vault: vault, subject: vault, epoch: 1, officer: officer.officer))
    }

    /// Opens a secret of the office that was wrapped to this officer.
    package func unwrap(_ wrap: [UInt8], purpose: String) throws(VaultError) -> SecretBytes {
        let info = Wrap.info(
            purpose: purpose, vault: vault, subject: vault, epoch: 1, officer: officer)
        return try with { secrets throws(VaultError) in
            try Wrap.open(wrap, with: Slot.wrappingKey(seed: secrets.wrappingSeed), info: info)
        }
    }

    func with<Result: ~Copyable>(_ body: (Secrets) throws(VaultError) -> Result)
        throws(VaultError) -> Result
    {
        guard let open = secrets.withLock({ $0 }) else { throw .locked }
        return try body(open)
    }

    static func sign(_ message: [UInt8], seed: borrowing SecretBytes) throws(VaultError) -> [UInt8]
    {
        let key = try Slot.identityKey(seed: seed)
        do { return Array(try key.signature(for: message)) } catch { throw .malformed }
    }
}

/// An officer's identity key, open for the length of one call.
package struct IdentitySigner: ~Copyable {
    private let seed: SecretBytes
    package let keys: OfficerPublicKeys

    init(seed: consuming SecretBytes, keys: OfficerPublicKeys) {
        self.seed = seed
        self.keys = keys
    }

    package func sign(_ message: [UInt8]) throws(VaultError) -> [UInt8] {
        try Session.sign(message, seed: seed)
    }
}

/// An Ed25519 key of the office, kept as a secret of 32 bytes.
package enum OfficeKey {
    /// A new seed.
    package static func generate() -> SecretBytes { SecretBytes(randomCount: 32) }

    /// The public half, 32 bytes.
    package static func publicKey(of seed: borrowing SecretBytes) throws(VaultError) -> [UInt8] {
        Array(try Slot.identityKey(seed: seed).publicKey.rawRepresentation)
    }

    package static func sign(_ message: [UInt8], seed: borrowing SecretBytes) throws(VaultError)
        -> [UInt8]
    {
        try Session.sign(message, seed: seed)
    }
}
