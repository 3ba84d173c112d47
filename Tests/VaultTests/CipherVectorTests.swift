import Crypto
import Foundation
import TestSupport
import Testing

@testable import Vault

/// Published answers for what the vault computes.
@Suite struct CipherVectorTests {
    /// RFC 9106, section 5.3: Argon2id with a secret and associated data.
    @Test func argon2idVectorHolds() throws {
        let hash = try PassphraseHash.derive(
            passphrase: SecretBytes(copying: [UInt8](repeating: 1, count: 32)),
            salt: [UInt8](repeating: 2, count: 16),
            secret: SecretBytes(copying: [UInt8](repeating: 3, count: 8)),
            associatedData: [UInt8](repeating: 4, count: 12),
            cost: GuessCost(memoryKiB: 32, passes: 3, lanes: 4))

        #expect(
            hex(hash.withUnsafeBytes { Array($0) })
                == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")
    }

    /// The two vectors of C2SP's XAES-256-GCM.
    static let xaes: [(key: UInt8, associated: String, sealed: String)] = [
        (1, "", "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"),
        (
            3, "c2sp.org/XAES-256-GCM",
            "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d"
        ),
    ]
    static let nonce = Array("ABCDEFGHIJKLMNOPQRSTUVWX".utf8)
    static let plain = Array("XAES-256-GCM".utf8)

    @Test(arguments: xaes.indices) func xaesVectorHoldsForRecords(_ index: Int) throws {
        let vector = Self.xaes[index]
        let key = SymmetricKey(data: [UInt8](repeating: vector.key, count: 32))
        let associated = Array(vector.associated.utf8)

        let sealed = try Seal.seal(
            Self.plain, nonce: Self.nonce, key: key, associated: associated)

        #expect(hex(sealed) == vector.sealed)
        #expect(
            try Seal.open(Self.nonce + sealed, key: key, associated: associated) == Self.plain)
    }

    /// The page cipher chooses its nonces; what it opens is checked against the vector's.
    @Test(arguments: xaes.indices, [true, false])
    func xaesVectorHoldsForPages(_ index: Int, mayBeFast: Bool) throws {
        let vector = Self.xaes[index]
        let sealed = try bytes(vector.sealed)
        let cipher = XAESCipher(
            key: SecretBytes(copying: [UInt8](repeating: vector.key, count: 32)),
            mayBeFast: mayBeFast)
        let associated = AssociatedData()
        Array(vector.associated.utf8).withUnsafeBytes { buffer in
            if let base = buffer.baseAddress { associated.append(base, buffer.count) }
        }
        var plain = [UInt8](repeating: 0, count: 12)

        let opened = sealed.withUnsafeBytes { sealed in
            Self.nonce.withUnsafeBytes { nonce in
                plain.withUnsafeMutableBytes { out in
                    guard let from = sealed.baseAddress, let nonce = nonce.baseAddress,
                        let out = out.baseAddress
                    else { return false }
                    return cipher.open(
                        from, 12, into: out, nonce: nonce, tag: from + 12,
                        associated: associated)
                }
            }
        }

        #expect(opened)
        #expect(plain == Self.plain)
    }

    /// Whoever computes it: ipsec-mb, libcrypto, and the BoringSSL of swift-crypto for records.
    @Test(arguments: [true, false])
    func whatThePageCipherSealsTheRecordsSealOpens(mayBeFast: Bool) throws {
        let key = [UInt8](repeating: 9, count: 32)
        let cipher = XAESCipher(key: SecretBytes(copying: key), mayBeFast: mayBeFast)
        let associated = AssociatedData()
        for count in Array(1...130) + [255, 256, 257, 1024, 4055, 4056, 4096, 70_001] {
            let plain = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            var out = [UInt8](repeating: 0, count: 24 + count + 16)

            let sealed = out.withUnsafeMutableBytes { out in
                plain.withUnsafeBytes { plain in
                    guard let from = plain.baseAddress, let to = out.baseAddress else {
                        return false
                    }
                    return cipher.seal(
                        from, count, into: to + 24, nonce: to, tag: to + 24 + count,
                        associated: associated)
                }
            }

            #expect(sealed)
            #expect(
                try Seal.open(out, key: SymmetricKey(data: key), associated: []) == plain)
        }
    }

    /// Each byte of ciphertext, nonce, tag and what is bound, altered in turn; in place and apart.
    @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
    func whatWasAlteredThePageCipherDoesNotOpen(sealsFast: Bool, opensFast: Bool) throws {
        let key = SecretBytes(copying: [UInt8](repeating: 9, count: 32))
        let sealing = XAESCipher(key: key, mayBeFast: sealsFast)
        let opening = XAESCipher(key: key, mayBeFast: opensFast)
        let count = 100
        let plain = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var sealed = plain + [UInt8](repeating: 0, count: 40)
        let isSealed = sealed.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            return sealing.seal(
                start, count, into: start, nonce: start + count, tag: start + count + 24,
                associated: bound(7))
        }
        #expect(isSealed)

        func opened(_ bytes: [UInt8], _ label: AssociatedData) -> [UInt8]? {
            var bytes = bytes
            let isGood = bytes.withUnsafeMutableBytes { buffer in
                guard let start = buffer.baseAddress else { return false }
                return opening.open(
                    start, count, into: start, nonce: start + count, tag: start + count + 24,
                    associated: label)
            }
            return isGood ? Array(bytes[..<count]) : nil
        }
        #expect(opened(sealed, bound(7)) == plain)
        #expect(opened(sealed, bound(6)) == nil)
        for place in sealed.indices {
            var altered = sealed
            altered[place] ^= 1 << UInt8(place % 8)
            #expect(opened(altered, bound(7)) == nil, "byte \(place)")
        }
    }

    private func bound(_ value: UInt8) -> AssociatedData {
        let label = AssociatedData()
        [UInt8](repeating: value, count: 40).withUnsafeBytes { buffer in
            if let base = buffer.baseAddress { label.append(base, buffer.count) }
        }
        return label
    }

    /// C2SP's accumulated vectors: ten thousand random messages, a million in the long trials.
    @Test func xaesAccumulatedVectorHolds() throws {
        let isLong = Trials.rounds(short: 0) > 0
        var source = Shake128()
        var sum = Shake128()
        for _ in 0..<(isLong ? 1_000_000 : 10_000) {
            let key = SymmetricKey(data: source.squeeze(32))
            let nonce = source.squeeze(24)
            let plain = source.squeeze(Int(source.squeeze(1)[0]))
            let associated = source.squeeze(Int(source.squeeze(1)[0]))
            let sealed = try Seal.seal(plain, nonce: nonce, key: key, associated: associated)
            sum.absorb(sealed)
        }

        #expect(
            hex(sum.squeeze(32))
                == (isLong
                    ? "2163ae1445985a30b60585ee67daa55674df06901b890593e824b8a7c885ab15"
                    : "e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939"))
    }

    @Test func shake128OfNothingIsThePublishedOne() {
        var empty = Shake128()

        #expect(hex(empty.squeeze(16)) == "7f9c2ba4e88f827d616045507605853e")
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String(format: "%02x", $0) }.joined()
    }

    private func bytes(_ hex: String) throws -> [UInt8] {
        let digits = Array(hex)
        return try stride(from: 0, to: digits.count, by: 2).map {
            try #require(UInt8(String(digits[$0...$0 + 1]), radix: 16))
        }
    }
}
