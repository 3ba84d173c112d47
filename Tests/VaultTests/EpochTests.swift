import Foundation
import TestSupport
import Testing

@testable import Vault

/// A removed officer's keys open nothing that is written later; what was written stays readable.
@Suite struct EpochTests {
    let home: TemporaryFolder
    let ada: Session
    let bea: Session
    let cem: Session
    var folder: VaultFolder { VaultFolder(path: home.path) }
    static let start = Date(timeIntervalSince1970: 1_775_000_000)

    init() throws {
        home = try TemporaryFolder()
        let folder = VaultFolder(path: home.path)
        ada = try Session.create(
            in: folder, isTraining: true, officer: UUID(),
            credentials: Self.credentials("ada"), policy: .forTests, at: Self.start)
        for login in ["bea", "cem"] {
            _ = try ada.addSlot(officer: UUID(), credentials: Self.credentials(login))
        }
        bea = try Self.unlock(folder, "bea")
        cem = try Self.unlock(folder, "cem")
    }

    private static func credentials(_ login: String, _ words: String = "a long enough one")
        -> Credentials
    {
        Credentials(login: login, passphrase: SecretBytes(passphrase: words))
    }

    private static func unlock(
        _ folder: VaultFolder, _ login: String, _ words: String = "a long enough one"
    ) throws -> Session {
        try Session.unlock(
            folder, credentials: credentials(login, words), policy: .forTests, at: start)
    }

    private func remove(_ session: Session, by other: Session) throws {
        try other.renewVaultKey(
            removing: [session.officer], members: [ada.keys, bea.keys, cem.keys])
    }

