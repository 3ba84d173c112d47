import Crypto
import Foundation

/// A secret split so that some of its shares make it again and fewer tell nothing (SLIP-39).
enum SecretSharing {
    private static let secretPlace: UInt8 = 255
    private static let digestPlace: UInt8 = 254
    private static let digestCount = 4
    private static let mostShares = 16

    /// Splits a secret of at least 16 bytes, an even number, into groups of shares.
    ///
    /// - Parameters:
    ///   - secret: what is split.
    ///   - groups: for each group how many of how many shares make it.
    ///   - groupThreshold: how many groups make the secret.
    ///   - passphrase: mixed in; empty for none.
    ///   - exponent: 0 without a passphrase; each step doubles the cost of a guess at one.
    /// - Returns: the shares of each group.
    /// - Throws: `.malformed` for numbers that SLIP-39 does not have.
    static func split(
        _ secret: borrowing SecretBytes, groups: [(threshold: UInt8, count: UInt8)],
        groupThreshold: UInt8, passphrase: [UInt8] = [], exponent: UInt8 = 0
    ) throws(VaultError) -> [[RecoveryShare]] {
        guard secret.count >= 16, secret.count % 2 == 0, exponent < 16,
            (1...mostShares).contains(groups.count), groupThreshold >= 1,
            Int(groupThreshold) <= groups.count,
            groups.allSatisfy({
                $0.threshold >= 1 && $0.threshold <= $0.count && $0.count <= mostShares
                    && ($0.threshold > 1 || $0.count == 1)
            })
        else { throw .malformed }
        let set = ShareSet(
            number: Slot.random(2).reduce(0) { ($0 << 8) | UInt16($1) } & 0x7FFF,
            isExtendable: true, exponent: exponent, groupThreshold: groupThreshold,
            groupCount: UInt8(groups.count))
        let sealed = ShareValue(
            try ShareCipher.encrypted(secret, passphrase: passphrase, set: set))
        let parts = split(sealed, threshold: groupThreshold, count: UInt8(groups.count))
        var shares: [[RecoveryShare]] = []
        for (index, group) in groups.enumerated() {
            let values = split(
                parts[index], threshold: group.threshold, count: group.count)
            shares.append(
                values.enumerated().map { member, value in
                    RecoveryShare(
                        set: set, group: UInt8(index), member: UInt8(member),
                        threshold: group.threshold, value: value)
                })
        }
        return shares
    }

    /// Makes the secret again from exactly as many shares as are needed.
    static func combine(_ shares: [RecoveryShare], passphrase: [UInt8] = []) throws(VaultError)
        -> SecretBytes
    {
        guard let first = shares.first else { throw .share(.tooFew(missing: 1)) }
        for (index, share) in shares.enumerated() {
            try check(share, joins: Array(shares[..<index]))
        }
        var parts: [(place: UInt8, value: ShareValue)] = []
        for (group, members) in Dictionary(grouping: shares, by: \.group) {
            let threshold = Int(members[0].threshold)
            guard members.count >= threshold else {
                throw .share(.tooFew(missing: threshold - members.count))
            }
            guard members.count == threshold else { throw .share(.tooMany) }
            parts.append(
                (
                    place: group,
                    value: try joined(
                        members.map { (place: $0.member, value: $0.value) })
                ))
        }
        let needed = Int(first.set.groupThreshold)
        guard parts.count >= needed else {
            throw .share(.tooFew(missing: needed - parts.count))
        }
        guard parts.count == needed else { throw .share(.tooMany) }
        return try joined(parts).withSecret { sealed throws(VaultError) in
            try ShareCipher.decrypted(sealed, passphrase: passphrase, set: first.set)
        }
    }

    /// Whether a share may stand beside those before it.
    static func check(_ share: RecoveryShare, joins others: [RecoveryShare]) throws(VaultError) {
        for other in others {
            guard share.set == other.set, share.value.count == other.value.count else {
                throw .share(.otherSet)
            }
            guard share.group == other.group else { continue }
            guard share.threshold == other.threshold else { throw .share(.otherSet) }
            guard share.member != other.member else { throw .share(.givenBefore) }
        }
    }

    // MARK: - One level

    private static func split(_ secret: ShareValue, threshold: UInt8, count: UInt8)
        -> [ShareValue]
    {
        if threshold == 1 { return [ShareValue](repeating: secret, count: Int(count)) }
        var points: [(place: UInt8, value: ShareValue)] = []
        for place in 0..<(threshold - 2) {
            points.append((place, ShareValue(SecretBytes(randomCount: secret.count))))
        }
        let filling = SecretBytes(randomCount: secret.count - digestCount)
        let check = SecretBytes(copying: digest(of: secret, filling)).followed(by: filling)
        points.append((digestPlace, ShareValue(check)))
        points.append((secretPlace, secret))
        return (0..<count).map { place in
            points.first { $0.place == place }?.value ?? Field256.value(at: place, through: points)
        }
    }

    private static func joined(_ points: [(place: UInt8, value: ShareValue)]) throws(VaultError)
        -> ShareValue
    {
        if points.count == 1 { return points[0].value }
        let secret = Field256.value(at: secretPlace, through: points)
        let holds = Field256.value(at: digestPlace, through: points).withSecret { check in
            check.part(0..<digestCount).equals(
                SecretBytes(
                    copying: digest(of: secret, check.part(digestCount..<check.count))))
        }
        guard holds else { throw .share(.noSecret) }
        return secret
    }

    private static func digest(of secret: ShareValue, _ filling: borrowing SecretBytes) -> [UInt8] {
        let key = filling.key
        return unsafe secret.withUnsafeBytes { bytes in
            Array(unsafe HMAC<SHA256>.authenticationCode(for: bytes, using: key))
        }.prefix(digestCount).map { $0 }
    }
}
