import Casework
import Foundation
import TestSupport
import Testing
import Vault

@testable import CaseStore
@testable import Workflow

/// A case is destroyed on the word of another officer that stands in the log, and its certificate
/// leaves out no backup.
@Suite struct DisposalProofTests {
    let walk: Walk

    /// A case that left the house.
    init() throws {
        walk = try Walk()
        let package = try walk.sealed()
        try walk.done("rook", walk.approval(of: package))
        try walk.done("quill", .beginExport(walk.caseID, package.id))
    }

    private var proposal: Action { .proposeDisposal(walk.caseID, because: "its time is over") }

    private func certificate() throws -> DisposalCertificate {
        try #require(try walk.desk("thorne").disposalCertificates().first)
    }

    private var goneOn: CalendarDay {
        CalendarDay(of: walk.office.clock.now).adding(days: 366)
    }

    @Test func aProposalThatWasWrittenInAnothersNameDestroysNothing() throws {
        let rook = try walk.officer("rook")
        let now = walk.office.clock.now
        // A holder's own program names rook in the case file, and logs it in its own name.
        for deed in ["describe", "proposeDisposal"] {
            try walk.desk("marsh").store.write(at: now) { writer in
                let stored = try #require(try writer.file(walk.caseID))
                var file = stored.value
                file.disposal = DisposalProposal(by: rook, at: now, because: "its time is over")
                try writer.save(file, over: stored.version, dueOn: nil)
                try writer.log(deed: deed, caseID: walk.caseID)
            }
            #expect(
                try walk.refusals("oster", .dispose(walk.caseID)) == [.disposalNotProposed],
                "\(deed)")
        }

        try walk.done("rook", proposal)
        try walk.done("oster", .dispose(walk.caseID))

        let certificate = try certificate()
        #expect(certificate.isSignatureGood)
        #expect(certificate.isProposalLogged)
        #expect(certificate.backupsGoneOn == nil)
    }

    @Test func aBackupThatWasNotFinishedCounts() throws {
        let taken = walk.office.folder.path + "/taken"
        try Data([1]).write(to: URL(fileURLWithPath: taken))
        #expect(throws: DeskError.self) {
            try walk.desk("thorne").backup(to: taken + "/backup") { _ in }
        }
        try walk.done("rook", proposal)
        try walk.done("oster", .dispose(walk.caseID))

        #expect(try certificate().backupsGoneOn == goneOn)
        let rows = try walk.desk("thorne").auditLog(before: nil, limit: 20, because: nil).rows
        #expect(rows.contains { $0.deed == "backup" && $0.refused == ["notFinished"] })
    }

    @Test func aBackupThatIsBeingMadeCounts() throws {
        try walk.done("rook", proposal)
        let oster = try walk.desk("oster")
        var outcome: Outcome?
        try walk.desk("thorne").backup(to: walk.office.folder.path + "/backup") { _ in
            guard outcome == nil else { return }
            // A failure leaves no certificate, which is looked for below.
            outcome = try? oster.perform(
                .dispose(walk.caseID), stepUp: TestOffice.stepUp("oster"))
        }

        #expect(outcome == .done([]))
        #expect(try certificate().backupsGoneOn == goneOn)
    }
}