    @Test func aRemovedOfficersKeysOpenNothingWrittenLater() throws {
        let old = try folder.readSlots()
        let before = try ada.seal([1], purpose: "office record", associated: [])

        try remove(cem, by: ada)
        let after = try ada.seal([2], purpose: "office record", associated: [])

        #expect(try cem.open(before, purpose: "office record", associated: []) == [1])
        #expect(throws: VaultError.slotsOutdated) {
            try cem.open(after, purpose: "office record", associated: [])
        }
        #expect(throws: VaultError.notOpened) { try Self.unlock(folder, "cem") }
        // With his own copy of the folder he opens his old slot, and still not what came later.
        let copy = try TemporaryFolder()
        let elsewhere = VaultFolder(path: copy.path)
        for path in elsewhere.slotsPaths { try Files.replace(path, with: old) }
        let replayed = try Self.unlock(elsewhere, "cem")
        #expect(throws: VaultError.slotsOutdated) {
            try replayed.open(after, purpose: "office record", associated: [])
        }
        // The new slot file has nothing wrapped to him.
        let file = try StoredSlots.load(folder).file
        #expect(!file.slots.contains { $0.officer == cem.officer })
        #expect(file.slots.allSatisfy { $0.epoch == 2 })
    }

    @Test func nobodyRemovesHimself() throws {
        #expect(throws: VaultError.notGranted) { try remove(ada, by: ada) }
    }

    @Test func aSlotWithOtherKeysThanTheDirectoryGetsNoNewKey() throws {
        let forged = OfficerPublicKeys(
            officer: bea.officer, wrapping: cem.keys.wrapping, identity: bea.keys.identity)

        #expect(throws: VaultError.slotsForged) {
            try ada.renewVaultKey(removing: [cem.officer], members: [ada.keys, forged])
        }
        #expect(try StoredSlots.load(folder).file.epoch == 1)
    }

    @Test func anOldSlotFilePutBackIsTold() throws {
        let old = try folder.readSlots()
        try remove(cem, by: ada)
        let after = try ada.seal([2], purpose: "log", associated: [])
        for path in folder.slotsPaths { try Files.replace(path, with: old) }

        #expect(throws: VaultError.slotsOutdated) { try ada.follow() }
        let fooled = try Self.unlock(folder, "bea")
        #expect(throws: VaultError.slotsOutdated) {
            try fooled.open(after, purpose: "log", associated: [])
        }
    }

    @Test func whoWorkedMeanwhileFollows() throws {
        let one = try bea.seal([1], purpose: "log", associated: [])
        try remove(cem, by: ada)
        let two = try ada.seal([2], purpose: "log", associated: [])

        #expect(try bea.open(two, purpose: "log", associated: []) == [2])
        #expect(try bea.epoch == 2)
        #expect(try ada.open(one, purpose: "log", associated: []) == [1])
        try bea.renewVaultKey(removing: [ada.officer], members: [bea.keys])
        let three = try bea.seal([3], purpose: "log", associated: [])
        let again = try Self.unlock(folder, "bea")
        for (value, sealed) in [(1, one), (2, two), (3, three)] as [(UInt8, [UInt8])] {
            #expect(try again.open(sealed, purpose: "log", associated: []) == [value])
        }
        #expect(try again.pageKeyIsDue)
        #expect(
            try again.withPageKey { Array($0) } == ada.withPageKey { Array($0) })
        _ = try again.addSlot(officer: UUID(), credentials: Self.credentials("dora"))
        let dora = try Self.unlock(folder, "dora")
        #expect(try dora.open(one, purpose: "log", associated: []) == [1])
    }

    @Test func aFullDiskLeavesTheOldKeyInForce() throws {
        let before = try folder.readSlots()
        chmod(folder.path, 0o500)
        defer { chmod(folder.path, 0o700) }
        // Root writes everywhere.
        if getuid() != 0 {
            #expect(throws: VaultError.self) { try remove(cem, by: ada) }
            #expect(try folder.readSlots() == before)
        }
    }

    // MARK: - Passphrase and key file

    @Test func theWrongPassphraseChangesNothing() throws {
        let before = try folder.readSlots()

        #expect(throws: VaultError.notOpened) {
            try ada.change(
                from: Self.credentials("ada", "wrong"), to: Self.credentials("ada", "new words"),
                at: Self.start)
        }
        #expect(throws: VaultError.notOpened) {
            try ada.change(
                from: Self.credentials("bea"), to: Self.credentials("bea", "new words"),
                at: Self.start)
        }
        #expect(throws: VaultError.notOpened) {
            try ada.change(
                from: Self.credentials("ada"), to: Self.credentials("eve"), at: Self.start)
        }
        #expect(try folder.readSlots() == before)
    }

    @Test func aNewPassphraseAndAKeyFileOpenTheSameKeys() throws {
        try ada.change(
            from: Self.credentials("ada"), to: Self.credentials("ada", "new words"), at: Self.start)
        #expect(throws: VaultError.notOpened) { try Self.unlock(folder, "ada") }
        #expect(try Self.unlock(folder, "ada", "new words").keys == ada.keys)
        #expect(try !ada.usesKeyFile())

        func withFile(_ key: [UInt8]) -> Credentials {
            Credentials(
                login: "ada", passphrase: SecretBytes(passphrase: "new words"),
                keyFile: SecretBytes(copying: key))
        }
        try ada.change(
            from: Self.credentials("ada", "new words"), to: withFile([1, 2]), at: Self.start)
        #expect(try ada.usesKeyFile())
        #expect(throws: VaultError.notOpened) { try Self.unlock(folder, "ada", "new words") }
        try ada.change(from: withFile([1, 2]), to: withFile([3]), at: Self.start)
        try ada.change(
            from: withFile([3]), to: Self.credentials("ada", "last words"), at: Self.start)
        #expect(try Self.unlock(folder, "ada", "last words").keys == ada.keys)
    }

    // MARK: - Format 1

    @Test func aSlotFileOfFormatOneOpensAndIsWrittenAsTwo() throws {
        let file = try StoredSlots.load(folder).file
        var body = ByteWriter()
        body.id(file.vault)
        body.number(UInt8(1))
        body.put(file.fileSalt)
        body.put(file.sealedPageKey)
        body.number(UInt16(file.slots.count))
        for slot in file.slots { body.put(slot.bytes.dropLast()) }
        var writer = ByteWriter()
        writer.put(SlotFile.magic)
        writer.number(UInt16(1))
        writer.number(file.sequence)
        writer.counted(body.bytes)
        let content = writer.bytes
        let whole = try ada.vaultKeys().withCurrent { key throws(VaultError) in
            SlotFile.completed(content, vaultKey: key)
        }
        for path in folder.slotsPaths { try Files.replace(path, with: whole) }

        let opened = try Self.unlock(folder, "ada")
        #expect(opened.keys == ada.keys)
        #expect(try folder.readSlots() == whole)
        try opened.setAuditors([bea.officer])
        #expect(try folder.readSlots()[17] == 2)
        #expect(try Self.unlock(folder, "cem").keys == cem.keys)
    }
}
