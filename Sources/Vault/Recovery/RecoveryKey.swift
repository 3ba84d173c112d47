import Crypto
package import Foundation

/// The key that recovery shares make: it exists whole only while it is split or put together.
package enum RecoveryKey {
    package static let standardThreshold = 3
    package static let standardCount = 5

    /// Makes a key and splits it; nothing of it is kept but the public half.
    ///
    /// Any `threshold` of the `count` shares make it again; 2 to 16 of them.
    package static func make(threshold: Int, count: Int) throws(VaultError)
        -> (publicKey: [UInt8], shares: [ShareWords])
    {
        guard (2...16).contains(threshold), (threshold...16).contains(count) else {
            throw .malformed
        }
        let seed = SecretBytes(randomCount: 32)
        let key = try Slot.wrappingKey(seed: seed)
        let shares = try SecretSharing.split(
            seed, groups: [(UInt8(threshold), UInt8(count))], groupThreshold: 1)[0]
        return (Array(key.publicKey.rawRepresentation), shares.map { ShareWords($0) })
    }
}

/// The words of one share, in locked memory until they are shown.
package final class ShareWords: Sendable {
    // A class because it owns a secret; immutable.
    private let numbers: SecretBytes
    /// Which share it is, from 1.
    package let number: Int
    package let wordCount: Int

    init(_ share: RecoveryShare) {
        var words = share.words
        defer { SecretBytes.wipe(&words) }
        number = Int(share.member) + 1
        wordCount = words.count
        numbers = unsafe SecretBytes(count: 2 * words.count) { bytes in
            for (index, word) in words.enumerated() {
                unsafe bytes[2 * index] = UInt8(word >> 8)
                unsafe bytes[2 * index + 1] = UInt8(word & 255)
            }
        }
    }

    /// Lends the words, parts of the list that is compiled in.
    package func withWords<Result>(_ body: ([Substring]) throws -> Result) rethrows -> Result {
        let words = unsafe numbers.withUnsafeBytes { bytes in
            (0..<wordCount).map { index in
                unsafe ShareWordList.all[
                    Int(bytes[2 * index]) << 8 | Int(bytes[2 * index + 1])]
            }
        }
        return try body(words)
    }
}

/// Shares as they are typed one after the other, until they are enough.
///
/// A class because it gathers secrets; one thread uses it.
package final class ShareGathering {
    private var shares: [RecoveryShare] = []

    package init() {}

    /// How many more are needed; at least one before the first was typed.
    package var missing: Int {
        shares.first.map { max(0, Int($0.threshold) - shares.count) } ?? 1
    }

    /// Takes one share: the UTF-8 of its words, in any case, four letters of each at least.
    ///
    /// One that does not fit those before it is refused and forgotten.
    package func add(_ typed: borrowing SecretBytes) throws(VaultError) {
        let share = try unsafe typed.withUnsafeBytes { bytes throws(VaultError) in
            try unsafe RecoveryShare(typed: bytes)
        }
        guard share.set.groupCount == 1 else { throw .share(.otherVault) }
        try SecretSharing.check(share, joins: shares)
        shares.append(share)
    }

    /// Gives the officer of a login name a new passphrase, for which nothing of his old one is
    /// needed; his keys stay the same.
    ///
    /// Runs one Argon2id. Changes nothing unless the shares are this vault's. A try that fails is
    /// written down and holds the next one up, as at the unlock; the shares are kept for it. Once
    /// they opened the slot they are wiped.
    ///
    /// `first` is given the officer's session before anything is written, to say in the log what is
    /// about to be done, and closes it; when it says no, the slot stays as it is.
    package func recover(
        _ folder: VaultFolder, credentials: borrowing Credentials, policy: GuessPolicy,
        at now: Date,
        first: (Session) -> Bool = { session in
            session.close()
            return true
        }
    ) throws(VaultError) {
        let stored = try StoredSlots.load(folder)
        let file = stored.file
        let attempt = try Attempt.begin(
            in: folder, file: file, login: credentials.login, policy: policy, at: now)
        let seed = try SecretSharing.combine(shares)
        guard seed.count == 32 else { throw .share(.otherVault) }
        let key = try Slot.wrappingKey(seed: seed)
        let digest = SlotEscrow.digest(of: Array(key.publicKey.rawRepresentation))
        let tag = Slot.loginTag(credentials.login, salt: file.fileSalt)
        guard file.slots.contains(where: { $0.escrow?.keyDigest == digest }) else {
            throw .share(.otherVault)
        }
        guard let slot = file.slots.first(where: { $0.loginTag == tag }),
            let escrow = slot.escrow, escrow.keyDigest == digest
        else { throw .notRecoverable }
        let both = try escrow.open(
            with: key, vault: file.vault, slot: slot.id, officer: slot.officer)
        guard both.count == 64 else { throw .malformed }
        let wrappingSeed = both.part(0..<32)
        let identitySeed = both.part(32..<64)
        let vaultKey = try slot.opened(
            wrappingSeed: wrappingSeed, identitySeed: identitySeed, vault: file.vault)
        let session = try Session.recovered(
            folder, stored, slot,
            OpenedSlot(
                wrappingSeed: wrappingSeed.copy(), identitySeed: identitySeed.copy(),
                vaultKey: vaultKey.copy()), policy: policy, at: now)
        guard first(session) else { return }
        let changed = try slot.resealed(
            wrappingSeed, identitySeed, under: credentials, cost: policy.newSlots,
            vault: file.vault)
        try StoredSlots.change(folder, vaultKey: vaultKey) { (file) throws(VaultError) in
            guard let index = file.slots.firstIndex(of: slot) else { throw .slotsOutdated }
            file.slots[index] = changed
        }
        attempt?.succeeded(at: now)
        shares = []
    }
}

extension SecretBytes {
    /// These bytes and those of another one after them.
    func followed(by other: borrowing SecretBytes) -> SecretBytes {
        unsafe SecretBytes(count: count + other.count) { both in
            unsafe withUnsafeBytes { unsafe both.copyMemory(from: $0) }
            unsafe other.withUnsafeBytes { bytes in
                unsafe UnsafeMutableRawBufferPointer(rebasing: both[count...])
                    .copyMemory(from: bytes)
            }
        }
    }

    /// A part of these bytes.
    func part(_ range: Range<Int>) -> SecretBytes {
        unsafe SecretBytes(count: range.count) { part in
            unsafe withUnsafeBytes { bytes in
                unsafe part.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
            }
        }
    }
}
