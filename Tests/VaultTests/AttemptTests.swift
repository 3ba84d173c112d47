import Foundation
import TestSupport
import Testing

@testable import Vault

/// Failed tries are written down before they are made, slow the next one down, and are told to
/// the auditors alone.
@Suite struct AttemptTests {
    let home: TemporaryFolder
    let ada: Session
    let bea: Session
    var folder: VaultFolder { VaultFolder(path: home.path) }
    static let start = Date(timeIntervalSince1970: 1_775_000_000)
    /// Waits that are told, not sat out.
    static let slow = GuessPolicy(
        newSlots: .forTests, floorMemoryKiB: 64, floorPasses: 1, capMemoryKiB: 1024,
        firstDelaySeconds: 60, longestDelaySeconds: 900)

    init() throws {
        home = try TemporaryFolder()
        let folder = VaultFolder(path: home.path)
        ada = try Session.create(
            in: folder, isTraining: true, officer: UUID(), credentials: Self.credentials("ada"),
            policy: .forTests, at: Self.start)
        let officer = UUID()
        _ = try ada.addSlot(officer: officer, credentials: Self.credentials("bea"))
        try ada.setAuditors([officer])
        bea = try Session.unlock(
            folder, credentials: Self.credentials("bea"), policy: .forTests, at: Self.start)
    }

    private static func credentials(_ login: String, _ words: String = "a long enough one")
        -> Credentials
    {
        Credentials(login: login, passphrase: SecretBytes(passphrase: words))
    }

    private func attempt(_ login: String, _ words: String, after seconds: Double) throws {
        _ = try Session.unlock(
            folder, credentials: Self.credentials(login, words), policy: Self.slow,
            at: Self.start.addingTimeInterval(seconds))
    }

    @Test func theWaitDoublesUpToAQuarterOfAnHourAndIsToldBeforeAnyWork() throws {
        var moment = 0.0
        for wait in [60, 120, 240, 480, 900, 900] as [Double] {
            #expect(throws: VaultError.notOpened) { try attempt("ada", "wrong", after: moment) }
            #expect(throws: VaultError.tryLater(seconds: Int(wait) - 10)) {
                try attempt("ada", "a long enough one", after: moment + 10)
            }
            moment += wait
        }

