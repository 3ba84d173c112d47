import Crypto
import Foundation

/// The slot file: every officer's slot, the vault's identity and the wrapped page key.
///
/// Kept in two copies with a sequence number and a digest each; an HMAC under the vault key,
/// checked once a slot has opened, keeps others from changing it.
struct SlotFile: Hashable, Sendable {
    static let magic = Array("ROGATORY-SLOTS\n\0".utf8)
    static let version: UInt16 = 2
    static let largestSlotCount = 4096
    static let largestByteCount =
        largestSlotCount * Slot.byteCount + Int(UInt16.max) * PastKey.byteCount + 4096

    let vault: UUID
    let isTraining: Bool
    let fileSalt: [UInt8]
    /// Epoch of the vault key, the same in every slot; one higher with every removal.
    var epoch: UInt32
    /// The vault keys of earlier epochs, under the one in force.
    var past: [PastKey]
    /// The epoch in which the page key was made.
    var pageEpoch: UInt32
    /// The random key of the database's pages, under the vault key.
    var sealedPageKey: [UInt8]
    /// The key of pages that are about to take the place of those there; nothing at rest.
    var sealedNextPageKey: [UInt8]?
    var slots: [Slot]
    var sequence: UInt64

    /// The file's bytes: header, body, HMAC under the vault key, digest over all.
    func bytes(vaultKey: borrowing SecretBytes) -> [UInt8] {
        Self.completed(authenticatedBytes, vaultKey: vaultKey)
    }

    /// The bytes with their HMAC and the digest over both.
    static func completed(_ content: [UInt8], vaultKey: borrowing SecretBytes) -> [UInt8] {
        let mac = Array(
            HMAC<SHA256>.authenticationCode(for: content, using: vaultKey.derived("slot file")))
        let whole = content + mac
        return whole + Array(SHA256.hash(data: whole))
    }

    private var authenticatedBytes: [UInt8] {
        var body = ByteWriter()
        body.id(vault)
        body.number(UInt8(isTraining ? 1 : 0))
        body.put(fileSalt)
        body.number(epoch)
        body.number(UInt16(past.count))
        for key in past {
            body.number(key.epoch)
            body.put(key.sealed)
        }
        body.number(pageEpoch)
        body.put(sealedPageKey)
        body.number(UInt8(sealedNextPageKey == nil ? 0 : 1))
        body.put(sealedNextPageKey ?? [])
        body.number(UInt16(slots.count))
        for slot in slots { body.put(slot.bytes) }
        var writer = ByteWriter()
        writer.put(Self.magic)
        writer.number(Self.version)
        writer.number(sequence)
        writer.counted(body.bytes)
        return writer.bytes
    }

    /// Reads one copy; lengths and digest are checked before anything is used.
    init(bytes: [UInt8]) throws(VaultError) {
        var reader = ByteReader(bytes)
        guard bytes.count >= Self.magic.count + 2 + 8 + 4 + 64,
            try reader.take(Self.magic.count) == Self.magic
        else { throw .slotsDamaged }
        let version = try reader.number(UInt16.self)
        guard Array(SHA256.hash(data: bytes[..<(bytes.count - 32)])) == Array(bytes.suffix(32))
        else {
            throw .slotsDamaged
        }
        guard (1...Self.version).contains(version) else { throw .newerFormat(Int(version)) }
        sequence = try reader.number()
        let body = try reader.counted(limit: Self.largestByteCount)
        _ = try reader.take(64)
        guard reader.isAtEnd else { throw .slotsDamaged }
        var inner = ByteReader(body)
        vault = try inner.id()
        isTraining = try inner.number(UInt8.self) == 1
        fileSalt = try inner.take(32)
        if version > 1 {
            epoch = try inner.number()
            past = []
            let count = Int(try inner.number(UInt16.self))
            for _ in 0..<count { past.append(try PastKey(reading: &inner)) }
            pageEpoch = try inner.number()
        } else {
            (epoch, past, pageEpoch) = (1, [], 1)
        }
        sealedPageKey = try inner.take(32 + Seal.overhead)
        if version > 1 {
            let flag = try inner.number(UInt8.self)
            guard flag < 2 else { throw .slotsDamaged }
            sealedNextPageKey = flag == 1 ? try inner.take(32 + Seal.overhead) : nil
        } else {
            sealedNextPageKey = nil
        }
        let count = Int(try inner.number(UInt16.self))
        guard count <= Self.largestSlotCount else { throw .slotsDamaged }
        var slots: [Slot] = []
        for _ in 0..<count { slots.append(try Slot(reading: &inner, version: version)) }
        let epoch = epoch
        guard inner.isAtEnd, slots.allSatisfy({ $0.epoch == epoch }) else { throw .slotsDamaged }
        self.slots = slots
    }

    init(vault: UUID, isTraining: Bool, fileSalt: [UInt8], sealedPageKey: [UInt8]) {
        self.vault = vault
        self.isTraining = isTraining
        self.fileSalt = fileSalt
        self.sealedPageKey = sealedPageKey
        epoch = 1
        past = []
        pageEpoch = 1
        sealedNextPageKey = nil
        slots = []
        sequence = 0
    }

    /// Whether a holder of the vault key wrote these bytes.
    static func isAuthentic(_ bytes: [UInt8], vaultKey: borrowing SecretBytes) -> Bool {
        guard bytes.count > 64 else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            bytes[(bytes.count - 64)..<(bytes.count - 32)],
            authenticating: bytes[..<(bytes.count - 64)], using: vaultKey.derived("slot file"))
    }

    /// The slot of a login name, if there is one.
    func slot(of login: String) -> Slot? {
        let tag = Slot.loginTag(login, salt: fileSalt)
        return slots.first { $0.loginTag == tag }
    }

    /// What the page key is bound to.
    func pageKeyLabel() -> [UInt8] { Self.pageKeyLabel(vault) }

    static func pageKeyLabel(_ vault: UUID) -> [UInt8] {
        Array("rogatory page key v1".utf8) + vault.bytes
    }
}
