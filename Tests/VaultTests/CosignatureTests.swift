import Foundation
import TestSupport
import Testing

@testable import Vault

/// Notes with several signatures, as they are printed and typed in again.
@Suite struct CosignatureTests {
    let home: TemporaryFolder
    let session: Session
    let checkpoint: Checkpoint
    let cosignature: Cosignature

    private static func credentials() -> Credentials {
        Credentials(login: "ada", passphrase: SecretBytes(passphrase: "a long enough one"))
    }

    init() throws {
        home = try TemporaryFolder()
        let now = Date(timeIntervalSince1970: 1_775_000_000)
        session = try Session.create(
            in: VaultFolder(path: home.path), isTraining: false, officer: UUID(),
            credentials: Self.credentials(), policy: .forTests, at: now)
        let noted = try Checkpoint(
            size: 12, root: [UInt8](repeating: 8, count: 32), session: session)
        checkpoint = noted
        cosignature = try session.stepUp(Self.credentials(), at: now) { signer throws(VaultError) in
            try Cosignature(of: noted, at: now, signer: signer)
        }
    }

    @Test func aCosignedCheckpointComesBackFromItsText() throws {
        let note = CosignedCheckpoint(checkpoint, [cosignature])
        let lines = note.note.split(separator: "\n", omittingEmptySubsequences: false)

        #expect(lines.count == 7)
        #expect(try CosignedCheckpoint(note: note.note) == note)
        #expect(
            try CosignedCheckpoint(
                note: "\n" + note.note.replacing("\n", with: "\r\n") + "\r\n") == note)
        #expect(cosignature.isMade(by: session.keys, of: checkpoint))
        #expect(cosignature.date == Date(timeIntervalSince1970: 1_775_000_000))
    }

    @Test func aCosignatureHoldsForItsCheckpointAndItsOfficerOnly() throws {
        let other = try Checkpoint(
            size: 13, root: [UInt8](repeating: 8, count: 32), session: session)
        let stranger = OfficerPublicKeys(
            officer: UUID(), wrapping: session.keys.wrapping, identity: session.keys.identity)

        #expect(!cosignature.isMade(by: session.keys, of: other))
        #expect(!cosignature.isMade(by: stranger, of: checkpoint))
    }

    @Test func noByteOfACheckpointOrACosignatureCanBeChanged() throws {
        let text = Array(CosignedCheckpoint(checkpoint, [cosignature]).note.utf8)
        for index in text.indices {
            for bit in 0..<8 {
                var bytes = text
                bytes[index] ^= 1 << UInt8(bit)
                // No text, or no note: it vouches for nothing.
                guard let note = String(validating: bytes, as: UTF8.self),
                    let read = try? CosignedCheckpoint(note: note)
                else { continue }
                let holds =
                    read.checkpoint.isSigned(by: session.certificate)
                    && read.cosignatures.allSatisfy {
                        $0.isMade(by: session.keys, of: read.checkpoint)
                    } && !read.cosignatures.isEmpty
                #expect(!holds, "byte \(index), bit \(bit)")
            }
        }
    }

    @Test(arguments: [1, 3]) func noByteOfAnEntryCanBeChanged(together count: Int) throws {
        let entry = try #require(try LedgerEntry.signed(statements(count), pen: pen()).last)
        for index in entry.bytes.indices {
            for bit in 0..<8 {
                var bytes = entry.bytes
                bytes[index] ^= 1 << UInt8(bit)
                // Most do not even read.
                guard let altered = try? LedgerEntry(bytes: bytes) else { continue }
                #expect(
                    !altered.isSigned(by: session.certificate), "byte \(index), bit \(bit)")
                #expect(MerkleTree.leaf(bytes) != MerkleTree.leaf(entry.bytes))
            }
        }
    }

    private func pen() throws -> LogPen { try LogPen(session) }

    private func statements(_ count: Int) throws -> [LedgerStatement] {
        try (0..<count).map {
            try LedgerStatement(
                number: UInt64($0), at: Date(timeIntervalSince1970: 5.25), body: [1, 2, 3],
                pen: pen())
        }
    }
}
