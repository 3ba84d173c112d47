import Foundation
import GRDB
import TestSupport
import Testing

@testable import CaseStore
@testable import Vault

/// After an officer left, the pages get a new key as soon as somebody has the vault alone.
@Suite struct PageKeyTests {
    let vault: TestVault
    /// Every key that dora had.
    let hers: Session

    init() throws {
        vault = try TestVault()
        try vault.receive("IN-1", documentByteCount: 2_000_000)
        hers = try vault.unlock("dora")
        let ada = try vault.unlock("ada")
        let members = [vault.administrator, vault.auditor] + vault.officers
        try ada.renewVaultKey(removing: [hers.officer], members: members.map(\.keys))
    }

    /// The references in the file, read with dora's page key and a program of her own.
    private func readWithOldKey() throws -> [String] {
        let path = vault.folder.databasePath
        try hers.withPageKey { EncryptedPages.setKey($0, forDatabaseAt: path) }
        defer { EncryptedPages.removeKey(forDatabaseAt: path) }
        let queue = try DatabaseQueue(path: EncryptedPages.uri(forDatabaseAt: path))
        return try queue.read { try String.fetchAll($0, sql: "SELECT reference FROM case_row") }
    }

    private func references() throws -> [String] {
        let store = try vault.open("cem")
        defer { store.close() }
        return try store.read { try $0.caseRows().map(\.reference) }
    }

    @Test func pagesWrittenLaterDoNotOpenWithTheOldKey() throws {
        #expect(try readWithOldKey() == ["IN-1"])
        #expect(try PageKey.renewIfAlone(vault.unlock("cem")))
        #expect(throws: (any Error).self) { try readWithOldKey() }

        #expect(try references() == ["IN-1"])
        #expect(try !vault.unlock("cem").pageKeyIsDue)
        #expect(try !PageKey.renewIfAlone(vault.unlock("cem")))
        guard case .intact = try vault.verdict() else {
            Issue.record("the log does not hold")
            return
        }
    }

    @Test func whileSomebodyElseHasItOpenItWaits() throws {
        let session = try vault.unlock("cem")
        let store = try vault.open("emil")

        #expect(try !PageKey.renewIfAlone(session))
        store.close()
        #expect(try PageKey.renewIfAlone(session))
        #expect(try references() == ["IN-1"])
    }

    @Test func whoUnlockedBeforeAndOpensAfterwardsFollows() throws {
        let early = try vault.unlock("emil")
        #expect(try PageKey.renewIfAlone(vault.unlock("cem")))

        let store = try Store.open(session: early)
        defer { store.close() }
        #expect(try store.read { try $0.references().count } == 1)
    }

    @Test func cutShortBeforeTheFileTookItsPlaceNothingIsLost() throws {
        let session = try vault.unlock("cem")
        try session.beginPageKey(SecretBytes(randomCount: 32))

        #expect(try references() == ["IN-1"])
        #expect(try PageKey.renewIfAlone(vault.unlock("cem")))
        #expect(try references() == ["IN-1"])
    }

    @Test func cutShortAfterTheFileTookItsPlaceNothingIsLost() throws {
        #expect(try PageKey.renewIfAlone(vault.unlock("cem")))
        let session = try vault.unlock("cem")
        try session.beginPageKey(SecretBytes(randomCount: 32))
        try session.changeSlots { (file: inout SlotFile) in
            let present = file.sealedPageKey
            file.sealedPageKey = file.sealedNextPageKey ?? present
            file.sealedNextPageKey = present
            file.pageEpoch = 1
        }

        #expect(try references() == ["IN-1"])
        #expect(try PageKey.renewIfAlone(vault.unlock("cem")))
        #expect(try references() == ["IN-1"])
        #expect(try vault.unlock("cem").pageKeyCount == 1)
    }

    @Test func aFullDiskLeavesEverythingAsItWas() throws {
        let session = try vault.unlock("cem")
        let slots = try vault.folder.readSlots()
        // A folder in the way stands for a disk that takes no new file.
        let beside = vault.folder.databasePath + ".rekeyed"
        try FileManager.default.createDirectory(
            atPath: beside, withIntermediateDirectories: true)

        #expect(throws: StoreError.self) { try PageKey.renewIfAlone(session) }

        #expect(try vault.folder.readSlots() == slots)
        #expect(try references() == ["IN-1"])
        #expect(try readWithOldKey() == ["IN-1"])
    }
}
