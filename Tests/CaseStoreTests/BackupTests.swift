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

    /// Three processes write with every test run, twenty in the long form.
    @Test func aBackupMadeWhileOthersWriteIsWholeAndVerifies() throws {
        let count = Trials.rounds(short: 3) > 3 ? 20 : 3
        let writers = try (0..<count).map { number in
            try ChildProgram(
                PtyProgram.built("StoreTrial"),
                [
                    "write", vault.folder.path, number.isMultiple(of: 2) ? "dora" : "cem",
                    String(11 + number),
                ])
        }
        for writer in writers { writer.wait(forLines: 4) }
        let store = try vault.open("cem")

        try Backup.make(of: store, to: backup)

        let written = writers.map { $0.kill() }
        store.close()
        let found = try checked("dora")
        guard case .intact(let entries, _) = found.verdict else {
            Issue.record("the backup does not verify: \(found.verdict)")
            return
        }
        // Everything acknowledged before the copy began is in it.
        #expect(entries >= 4 + 3 * count)
        #expect(written.allSatisfy { $0.count >= 4 })
        try Backup.restore(from: backup, to: restored)
        let session = try Session.unlock(
            VaultFolder(path: restored), credentials: TestVault.credentials("dora"),
            policy: .forTests, at: TestVault.start)
        let copy = try Store.open(session: session)
        defer { copy.close() }
        #expect(try copy.verify() == found.verdict)
        let first = try #require(written[0].dropFirst().first?.split(separator: " ").first)
        let id = CaseFile.ID(try #require(UUID(uuidString: String(first))))
        #expect(try copy.read { try $0.file(id) } != nil)
    }

    private func checked(_ login: String) throws -> BackupFinding {
        let session = try Session.unlock(
            VaultFolder(path: backup), credentials: TestVault.credentials(login),
            policy: .forTests, at: TestVault.start)
        defer { session.close() }
        return try Backup.verify(session)
    }

    @Test func aCheckOfABackupChangesNothingInIt() throws {
        let store = try vault.open("cem")
        try Backup.make(of: store, to: backup)
        store.close()
        let session = try Session.unlock(
            VaultFolder(path: backup), credentials: TestVault.credentials("bea"),
            policy: .forTests, at: TestVault.start)
        defer { session.close() }
        let before = try vault.home.contents().filter { $0.key.hasPrefix("backup/") }

        let found = try Backup.verify(session)

        #expect(found.pages * 4096 == before["backup/vault.db"]?.count)
        #expect(try vault.home.contents().filter { $0.key.hasPrefix("backup/") } == before)
    }

    @Test func noByteOfABackupsPagesCanBeChanged() throws {
        let store = try vault.open("cem")
        try Backup.make(of: store, to: backup)
        store.close()
        let file = URL(fileURLWithPath: backup + "/vault.db")
        let whole = try Data(contentsOf: file)

        for offset in stride(from: 0, to: whole.count, by: Trials.step(short: 60_013)) {
            var altered = whole
            altered[offset] ^= 1
            try altered.write(to: file)
            #expect(throws: StoreError.damaged, "byte \(offset)") { try checked("bea") }
        }
        try whole.dropLast(4096).write(to: file)
        #expect(throws: StoreError.damaged, "cut short") { try checked("bea") }
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
