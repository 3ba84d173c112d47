import CaseStore
import Casework
import Foundation
import GRDB
import TestSupport
import Testing
import Vault

/// An officer with a valid slot and his own program reads and claims no more than he may.
@Suite struct HostileClientTests {
    let vault: TestVault
    let ours: CaseFile.ID

    init() throws {
        vault = try TestVault()
        ours = CaseFile.ID(try vault.receive("IN-1"))
    }

    @Test func aCaseThatWasNotGrantedDoesNotExist() throws {
        let store = try vault.open("dora")
        defer { store.close() }

        try store.read { reader in
            #expect(try reader.caseRows().isEmpty)
            #expect(try reader.file(ours) == nil)
            #expect(try reader.original(ours, Document.ID(ours.uuid)) == nil)
            let newest = try #require(try reader.logRows(before: nil, limit: 1).first)
            #expect(newest.reason.isEmpty)
        }
        #expect(throws: StoreError.vault(.notGranted)) {
            try store.write(at: TestVault.start) { writer in
                try writer.grant(ours, to: vault.officers[1])
                try writer.log(deed: "assign", caseID: ours)
            }
        }
    }

    @Test func aGrantedCaseIsReadAndItsGranterIsKnown() throws {
        let store = try vault.open("cem")
        try store.write(at: TestVault.start) { writer in
            try writer.grant(ours, to: vault.officers[1])
            try writer.log(deed: "assign", caseID: ours)
        }
        store.close()

        let theirs = try vault.open("dora")
        defer { theirs.close() }
        #expect(try theirs.read { try $0.file(ours)?.value.reference } == "IN-1")
        #expect(
            try theirs.read { try $0.assigned(ours) }
                == [vault.officers[0].officer.id, vault.officers[1].officer.id])
    }

    @Test func aGrantCopiedToAnotherOfficerOpensNothing() throws {
        try HostileClient.change(vault, as: "dora") { db in
            try db.execute(
                sql: "INSERT INTO case_grant SELECT ?, case_id, epoch, grant_bytes FROM case_grant",
                arguments: [Data(vault.officers[1].officer.id.uuid.bytes)])
        }

        let store = try vault.open("dora")
        defer { store.close() }
        #expect(throws: StoreError.self) { try store.read { try $0.file(ours) } }
        #expect(throws: StoreError.self) { try store.read { try $0.assigned(ours) } }
    }

    @Test func aGrantSignedBySomebodyOutsideTheDirectoryIsNotUsed() throws {
        let stranger = Officer(
            id: .init(UUID()), human: UUID(), login: "eve", name: "Eve", roles: [.caseworker])
        let administrator = try vault.unlock("ada")
        _ = try administrator.addSlot(
            officer: stranger.id.uuid, credentials: TestVault.credentials("eve"))
        let eve = try vault.unlock("eve")
        let file = TestVault.newCase("IN-9")
        let key = try eve.newCaseKey(for: file.id.uuid)
        let grant = try eve.grant(key, to: vault.officers[0].keys)
        try HostileClient.change(vault) { db in
            try db.execute(
                sql: "INSERT INTO certificate VALUES (?, ?, ?)",
                arguments: [
                    Data(eve.certificate.id), Data(eve.officer.bytes), Data(eve.certificate.bytes),
                ])
            try db.execute(
                sql: """
                    INSERT INTO case_row
                    VALUES (?, 'IN-9', 1, 'U0', 'XB', 0, NULL, 1, 1, x'01')
                    """, arguments: [Data(file.id.uuid.bytes)])
            try db.execute(
                sql: "INSERT INTO case_grant VALUES (?, ?, 1, ?)",
                arguments: [
                    Data(vault.officers[0].officer.id.uuid.bytes), Data(file.id.uuid.bytes),
                    Data(grant.bytes),
                ])
        }

        let store = try vault.open("cem")
        defer { store.close() }
        #expect(throws: StoreError.directoryInvalid) { try store.read { try $0.caseRows() } }
    }

    @Test func aPlainColumnChangedOutsideTheProgramIsNotShown() throws {
        try HostileClient.run(vault, "UPDATE case_row SET urgency = 'U9'")

        let store = try vault.open("cem")
        defer { store.close() }
        #expect(throws: StoreError.rowAltered) { try store.read { try $0.caseRows() } }
    }

    @Test func aRecordOfAnotherCaseDoesNotOpen() throws {
        let other = try vault.receive("IN-2")
        try HostileClient.change(vault) { db in
            try db.execute(
                sql: """
                    UPDATE record
                    SET sealed = (SELECT sealed FROM record WHERE kind = 1 AND case_id = ?)
                    WHERE kind = 1 AND case_id = ?
                    """, arguments: [Data(other.bytes), Data(ours.uuid.bytes)])
        }

        let store = try vault.open("cem")
        defer { store.close() }
        #expect(throws: StoreError.vault(.sealBroken)) { try store.read { try $0.file(ours) } }
    }

    @Test func theAdministratorHasNoKeyOfAnyCase() throws {
        let store = try vault.open("ada")
        defer { store.close() }

        #expect(try store.read { try $0.caseRows().isEmpty })
        #expect(try store.read { try $0.file(ours) } == nil)
    }
}
