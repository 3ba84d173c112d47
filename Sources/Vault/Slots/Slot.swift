import Crypto
import Foundation

/// One officer's wrapped keys with their guess cost.
struct Slot: Hashable, Sendable {
    let id: UUID
    let officer: UUID
    /// HMAC of the login name under the file's salt: the name itself is not stored.
    let loginTag: [UInt8]
    private(set) var cost: GuessCost
    private(set) var usesKeyFile: Bool
    private(set) var salt: [UInt8]
    let wrappingKey: [UInt8]
    let identityKey: [UInt8]
    /// The X-Wing seed under the "unlock" key.
    private(set) var sealedWrappingSeed: [UInt8]
    /// The Ed25519 seed under the "sign" key.
    private(set) var sealedIdentitySeed: [UInt8]
    private(set) var epoch: UInt32
    /// The vault key wrapped to `wrappingKey`.
    private(set) var vaultKeyWrap: [UInt8]
    /// Whether failed tries at the passphrase are sealed to this officer.
    var isAuditor = false
    /// Both seeds once more, wrapped to the key that the recovery shares make.
    var escrow: SlotEscrow?

    /// The longest form.
    static let byteCount =
        16 + 16 + 32 + 12 + 1 + 32 + 1216 + 32 + 72 + 72 + 4 + Wrap.byteCount + 1
        + SlotEscrow.byteCount

