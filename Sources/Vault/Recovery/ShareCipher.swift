import CryptoExtras
import Foundation

/// What SLIP-39 puts between a secret and its shares: four Feistel rounds over PBKDF2.
///
/// With a passphrase it is a second factor; every passphrase opens to something.
enum ShareCipher {
    static func encrypted(_ secret: borrowing SecretBytes, passphrase: [UInt8], set: ShareSet)
        throws(VaultError) -> SecretBytes
    {
        try rounds([0, 1, 2, 3], over: secret, passphrase: passphrase, set: set)
    }

    static func decrypted(_ sealed: borrowing SecretBytes, passphrase: [UInt8], set: ShareSet)
        throws(VaultError) -> SecretBytes
    {
        try rounds([3, 2, 1, 0], over: sealed, passphrase: passphrase, set: set)
    }

    private static func rounds(
        _ numbers: [UInt8], over bytes: borrowing SecretBytes, passphrase: [UInt8], set: ShareSet
    ) throws(VaultError) -> SecretBytes {
        let half = bytes.count / 2
        var left = unsafe bytes.withUnsafeBytes { unsafe Array($0[..<half]) }
        var right = unsafe bytes.withUnsafeBytes { unsafe Array($0[half...]) }
        defer {
            SecretBytes.wipe(&left)
            SecretBytes.wipe(&right)
        }
        for number in numbers {
            var mask = try key(number, right, passphrase: passphrase, set: set)
            defer { SecretBytes.wipe(&mask) }
            for index in mask.indices { left[index] ^= mask[index] }
            swap(&left, &right)
        }
        return unsafe SecretBytes(count: left.count + right.count) { target in
            for index in right.indices { unsafe target[index] = right[index] }
            for index in left.indices { unsafe target[right.count + index] = left[index] }
        }
    }

    private static func key(
        _ round: UInt8, _ half: [UInt8], passphrase: [UInt8], set: ShareSet
    ) throws(VaultError) -> [UInt8] {
        let name = Array("shamir".utf8) + [UInt8(set.number >> 8), UInt8(set.number & 255)]
        var salt = (set.isExtendable ? [] : name) + half
        var word = [round] + passphrase
        defer {
            SecretBytes.wipe(&salt)
            SecretBytes.wipe(&word)
        }
        do {
            let derived = try KDF.Insecure.PBKDF2.deriveKey(
                from: word, salt: salt, using: .sha256, outputByteCount: half.count,
                unsafeUncheckedRounds: 2500 << Int(set.exponent))
            return unsafe derived.withUnsafeBytes { unsafe Array($0) }
        } catch {
            throw .malformed
        }
    }
}
