import Casework
import Foundation
import GRDB
import TestSupport
import Testing
import Vault

@testable import CaseStore
@testable import Workflow

/// What somebody wrote into the vault with a program of his own shuts nobody out of it.
@Suite struct RekeyAtUnlockTests {
    let walk: Walk

    /// A case of quill and oster.
    init() throws {
        walk = try Walk()
        try walk.done(
            "quill",
            .receive(
                NewCase(
                    id: walk.caseID, title: "Harrow accounts", requestingState: "QO",
                    channel: "PORT", marking: "OFF", receivedAt: walk.office.clock.now)))
        try walk.done("quill", .assign(walk.caseID, try walk.officer("oster")))
    }

    /// Rows that the program of an officer without the case writes, with an entry of his own.
    private func plant(_ body: (StoreWriter) throws -> Void) throws {
        try walk.desk("marsh").store.write(at: walk.office.clock.now) { writer in
            try body(writer)
            try writer.log(deed: "assign", caseID: walk.caseID)
        }
    }

    /// A grant that is none.
    private func plantGrant(_ writer: StoreWriter) throws {
        try writer.context.put(
            .grant,
            [
                writer.context.session.officer.blob, walk.caseID.uuid.blob, 1.databaseValue,
                [UInt8](arrayLiteral: 1, 2, 3).blob,
            ])
    }

    @Test func aMalformedGrantAndAMarkShutNobodyOut() throws {
        try plant { writer in
            try plantGrant(writer)
            try writer.markRekeyDue(walk.caseID)
        }

        let desk = try walk.office.desk("oster")
        defer { desk.lock() }

        #expect(desk.remarks == [.casesNotRekeyed(1)])
        #expect(try desk.rekey() == (done: 0, left: 0, stuck: 1))
        let told = try walk.desk("thorne").auditLog(before: nil, limit: 5, because: nil).rows
            .first { $0.deed == "rekey" }
        #expect(told?.refused == ["notRekeyed"])
        #expect(told?.officer == desk.officer.id)
    }

    @Test func aGrantThatIsNoneGoesWithTheNextKey() throws {
        try walk.done("quill", .assign(walk.caseID, try walk.officer("rook")))
        try walk.done("rook", .declareConflict(walk.caseID))
        try plant(plantGrant)

        let desk = try walk.office.desk("oster")
        defer { desk.lock() }

        #expect(desk.remarks == [.casesRekeyed(1)])
        #expect(try desk.caseFile(walk.caseID, because: nil).file.title == "Harrow accounts")
        #expect(throws: DeskError.noSuchCase) {
            try walk.desk("marsh").caseFile(walk.caseID, because: nil)
        }
        #expect(try walk.desk("thorne").verifyLog { _ in }.isIntact)
    }
}
