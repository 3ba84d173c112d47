import Casework
import Foundation
import Testing
import Workflow

@Suite struct VoidingTests {
    @Test func aChangedMarkVoidsAnApprovedPackageAndSaysSo() throws {
        let walk = try Walk()
        let package = try walk.sealed()
        try walk.done("rook", walk.approval(of: package))
        let mark = try #require(
            try walk.desk("quill").document(walk.caseID, walk.coverID, because: nil).marks.first)

        let refusals = try walk.refusals("quill", .unmark(walk.caseID, walk.coverID, [mark.id]))
        #expect(refusals == [.supervisorNeededToUndoMark])
        let remarks = try walk.done("rook", .unmark(walk.caseID, walk.coverID, [mark.id]))

        #expect(remarks.contains(.packageVoided(.marks)))
        #expect(try walk.file().state == .inRedaction)
        #expect(try walk.file().livePackage == nil)
        #expect(try !walk.refusals("quill", .beginExport(walk.caseID, package.id)).isEmpty)
    }

    @Test func aNewPlanVoidsAPackageThatAwaitsApproval() throws {
        let walk = try Walk()
        _ = try walk.sealed()
        let plan = try walk.file().disclosure

        let remarks = try walk.done("quill", .choosePlan(walk.caseID, plan))

        #expect(remarks == [.packageVoided(.recipientOrBasis)])
        #expect(try walk.file().state == .inAssessment)
    }

    @Test func aPackageSentBackIsNoLongerLive() throws {
        let walk = try Walk()
        let package = try walk.sealed()

        try walk.done(
            "rook",
            .returnPackage(
                walk.caseID, package.id, to: .inAssessment, because: "state the basis better"))

        #expect(try walk.file().livePackage == nil)
        #expect(try walk.file().state == .inAssessment)
    }

    @Test func anApprovalExpires() throws {
        let walk = try Walk()
        let package = try walk.sealed()
        try walk.done("rook", walk.approval(of: package))
        walk.office.clock.advance(days: 15)

        let refusals = try walk.refusals("quill", .beginExport(walk.caseID, package.id))

        #expect(refusals.contains(.approvalExpired))
    }

    @Test func aCopyInWhichSomethingMaskedIsReadableCannotGoOn() throws {
        let walk = try Walk()
        try walk.take()
        try walk.execute()
        // The name is masked in one document and left readable in the other.
        for id in [walk.statementID, walk.coverID] {
            let content = try walk.desk("quill").document(walk.caseID, id, because: nil)
            let released = content.openFindings.map {
                ReleaseDecision(
                    reading: $0.reading, range: $0.range, kind: $0.kind,
                    by: content.officer.id, at: walk.office.clock.now)
            }
            if id == walk.statementID {
                let marks = content.openFindings.map {
                    Mark(
                        id: Mark.ID(UUID()), reading: $0.reading, range: $0.range,
                        kind: $0.kind, treatment: .blackout, ground: "R02", person: $0.person,
                        by: content.officer.id, at: walk.office.clock.now)
                }
                try walk.done("quill", .mark(walk.caseID, id, marks))
            } else {
                try walk.done("quill", .releaseFindings(walk.caseID, id, released))
            }
            try walk.done("quill", .finishReading(walk.caseID, id))
            try walk.done("quill", .tag(walk.caseID, id, ["FIN"]))
            try walk.done(
                "quill",
                .tieToRequest(
                    walk.caseID, id, walk.itemID, necessity: "Shows what the request asks for."))
        }

        let remarks = try walk.done("quill", .prepareCopies(walk.caseID))

        #expect(remarks.contains { if case .residueFound = $0 { true } else { false } })
        #expect(
            try walk.refusals("quill", .requestSecondReading(walk.caseID))
                .contains { if case .copiesUnclean = $0 { true } else { false } })
    }
}
