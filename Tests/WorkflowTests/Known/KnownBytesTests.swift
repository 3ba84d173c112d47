import Casework
import Exchange
import Foundation
import Testing

@testable import Vault

/// Fixed inputs give the bytes that the documents say; a stranger's program worked them out
/// (Tests/StrangersReader/answers.py).
@Suite struct KnownBytesTests {
    private static let nonce = Array("ABCDEFGHIJKLMNOPQRSTUVWX".utf8)
    private static let at: UInt64 = 1_775_000_000_123
    private let known: [String: [UInt8]]

    init() throws {
        let folder = URL(fileURLWithPath: KnownVault.kept).deletingLastPathComponent()
        var known: [String: [UInt8]] = [:]
        for name in ["bytes-1.json", "bytes-2.json"] {
            let data = try Data(contentsOf: folder.appendingPathComponent(name))
            for (what, hex) in try JSONDecoder().decode([String: String].self, from: data) {
                let bytes: [UInt8] = try #require([UInt8](hex: hex))
                known[what] = bytes
            }
        }
        self.known = known
    }

    private func bytes(_ name: String) throws -> [UInt8] { try #require(known[name]) }

    private func key(_ number: UInt8) -> SecretBytes {
        SecretBytes(copying: [UInt8](repeating: number, count: 32))
    }

    private func id(_ number: UInt8) throws -> UUID {
        try #require(UUID(bytes: [UInt8](repeating: number, count: 16)))
    }

    private func hex(_ secret: borrowing SecretBytes) -> String {
        secret.withUnsafeBytes { Array($0) }.hex
    }

    // MARK: - Records

    @Test func aRecordIsBoundToItsPlaceAndOpensUnderItsLabel() throws {
        let label = RecordLabel(
            table: 4, caseID: try id(1), recordID: try id(2), epoch: 3, version: 4, chunk: 5,
            chunkCount: 6)
        let caseKey = CaseKey(secret: key(7), caseID: try id(1), epoch: 3)

        #expect(label.associated == (try bytes("record associated")))
        #expect(try caseKey.open(try bytes("record"), as: label) == Array("plain text".utf8))
        let again = try Seal.seal(
            Array("plain text".utf8), nonce: Self.nonce, key: key(7).derived("records"),
            associated: label.associated)
        #expect([1] + Self.nonce + again == (try bytes("record")))
    }

    @Test func earlierKeysOfACaseAreReadInTheirOrder() throws {
        let label = RecordLabel(
            table: 8, caseID: try id(1), recordID: try id(1), epoch: 3, version: 4)
        let caseKey = CaseKey(secret: key(7), caseID: try id(1), epoch: 3)

        let past = try caseKey.openPast(try bytes("past case keys"), as: label)

        #expect(past.map(\.epoch) == [1, 2])
        let digits = try past.map { one in
            try one.withSecret { secret throws(VaultError) in hex(secret) }
        }
        #expect(digits == [hex(key(8)), hex(key(9))])
    }

    // MARK: - Slots

    @Test func slotsAndWrapsAreBoundToWhoTheyAreFor() throws {
        let bound = Slot.associated(vault: try id(1), slot: try id(2), cost: .standard)
        let info = Wrap.info(
            purpose: Grant.purpose, vault: try id(1), subject: try id(2), epoch: 3,
            officer: try id(4))
        let attempt = AttemptRecord.info(vault: try id(1), id: try id(2), officer: try id(4))

        #expect(bound == (try bytes("slot bound")))
        #expect(info == (try bytes("wrap info")))
        #expect(attempt == (try bytes("attempt info")))
    }

    /// A stranger wrapped it: HPKE by hand, around the first published vector of X-Wing.
    @Test func aWrapThatAStrangerMadeOpens() throws {
        let file = URL(fileURLWithPath: KnownVault.kept).deletingLastPathComponent()
            .appendingPathComponent("wraps.json")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        let vectors = try #require((json as? [String: Any])?["xwing"] as? [[String: String]])
        let seed = try #require(Array(hex: vectors[0]["seed"] ?? ""))
        let key = try Slot.wrappingKey(seed: SecretBytes(copying: seed))

        let secret = try Wrap.open(
            try bytes("wrap"), with: key, info: try bytes("wrap info"))

        #expect(hex(secret) == hex(self.key(9)))
        #expect(throws: VaultError.sealBroken) {
            _ = try Wrap.open(
                try bytes("wrap"), with: key, info: try bytes("attempt info"))
        }
    }

    @Test func aLoginNameHasTheTagOfItsCompatibilityForm() throws {
        let salt = [UInt8](repeating: 5, count: 32)

        #expect(Slot.loginTag("O\u{FB03}cer", salt: salt) == (try bytes("login tag")))
        #expect(Slot.loginTag("officer", salt: salt) == (try bytes("login tag")))
    }

    @Test func theSlotFilesEndIsItsMACAndItsDigest() throws {
        let content = Array("content of a slot file".utf8)

        #expect(SlotFile.completed(content, vaultKey: key(7)) == (try bytes("slot file")))
        #expect(SlotFile.isAuthentic(try bytes("slot file"), vaultKey: key(7)))
    }

    @Test func keysUnderTheVaultKeyOpenUnderTheirLabels() throws {
        var reader = ByteReader([0, 0, 0, 2] + (try bytes("past vault key")))
        let past = try PastKey(reading: &reader)
        let page = try Seal.openSecret(
            try bytes("page key"), key: key(7).derived("page key wrap"),
            associated: SlotFile.pageKeyLabel(try id(1)))

        #expect(hex(try past.open(with: key(7), vault: try id(1))) == hex(key(9)))
        #expect(hex(page) == hex(key(9)))
    }

