import CaseStore
import Casework
import Foundation
import TestSupport
import Testing
import Vault

@Suite struct BackupTests {
    let vault: TestVault
    var backup: String { vault.home.path + "/backup" }
    var restored: String { vault.home.path + "/restored" }

    init() throws {
        vault = try TestVault()
        try vault.receive("IN-1", documentByteCount: 3 << 20)
    }

    @Test func aBackupMadeWhileAnotherProcessWritesIsWholeAndVerifies() throws {
        let writer = try ChildProgram(
            PtyProgram.built("StoreTrial"), ["write", vault.folder.path, "dora", "11"])
        writer.wait(forLines: 4)
        let store = try vault.open("cem")

        try Backup.make(of: store, to: backup)

        let written = writer.kill()
        store.close()
        try Backup.restore(from: backup, to: restored)
        let session = try Session.unlock(
            VaultFolder(path: restored), credentials: TestVault.credentials("dora"),
            policy: .forTests, at: TestVault.start)
        let copy = try Store.open(session: session)
        defer { copy.close() }
        guard case .intact(let entries, _) = try copy.verify() else {
            Issue.record("the copy does not verify")
            return
        }
        // Everything acknowledged before the copy began is in it.
        #expect(entries >= 4 + 3)
        #expect(written.count >= 4)
        let first = try #require(written.dropFirst().first?.split(separator: " ").first)
        let id = CaseFile.ID(try #require(UUID(uuidString: String(first))))
        #expect(try copy.read { try $0.file(id) } != nil)
    }

    @Test func aFolderInUseIsRefused() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        try FileManager.default.createDirectory(
            atPath: backup, withIntermediateDirectories: true)
        try Data([1]).write(to: URL(fileURLWithPath: backup + "/something"))

        #expect(throws: StoreError.folderInUse) { try Backup.make(of: store, to: backup) }
        #expect(throws: StoreError.folderInUse) {
            try Backup.restore(from: vault.folder.path, to: backup)
        }
        #expect(throws: StoreError.folderInUse) {
            try Backup.restore(from: backup, to: vault.folder.path)
        }
    }

    @Test func aBackupThatFailsLeavesNothingBehind() throws {
        let store = try vault.open("cem")
        defer { store.close() }

        #expect(throws: StoreError.self) {
            try Backup.restore(from: vault.home.path + "/nowhere", to: restored)
        }

        let names = try FileManager.default.contentsOfDirectory(atPath: vault.home.path)
        #expect(names == ["vault"])
    }

    @Test func whatAKilledBackupLeftBehindIsBegunAnew() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        let left = backup + ".unfinished"
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
        try Data([1]).write(to: URL(fileURLWithPath: left + "/vault.db"))

        try Data([1]).write(to: URL(fileURLWithPath: left + "/letters.txt"))
        #expect(throws: StoreError.folderInUse) { try Backup.make(of: store, to: backup) }
        #expect(FileManager.default.fileExists(atPath: left + "/letters.txt"))

        try FileManager.default.removeItem(atPath: left + "/letters.txt")
        try Backup.make(of: store, to: backup)
        #expect(VaultFolder(path: backup).exists)
        #expect(!FileManager.default.fileExists(atPath: left))
    }

    @Test func aBackupCutShortIsRefused() throws {
        let store = try vault.open("cem")
        try Backup.make(of: store, to: backup)
        store.close()
        let path = backup + "/vault.db"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try bytes.dropLast(100).write(to: URL(fileURLWithPath: path))

        #expect(throws: StoreError.self) { try Backup.restore(from: backup, to: restored) }
        #expect(!FileManager.default.fileExists(atPath: restored))
    }

    @Test func theCopiesAreSealedAnew() throws {
        let store = try vault.open("cem")
        try Backup.make(of: store, to: backup)
        store.close()

        let ours = try Files.read(vault.folder.databasePath, limit: 1 << 30)
        let theirs = try Files.read(backup + "/vault.db", limit: 1 << 30)

        #expect(ours.count == theirs.count)
        #expect(ours.prefix(16) != theirs.prefix(16))
        #expect(ours.suffix(4096) != theirs.suffix(4096))
    }

    @Test func anOlderVaultPutBackIsTold() throws {
        let store = try vault.open("cem")
        try Backup.make(of: store, to: backup)
        store.close()
        try vault.receive("IN-2")
        let later = try vault.open("cem")
        let seen = try #require(try later.read { try $0.checkpoint() })
        #expect(try later.read { try $0.consistency(from: seen) })
        later.close()
        try FileManager.default.removeItem(atPath: vault.folder.path)

        try Backup.restore(from: backup, to: vault.folder.path)

        let back = try vault.open("cem")
        defer { back.close() }
        #expect(try back.read { try $0.consistency(from: seen) } == false)
    }
}
