import CaseStore
import Casework
import Foundation
import TestSupport
import Testing
import Vault

/// Whatever byte is damaged: an error or the right data, never wrong data.
@Suite struct DamageTests {
    let vault: TestVault
    /// What a live vault left on disk, its log of pages not yet folded in.
    let live: String
    /// How long its log of pages was before the last transaction.
    let lastCommit: Int

    init() throws {
        vault = try TestVault()
        live = vault.home.path + "/live"
        try vault.receive("IN-1")
        let store = try vault.open("cem")
        defer { store.close() }
        try vault.receive("IN-2", in: store)
        lastCommit =
            try FileManager.default.attributesOfItem(
                atPath: vault.folder.databasePath + "-wal")[.size] as? Int ?? 0
        try vault.receive("IN-3", in: store)
        // Copied by another process: to read it here would give up this process's locks.
        _ = try ChildProgram("/bin/cp", ["-a", vault.folder.path, live]).lines()
    }

    private func read(_ folder: String) throws -> (references: [String], verdict: StoreVerdict) {
        let session = try Session.unlock(
            VaultFolder(path: folder), credentials: TestVault.credentials("cem"),
            policy: .forTests, at: TestVault.start)
        let store = try Store.open(session: session)
        defer { store.close() }
        return (try store.read { try $0.caseRows().map(\.reference) }, try store.verify())
    }

    /// Copies the live vault, damages one file of it and reads.
    private func reading(
        _ name: String, _ damage: (inout Data) -> Void
    ) throws -> (references: [String], verdict: StoreVerdict) {
        let copy = vault.home.path + "/copy"
        // There is none before the first time.
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.copyItem(atPath: live, toPath: copy)
        let file = URL(fileURLWithPath: copy + "/" + name)
        var bytes = try Data(contentsOf: file)
        damage(&bytes)
        try bytes.write(to: file)
        return try read(copy)
    }

    @Test func theLiveCopyIsWhole() throws {
        let (references, verdict) = try reading("vault.db-wal") { _ in }

        #expect(references == ["IN-1", "IN-2", "IN-3"])
        #expect(verdict == .intact(entries: 6, rows: 20))
    }

    @Test func aDamagedByteOfTheDatabaseIsNeverWrongData() throws {
        try FileManager.default.removeItem(atPath: live)
        try FileManager.default.copyItem(atPath: vault.folder.path, toPath: live)
        let whole = try reading("vault.db") { _ in }
        let size = try Data(contentsOf: URL(fileURLWithPath: live + "/vault.db")).count
        var errors = 0
        var readings = 0
        for offset in stride(from: 0, to: size, by: Trials.step(short: 3989)) {
            readings += 1
            do {
                let found = try reading("vault.db") { $0[offset] ^= 0x40 }
                #expect(found == whole, "byte \(offset)")
            } catch {
                #expect(error as? StoreError == .damaged, "byte \(offset): \(error)")
                errors += 1
            }
        }
        // A page that nothing uses any more is not read.
        #expect(errors * 10 > readings * 8)
    }

    @Test func aDamagedByteBeforeTheLastCommitOfTheLogIsAnError() throws {
        for offset in stride(from: 0, to: lastCommit, by: Trials.step(short: 9973)) {
            #expect(throws: StoreError.damaged, "byte \(offset)") {
                try reading("vault.db-wal") { $0[offset] ^= 0x40 }
            }
        }
    }

    /// The last transaction cannot be told from one that a power loss cut short; what an officer
    /// remembers can.
    @Test func aDamagedLastTransactionIsAnEarlierStateThatTheWitnessKnows() throws {
        let store = try vault.open("cem")
        let seen = try #require(try store.read { try $0.checkpoint() })
        store.close()
        let size = try Data(contentsOf: URL(fileURLWithPath: live + "/vault.db-wal")).count
        for offset in stride(from: lastCommit, to: size, by: Trials.step(short: 9973)) {
            let (references, verdict) = try reading("vault.db-wal") { $0[offset] ^= 1 }

            #expect(references == ["IN-1", "IN-2"], "byte \(offset)")
            #expect(verdict == .intact(entries: 5, rows: 16), "byte \(offset)")
        }
        let session = try Session.unlock(
            VaultFolder(path: vault.home.path + "/copy"),
            credentials: TestVault.credentials("cem"), policy: .forTests, at: TestVault.start)
        let copy = try Store.open(session: session)
        defer { copy.close() }
        #expect(try copy.read { try $0.consistency(from: seen) } == false)
        #expect(
            try copy.verify(remembered: seen)
                == .broken(.rememberedCheckpointContradicted(size: 6)))
    }

    @Test func aDamagedWalIndexIsMadeAnew() throws {
        let (references, verdict) = try reading("vault.db-shm") { bytes in
            for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: index) }
        }

        #expect(references == ["IN-1", "IN-2", "IN-3"])
        #expect(verdict == .intact(entries: 6, rows: 20))
    }

    @Test func aPlantedJournalIsNotLookedAt() throws {
        try Data(repeating: 0xd9, count: 8192)
            .write(to: URL(fileURLWithPath: live + "/vault.db-journal"))

        let (references, _) = try reading("vault.db-journal") { _ in }

        #expect(references == ["IN-1", "IN-2", "IN-3"])
    }
}