    @Test func aFailedTryIsWrittenAndReadAsItWas() throws {
        let record = AttemptRecord(
            kind: .begun, id: try id(2), at: Date(timeIntervalSince1970: 1_775_000_000.123),
            tag: [UInt8](repeating: 5, count: 32),
            copies: [.init(officer: try id(4), wrap: Array("a wrap".utf8))])
        var reader = ByteReader(try bytes("attempt"))

        #expect(record.bytes == (try bytes("attempt")))
        #expect(try AttemptRecord(reading: &reader).bytes == bytes("attempt"))
    }

    @Test func whatAWitnessKeepsOfThePagesIsReadAndWrittenAsItWas() throws {
        let anchor = try #require(PageAnchor(try bytes("pages anchor")))

        #expect(anchor.count == 258)
        #expect(anchor.bytes == (try bytes("pages anchor")))
    }

    // MARK: - The log

    private func certificate() throws -> SessionCertificate {
        try SessionCertificate(bytes: try bytes("certificate"))
    }

    private func officer() throws -> OfficerPublicKeys {
        OfficerPublicKeys(
            officer: try id(4), wrapping: [], identity: try bytes("identity key"))
    }

    @Test func aCertificateOfASessionIsSignedAndNamedAsItWas() throws {
        let certificate = try certificate()

        #expect(certificate.id == (try bytes("certificate id")))
        #expect(certificate.bytes == (try bytes("certificate")))
        #expect(certificate.startedAt == Self.at)
        #expect(certificate.isSigned(by: try officer(), vault: try id(1)))
    }

    @Test func anEntryIsReadAndSignedAsItWasAndHasItsLeaf() throws {
        let entry = try LedgerEntry(bytes: try bytes("entry"))

        #expect(entry.number == 7)
        #expect(entry.at == Self.at)
        #expect(entry.bytes == (try bytes("entry")))
        #expect(entry.isSigned(by: try certificate()))
        #expect(MerkleTree.leaf(entry.bytes) == (try bytes("entry leaf")))
    }

    @Test func anEntrySignedWithOthersIsReadAndSignedAsItWas() throws {
        let entry = try LedgerEntry(bytes: try bytes("entry signed together"))

        #expect(entry.number == 7)
        #expect(entry.at == Self.at + 1)
        #expect(entry.bytes == (try bytes("entry signed together")))
        #expect(entry.isSigned(by: try certificate()))
    }

    @Test func theTreeHasTheRootsItHad() throws {
        let leaves = (0..<5).map { MerkleTree.leaf([UInt8($0)]) }

        let four = MerkleTree.parent(
            MerkleTree.parent(leaves[0], leaves[1]), MerkleTree.parent(leaves[2], leaves[3]))

        #expect(MerkleTree.parent(leaves[0], leaves[1]) == (try bytes("node")))
        #expect(MerkleTree.parent(four, leaves[4]) == (try bytes("root of five")))
        #expect(MerkleTree.emptyRoot == (try bytes("root of none")))
    }

    @Test func aGrantIsReadAndSignedAsItWas() throws {
        let grant = try Grant(bytes: try bytes("grant"))

        #expect(grant.bytes == (try bytes("grant")))
        #expect(grant.epoch == 3)
        #expect(grant.isSigned(by: try certificate()))
    }

    @Test func aCosignedCheckpointIsReadAndSignedAsItWas() throws {
        let text = String(decoding: try bytes("checkpoint"), as: UTF8.self)
        let note = try CosignedCheckpoint(note: text)

        #expect(note.note == text)
        #expect(note.checkpoint.isSigned(by: try certificate()))
        #expect(note.checkpoint.vault == (try id(1)))
        #expect(note.checkpoint.root == (try bytes("root of five")))
        let line = try #require(note.cosignatures.first)
        #expect(line.isMade(by: try officer(), of: note.checkpoint))
        #expect(line.time == Self.at / 1000)
    }

    // MARK: - Texts

    @Test func whatIsSignedIsCanonicalAndHasItsTypeBeforeIt() throws {
        let value = CanonicalJSON.object([
            "b": .array([.integer(1), .null, .bool(true), .integer(-5)]),
            "\u{20AC}": .string("z\n\u{E9}"), "a": .object([:]), "\u{1F600}": .integer(0),
        ])

        #expect(value.bytes == (try bytes("canonical")))
        #expect(
            Envelope.preAuthentication(type: Envelope.statementType, payload: value.bytes)
                == (try bytes("pre-authentication")))
    }

    // MARK: - Pages

    /// The handle chooses its nonces itself; what it opens is the stranger's.
    @Test(arguments: [("page 1", 1), ("page 300", 300)])
    func aPageOpensUnderItsLabel(_ name: String, _ number: Int) throws {
        let page = try bytes(name)
        let cipher = XAESCipher(key: key(7))
        let label = AssociatedData()
        let clear = number == 1 ? 24 : 0
        var plain = [UInt8](repeating: 0, count: 4056 - clear)

        let isOpen = page.withUnsafeBytes { page in
            plain.withUnsafeMutableBytes { out in
                guard let from = page.baseAddress, let out = out.baseAddress else { return false }
                label.set("rogatory page v1", FileID(of: 3), number)
                if clear > 0 { label.append(from + 16, 8) }
                return cipher.open(
                    from + clear, 4056 - clear, into: out, nonce: from + 4056, tag: from + 4080,
                    associated: label)
            }
        }

        #expect(isOpen)
        #expect(plain == (clear..<4056).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    }
}

extension FileID {
    /// An id of one byte, sixteen times.
    fileprivate init(of byte: UInt8) {
        let bytes = [UInt8](repeating: byte, count: 16)
        self = bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("16 bytes") }
            return FileID(base)
        }
    }
}
