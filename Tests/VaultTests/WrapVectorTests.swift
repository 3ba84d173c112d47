import Crypto
import Foundation
import TestSupport
import Testing

@testable import Vault

/// A thief who has a quantum computer later: what wraps hold rests on X-Wing, which is
/// ML-KEM-768 and X25519 together; these are the published answers of both layers.
@Suite struct WrapVectorTests {
    private struct Vectors: Decodable {
        struct XWing: Decodable {
            let seed: String
            /// SHA-256 of the 1216 bytes.
            let publicKeyDigest: String
            let encapsulated: String
            let sharedSecret: String
        }

        struct Message: Decodable {
            let associated: String
            let sealed: String
            let plain: String
        }

        struct Sender: Decodable {
            let secretKey: String
            let info: String
            let encapsulated: String
            let messages: [Message]
        }

        let xwing: [XWing]
        let hpke: Sender
    }

    /// Those kept with the tests, or every file of `wraps` in the folder of other vectors.
    private static func all() throws -> [Vectors] {
        let kept = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("KnownAnswers/wraps.json")
        let files =
            SharedData.hasOtherVectors
            ? try SharedData.vectorFiles("wraps").filter { $0.pathExtension == "json" } : [kept]
        try #require(!files.isEmpty)
        return try files.map { try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: $0)) }
    }

    private static var areThere: Bool {
        !SharedData.hasOtherVectors || SharedData.hasVectors(of: "wraps")
    }

    private func bytes(_ hex: String) throws -> [UInt8] {
        let digits = Array(hex)
        return try stride(from: 0, to: digits.count, by: 2).map {
            try #require(UInt8(String(digits[$0...$0 + 1]), radix: 16))
        }
    }

    /// draft-connolly-cfrg-xwing-kem, appendix C.
    @Test(.enabled(if: areThere, "there are none in the folder of other vectors"))
    func xWingVectorsHoldForTheKeysOfOfficers() throws {
        let vectors = try Self.all().flatMap(\.xwing)
        try #require(!vectors.isEmpty)
        for vector in vectors {
            let key = try Slot.wrappingKey(seed: SecretBytes(copying: try bytes(vector.seed)))

            let digest = SHA256.hash(data: key.publicKey.rawRepresentation)
            let shared = try key.decapsulate(Data(try bytes(vector.encapsulated)))

            #expect(Array(digest) == (try bytes(vector.publicKeyDigest)))
            #expect(shared.withUnsafeBytes { Array($0) } == (try bytes(vector.sharedSecret)))
            var altered = try bytes(vector.encapsulated)
            altered[700] ^= 1
            let other = try key.decapsulate(Data(altered))
            #expect(other.withUnsafeBytes { Array($0) } != (try bytes(vector.sharedSecret)))
        }
    }

    /// The first 1088 bytes are ML-KEM's, the last 32 X25519's: both go into the key.
    @Test func aWrapOpensForNobodyWhoBreaksOneHalfOfItOnly() throws {
        let key = try XWingMLKEM768X25519.PrivateKey()
        let secret = SecretBytes(randomCount: 32)
        let info = Array("where it belongs".utf8)
        let publicKey = Array(key.publicKey.rawRepresentation)
        let wrap = try Wrap.seal(secret, to: publicKey, info: info)
        let other = try Wrap.seal(secret, to: publicKey, info: info)
        #expect(wrap.count == Wrap.byteCount)
        #expect(try Wrap.open(wrap, with: key, info: info).equals(secret))

        for half in [0..<1088, 1088..<1120] {
            // Who knew the other half of the secret would still lack this one.
            var mixed = wrap
            mixed.replaceSubrange(half, with: other[half])
            #expect(throws: VaultError.sealBroken) {
                _ = try Wrap.open(mixed, with: key, info: info)
            }
        }
        for half in [0..<1184, 1184..<1216] {
            let stranger = try XWingMLKEM768X25519.PrivateKey()
            var mixed = publicKey
            mixed.replaceSubrange(half, with: stranger.publicKey.rawRepresentation[half])
            let astray = try Wrap.seal(secret, to: mixed, info: info)
            #expect(throws: VaultError.sealBroken) {
                _ = try Wrap.open(astray, with: key, info: info)
            }
        }
    }

    /// RFC 9180's vectors: base mode, X25519, HKDF-SHA-256, AES-256-GCM.
    @Test(.enabled(if: areThere, "there are none in the folder of other vectors"))
    func hpkeVectorsHoldForTheKeyScheduleOfWraps() throws {
        for vector in try Self.all().map(\.hpke) { try check(vector) }
    }

    private func check(_ vector: Vectors.Sender) throws {
        let key = try Curve25519.KeyAgreement.PrivateKey(
            rawRepresentation: try bytes(vector.secretKey))
        var recipient = try HPKE.Recipient(
            privateKey: key,
            ciphersuite: HPKE.Ciphersuite(
                kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256),
            info: Data(try bytes(vector.info)),
            encapsulatedKey: Data(try bytes(vector.encapsulated)))

        for message in vector.messages {
            let plain = try recipient.open(
                Data(try bytes(message.sealed)),
                authenticating: Data(try bytes(message.associated)))
            #expect(Array(plain) == (try bytes(message.plain)))
        }
    }
}
