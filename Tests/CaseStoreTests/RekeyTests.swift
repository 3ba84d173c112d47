import CaseStore
import Casework
import Foundation
import TestSupport
import Testing
import Vault

/// A case that a removed officer could read gets a new key; his old ones open nothing of it.
@Suite struct RekeyTests {
    let vault: TestVault
    let ours: CaseFile.ID
    private var document: Document.ID { Document.ID(ours.uuid) }

    init() throws {
        vault = try TestVault()
        ours = CaseFile.ID(try vault.receive("IN-1", documentByteCount: 2_500_000))
        let store = try vault.open("cem")
        defer { store.close() }
        try store.write(at: TestVault.start) { writer in
            try writer.grant(ours, to: vault.officers[1])
            try writer.log(deed: "assign", caseID: ours)
        }
    }

    /// Confirms a directory without dora.
    private func removeDora() throws {
        let ada = try vault.unlock("ada")
        let bea = try vault.unlock("bea")
        let proposing = try Store.open(session: ada)
        let confirming = try Store.open(session: bea)
        defer {
            proposing.close()
            confirming.close()
        }
        let dora = vault.officers[1].officer.id
        let current = try proposing.read { try $0.directory() }
        let next = try TestVault.directory(
            after: current, members: current.members.filter { $0.officer.id != dora }, by: ada,
            and: bea)
        try proposing.write(at: TestVault.start) { writer in
            try writer.proposeDirectory(next.withoutConfirmation)
            try writer.log(deed: "proposeOfficers")
        }
        try confirming.write(at: TestVault.start) { writer in
            try bea.renewVaultKey(removing: [dora.uuid], members: next.members.map(\.keys))
            try writer.noteEpoch()
            try writer.markRekeyDue(casesReadableBy: dora)
            try writer.confirmDirectory(next)
            try writer.log(deed: "confirmOfficers")
        }
    }

    private func rekey() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        try store.write(at: TestVault.start) { writer in
            try writer.rekey(ours)
            try writer.log(deed: "rekey", caseID: ours, reason: "an officer left")
        }
    }

    @Test func aRemovedOfficersOldKeysReadNothingThatIsWrittenLater() throws {
        // Her own program keeps the session of the day before, with every key in it.
        let hers = try vault.open("dora")
        defer { hers.close() }
        #expect(try hers.read { try $0.original(ours, document)?.count } == 2_500_000)

        try removeDora()
        try rekey()
        let later = CaseFile.ID(try vault.receive("IN-2"))

        #expect(throws: VaultError.notOpened) { try vault.unlock("dora") }
        #expect(try hers.read { try $0.file(ours) } == nil)
        #expect(try hers.read { try $0.file(later) } == nil)
        #expect(try hers.read { try $0.caseRows() }.isEmpty)
        // The log entries written since are under a key she never had.
        #expect(throws: StoreError.vault(.slotsOutdated)) {
            try hers.read { try $0.logRows(before: nil, limit: 1) }
        }
        #expect(throws: StoreError.officerNotConfirmed) {
            try hers.write(at: TestVault.start) { try $0.log(deed: "takeIn") }
        }
    }

    @Test func whoStaysReadsEverythingAsBeforeAndTheLogVerifies() throws {
        try removeDora()
        #expect(try vault.open("cem").read { try $0.rekeyDue() } == [ours])

        try rekey()

        let store = try vault.open("cem")
        defer { store.close() }
        try store.read { reader throws in
            #expect(try reader.rekeyDue().isEmpty)
            #expect(try reader.file(ours)?.value.reference == "IN-1")
            #expect(try reader.original(ours, document)?.count == 2_500_000)
            #expect(try reader.caseRows().map(\.reference) == ["IN-1"])
            #expect(try reader.assigned(ours) == [vault.officers[0].officer.id])
            let rows = try reader.logRows(before: nil, limit: 50)
            #expect(rows.first { $0.body.deed == "receive" }?.reason == "came by post")
            #expect(rows.first { $0.body.deed == "rekey" }?.reason == "an officer left")
        }
        guard case .intact = try vault.verdict() else {
            Issue.record("the log does not hold")
            return
        }
    }

    @Test func everyLaterKeyKeepsTheReasonsOfAllBefore() throws {
        for _ in 0..<3 { try rekey() }

        let store = try vault.open("dora")
        defer { store.close() }
        try store.read { reader throws in
            let rows = try reader.logRows(before: nil, limit: 50)
            #expect(rows.first { $0.body.deed == "receive" }?.reason == "came by post")
            #expect(rows.count { $0.reason == "an officer left" } == 3)
            #expect(try reader.original(ours, document)?.count == 2_500_000)
        }
    }

    @Test func aGrantTakenBackMakesTheCaseDue() throws {
        let store = try vault.open("cem")
        defer { store.close() }
        try store.write(at: TestVault.start) { writer in
            try writer.revokeGrant(ours, of: vault.officers[1].officer.id)
            try writer.log(deed: "declareConflict", caseID: ours)
        }

        #expect(try store.read { try $0.rekeyDue() } == [ours])
    }

    @Test func aSlotFileFromBeforeTheRemovalIsTold() throws {
        let old = try vault.folder.readSlots()
        try removeDora()
        for path in vault.folder.slotsPaths { try Files.replace(path, with: old) }

        let store = try vault.open("dora")
        defer { store.close() }

        #expect(throws: StoreError.vault(.slotsOutdated)) {
            try store.read { try $0.checkEpoch() }
        }
    }
}
