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
        var zeros = [UInt8](repeating: 0, count: 16)
        try AES.permute(&zeros, key: key)
        var halves = keyBlocks(ofZeros: zeros, prefix: nonce[..<12])
        defer { SecretBytes.wipe(&halves) }
        for start in [0, 16] {
            var block = Array(halves[start..<start + 16])
            defer { SecretBytes.wipe(&block) }
            try AES.permute(&block, key: key)
            for index in 0..<16 { halves[start + index] = block[index] }
        }
        return SymmetricKey(data: halves)
    }

    /// Two blocks that are the key of all messages with a nonce prefix once they are encrypted.
    ///
    /// `zeros` is a block of zeros, encrypted under the key; doubled it is the subkey of AES-CMAC.
    /// `prefix` is the nonce's first 12 bytes.
    static func keyBlocks(ofZeros zeros: [UInt8], prefix: some Collection<UInt8>) -> [UInt8] {
        var subkey = zeros
        var carry: UInt8 = 0
        for index in stride(from: 15, through: 0, by: -1) {
            let next = subkey[index] >> 7
            subkey[index] = (subkey[index] << 1) | carry
            carry = next
        }
        subkey[15] ^= carry * 0x87
        var blocks = [0, 1, 0x58, 0] + prefix + [0, 2, 0x58, 0] + prefix
        for index in blocks.indices { blocks[index] ^= subkey[index % 16] }
        return blocks
    }
}
