import Crypto
import Foundation

/// The slot file: every officer's slot, the vault's identity and the wrapped page key.
///
/// Kept in two copies with a sequence number and a digest each; an HMAC under the vault key,
/// checked once a slot has opened, keeps others from changing it.
struct SlotFile: Hashable, Sendable {
    static let magic = Array("ROGATORY-SLOTS\n\0".utf8)
    static let version: UInt16 = 1
    static let largestSlotCount = 4096

    let vault: UUID
    let isTraining: Bool
    let fileSalt: [UInt8]
    /// The random key of the database's pages, under the vault key.
    let sealedPageKey: [UInt8]
    var slots: [Slot]
    var sequence: UInt64

    /// The file's bytes: header, body, HMAC under the vault key, digest over all.
    func bytes(vaultKey: borrowing SecretBytes) -> [UInt8] {
        let content = authenticatedBytes
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
        body.put(sealedPageKey)
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
        guard version == Self.version else { throw .newerFormat(Int(version)) }
        sequence = try reader.number()
        let body = try reader.counted(limit: Self.largestSlotCount * Slot.byteCount + 1024)
        _ = try reader.take(64)
        guard reader.isAtEnd else { throw .slotsDamaged }
        var inner = ByteReader(body)
        vault = try inner.id()
        isTraining = try inner.number(UInt8.self) == 1
        fileSalt = try inner.take(32)
        sealedPageKey = try inner.take(32 + Seal.overhead)
        let count = Int(try inner.number(UInt16.self))
        guard count <= Self.largestSlotCount else { throw .slotsDamaged }
        var slots: [Slot] = []
        for _ in 0..<count { slots.append(try Slot(reading: &inner)) }
        guard inner.isAtEnd else { throw .slotsDamaged }
        self.slots = slots
    }

    init(vault: UUID, isTraining: Bool, fileSalt: [UInt8], sealedPageKey: [UInt8]) {
        self.vault = vault
        self.isTraining = isTraining
        self.fileSalt = fileSalt
        self.sealedPageKey = sealedPageKey
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

    /// What the page key is bound to.
    func pageKeyLabel() -> [UInt8] { Array("rogatory page key v1".utf8) + vault.bytes }
}

/// The slot file as it lies on disk.
struct StoredSlots {
    let file: SlotFile
    let bytes: [UInt8]
    /// Whether the other copy was missing, damaged or older.
    let hasStaleCopy: Bool

    /// Takes the newest copy that is whole.
    ///
    /// A whole copy of a newer format is not passed over for an older one beside it.
    static func load(_ folder: VaultFolder) throws(VaultError) -> StoredSlots {
        var good: [StoredSlots] = []
        var failures: [VaultError] = []
        for path in folder.slotsPaths {
            do {
                let bytes = try Files.read(
                    path, limit: SlotFile.largestSlotCount * Slot.byteCount + 4096)
                good.append(
                    StoredSlots(file: try SlotFile(bytes: bytes), bytes: bytes, hasStaleCopy: false)
                )
            } catch {
                failures.append(error)
            }
        }
        if let newer = failures.first(where: { if case .newerFormat = $0 { true } else { false } })
        {
            throw newer
        }
        guard let newest = good.max(by: { $0.file.sequence < $1.file.sequence }) else {
            if failures.allSatisfy({ $0 == .file(errno: ENOENT) }) { throw .slotsMissing }
            let access = failures.first {
                if case .file(let code) = $0 { code != ENOENT } else { false }
            }
            throw access ?? .slotsDamaged
        }
        let isWhole = good.count == 2 && good[0].bytes == good[1].bytes
        return StoredSlots(file: newest.file, bytes: newest.bytes, hasStaleCopy: !isWhole)
    }

    /// Writes the newest whole copy over one that is damaged, missing or older.
    ///
    /// What counts is what lies there once nobody else writes. A read-only folder stays as it is:
    /// the good copy is enough to work.
    ///
    /// - Returns: whether a copy was written anew.
    static func heal(_ folder: VaultFolder, vaultKey: borrowing SecretBytes) -> Bool {
        do throws(VaultError) {
            return try Files.locked(folder.lockPath) { () throws(VaultError) in
                let stored = try load(folder)
                guard stored.hasStaleCopy,
                    SlotFile.isAuthentic(stored.bytes, vaultKey: vaultKey)
                else { return false }
                for path in folder.slotsPaths { try Files.replace(path, with: stored.bytes) }
                return true
            }
        } catch {
            return false
        }
    }

    /// Changes the slots as they lie there while nobody else does.
    static func change(
        _ folder: VaultFolder, vaultKey: borrowing SecretBytes,
        _ body: (inout [Slot]) throws(VaultError) -> Void
    ) throws(VaultError) {
        try Files.locked(folder.lockPath) { () throws(VaultError) in
            let stored = try load(folder)
            guard SlotFile.isAuthentic(stored.bytes, vaultKey: vaultKey) else { throw .slotsForged }
            var file = stored.file
            try body(&file.slots)
            guard file != stored.file else { return }
            file.sequence += 1
            try save(file, to: folder, vaultKey: vaultKey)
        }
    }

    /// Writes both copies, one after the other, each beside its place and renamed.
    static func save(_ file: SlotFile, to folder: VaultFolder, vaultKey: borrowing SecretBytes)
        throws(VaultError)
    {
        let bytes = file.bytes(vaultKey: vaultKey)
        for path in folder.slotsPaths { try Files.replace(path, with: bytes) }
    }
}
