import Crypto
import Foundation
import TestSupport
import Testing

@testable import Vault

@Suite struct SessionTests {
    let home: TemporaryFolder
    let officer = UUID()
    static let start = Date(timeIntervalSince1970: 1_775_000_000)
    var folder: VaultFolder { VaultFolder(path: home.path) }

    init() throws { home = try TemporaryFolder() }

    private func credentials(
        _ login: String, _ passphrase: String = "a long enough one", keyFile: [UInt8] = []
    ) -> Credentials {
        Credentials(
            login: login, passphrase: SecretBytes(passphrase: passphrase),
            keyFile: SecretBytes(copying: keyFile))
    }

    private func create(_ login: String = "ada", keyFile: [UInt8] = []) throws -> Session {
        try Session.create(
            in: folder, isTraining: false, officer: officer,
            credentials: credentials(login, keyFile: keyFile), policy: .forTests, at: Self.start)
    }

    private func unlock(
        _ login: String, _ passphrase: String = "a long enough one", keyFile: [UInt8] = []
    )
        throws -> Session
    {
        try Session.unlock(
            folder, credentials: credentials(login, passphrase, keyFile: keyFile),
            policy: .forTests, at: Self.start)
    }

    private func pageKey(_ session: Session) throws -> [UInt8] {
        try session.withPageKey { Array($0) }
    }

    // MARK: - Opening

    @Test func aWrongNameAndAWrongPassphraseGiveOneAnswer() throws {
        _ = try create()

        #expect(throws: VaultError.notOpened) { try unlock("ada", "another long one") }
        #expect(throws: VaultError.notOpened) { try unlock("eve") }
        #expect(throws: VaultError.notOpened) { try unlock("ada", "") }
    }

    @Test func theKeyFileIsNeededWhereOneWasUsed() throws {
        _ = try create(keyFile: [1, 2, 3])

        #expect(throws: VaultError.notOpened) { try unlock("ada") }
        #expect(throws: VaultError.notOpened) { try unlock("ada", keyFile: [1, 2, 4]) }
        #expect(try unlock("ada", keyFile: [1, 2, 3]).officer == officer)
    }

    @Test func aKeyFileThatWasNotUsedOpensNothing() throws {
        _ = try create()

        #expect(throws: VaultError.notOpened) { try unlock("ada", keyFile: [1]) }
    }

    @Test func namesAndPassphrasesAreTheSameHoweverTheyAreTyped() throws {
        _ = try Session.create(
            in: folder, isTraining: false, officer: officer,
            credentials: credentials("Zoë", "cafe\u{301} au lait"), policy: .forTests,
            at: Self.start)

        #expect(try unlock("zoe\u{308}", "caf\u{e9} au lait").officer == officer)
    }

