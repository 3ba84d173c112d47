import Casework
import TestSupport
import Testing
import Vault
import Workflow

@Suite struct FourEyesTests {
    @Test func thePreparerMayNotApprove() throws {
        let walk = try Walk()
        let package = try walk.sealed()

        let refusals = try walk.refusals("quill", walk.approval(of: package))

        #expect(refusals.contains(.contributorMayNotApprove))
        #expect(try walk.file().state == .awaitingApproval)
    }

    @Test func aSupervisorWhoMarkedMayNotApprove() throws {
        let walk = try Walk()
        try walk.take()
        try walk.execute()
        try walk.redact(by: "rook")
        try walk.assess()
        try walk.done("quill", .seal(walk.caseID))
        let package = try #require(try walk.file().livePackage)

        let refusals = try walk.refusals("rook", walk.approval(of: package))

        #expect(refusals.contains(.contributorMayNotApprove))
    }

    @Test func approvingAsksForThePassphraseAgain() throws {
        let walk = try Walk()
        let package = try walk.sealed()
        let approve = walk.approval(of: package)

        #expect(throws: DeskError.stepUpNeeded) { try walk.desk("rook").perform(approve) }
        #expect(throws: DeskError.vault(.notOpened)) {
            try walk.desk("rook").perform(approve, stepUp: TestOffice.stepUp("quill"))
        }
        #expect(try walk.file().state == .awaitingApproval)
        try walk.done("rook", approve)
        #expect(try walk.file().state == .approved)
    }

    @Test func nothingLeavesWithoutAnApproval() throws {
        let walk = try Walk()
        let package = try walk.sealed()

        let refusals = try walk.refusals("quill", .beginExport(walk.caseID, package.id))

        #expect(!refusals.isEmpty)
        #expect(try walk.office.folder.contents().keys.allSatisfy { !$0.hasPrefix("exports/") })
    }

    @Test func anExportCannotBeFinishedThatNobodyBegan() throws {
        let walk = try Walk()
        let package = try walk.sealed()

        let refusals = try walk.refusals(
            "quill",
            .finishExport(walk.caseID, package.id, fileDigest: Digest256(of: [UInt8]())))

        #expect(refusals == [.noExportBegun])
    }

    @Test func aRefusedAttemptToApproveIsLogged() throws {
        let walk = try Walk()
        let package = try walk.sealed()
        _ = try walk.refusals("quill", walk.approval(of: package))

        let newest = try walk.desk("thorne").auditLog(before: nil, limit: 3, because: nil).rows

        #expect(newest.contains { $0.deed == "approve" })
    }

    @Test func whoProposedAnOfficerMayNotConfirmHim() throws {
        let walk = try Walk()
        let new = NewOfficer(
            login: "vane", name: "Petr Vane", roles: [.supervisor],
            passphrase: TestOffice.passphrase("vane"))
        _ = try walk.desk("grey").addOfficer(new, stepUp: TestOffice.stepUp("grey"))

        let proposal = try TestOffice.proposal(walk.desk("thorne"))
        let refusals = try walk.refusals("grey", .confirmOfficers(proposal))

        #expect(!refusals.isEmpty)
        #expect(throws: DeskError.officerNotConfirmed) { try walk.office.desk("vane") }
        try walk.done("thorne", .confirmOfficers(proposal))
        #expect(try walk.office.desk("vane").officer.name == "Petr Vane")
    }
}
