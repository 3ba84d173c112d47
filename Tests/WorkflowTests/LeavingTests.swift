import CaseStore
import Casework
import Foundation
import TestSupport
import Testing
import Vault
import Workflow

/// Officers leave, forget and change what opens their slots; cases come to their end.
@Suite struct LeavingTests {
    private func officers(_ desk: Desk, without login: String) throws -> [Officer] {
        try desk.officers(because: nil).members.filter { $0.login != login }
    }

    private func caseOfQuill(_ walk: Walk) throws {
        try walk.done(
            "quill",
            .receive(
                NewCase(
                    id: walk.caseID, title: "Harrow accounts", requestingState: "QO",
                    channel: "PORT", marking: "OFF", receivedAt: walk.office.clock.now)))
    }

    /// The confirmation of what waits now.
    private func confirming(_ walk: Walk) throws -> Action {
        .confirmOfficers(try TestOffice.proposal(walk.desk("thorne")))
    }

    @Test func theOnlyHolderOfACaseIsNotRemovedBeforeHeHandsItOn() throws {
        let walk = try Walk()
        try caseOfQuill(walk)
        let marsh = try walk.desk("marsh").officer.id
        let grey = try walk.desk("grey")
        try walk.done("grey", .proposeOfficers(officers(grey, without: "quill")))

        #expect(
            try walk.refusals("thorne", confirming(walk))
                == [.holdsCasesAlone(1, by: ["Ines Quill"])])
        try walk.done("quill", .assign(walk.caseID, marsh))
        try walk.done("thorne", confirming(walk))

