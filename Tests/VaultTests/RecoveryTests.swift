import Foundation
import TestSupport
import Testing

@testable import Vault

/// Shares of the recovery key replace a forgotten passphrase, and nothing else does.
@Suite struct RecoveryTests {
    let home: TemporaryFolder
    let session: Session
    let publicKey: [UInt8]
    let shares: [ShareWords]
    var folder: VaultFolder { VaultFolder(path: home.path) }
    static let start = Date(timeIntervalSince1970: 1_775_000_000)

    init() throws {
        home = try TemporaryFolder()
        session = try Session.create(
            in: VaultFolder(path: home.path), isTraining: true, officer: UUID(),
            credentials: Self.credentials("ada"), policy: .forTests, at: Self.start)
        (publicKey, shares) = try RecoveryKey.make(threshold: 3, count: 5)
        try session.joinRecovery(publicKey, credentials: Self.credentials("ada"), at: Self.start)
    }

    private static func credentials(_ login: String, _ words: String = "a long enough one")
        -> Credentials
    {
        Credentials(login: login, passphrase: SecretBytes(passphrase: words))
    }

    private func unlock(_ login: String, _ words: String) throws -> Session {
        try Session.unlock(
            folder, credentials: Self.credentials(login, words), policy: .forTests,
            at: Self.start)
    }

    private func typed(_ share: ShareWords) -> SecretBytes {
        SecretBytes(
            copying: Array(share.withWords { $0.joined(separator: " ") }.uppercased().utf8))
    }

    private func gathered(_ shares: [ShareWords]) throws -> ShareGathering {
        let gathering = ShareGathering()
        for share in shares { try gathering.add(typed(share)) }
        return gathering
    }

    @Test func sharesOfAnotherVaultChangeNothing() throws {
        let (_, others) = try RecoveryKey.make(threshold: 3, count: 5)
        let before = try folder.readSlots()
        let gathering = try gathered(Array(others[..<3]))

        #expect(throws: VaultError.share(.otherVault)) {
            try gathering.recover(
                folder, credentials: Self.credentials("ada", "wanted words"), policy: .forTests,
                at: Self.start)
        }
        #expect(try folder.readSlots() == before)
    }

    @Test func theSlotIsWrittenOnlyOnceTheLogHasIt() throws {
        let before = try folder.readSlots()
        func recover(_ first: (Session) -> Bool) throws {
            try gathered(Array(shares[..<3])).recover(
                folder, credentials: Self.credentials("ada", "wanted words"), policy: .forTests,
                at: Self.start, first: first)
        }

        try recover { session in
            session.close()
            return false
        }
        #expect(try folder.readSlots() == before)
        try recover { session in
            #expect(session.officer == self.session.officer)
            #expect((try? folder.readSlots()) == before)
            session.close()
            return true
        }
        #expect(try folder.readSlots() != before)
    }

    @Test func twoSharesAreNotEnoughAndAThirdOfAnotherSetIsNotTaken() throws {
        let (_, others) = try RecoveryKey.make(threshold: 3, count: 5)
        let gathering = try gathered(Array(shares[..<2]))

        #expect(gathering.missing == 1)
        #expect(throws: VaultError.share(.otherSet)) { try gathering.add(typed(others[2])) }
        #expect(throws: VaultError.share(.givenBefore)) { try gathering.add(typed(shares[1])) }
        #expect(throws: VaultError.share(.tooFew(missing: 1))) {
            try gathering.recover(
                folder, credentials: Self.credentials("ada", "wanted words"), policy: .forTests,
                at: Self.start)
        }
    }

    @Test func anOfficerWhoWasNeverPutUnderTheKeyIsNotRecovered() throws {
        _ = try session.addSlot(officer: UUID(), credentials: Self.credentials("bea"))
        let gathering = try gathered(Array(shares[..<3]))

        for login in ["bea", "nobody"] {
            #expect(throws: VaultError.notRecoverable) {
                try gathering.recover(
                    folder, credentials: Self.credentials(login, "wanted words"),
                    policy: .forTests,
                    at: Self.start)
            }
        }
    }

    @Test func sharesOfAReplacedKeyOpenNothingMore() throws {
        let (other, _) = try RecoveryKey.make(threshold: 2, count: 2)
        try session.joinRecovery(other, credentials: Self.credentials("ada"), at: Self.start)
        let gathering = try gathered(Array(shares[..<3]))

        #expect(throws: VaultError.share(.otherVault)) {
            try gathering.recover(
                folder, credentials: Self.credentials("ada", "wanted words"), policy: .forTests,
                at: Self.start)
        }
    }

    @Test func threeSharesGiveANewPassphraseAndTheKeysStay() throws {
        let later = try session.addSlot(
            officer: UUID(), credentials: Self.credentials("bea"), recoveryKey: publicKey)
        let sealed = try session.seal([7], purpose: "log", associated: [])

        try gathered([shares[4], shares[0], shares[2]]).recover(
            folder, credentials: Self.credentials("ada", "wanted words"), policy: .forTests,
            at: Self.start)
        try gathered([shares[1], shares[3], shares[2]]).recover(
            folder, credentials: Self.credentials("bea", "other words"), policy: .forTests,
            at: Self.start)

        #expect(throws: VaultError.notOpened) { try unlock("ada", "a long enough one") }
        let again = try unlock("ada", "wanted words")
        #expect(again.keys == session.keys)
        #expect(again.isUnderRecovery(publicKey))
        #expect(try again.open(sealed, purpose: "log", associated: []) == [7])
        #expect(try unlock("bea", "other words").keys == later)
        #expect(try again.officersUnderRecovery(publicKey).count == 2)
    }

    @Test func numbersOfSharesThatMakeNoSenseAreRefused() {
        for (threshold, count) in [(1, 1), (3, 2), (2, 17), (0, 0)] {
            #expect(throws: VaultError.malformed) {
                _ = try RecoveryKey.make(threshold: threshold, count: count)
            }
        }
    }
}
