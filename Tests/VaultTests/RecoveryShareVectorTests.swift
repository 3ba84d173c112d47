import Foundation
import TestSupport
import Testing

@testable import Vault

/// The published vectors of SLIP-39: shares that make a secret, and shares that must not.
@Suite struct RecoveryShareVectorTests {
    private struct Vector {
        let name: String
        let shares: [String]
        let secret: String

        init(_ json: Any) throws {
            let fields = try #require(json as? [Any])
            name = try #require(fields[0] as? String)
            shares = try #require(fields[1] as? [String])
            secret = try #require(fields[2] as? String)
        }
    }

    @Test(
        .enabled(
            if: SharedData.hasVectors(of: "slip39"),
            "the published vectors are not beside the project"))
    func everyVectorMakesItsSecretOrIsRefused() throws {
        let files = try SharedData.vectorFiles("slip39").filter { $0.pathExtension == "json" }
        try #require(!files.isEmpty)
        for file in files {
            let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
            for fields in try #require(json as? [Any]) {
                let vector = try Vector(fields)
                if vector.secret.isEmpty {
                    #expect(throws: VaultError.self, "\(vector.name)") {
                        _ = try secret(of: vector.shares)
                    }
                } else {
                    let secret = try secret(of: vector.shares)
                    #expect(secret == vector.secret, "\(vector.name)")
                }
            }
        }
    }

    private func secret(of texts: [String]) throws -> String {
        let shares = try texts.map { try RecoveryShare(text: $0) }
        let secret = try SecretSharing.combine(shares, passphrase: Array("TREZOR".utf8))
        return secret.withUnsafeBytes { bytes in
            bytes.map { String(format: "%02x", $0) }.joined()
        }
    }
}
