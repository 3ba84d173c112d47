import CaseStore
import Casework
import Foundation
import TestSupport
import Testing
import Vault

@Suite struct StoreTests {
    let vault: TestVault

    init() throws { vault = try TestVault() }

    @Test func rowsChangedWithoutAnEntryOfTheLogAreTakenBack() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let file = TestVault.newCase("IN-1")

        #expect(throws: StoreError.unlogged) {
            try store.write(at: TestVault.start) { try $0.insert(file, dueOn: nil) }
        }

        #expect(try store.read { try $0.file(file.id) } == nil)
        #expect(try store.read { try $0.caseRows() }.isEmpty)
    }

    @Test func aCaseIsReadAsItWasSaved() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        var file = TestVault.newCase("IN-1")
        let dueOn = CalendarDay("2026-04-01")

        try store.write(at: TestVault.start) { writer in
            try writer.insert(file, dueOn: nil)
            try writer.log(deed: "receive", caseID: file.id)
        }
        file.title = "Bridge of Veldt, second letter"
        try store.write(at: TestVault.start) { writer in
            try writer.save(file, over: 1, dueOn: dueOn)
            try writer.log(deed: "describe", caseID: file.id, reason: "letter of 3 March")
        }

        let found = try #require(try store.read { try $0.file(file.id) })
        #expect(found.value == file)
        #expect(found.version == 2)
        let row = try #require(try store.read { try $0.caseRows() }.first)
        #expect(row.title == file.title)
        #expect(row.dueOn == dueOn)
        let newest = try #require(try store.read { try $0.logRows(before: nil, limit: 1) }.first)
        #expect(newest.reason == "letter of 3 March")
        #expect(newest.body.deed == "describe")
    }
}

extension Versioned where Value == CaseFile {
    fileprivate static func == (left: Versioned, right: Versioned) -> Bool {
        left.value == right.value && left.version == right.version
    }
}

@Suite struct VerificationTests {
    let vault: TestVault

    init() throws { vault = try TestVault() }

    @Test func anUntouchedVaultIsIntact() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let file = TestVault.newCase("IN-1")
        try store.write(at: TestVault.start) { writer in
            try writer.insert(file, dueOn: nil)
            try writer.saveOriginal(
                [UInt8](repeating: 5, count: 3 << 20), file.id, Identifier(UUID()))
            try writer.log(deed: "receive", caseID: file.id)
        }

        let verdict = try store.verify()

        #expect(verdict == .intact(entries: 4, rows: 14))
    }

    @Test func aBackupMadeAtWorkOpensAndVerifies() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let file = TestVault.newCase("IN-1")
        try store.write(at: TestVault.start) { writer in
            try writer.insert(file, dueOn: nil)
            try writer.log(deed: "receive", caseID: file.id)
        }
        let backup = vault.home.path + "/backup"
        let restored = vault.home.path + "/restored"

        try Backup.make(of: store, to: backup)
        try Backup.restore(from: backup, to: restored)

        let session = try Session.unlock(
            VaultFolder(path: restored), credentials: TestVault.credentials("cem"),
            policy: .forTests, at: TestVault.start)
        let copy = try Store.open(session: session)
        defer { copy.close() }
        #expect(try copy.read { try $0.file(file.id)?.value } == file)
        #expect(try copy.verify() == store.verify())
    }

    @Test func theCheckpointLastSeenIsKeptOutsideTheVault() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let seen = try #require(try store.read { try $0.checkpoint() })
        let folder = vault.home.path + "/state"

        #expect(try Witness.recall(vault: store.session.vault, in: folder) == nil)
        try Witness.remember(seen, vault: store.session.vault, in: folder)

        #expect(try Witness.recall(vault: store.session.vault, in: folder) == seen)
        #expect(try store.read { try $0.consistency(from: seen) })
    }
}
