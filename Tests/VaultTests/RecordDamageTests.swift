import Foundation
import TestSupport
import Testing

@testable import Vault

/// Every byte of a sealed record, a grant, a certificate and a kept key counts.
@Suite struct RecordDamageTests {
    let home: TemporaryFolder
    let session: Session
    let key: CaseKey
    let label: RecordLabel

    init() throws {
        home = try TemporaryFolder()
        session = try Session.forTests(in: home)
        key = try session.newCaseKey(for: UUID())
        label = RecordLabel(
            table: 1, caseID: key.caseID, recordID: UUID(), epoch: 1, version: 3)
    }

    private func flips(of bytes: [UInt8]) -> [[UInt8]] {
        bytes.indices.map { index in
            var altered = bytes
            altered[index] ^= 1 << UInt8(index % 8)
            return altered
        }
    }

    @Test func everyFlippedByteOfARecordIsRefused() throws {
        let sealed = try key.seal(Array("what the bank wrote".utf8), as: label)

        for altered in flips(of: sealed) {
            #expect(throws: VaultError.self) { try key.open(altered, as: label) }
        }
        for count in [0, 1, 40, sealed.count - 1] {
            #expect(throws: VaultError.self) {
                try key.open(Array(sealed.prefix(count)), as: label)
            }
        }
    }

    @Test func aRecordOpensInItsOwnPlaceOnly() throws {
        let sealed = try key.seal([1, 2, 3], as: label)
        func elsewhere(
            table: UInt8 = 1, record: UUID? = nil, version: UInt32 = 3, chunk: UInt32 = 0,
            of count: UInt32 = 1
        ) -> RecordLabel {
            RecordLabel(
                table: table, caseID: key.caseID, recordID: record ?? label.recordID, epoch: 1,
                version: version, chunk: chunk, chunkCount: count)
        }

        for other in [
            elsewhere(table: 2), elsewhere(record: UUID()), elsewhere(version: 2),
            elsewhere(chunk: 1), elsewhere(of: 2),
        ] {
            #expect(throws: VaultError.sealBroken) { try key.open(sealed, as: other) }
        }
        let other = try session.newCaseKey(for: UUID())
        #expect(throws: VaultError.notGranted) { try other.open(sealed, as: label) }
        #expect(try key.open(sealed, as: elsewhere()) == [1, 2, 3])
    }

    @Test func everyFlippedByteOfAGrantIsRefused() throws {
        let grant = try session.grant(key, to: session.keys)

        for altered in flips(of: grant.bytes) {
            // One that does not read is refused already.
            guard let read = try? Grant(bytes: altered) else { continue }
            #expect(!read.isSigned(by: session.certificate))
            #expect(throws: VaultError.self) {
                _ = try session.open(read, signedBy: session.certificate)
            }
        }
    }

    @Test func everyFlippedByteOfACertificateIsRefused() throws {
        for altered in flips(of: session.certificate.bytes) {
            // The same.
            guard let read = try? SessionCertificate(bytes: altered) else { continue }
            #expect(!read.isSigned(by: session.keys, vault: session.vault))
        }
    }

    @Test func everyFlippedByteOfAKeptKeyIsPassedOver() throws {
        let grant = try session.grant(key, to: session.keys)
        let own = try #require(try session.sealOwn(grant))
        func opens(_ sealed: [UInt8], epoch: UInt32 = 1, grant bytes: [UInt8]? = nil) throws
            -> Bool
        {
            try session.openOwn(
                sealed, caseID: key.caseID, epoch: epoch, grant: bytes ?? grant.bytes) != nil
        }

        for altered in flips(of: own) { #expect(try !opens(altered)) }
        #expect(try !opens(own, epoch: 2))
        #expect(try !opens(own, grant: session.grant(key, to: session.keys).bytes))
        #expect(try opens(own))
    }

    @Test func everyFlippedByteOfEarlierKeysIsRefused() throws {
        let next = try session.nextCaseKey(after: key)
        let place = RecordLabel(
            table: 8, caseID: key.caseID, recordID: key.caseID, epoch: 2, version: 1)
        let sealed = try next.seal(past: [key], as: place)

        for altered in flips(of: sealed) {
            #expect(throws: VaultError.self) { try next.openPast(altered, as: place) }
        }
        #expect(try next.openPast(sealed, as: place).map(\.epoch) == [1])
    }
}
