import CaseStore
import Casework
import Foundation
import GRDB
import TestSupport
import Testing
import Vault

/// A case that was disposed of cannot be opened by anybody in this vault, and the log still holds.
@Suite struct DisposalTests {
    @Test func nothingOfADisposedCaseIsLeftButItsStone() throws {
        let vault = try TestVault()
        let ours = CaseFile.ID(try vault.receive("IN-1", documentByteCount: 2_500_000))
        let other = CaseFile.ID(try vault.receive("IN-2"))
        let store = try vault.open("cem")
        let signer = vault.officers[2].officer.id
        let disposal = Disposal(
            caseID: ours, reference: "IN-1", requestingState: "XB",
            proposedBy: vault.officers[0].officer.id, proposedAt: TestVault.start,
            confirmedBy: signer, confirmedAt: TestVault.start, recordCount: 2,
            backupsGoneOn: CalendarDay("2027-01-01"))

        #expect(throws: StoreError.unexplained) {
            try store.write(at: TestVault.start) { writer in
                try writer.dispose(disposal)
                try writer.log(deed: "dispose", caseID: ours)
            }
        }
        try store.write(at: TestVault.start) { writer in
            try writer.log(deed: "proposeDisposal", caseID: ours)
        }
        try store.write(at: TestVault.start) { writer in
            try writer.rekey(ours)
            try writer.dispose(disposal)
            try writer.log(deed: "dispose", caseID: ours)
        }
        store.close()

        try HostileClient.change(vault, as: "cem") { db in
            for table in ["record", "chunk", "case_grant"] {
                let left = try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM \(table) WHERE case_id = ?",
                    arguments: [Data(ours.uuid.bytes)])
                #expect(left == 0, "\(table)")
            }
            let stone = try Row.fetchOne(
                db, sql: "SELECT reference, state, length(summary) FROM case_row WHERE id = ?",
                arguments: [Data(ours.uuid.bytes)])
            #expect(stone?[0] == "IN-1")
            #expect(stone?[1] == CaseState.disposed.rawValue)
            #expect(stone?[2] == 0)
        }
        let again = try vault.open("cem")
        defer { again.close() }
        try again.read { reader throws in
            #expect(try reader.file(ours) == nil)
            #expect(try reader.caseRows().map(\.id) == [other])
            #expect(try reader.disposals() == [disposal])
        }
        guard case .intact = try vault.verdict() else {
            Issue.record("the log does not hold")
            return
        }
    }
}
