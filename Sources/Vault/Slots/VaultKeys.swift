import Foundation

/// The vault's keys as an opened slot gives them: one an epoch, and the key of the pages.
///
/// A class because it holds secrets that cannot be copied; immutable.
final class VaultKeys: Sendable {
    private final class Held: Sendable {
        // A class so that a dictionary can hold it.
        let secret: SecretBytes

        init(_ secret: consuming SecretBytes) {
            self.secret = secret
        }
    }

    /// The epoch in force.
    let epoch: UInt32
    let pageEpoch: UInt32
    let pageKey: SecretBytes
    private let next: Held?
    private let current: SecretBytes
    private let past: [UInt32: Held]

    /// Opens everything that the slot file keeps under the vault key in force.
    init(_ vaultKey: consuming SecretBytes, of file: SlotFile) throws(VaultError) {
        var past: [UInt32: Held] = [:]
        for key in file.past {
            past[key.epoch] = Held(try key.open(with: vaultKey, vault: file.vault))
        }
        pageKey = try Seal.openSecret(
            file.sealedPageKey, key: vaultKey.derived("page key wrap"),
            associated: file.pageKeyLabel())
        next = try file.sealedNextPageKey.map { (sealed) throws(VaultError) in
            Held(
                try Seal.openSecret(
                    sealed, key: vaultKey.derived("page key wrap"),
                    associated: file.pageKeyLabel()))
        }
        epoch = file.epoch
        pageEpoch = file.pageEpoch
        current = vaultKey
        self.past = past
    }

    /// How many keys the pages may have: two while new pages take the place of the old ones.
    var pageKeyCount: Int { next == nil ? 1 : 2 }

    /// Lends one of the keys that the pages may have.
    func withPageKey<Result: ~Copyable, Failure: Error>(
        _ candidate: Int, _ body: (borrowing SecretBytes) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if candidate == 1, let next { return try body(next.secret) }
        return try body(pageKey)
    }

    /// Lends the vault key in force.
    func withCurrent<Result>(_ body: (borrowing SecretBytes) throws(VaultError) -> Result)
        throws(VaultError) -> Result
    {
        try body(current)
    }

    /// Lends the vault key of an epoch.
    func with<Result>(
        epoch: UInt32, _ body: (borrowing SecretBytes) throws(VaultError) -> Result
    ) throws(VaultError) -> Result {
        if epoch == self.epoch { return try body(current) }
        guard let held = past[epoch] else {
            // A key that only a later slot file holds: this one was put back.
            throw epoch > self.epoch ? .slotsOutdated : .notGranted
        }
        return try body(held.secret)
    }

    /// Every earlier key and the one in force, under a new one.
    func sealed(under key: borrowing SecretBytes, vault: UUID) throws(VaultError) -> [PastKey] {
        var sealed: [PastKey] = []
        for epoch in past.keys.sorted() + [epoch] {
            sealed.append(
                try with(epoch: epoch) { secret throws(VaultError) in
                    try PastKey(secret, of: epoch, under: key, vault: vault)
                })
        }
        return sealed
    }
}
