import Casework
import Foundation
import Testing
import Vault

@testable import CaseStore

/// What officers sign of the office's records has the bytes that the documents say; a stranger's
/// program worked them out (Tests/StrangersReader/answers.py).
@Suite struct KnownStatementsTests {
    private let known: [String: [UInt8]]

    init() throws {
        let file = URL(fileURLWithPath: KnownVault.kept).deletingLastPathComponent()
            .appendingPathComponent("statements-1.json")
        known = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
            .mapValues { try #require(Array(hex: $0)) }
    }

    private func bytes(_ name: String) throws -> [UInt8] { try #require(known[name]) }

    private var vault: UUID {
        get throws { try #require(UUID(uuidString: "01010101-0101-0101-0101-010101010101")) }
    }

    private func isSigned(_ statement: [UInt8], _ signature: [UInt8]) throws -> Bool {
        Signatures.verify(signature, of: statement, by: try bytes("identity key"))
    }

    @Test func goingOnWithAnOlderVaultIsSignedAndStoredAsItWas() throws {
        let stored = try bytes("acceptance stored")
        let one = try StoredForm.value(AcceptedRewind.self, stored)
        let otherwise = AcceptedRewind(
            officer: one.officer, at: one.at, difference: .other, remembered: one.remembered,
            found: one.found, reason: one.reason)

        #expect(try !isSigned(otherwise.statement(vault: vault), one.signature))
        #expect(one.difference == .shorter)
        #expect(one.reason == "restored / \u{20AC}")
        #expect(try one.statement(vault: vault) == bytes("acceptance signed"))
        #expect(try isSigned(one.statement(vault: vault), one.signature))
        #expect(try StoredForm.json(one) == stored)
    }

    @Test(arguments: ["certificate", "certificate without backups"])
    func theEndOfACaseIsSignedAndStoredAsItWas(_ name: String) throws {
        let stored = try bytes(name + " stored")
        let one = try StoredForm.value(Disposal.self, stored)

        #expect(try !isSigned(one.statement(vault: UUID()), one.signature))
        #expect((one.backupsGoneOn == nil) == name.hasSuffix("without backups"))
        #expect(one.recordCount == 15)
        #expect(try one.statement(vault: vault) == bytes(name + " signed"))
        #expect(try isSigned(one.statement(vault: vault), one.signature))
        #expect(try StoredForm.json(one) == stored)
    }
}