        try attempt("ada", "a long enough one", after: moment)
        try attempt("ada", "a long enough one", after: moment)
    }

    @Test func aWrongPassphraseForAGraveDeedCountsToo() throws {
        let session = try Session.unlock(
            folder, credentials: Self.credentials("ada"), policy: Self.slow, at: Self.start)
        func sign(_ words: String, after seconds: Double) throws {
            _ = try session.stepUp(
                Self.credentials("ada", words), at: Self.start.addingTimeInterval(seconds)
            ) { signer throws(VaultError) in try signer.sign([1]) }
        }

        #expect(throws: VaultError.notOpened) { try sign("wrong", after: 0) }
        #expect(throws: VaultError.tryLater(seconds: 60)) {
            try sign("a long enough one", after: 0)
        }
        try sign("a long enough one", after: 60)
        #expect(try bea.failedTries().map(\.login) == ["ada"])
    }

    @Test func aWrongPassphraseForTheRecoveryKeyAndWrongSharesCountToo() throws {
        let session = try Session.unlock(
            folder, credentials: Self.credentials("ada"), policy: Self.slow, at: Self.start)
        let (publicKey, shares) = try RecoveryKey.make(threshold: 2, count: 2)
        let (_, others) = try RecoveryKey.make(threshold: 2, count: 2)
        func join(_ words: String, after seconds: Double) throws {
            try session.joinRecovery(
                publicKey, credentials: Self.credentials("ada", words),
                at: Self.start.addingTimeInterval(seconds))
        }
        func combine(_ shares: [ShareWords], after seconds: Double) throws {
            let gathering = ShareGathering()
            for share in shares {
                let words = share.withWords { $0.joined(separator: " ") }
                try gathering.add(SecretBytes(copying: Array(words.utf8)))
            }
            try gathering.recover(
                folder, credentials: Self.credentials("ada", "a new long one"),
                policy: Self.slow, at: Self.start.addingTimeInterval(seconds))
        }

        #expect(throws: VaultError.notOpened) { try join("wrong", after: 0) }
        #expect(throws: VaultError.tryLater(seconds: 60)) {
            try join("a long enough one", after: 0)
        }
        try join("a long enough one", after: 60)
        #expect(throws: VaultError.share(.otherVault)) { try combine(others, after: 60) }
        #expect(throws: VaultError.tryLater(seconds: 60)) { try combine(shares, after: 60) }
        try combine(shares, after: 120)

        try attempt("ada", "a new long one", after: 120)
        #expect(try bea.failedTries().map(\.login) == ["ada", "ada"])
    }

    @Test func oneOfficersFailuresHoldNobodyElseUp() throws {
        #expect(throws: VaultError.notOpened) { try attempt("ada", "wrong", after: 0) }

        try attempt("bea", "a long enough one", after: 0)
    }

    @Test func aNameThatNobodyHasWaitsLikeAnyOther() throws {
        #expect(throws: VaultError.notOpened) { try attempt("eve", "wrong", after: 0) }
        #expect(throws: VaultError.tryLater(seconds: 60)) {
            try attempt("eve", "wrong", after: 0)
        }
    }

    @Test func aClockSetBackDoesNotMakeTheWaitLonger() throws {
        #expect(throws: VaultError.notOpened) { try attempt("ada", "wrong", after: 0) }

        #expect(throws: VaultError.tryLater(seconds: 60)) {
            try attempt("ada", "a long enough one", after: -1_000_000)
        }
    }

    @Test func aTryCutShortCountsAsFailed() throws {
        let file = try StoredSlots.load(folder).file
        let attempt = try Attempt.begin(
            in: folder, file: file, login: "ada", policy: Self.slow, at: Self.start)
        #expect(attempt != nil)

        #expect(throws: VaultError.tryLater(seconds: 60)) {
            try self.attempt("ada", "a long enough one", after: 0)
        }
    }

    @Test func anUnlockWithoutFailuresLeavesNoTrace() throws {
        try attempt("ada", "a long enough one", after: 0)

        #expect(try Files.read(folder.attemptsPath, limit: 10_000).isEmpty)
    }

    @Test func theAuditorReadsWhatWasTypedAndNobodyElseDoes() throws {
        #expect(throws: VaultError.notOpened) { try attempt("ada", "wrong", after: 0) }
        #expect(throws: VaultError.notOpened) { try attempt("eve", "wrong", after: 5) }
        try attempt("ada", "a long enough one", after: 60)

        let tries = try bea.failedTries()

        #expect(tries.map(\.login) == ["ada", "eve"])
        #expect(tries.map(\.wasFollowedByUnlock) == [true, false])
        #expect(tries.map(\.at) == [Self.start, Self.start.addingTimeInterval(5)])
        #expect(tries.allSatisfy { $0.account == getuid() })
        #expect(try ada.failedTries().isEmpty)
        let bytes = try Files.read(folder.attemptsPath, limit: 100_000)
        #expect(Data(bytes).range(of: Data("eve".utf8)) == nil)
    }

    @Test func whateverIsWrittenIntoTheFileHarmsNothing() throws {
        #expect(throws: VaultError.notOpened) { try attempt("ada", "wrong", after: 0) }
        let bytes = try Files.read(folder.attemptsPath, limit: 100_000)
        for altered in Mutations(of: bytes, count: 60) {
            try Data(altered).write(to: URL(fileURLWithPath: folder.attemptsPath))
            _ = try bea.failedTries()
            try attempt("bea", "a long enough one", after: 2000)
        }
    }
}