        #expect(throws: DeskError.vault(.notOpened)) { try walk.office.desk("quill") }
        #expect(throws: DeskError.store(.officerNotConfirmed)) {
            try walk.desk("quill").caseList(because: "still here")
        }
    }

    @Test func newKeysThatAreLeftAreGivenTheNextTime() throws {
        let walk = try Walk()
        try caseOfQuill(walk)
        try walk.done("quill", .assign(walk.caseID, try walk.desk("marsh").officer.id))
        #expect(try walk.desk("marsh").officers(because: nil).removals == nil)
        try walk.done(
            "grey", .proposeOfficers(officers(try walk.desk("grey"), without: "quill")))
        #expect(try walk.desk("thorne").caseList(because: nil).confirmsOfficers)
        #expect(try !walk.desk("grey").caseList(because: nil).confirmsOfficers)
        try walk.done("thorne", confirming(walk))

        let marsh = try walk.office.door.unlock(
            login: "marsh", passphrase: TestOffice.passphrase("marsh"), keyFile: [],
            while: { false })
        let left = try marsh.officers(because: nil).removals
        let rest = try marsh.rekey()

        #expect(left == RemovalStanding(removedCount: 1, ownCount: 1, otherCount: 0))
        #expect(rest == (done: 1, left: 0, stuck: 0))
        #expect(try marsh.officers(because: nil).removals?.isDone == true)
        marsh.lock()
    }

    @Test func theNextHolderGivesTheCaseANewKeyWhenHeUnlocks() throws {
        let walk = try Walk()
        try caseOfQuill(walk)
        try walk.done("quill", .assign(walk.caseID, try walk.desk("marsh").officer.id))
        try walk.done(
            "grey", .proposeOfficers(officers(try walk.desk("grey"), without: "quill")))
        try walk.done("thorne", confirming(walk))
        #expect(try walk.desk("thorne").rekey() == (done: 0, left: 1, stuck: 0))

        nonisolated(unsafe) var told: [Int] = []
        let marsh = try walk.office.door.unlock(
            login: "marsh", passphrase: TestOffice.passphrase("marsh"), keyFile: []
        ) { done, all in
            told.append(done * 10 + all)
        }

        #expect(told == [1, 11])
        #expect(marsh.remarks == [.casesRekeyed(1)])
        #expect(try marsh.rekey() == (done: 0, left: 0, stuck: 0))
        #expect(try marsh.caseFile(walk.caseID, because: nil).file.title == "Harrow accounts")
        #expect(try walk.desk("thorne").verifyLog { _ in }.isIntact)
    }

    @Test func anOfficeKeepsAnAdministratorAndSomebodyToConfirmHim() throws {
        let walk = try Walk()
        let grey = try walk.desk("grey")

        #expect(
            try walk.refusals("grey", .proposeOfficers(officers(grey, without: "grey")))
                == [.officeNeedsTwo])
    }

    @Test func aNewPassphraseIsJudgedLikeTheFirstAndOpensTheSlot() throws {
        let walk = try Walk()
        let desk = try walk.desk("quill")
        func typed(_ text: String) -> TypedSecret { TypedSecret(bytes: Array(text.utf8)) }

        #expect(throws: DeskError.unsuitable(.passphraseTooShort(minimum: 12))) {
            try desk.changePassphrase(to: typed("short"), stepUp: TestOffice.stepUp("quill"))
        }
        #expect(throws: DeskError.vault(.notOpened)) {
            try desk.changePassphrase(
                to: typed("nine boats at the pier"), stepUp: TestOffice.stepUp("marsh"))
        }
        try desk.changePassphrase(
            to: typed("nine boats at the pier"), stepUp: TestOffice.stepUp("quill"))
        try desk.changeKeyFile(
            to: [1, 2, 3], stepUp: StepUp(passphrase: typed("nine boats at the pier")))

        let again = try walk.office.door.unlock(
            login: "quill", passphrase: typed("nine boats at the pier"), keyFile: [1, 2, 3])
        again.lock()
        #expect(throws: DeskError.vault(.notOpened)) { try walk.office.desk("quill") }
    }

    // MARK: - Recovery

    @Test func theRecoveryKeyNeedsTwoPeopleAndTheRightOnes() throws {
        let walk = try Walk()
        func make(_ login: String, _ second: String) throws -> Outcome {
            try walk.desk(login).makeRecovery(
                threshold: 3, count: 5, stepUp: TestOffice.stepUp(login),
                second: SecondSigner(login: second, stepUp: TestOffice.stepUp(second))
            ) { _ in Issue.record("no share is handed out") }
        }

        #expect(
            try make("thorne", "grey")
                == .refused([.roleMissing(.makeRecovery, needs: [.administrator])]))
        #expect(
            try make("grey", "quill")
                == .refused([.roleMissing(.makeRecovery, needs: [.auditor, .head])]))
        #expect(
            try make("grey", "grey")
                == .refused([.roleMissing(.makeRecovery, needs: [.auditor, .head])]))
        #expect(try walk.desk("thorne").recoveryStanding() == nil)
    }

    @Test func aWrongPassphraseForTheRecoveryKeyIsToldToTheAuditor() throws {
        let walk = try Walk()
        for (own, other) in [("grey", "quill"), ("quill", "oster")] {
            #expect(throws: (any Error).self) {
                try walk.desk("grey").makeRecovery(
                    threshold: 3, count: 5, stepUp: TestOffice.stepUp(own),
                    second: SecondSigner(login: "oster", stepUp: TestOffice.stepUp(other))
                ) { _ in Issue.record("no share is handed out") }
            }
        }

        let tries = try walk.desk("thorne").failedUnlocks()

        #expect(tries.map(\.login) == ["oster", "grey"])
    }

    @Test func sharesGiveAnOfficerANewPassphraseAndTheLogSaysSo() throws {
        let walk = try Walk()
        var shares: [TypedSecret] = []
        let outcome = try walk.desk("grey").makeRecovery(
            threshold: 3, count: 5, stepUp: TestOffice.stepUp("grey"),
            second: SecondSigner(login: "oster", stepUp: TestOffice.stepUp("oster"))
        ) { words in
            shares = words.map { share in
                TypedSecret(bytes: Array(share.withWords { $0.joined(separator: " ") }.utf8))
            }
        }
        #expect(outcome == .done([]))
        try walk.office.desk("quill").lock()
        let standing = try #require(try walk.desk("thorne").recoveryStanding())
        #expect(Set(standing.covered.map(\.login)) == ["grey", "oster", "quill", "thorne"])

        let recovery = Recovery(walk.office.door)
        while recovery.missing > 0 { try recovery.add(shares.removeLast()) }
        let fresh = TypedSecret(bytes: Array("nine boats at the pier".utf8))
        try recovery.finish(login: "quill", passphrase: fresh)

        #expect(shares.count == 2)
        try walk.office.door.unlock(login: "quill", passphrase: fresh, keyFile: []).lock()
        let deeds = try walk.desk("thorne").auditLog(before: nil, limit: 20, because: nil).rows
        #expect(deeds.contains { $0.deed == "recover" })
        #expect(deeds.contains { $0.deed == "makeRecovery" })
        #expect(deeds.contains { $0.deed == "joinRecovery" })
    }

    // MARK: - The end of a case

    @Test func aCaseIsDestroyedByTwoAndItsCertificateNamesTheDay() throws {
        let walk = try Walk()
        let package = try walk.sealed()
        try walk.done("rook", walk.approval(of: package))
        try walk.done("quill", .beginExport(walk.caseID, package.id))
        let folder = walk.office.folder.path + "/backup"
        try walk.desk("thorne").backup(to: folder) { _ in }
        let propose = Action.proposeDisposal(walk.caseID, because: "the time of T3 is over")

        #expect(
            try walk.refusals("rook", .dispose(walk.caseID)) == [.disposalNotProposed])
        try walk.done("rook", propose)
        #expect(
            try walk.refusals("rook", .dispose(walk.caseID)) == [.proposerMayNotConfirm])
        try walk.done("oster", .dispose(walk.caseID))

        #expect(throws: DeskError.noSuchCase) { try walk.file() }
        let certificate = try #require(
            try walk.desk("thorne").disposalCertificates().first)
        #expect(certificate.proposedBy == "Ada Rook")
        #expect(certificate.confirmedBy == "Lene Oster")
        #expect(certificate.isSignatureGood)
        #expect(certificate.recordCount > 5)
        let today = CalendarDay(of: walk.office.clock.now)
        #expect(certificate.backupsGoneOn == today.adding(days: 366))
        #expect(try walk.desk("thorne").verifyLog { _ in }.isIntact)
        #expect(
            try !walk.desk("quill").caseList(because: nil).rows.contains { $0.id == walk.caseID })
    }
}