    @Test func everyOfficerOpensTheSameVault() throws {
        let first = try create()
        let other = UUID()
        let keys = try first.addSlot(officer: other, credentials: credentials("bea"))

        let second = try unlock("bea")

        #expect(second.keys == keys)
        #expect(second.officer == other)
        #expect(try pageKey(first) == pageKey(second))
        let sealed = try first.seal([1, 2, 3], purpose: "log", associated: [9])
        #expect(try second.open(sealed, purpose: "log", associated: [9]) == [1, 2, 3])
        #expect(throws: VaultError.sealBroken) {
            try second.open(sealed, purpose: "log", associated: [8])
        }
        #expect(throws: VaultError.sealBroken) {
            try second.open(sealed, purpose: "attempts", associated: [9])
        }
    }

    @Test func aLoginIsGivenOnce() throws {
        let session = try create()

        #expect(throws: VaultError.loginTaken) {
            try session.addSlot(officer: UUID(), credentials: credentials("ADA"))
        }
    }

    @Test func aFolderThatHoldsAVaultIsNotOverwritten() throws {
        _ = try create()

        #expect(throws: VaultError.folderInUse) { try create("bea") }
    }

    @Test func aCostOutsideThePolicyIsRefusedBeforeAnyWork() throws {
        _ = try create()

        #expect(throws: VaultError.costOutOfRange(.forTests)) {
            try Session.unlock(
                folder, credentials: credentials("ada"), policy: .shipped, at: Self.start)
        }
    }

    @Test func aCheaperSlotIsRaisedToTodaysCostWhenItOpens() throws {
        let before = try create(keyFile: [7])
        let dearer = GuessPolicy(
            newSlots: GuessCost(memoryKiB: 128, passes: 2, lanes: 2), floorMemoryKiB: 64,
            floorPasses: 1, capMemoryKiB: 1024, firstDelaySeconds: 0, longestDelaySeconds: 0)
        func stored() throws -> Slot {
            try #require(try StoredSlots.load(folder).file.slots.first)
        }
        #expect(try stored().cost == .forTests)

        let opened = try Session.unlock(
            folder, credentials: credentials("ada", keyFile: [7]), policy: dearer, at: Self.start)

        #expect(try stored().cost == dearer.newSlots)
        #expect(opened.keys == before.keys)
        #expect(try unlock("ada", keyFile: [7]).keys == before.keys)
        #expect(try stored().cost == dearer.newSlots)
        #expect(throws: VaultError.notOpened) { try unlock("ada") }
    }

    @Test func aSlotNeverConfirmedIsTakenBackAndItsLoginIsFree() throws {
        let session = try create()
        let other = UUID()
        _ = try session.addSlot(officer: other, credentials: credentials("bea"))

        #expect(throws: VaultError.notGranted) { try session.discardSlot(of: officer) }
        try session.discardSlot(of: other)

        #expect(throws: VaultError.notOpened) { try unlock("bea") }
        _ = try session.addSlot(officer: UUID(), credentials: credentials("bea"))
        #expect(try unlock("bea").isOpen)
    }

    // MARK: - Locking

    @Test func aLockedSessionDoesNothing() throws {
        let session = try create()
        let caseKey = try session.newCaseKey(for: UUID())
        let grant = try session.grant(caseKey, to: session.keys)

        session.close()

        #expect(!session.isOpen)
        #expect(throws: VaultError.locked) { try session.sign([1]) }
        #expect(throws: VaultError.locked) { try pageKey(session) }
        #expect(throws: VaultError.locked) {
            try session.seal([1], purpose: "log", associated: [])
        }
        #expect(throws: VaultError.locked) { try session.newCaseKey(for: UUID()) }
        #expect(throws: VaultError.locked) { try session.cachedCaseKey(caseKey.caseID) }
        #expect(throws: VaultError.locked) {
            try session.open(grant, signedBy: session.certificate)
        }
        #expect(throws: VaultError.locked) {
            try session.addSlot(officer: UUID(), credentials: credentials("bea"))
        }
        #expect(throws: VaultError.locked) {
            try session.stepUp(credentials("ada"), at: Date()) { signer throws(VaultError) in
                try signer.sign([1])
            }
        }
    }

    // MARK: - Step-up

    @Test func theIdentityKeySignsOnlyAfterThePassphraseAgain() throws {
        let session = try create()
        _ = try session.addSlot(officer: UUID(), credentials: credentials("bea", "her own words"))

        #expect(throws: VaultError.notOpened) {
            try session.stepUp(credentials("ada", "wrong"), at: Date()) {
                signer throws(VaultError) in
                try signer.sign([1])
            }
        }
        #expect(throws: VaultError.notOpened) {
            try session.stepUp(credentials("bea", "her own words"), at: Date()) {
                signer throws(VaultError) in
                try signer.sign([1])
            }
        }
        let signature = try session.stepUp(credentials("ada"), at: Date()) {
            signer throws(VaultError) in
            try signer.sign([1, 2])
        }
        #expect(session.keys.verify(signature, of: [1, 2]))
        #expect(!session.keys.verify(try session.sign([1, 2]), of: [1, 2]))
    }

    @Test func theCertificateIsSignedByTheOfficersIdentityForThisVault() throws {
        let session = try create()
        let certificate = try SessionCertificate(bytes: session.certificate.bytes)

        #expect(certificate == session.certificate)
        #expect(certificate.isSigned(by: session.keys, vault: session.vault))
        #expect(!certificate.isSigned(by: session.keys, vault: UUID()))
        #expect(Signatures.verify(try session.sign([7]), of: [7], by: certificate.sessionKey))
        for index in certificate.bytes.indices {
            var bytes = certificate.bytes
            bytes[index] ^= 1
            // A number no certificate has, or one that is not signed.
            guard let altered = try? SessionCertificate(bytes: bytes) else { continue }
            #expect(!altered.isSigned(by: session.keys, vault: session.vault))
        }
    }

    // MARK: - Grants

    @Test func aGrantOpensForItsOfficerAlone() throws {
        let first = try create()
        _ = try first.addSlot(officer: UUID(), credentials: credentials("bea"))
        _ = try first.addSlot(officer: UUID(), credentials: credentials("cem"))
        let second = try unlock("bea")
        let third = try unlock("cem")
        let label = RecordLabel(table: 1, caseID: UUID(), recordID: UUID(), epoch: 1, version: 1)
        let key = try first.newCaseKey(for: label.caseID)
        let sealed = try key.seal([1, 2, 3], as: label)
        let grant = try Grant(bytes: try first.grant(key, to: second.keys).bytes)

        let opened = try second.open(grant, signedBy: first.certificate)

        #expect(try opened.open(sealed, as: label) == [1, 2, 3])
        #expect(throws: VaultError.notGranted) {
            try third.open(grant, signedBy: first.certificate)
        }
        #expect(throws: VaultError.signatureInvalid) {
            try second.open(grant, signedBy: third.certificate)
        }
    }

    @Test func ofManyGrantsOnlyTheGenuineOnesOpen() throws {
        let first = try create()
        _ = try first.addSlot(officer: UUID(), credentials: credentials("bea"))
        _ = try first.addSlot(officer: UUID(), credentials: credentials("cem"))
        let second = try unlock("bea")
        let third = try unlock("cem")
        let keys = try (0..<40).map { _ in try first.newCaseKey(for: UUID()) }
        var grants = try keys.map { (try first.grant($0, to: second.keys), first.certificate) }
        // One to another officer, one under a certificate that did not sign it, one altered.
        grants[7].0 = try first.grant(keys[7], to: third.keys)
        grants[20].1 = third.certificate
        var altered = grants[33].0.bytes
        altered[altered.count / 2] ^= 4
        grants[33].0 = try Grant(bytes: altered)

        let opened = try second.open(grants.map { (grant: $0.0, granter: $0.1) })

        let bad: Set<Int> = [7, 20, 33]
        #expect(opened.count == 37)
        for (index, key) in keys.enumerated() {
            #expect(opened.contains { $0.caseID == key.caseID } != bad.contains(index))
            #expect(try (second.cachedCaseKey(key.caseID) == nil) == bad.contains(index))
        }
    }

    @Test func everyAlteredByteOfAGrantIsRefused() throws {
        let first = try create()
        _ = try first.addSlot(officer: UUID(), credentials: credentials("bea"))
        let second = try unlock("bea")
        let bytes = try first.grant(try first.newCaseKey(for: UUID()), to: second.keys).bytes

        for index in stride(from: 0, to: bytes.count, by: Trials.step(short: 7)) {
            var altered = bytes
            altered[index] ^= 4
            #expect(throws: VaultError.self, "byte \(index)") {
                try second.open(try Grant(bytes: altered), signedBy: first.certificate)
            }
        }
        #expect(throws: VaultError.malformed) { try Grant(bytes: bytes.dropLast()) }
        #expect(throws: VaultError.malformed) { try Grant(bytes: bytes + [0]) }
    }

    @Test func aRecordMovedAnywhereElseDoesNotOpen() throws {
        let session = try create()
        let label = RecordLabel(
            table: 3, caseID: UUID(), recordID: UUID(), epoch: 1, version: 7, chunk: 1,
            chunkCount: 3)
        let key = try session.newCaseKey(for: label.caseID)
        let sealed = try key.seal([1], as: label)
        func moved(
            table: UInt8? = nil, record: UUID? = nil, version: UInt32? = nil, chunk: UInt32? = nil,
            of count: UInt32? = nil
        ) -> RecordLabel {
            RecordLabel(
                table: table ?? label.table, caseID: label.caseID,
                recordID: record ?? label.recordID, epoch: 1, version: version ?? label.version,
                chunk: chunk ?? label.chunk, chunkCount: count ?? label.chunkCount)
        }

        let elsewhere = [
            moved(table: 4), moved(record: UUID()), moved(version: 6), moved(chunk: 0),
            moved(of: 4),
        ]
        for place in elsewhere {
            #expect(throws: VaultError.sealBroken) { try key.open(sealed, as: place) }
        }
        #expect(try key.open(sealed, as: label) == [1])
    }
}
