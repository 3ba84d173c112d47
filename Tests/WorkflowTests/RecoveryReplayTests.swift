import Casework
import Foundation
import TestSupport
import Testing
import Vault

@testable import CaseStore
@testable import Workflow

/// A recovery key of an earlier day, put back by a program of somebody's own, covers nobody.
@Suite struct RecoveryReplayTests {
    let walk: Walk

    init() throws { walk = try Walk() }

    private func make() throws -> SignedRecovery {
        let outcome = try walk.desk("grey").makeRecovery(
            threshold: 3, count: 5, stepUp: TestOffice.stepUp("grey"),
            second: SecondSigner(login: "oster", stepUp: TestOffice.stepUp("oster"))
        ) { _ in }
        #expect(outcome == .done([]))
        return try #require(try walk.desk("thorne").store.read { try $0.recovery() })
    }

    /// Stores a recovery key with an entry like that of its making.
    private func putBack(_ recovery: SignedRecovery, as login: String, _ deed: String) throws {
        try walk.desk(login).store.write(at: walk.office.clock.now) { writer in
            try writer.saveRecovery(recovery)
            try writer.log(deed: deed)
        }
    }

    /// What a fresh unlock tells.
    private func remarks(_ login: String) throws -> [UnlockRemark] {
        let desk = try walk.office.desk(login)
        defer { desk.lock() }
        return desk.remarks
    }

    private func covered() throws -> Set<String> {
        let standing = try #require(try walk.desk("thorne").recoveryStanding())
        return Set(standing.covered.map(\.login))
    }

    @Test func anOlderRecoveryKeyPutBackCoversNobody() throws {
        let old = try make()
        walk.office.clock.advance(days: 1)
        _ = try make()
        #expect(try remarks("quill").isEmpty)
        #expect(try covered() == ["grey", "oster", "quill"])

        // By another officer, by another in the words of the deed, by one of the two who signed it.
        for (login, deed) in [
            ("marsh", "readCase"), ("marsh", "makeRecovery"), ("grey", "makeRecovery"),
        ] {
            try putBack(old, as: login, deed)
            #expect(try remarks("quill") == [.recoveryUnexplained], "\(login) \(deed)")
            // The auditor was put under it in its own day.
            #expect(try covered() == ["thorne"], "\(login) \(deed)")
        }

        walk.office.clock.advance(days: 1)
        _ = try make()
        #expect(try remarks("quill").isEmpty)
        #expect(try covered() == ["grey", "oster", "quill"])
    }
}
