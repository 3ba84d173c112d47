import Casework
import Foundation
import GRDB
import TestSupport
import Testing

@testable import CaseStore
@testable import Vault

/// A case's new key goes to those who came to the old one by way of its holders, and to nobody who
/// wrote himself into the vault with a program of his own.
@Suite struct KeyHoldersTests {
    let vault: TestVault
    let ours: CaseFile.ID
    private var cem: DirectoryMember { vault.officers[0] }
    private var dora: DirectoryMember { vault.officers[1] }
    private var emil: DirectoryMember { vault.officers[2] }

    init() throws {
        vault = try TestVault()
        ours = CaseFile.ID(try vault.receive("IN-1"))
    }

    /// Changes rows as an officer's own program would, with an entry of his own for them.
    private func write(as login: String, _ deed: String, _ body: (StoreWriter) throws -> Void)
        throws
    {
        let store = try vault.open(login)
        defer { store.close() }
        try store.write(at: TestVault.start) { writer in
            try body(writer)
            try writer.log(deed: deed, caseID: ours)
        }
    }

    private func assign(_ member: DirectoryMember) throws {
        try write(as: "cem", "assign") { try $0.grant(ours, to: member) }
    }

    /// A grant of a key that dora made up, and the mark by which a holder makes a new one.
    private func plant(_ writer: StoreWriter) throws {
        let noise = try writer.context.session.newCaseKey(for: ours.uuid)
        try writer.store(grantOf: noise, to: dora)
        try writer.markRekeyDue(ours)
    }

    private func canRead(_ login: String) throws -> Bool {
        let store = try vault.open(login)
        defer { store.close() }
        return try store.read { try $0.file(ours) != nil }
    }

    private func isExplained() throws -> Bool {
        let store = try vault.open("cem")
        defer { store.close() }
        return try store.read { try $0.isRekeyExplained(ours) }
    }

    @Test func whoWroteHimselfAGrantIsNotGivenTheNewKey() throws {
        try write(as: "dora", "assign", plant)

        try write(as: "cem", "rekey") { try $0.rekey(ours) }

        #expect(try !canRead("dora"))
        #expect(try canRead("cem"))
        guard case .intact = try vault.verdict() else {
            Issue.record("the log does not hold")
            return
        }
    }

    @Test func whoSignedAHoldersWrapAnewIsNoHolder() throws {
        try assign(emil)
        try write(as: "dora", "assign") { writer in
            let stored = try #require(
                try writer.context.row(
                    "SELECT grant_bytes FROM case_grant WHERE officer = ?",
                    [emil.officer.id.uuid.blob]))
            let theirs = try Grant(bytes: try stored.bytes("grant_bytes"))
            let session = writer.context.session
            let unsigned = Grant(
                caseID: theirs.caseID, epoch: theirs.epoch, officer: theirs.officer,
                certificate: session.certificate.id, wrap: theirs.wrap, signature: [])
            let signature = try session.sign(
                Array(Grant.purpose.utf8) + unsigned.signedBytes)
            let forged = Grant(
                caseID: theirs.caseID, epoch: theirs.epoch, officer: theirs.officer,
                certificate: session.certificate.id, wrap: theirs.wrap, signature: signature)
            #expect(forged.isSigned(by: session.certificate))
            try writer.context.put(
                .grant,
                [
                    forged.officer.blob, forged.caseID.blob, Int(forged.epoch).databaseValue,
                    forged.bytes.blob,
                ])
            try plant(writer)
        }

        try write(as: "emil", "rekey") { try $0.rekey(ours) }

        #expect(try !canRead("dora"))
        #expect(try canRead("emil"))
        #expect(try canRead("cem"))
    }

    @Test func whoForgedAGrantIsNoSecondHolderOfACase() throws {
        func isAlone() throws -> Bool {
            let store = try vault.open("cem")
            defer { store.close() }
            return try store.read { try $0.casesHeldOnly(by: [cem.officer.id]) } == [ours]
        }
        try write(as: "dora", "assign", plant)
        #expect(try isAlone())

        try assign(emil)
        #expect(try !isAlone())
    }

    @Test func whoseRolesMayHoldNoCaseIsNotGivenTheNewKey() throws {
        try assign(vault.administrator)

        try write(as: "cem", "rekey") { try $0.rekey(ours) }

        let store = try vault.open("cem")
        defer { store.close() }
        #expect(try store.read { try $0.assigned(ours) } == [cem.officer.id])
    }

    @Test func aMarkThatNoDepartureExplainsIsToldApart() throws {
        try write(as: "dora", "assign", plant)
        // She takes back what she planted, and says that cem's grant is gone.
        try write(as: "dora", "declareConflict") { writer in
            try writer.revokeGrant(ours, of: dora.officer.id)
        }
        #expect(try !isExplained())

        try assign(emil)
        try write(as: "emil", "declareConflict") { writer in
            try writer.revokeGrant(ours, of: emil.officer.id)
        }
        #expect(try isExplained())

        try write(as: "cem", "rekey") { try $0.rekey(ours) }
        #expect(try !isExplained())
    }

    @Test func anEntryExchangedUnderTheTreeExplainsNothing() throws {
        // In the place of the entry that names the case first stands one that names dora's grant.
        let session = try vault.unlock("dora")
        try HostileClient.change(vault, as: "dora") { db in
            let size = try #require(try Int.fetchOne(db, sql: "SELECT count(*) FROM log_entry"))
            let row = StoredTable.caseRow.removal([ours.uuid.blob])
            let grant = StoredTable.grant.change([
                session.officer.blob, ours.uuid.blob, 1.databaseValue,
                [UInt8](repeating: 7, count: 9).blob,
            ])
            let body = LogBody(
                deed: "receive", caseID: ours, subject: nil, ruleBook: 1, changes: [row, grant],
                sealedReason: nil, refused: [])
            let entry = try LedgerEntry(
                number: UInt64(size - 1), at: TestVault.start, body: body.bytes,
                pen: try LogPen(session))
            try db.execute(
                sql: "UPDATE log_entry SET entry = ? WHERE number = ?",
                arguments: [Data(entry.bytes), size - 1])
        }

        let store = try vault.open("cem")
        defer { store.close() }
        #expect(throws: StoreError.unexplained) { try store.read { try $0.isRekeyExplained(ours) } }
        #expect(throws: StoreError.unexplained) {
            try store.write(at: TestVault.start) { try $0.rekey(ours) }
        }
    }
}
