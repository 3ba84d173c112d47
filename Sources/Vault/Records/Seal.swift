import Crypto
import CryptoExtras
package import Foundation

/// XAES-256-GCM (C2SP): AES-256-GCM under a key derived from a random 24-byte nonce, so that
/// nobody has to count messages.
enum Seal {
    static let overhead = 24 + 16

    /// Nonce, ciphertext and tag.
    static func seal(_ plain: [UInt8], key: SymmetricKey, associated: [UInt8]) throws(VaultError)
        -> [UInt8]
    {
        var generator = SystemRandomNumberGenerator()
        let nonce = (0..<24).map { _ in UInt8.random(in: 0...255, using: &generator) }
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

/// Where a sealed record belongs; a record moved elsewhere does not open.
package struct RecordLabel: Hashable, Sendable {
    package let table: UInt8
    package let caseID: UUID
    package let recordID: UUID
    package let epoch: UInt32
    package let version: UInt32
    /// Position among the pieces of a large record, and how many there are.
    package let chunk: UInt32
    package let chunkCount: UInt32

    package init(
        table: UInt8, caseID: UUID, recordID: UUID, epoch: UInt32, version: UInt32,
        chunk: UInt32 = 0, chunkCount: UInt32 = 1
    ) {
        self.table = table
        self.caseID = caseID
        self.recordID = recordID
        self.epoch = epoch
        self.version = version
        self.chunk = chunk
        self.chunkCount = chunkCount
    }

    var associated: [UInt8] {
        var writer = ByteWriter()
        writer.counted(Array("rogatory record v1".utf8))
        writer.number(table)
        writer.id(caseID)
        writer.id(recordID)
        writer.number(epoch)
        writer.number(version)
        writer.number(chunk)
        writer.number(chunkCount)
        return writer.bytes
    }
}

/// The key of one case's records, held in locked memory and never handed out.
package final class CaseKey: Sendable {
    // A class so that the session can hold one copy and lend it; immutable.
    private let secret: SecretBytes
    package let caseID: UUID
    package let epoch: UInt32

    init(secret: consuming SecretBytes, caseID: UUID, epoch: UInt32) {
        self.secret = secret
        self.caseID = caseID
        self.epoch = epoch
    }

    /// Seals a value for one place: version byte 1, then nonce, ciphertext, tag.
    package func seal(_ plain: [UInt8], as label: RecordLabel) throws(VaultError) -> [UInt8] {
        guard label.caseID == caseID, label.epoch == epoch else { throw .notGranted }
        return [1]
            + (try Seal.seal(plain, key: secret.derived("records"), associated: label.associated))
    }

    /// Opens what was sealed for the same place.
    package func open(_ sealed: [UInt8], as label: RecordLabel) throws(VaultError) -> [UInt8] {
        guard label.caseID == caseID, label.epoch == epoch else { throw .notGranted }
        guard sealed.first == 1 else { throw .newerFormat(Int(sealed.first ?? 0)) }
        return try Seal.open(
            Array(sealed.dropFirst()), key: secret.derived("records"), associated: label.associated)
    }

    func withSecret<Result>(_ body: (borrowing SecretBytes) throws(VaultError) -> Result)
        throws(VaultError) -> Result
    {
        try body(secret)
    }
}