    var keys: OfficerPublicKeys {
        OfficerPublicKeys(officer: officer, wrapping: wrappingKey, identity: identityKey)
    }

    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.id(id)
        writer.id(officer)
        writer.put(loginTag)
        writer.number(cost.memoryKiB)
        writer.number(cost.passes)
        writer.number(cost.lanes)
        writer.number(UInt8(usesKeyFile ? 1 : 0))
        writer.put(salt)
        writer.put(wrappingKey)
        writer.put(identityKey)
        writer.put(sealedWrappingSeed)
        writer.put(sealedIdentitySeed)
        writer.number(epoch)
        writer.put(vaultKeyWrap)
        writer.number(UInt8((isAuditor ? 1 : 0) | (escrow == nil ? 0 : 2)))
        if let escrow { writer.put(escrow.bytes) }
        return writer.bytes
    }

    /// Reads a slot of a slot file of that version.
    init(reading reader: inout ByteReader, version: UInt16) throws(VaultError) {
        id = try reader.id()
        officer = try reader.id()
        loginTag = try reader.take(32)
        cost = GuessCost(
            memoryKiB: try reader.number(), passes: try reader.number(), lanes: try reader.number())
        usesKeyFile = try reader.number(UInt8.self) == 1
        salt = try reader.take(32)
        wrappingKey = try reader.take(1216)
        identityKey = try reader.take(32)
        sealedWrappingSeed = try reader.take(72)
        sealedIdentitySeed = try reader.take(72)
        epoch = try reader.number()
        vaultKeyWrap = try reader.take(Wrap.byteCount)
        guard version > 1 else { return }
        let flags = try reader.number(UInt8.self)
        guard flags < 4 else { throw .malformed }
        isAuditor = flags & 1 == 1
        if flags & 2 == 2 { escrow = try SlotEscrow(reading: &reader) }
    }

    /// Makes an officer's keys and a slot that holds them; runs one Argon2id.
    init(
        officer: UUID, credentials: borrowing Credentials, vault: UUID, fileSalt: [UInt8],
        vaultKey: borrowing SecretBytes, epoch: UInt32, cost: GuessCost,
        escrow publicKey: [UInt8]? = nil
    ) throws(VaultError) {
        let slotID = UUID()
        let salt = Self.random(32)
        let usesKeyFile = credentials.keyFile.count > 0
        let hash = try PassphraseHash.derive(
            passphrase: credentials.passphrase, salt: salt, secret: credentials.secondFactor(),
            associatedData: Self.associated(vault: vault, slot: slotID, cost: cost), cost: cost)
        let wrappingSeed = SecretBytes(randomCount: 32)
        let identitySeed = SecretBytes(randomCount: 32)
        let wrapping = try Self.wrappingKey(seed: wrappingSeed)
        let identity = try Self.identityKey(seed: identitySeed)
        let bound = Self.associated(vault: vault, slot: slotID, cost: cost)
        self.id = slotID
        self.officer = officer
        self.loginTag = Self.loginTag(credentials.login, salt: fileSalt)
        self.cost = cost
        self.usesKeyFile = usesKeyFile
        self.salt = salt
        self.wrappingKey = Array(wrapping.publicKey.rawRepresentation)
        self.identityKey = Array(identity.publicKey.rawRepresentation)
        self.sealedWrappingSeed = try Seal.seal(
            wrappingSeed, key: hash.derived("unlock"), associated: bound)
        self.sealedIdentitySeed = try Seal.seal(
            identitySeed, key: hash.derived("sign"), associated: bound)
        self.epoch = epoch
        self.vaultKeyWrap = try Self.wrap(
            vaultKey, to: self.wrappingKey, vault: vault, epoch: epoch, officer: officer)
        if let publicKey {
            escrow = try SlotEscrow(
                wrappingSeed, identitySeed, to: publicKey, vault: vault, slot: slotID,
                officer: officer)
        }
    }

    /// Opens the slot; runs one Argon2id.
    func open(_ credentials: borrowing Credentials, vault: UUID, policy: GuessPolicy)
        throws(VaultError) -> OpenedSlot
    {
        guard policy.accepts(cost) else { throw .costOutOfRange(cost) }
        let bound = Self.associated(vault: vault, slot: id, cost: cost)
        let hash = try PassphraseHash.derive(
            passphrase: credentials.passphrase, salt: salt, secret: credentials.secondFactor(),
            associatedData: bound, cost: cost)
        do {
            let wrappingSeed = try Seal.openSecret(
                sealedWrappingSeed, key: hash.derived("unlock"), associated: bound)
            let identitySeed = try Seal.openSecret(
                sealedIdentitySeed, key: hash.derived("sign"), associated: bound)
            let vaultKey = try opened(
                wrappingSeed: wrappingSeed, identitySeed: identitySeed, vault: vault)
            return OpenedSlot(
                wrappingSeed: wrappingSeed, identitySeed: identitySeed, vaultKey: vaultKey)
        } catch {
            throw .notOpened
        }
    }

    /// The vault key, once both seeds are known to be those of this slot's public keys.
    func opened(
        wrappingSeed: borrowing SecretBytes, identitySeed: borrowing SecretBytes, vault: UUID
    ) throws(VaultError) -> SecretBytes {
        let wrapping = try Self.wrappingKey(seed: wrappingSeed)
        guard Array(wrapping.publicKey.rawRepresentation) == wrappingKey,
            Array(try Self.identityKey(seed: identitySeed).publicKey.rawRepresentation)
                == identityKey
        else { throw .notOpened }
        return try vaultKey(with: wrapping, vault: vault)
    }

    /// The vault key of the slot's epoch.
    func vaultKey(with key: XWingMLKEM768X25519.PrivateKey, vault: UUID) throws(VaultError)
        -> SecretBytes
    {
        try Wrap.open(
            vaultKeyWrap, with: key,
            info: Self.wrapInfo(vault: vault, epoch: epoch, officer: officer))
    }

    /// The same keys under another passphrase, key file or guess cost; runs one Argon2id.
    func resealed(
        _ wrappingSeed: borrowing SecretBytes, _ identitySeed: borrowing SecretBytes,
        under credentials: borrowing Credentials, cost: GuessCost, vault: UUID
    ) throws(VaultError) -> Slot {
        var slot = self
        slot.cost = cost
        slot.salt = Self.random(32)
        slot.usesKeyFile = credentials.keyFile.count > 0
        let bound = Self.associated(vault: vault, slot: id, cost: cost)
        let hash = try PassphraseHash.derive(
            passphrase: credentials.passphrase, salt: slot.salt,
            secret: credentials.secondFactor(), associatedData: bound, cost: cost)
        slot.sealedWrappingSeed = try Seal.seal(
            wrappingSeed, key: hash.derived("unlock"), associated: bound)
        slot.sealedIdentitySeed = try Seal.seal(
            identitySeed, key: hash.derived("sign"), associated: bound)
        return slot
    }

    /// The same slot with the vault key of a later epoch.
    func renewed(_ vaultKey: borrowing SecretBytes, epoch: UInt32, vault: UUID)
        throws(VaultError) -> Slot
    {
        var slot = self
        slot.epoch = epoch
        slot.vaultKeyWrap = try Self.wrap(
            vaultKey, to: wrappingKey, vault: vault, epoch: epoch, officer: officer)
        return slot
    }

    private static func wrap(
        _ vaultKey: borrowing SecretBytes, to wrappingKey: [UInt8], vault: UUID, epoch: UInt32,
        officer: UUID
    ) throws(VaultError) -> [UInt8] {
        try Wrap.seal(
            vaultKey, to: wrappingKey,
            info: wrapInfo(vault: vault, epoch: epoch, officer: officer))
    }

    private static func wrapInfo(vault: UUID, epoch: UInt32, officer: UUID) -> [UInt8] {
        Wrap.info(
            purpose: "rogatory vault key v1", vault: vault, subject: vault, epoch: epoch,
            officer: officer)
    }

    static func wrappingKey(seed: borrowing SecretBytes) throws(VaultError)
        -> XWingMLKEM768X25519.PrivateKey
    {
        do {
            var bytes = unsafe seed.withUnsafeBytes { unsafe Data($0) }
            defer { bytes.resetBytes(in: bytes.indices) }
            return try XWingMLKEM768X25519.PrivateKey(seedRepresentation: bytes, publicKey: nil)
        } catch {
            throw .malformed
        }
    }

    static func identityKey(seed: borrowing SecretBytes) throws(VaultError)
        -> Curve25519.Signing.PrivateKey
    {
        do {
            return try unsafe seed.withUnsafeBytes {
                try unsafe Curve25519.Signing.PrivateKey(rawRepresentation: $0)
            }
        } catch {
            throw .malformed
        }
    }

    static func loginTag(_ login: String, salt: [UInt8]) -> [UInt8] {
        let name = Array(login.lowercased().precomposedStringWithCompatibilityMapping.utf8)
        return Array(HMAC<SHA256>.authenticationCode(for: name, using: SymmetricKey(data: salt)))
    }

    static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        while bytes.count < count {
            // Eight bytes for each question to the system.
            unsafe withUnsafeBytes(of: generator.next()) {
                unsafe bytes.append(contentsOf: $0.prefix(count - bytes.count))
            }
        }
        return bytes
    }

    static func associated(vault: UUID, slot: UUID, cost: GuessCost) -> [UInt8] {
        var writer = ByteWriter()
        writer.counted(Array("rogatory slot v1".utf8))
        writer.id(vault)
        writer.id(slot)
        writer.number(cost.memoryKiB)
        writer.number(cost.passes)
        writer.number(cost.lanes)
        return writer.bytes
    }
}

/// An officer's secrets, taken out of the slot.
struct OpenedSlot: ~Copyable {
    let wrappingSeed: SecretBytes
    let identitySeed: SecretBytes
    let vaultKey: SecretBytes
}
