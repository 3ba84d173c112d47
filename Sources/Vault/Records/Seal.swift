import Crypto
import CryptoExtras
import Foundation

/// XAES-256-GCM (C2SP): AES-256-GCM under a key derived from a random 24-byte nonce, so that
/// nobody has to count messages.
enum Seal {
    static let overhead = 24 + 16

    /// Nonce, ciphertext and tag.
    static func seal(_ plain: [UInt8], key: SymmetricKey, associated: [UInt8]) throws(VaultError)
        -> [UInt8]
    {
        let nonce = Slot.random(24)
        return nonce + (try seal(plain, nonce: nonce, key: key, associated: associated))
    }

    /// Ciphertext and tag for a nonce given, as the published vectors have it.
    static func seal(_ plain: [UInt8], nonce: [UInt8], key: SymmetricKey, associated: [UInt8])
        throws(VaultError) -> [UInt8]
    {
        do {
            let box = try AES.GCM.seal(
                plain, using: try messageKey(key, nonce: nonce),
                nonce: AES.GCM.Nonce(data: nonce[12...]), authenticating: associated)
            return Array(box.ciphertext) + Array(box.tag)
        } catch {
            throw .malformed
        }
    }

    /// Nonce, ciphertext and tag of a secret.
    static func seal(_ secret: borrowing SecretBytes, key: SymmetricKey, associated: [UInt8])
        throws(VaultError) -> [UInt8]
    {
        var plain = unsafe secret.withUnsafeBytes { unsafe Array($0) }
        defer { SecretBytes.wipe(&plain) }
        return try seal(plain, key: key, associated: associated)
    }

    static func open(_ sealed: [UInt8], key: SymmetricKey, associated: [UInt8]) throws(VaultError)
        -> [UInt8]
    {
        Array(try opened(sealed, key: key, associated: associated))
    }

    /// Opens a secret; the copy that the crypto library hands out is wiped.
    static func openSecret(_ sealed: [UInt8], key: SymmetricKey, associated: [UInt8])
        throws(VaultError) -> SecretBytes
    {
        var plain = try opened(sealed, key: key, associated: associated)
        defer { plain.resetBytes(in: plain.indices) }
        return SecretBytes(copying: plain)
    }

    private static func opened(_ sealed: [UInt8], key: SymmetricKey, associated: [UInt8])
        throws(VaultError) -> Data
    {
        guard sealed.count >= overhead else { throw .malformed }
        do {
            let nonce = Array(sealed[..<24])
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: nonce[12...]),
                ciphertext: sealed[24..<sealed.count - 16], tag: sealed[(sealed.count - 16)...])
            return try AES.GCM.open(
                box, using: try messageKey(key, nonce: nonce), authenticating: associated)
        } catch {
            throw .sealBroken
        }
    }

    /// The key of one message: CMAC-based counter mode over the first half of the nonce
    /// (NIST SP 800-108r1), as C2SP specifies it.
    private static func messageKey(_ key: SymmetricKey, nonce: [UInt8]) throws -> SymmetricKey {
        var subkey = [UInt8](repeating: 0, count: 16)
        try AES.permute(&subkey, key: key)
        var carry: UInt8 = 0
        for index in stride(from: 15, through: 0, by: -1) {
            let next = subkey[index] >> 7
            subkey[index] = (subkey[index] << 1) | carry
            carry = next
        }
        subkey[15] ^= carry * 0x87
        var halves = [UInt8](repeating: 0, count: 32)
        defer { SecretBytes.wipe(&halves) }
        for counter in [UInt8(1), 2] {
            var block = [0, counter, 0x58, 0] + nonce[..<12]
            defer { SecretBytes.wipe(&block) }
            for index in 0..<16 { block[index] ^= subkey[index] }
            try AES.permute(&block, key: key)
            let start = Int(counter - 1) * 16
            for index in 0..<16 { halves[start + index] = block[index] }
        }
        return SymmetricKey(data: halves)
    }
}
