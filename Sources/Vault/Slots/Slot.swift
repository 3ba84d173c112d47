import Crypto
import Foundation

/// What an officer types and carries to open his slot.
package struct Credentials: ~Copyable, Sendable {
    package let login: String
    package let passphrase: SecretBytes
    /// The key file's bytes, any length; empty when none is used.
    package let keyFile: SecretBytes

    package init(login: String, passphrase: consuming SecretBytes, keyFile: consuming SecretBytes) {
        self.login = login
        self.passphrase = passphrase
        self.keyFile = keyFile
    }

    /// Credentials without a key file.
    package init(login: String, passphrase: consuming SecretBytes) {
        self.init(login: login, passphrase: passphrase, keyFile: SecretBytes(copying: []))
    }

    /// The 32 bytes that Argon2id takes as its secret: SHA-256 of the key file, or none.
    func secondFactor() -> SecretBytes {
        guard keyFile.count > 0 else { return SecretBytes(copying: []) }
        var digest = unsafe keyFile.withUnsafeBytes { unsafe Array(SHA256.hash(data: $0)) }
        return SecretBytes(taking: &digest)
    }
}

/// One officer's wrapped keys with their guess cost.
struct Slot: Hashable, Sendable {
    let id: UUID
    let officer: UUID
    /// HMAC of the login name under the file's salt: the name itself is not stored.
    let loginTag: [UInt8]
    private(set) var cost: GuessCost
    let usesKeyFile: Bool
    private(set) var salt: [UInt8]
    let wrappingKey: [UInt8]
    let identityKey: [UInt8]
    /// The X-Wing seed under the "unlock" key.
    private(set) var sealedWrappingSeed: [UInt8]
    /// The Ed25519 seed under the "sign" key.
    private(set) var sealedIdentitySeed: [UInt8]
    let epoch: UInt32
    /// The vault key wrapped to `wrappingKey`.
    let vaultKeyWrap: [UInt8]

    static let byteCount = 16 + 16 + 32 + 12 + 1 + 32 + 1216 + 32 + 72 + 72 + 4 + Wrap.byteCount

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
        return writer.bytes
    }

    init(reading reader: inout ByteReader) throws(VaultError) {
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
    }

    /// Makes an officer's keys and a slot that holds them; runs one Argon2id.
    init(
        officer: UUID, credentials: borrowing Credentials, vault: UUID, fileSalt: [UInt8],
        vaultKey: borrowing SecretBytes, epoch: UInt32, cost: GuessCost
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
        self.vaultKeyWrap = try Wrap.seal(
            vaultKey, to: self.wrappingKey,
            info: Wrap.info(
                purpose: "rogatory vault key v1", vault: vault, subject: vault, epoch: epoch,
                officer: officer))
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
            let wrapping = try Self.wrappingKey(seed: wrappingSeed)
            let vaultKey = try Wrap.open(
                vaultKeyWrap, with: wrapping,
                info: Wrap.info(
                    purpose: "rogatory vault key v1", vault: vault, subject: vault, epoch: epoch,
                    officer: officer))
            guard Array(wrapping.publicKey.rawRepresentation) == wrappingKey,
                Array(try Self.identityKey(seed: identitySeed).publicKey.rawRepresentation)
                    == identityKey
            else { throw VaultError.notOpened }
            return OpenedSlot(
                wrappingSeed: wrappingSeed, identitySeed: identitySeed, vaultKey: vaultKey)
        } catch {
            throw .notOpened
        }
    }

    /// The same slot under a higher guess cost; runs one Argon2id.
    func raised(
        to cost: GuessCost, _ opened: borrowing OpenedSlot, _ credentials: borrowing Credentials,
        vault: UUID
    ) throws(VaultError) -> Slot {
        var slot = self
        slot.cost = cost
        slot.salt = Self.random(32)
        let bound = Self.associated(vault: vault, slot: id, cost: cost)
        let hash = try PassphraseHash.derive(
            passphrase: credentials.passphrase, salt: slot.salt,
            secret: credentials.secondFactor(), associatedData: bound, cost: cost)
        slot.sealedWrappingSeed = try Seal.seal(
            opened.wrappingSeed, key: hash.derived("unlock"), associated: bound)
        slot.sealedIdentitySeed = try Seal.seal(
            opened.identitySeed, key: hash.derived("sign"), associated: bound)
        return slot
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
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
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
