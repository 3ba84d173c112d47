import Casework
import Foundation
import Testing

@Suite struct FourEyesTests {
    private func refusals(_ officer: Officer, package: DisclosurePackage = Fixtures.package())
        -> [Refusal]
    {
        var file = Fixtures.file(in: .awaitingApproval)
        file.packages = [package]
        return Policy.refusals(
            of: .approve(
                file.id, package.id, statement: package.statementDigest, acceptedWarnings: []),
            by: officer, on: file,
            in: Fixtures.circumstances())
    }

    @Test func whoWorkedOnAPackageMayNotApproveIt() {
        let both = Fixtures.officer(1, [.caseworker, .supervisor])

        #expect(refusals(both).contains(.contributorMayNotApprove))
        #expect(refusals(Fixtures.supervisor).isEmpty)
    }

    @Test func aSecondAccountOfAContributorMayNotApproveEither() {
        let second = Fixtures.officer(90, [.supervisor], human: 1)

        #expect(refusals(second).contains(.contributorMayNotApprove))
    }

    @Test func theSecondReaderMayNotApprove() {
        let reader = Fixtures.officer(2, [.supervisor])

        #expect(refusals(reader).contains(.secondReaderMayNotApprove))
    }

    @Test func nobodyApprovesTwice() {
        let package = Fixtures.package(
            band: .high, approvals: [Fixtures.approval(by: Fixtures.supervisor)])

        #expect(refusals(Fixtures.supervisor, package: package).contains(.sameHumanTwice))
        #expect(refusals(Fixtures.head, package: package).isEmpty)
    }

    @Test func whoNeitherSupervisesNorHeadsApprovesNothing() {
        for officer in [
            Fixtures.auditor, Fixtures.administrator, Fixtures.trainee, Fixtures.reader,
        ] {
            #expect(
                refusals(officer).contains {
                    if case .roleMissing = $0 { true } else { false }
                })
        }
    }

    private func missing(
        _ package: DisclosurePackage, conflicted: Set<Officer.ID> = [],
        in circumstances: Circumstances = Fixtures.circumstances()
    ) -> [Refusal] {
        var file = Fixtures.file(in: .awaitingApproval)
        file.conflicted = conflicted
        return FourEyes.missingApprovals(of: package, file: file, in: circumstances)
    }

    @Test func aHighBandNeedsTheHeadBesideASupervisor() {
        let none = Fixtures.package(band: .high)
        let supervisor = Fixtures.package(
            band: .high, approvals: [Fixtures.approval(by: Fixtures.supervisor)])
        let both = Fixtures.package(
            band: .high,
            approvals: [
                Fixtures.approval(by: Fixtures.supervisor), Fixtures.approval(by: Fixtures.head),
            ])

        #expect(missing(none).contains(.headNeeded))
        #expect(missing(supervisor) == [.headNeeded])
        #expect(missing(both).isEmpty)
    }

    @Test func aLevelFiveDocumentNeedsTheHeadToo() {
        let package = Fixtures.package(
            levelFive: true, approvals: [Fixtures.approval(by: Fixtures.supervisor)])

        #expect(missing(package) == [.headNeeded])
    }

    @Test func anApprovalOfAnotherDigestCountsForNothing() {
        let other = Fixtures.approval(by: Fixtures.supervisor, digest: Digest256(of: [UInt8]()))

        #expect(missing(Fixtures.package(approvals: [other])) == [.supervisorNeeded])
    }

    @Test func anApproverWhoLaterDeclaresAConflictCountsForNothing() {
        let package = Fixtures.package(approvals: [Fixtures.approval(by: Fixtures.supervisor)])

        #expect(missing(package, conflicted: [Fixtures.supervisor.id]) == [.supervisorNeeded])
        #expect(missing(package).isEmpty)
    }

    @Test func anApproverWhoLostTheRoleCountsForNothing() {
        let package = Fixtures.package(approvals: [Fixtures.approval(by: Fixtures.supervisor)])
        let officers = Fixtures.officers.filter { $0.id != Fixtures.supervisor.id }
        let demoted = officers + [Fixtures.officer(3, [.redactor])]

        for others in [officers, demoted] {
            let later = Fixtures.circumstances(officers: others)
            #expect(missing(package, in: later) == [.supervisorNeeded])
        }
    }

    @Test func aStatementThatWasNotShownIsNotApproved() {
        let file = Fixtures.file(in: .awaitingApproval, withPackage: true)

        let refusals = Policy.refusals(
            of: .approve(
                file.id, Fixtures.package().id, statement: Digest256(of: [UInt8](1...9)),
                acceptedWarnings: []), by: Fixtures.supervisor, on: file,
            in: Fixtures.circumstances())

        #expect(refusals == [.changedMeanwhile])
    }

    @Test func aPackageOfVeryHighRiskIsApprovedByNobody() {
        let package = Fixtures.package(band: .veryHigh)

        for officer in [Fixtures.supervisor, Fixtures.head] {
            #expect(refusals(officer, package: package).contains(.bandTooHigh))
        }
    }

    @Test func thePreparerMayNotBeTheSecondReader() {
        var file = Fixtures.file(in: .secondRead)
        file.secondReading = nil
        file.documents[1].secondReadBy = [Fixtures.reader.id, Fixtures.caseworker.id]
        let note = Action.noteSecondReading(file.id, note: "nobody can be worked out")

        func refusals(_ officer: Officer) -> [Refusal] {
            Policy.refusals(of: note, by: officer, on: file, in: Fixtures.circumstances())
        }

        #expect(refusals(Fixtures.caseworker).contains(.redactorMayNotReadSecond))
        #expect(refusals(Fixtures.reader).isEmpty)
    }

    @Test func whoRedactedMayNotBeTheSecondReaderThoughAnotherPreparedTheCopies() {
        var file = Fixtures.file(in: .inRedaction)
        file.secondReading = nil
        file = file.after(
            .mark(file.id, Fixtures.documentID, []), by: Fixtures.reader,
            products: DeedProducts(), in: Fixtures.circumstances())
        file = file.after(
            .requestSecondReading(file.id), by: Fixtures.caseworker, products: DeedProducts(),
            in: Fixtures.circumstances())
        let note = Action.noteSecondReading(file.id, note: "nobody can be worked out")

        let refusals = Policy.refusals(
            of: note, by: Fixtures.reader, on: file, in: Fixtures.circumstances())

        #expect(refusals.contains(.redactorMayNotReadSecond))
    }

    @Test func aSecondReadingIsNotedOnlyByWhoWentThroughEveryDocument() {
        var file = Fixtures.file(in: .secondRead)
        file.secondReading = nil
        let note = Action.noteSecondReading(file.id, note: "nobody can be worked out")

        func refusals(_ file: CaseFile) -> [Refusal] {
            Policy.refusals(
                of: note, by: Fixtures.reader, on: file, in: Fixtures.circumstances())
        }
        #expect(refusals(file) == [.notRead(1)])

        let read = file.after(
            .finishReading(file.id, Fixtures.documentID), by: Fixtures.reader,
            products: DeedProducts(), in: Fixtures.circumstances())
        #expect(refusals(read).isEmpty)

        let changed = read.after(
            .mark(file.id, Fixtures.documentID, []), by: Fixtures.supervisor,
            products: DeedProducts(), in: Fixtures.circumstances())
        #expect(changed.documents.allSatisfy { $0.secondReadBy.isEmpty })
    }

    @Test func whoEnteredAKeyDoesNotVerifyIt() {
        let recipient = Fixtures.recipient(verifiedDaysAgo: nil)
            .recorded(by: Fixtures.supervisor.id)
        let verify = Action.verifyRecipient(recipient.id, .directoryCallback)

        func refusals(_ officer: Officer) -> [Refusal] {
            Policy.refusals(
                of: verify, by: officer, on: nil,
                in: Fixtures.circumstances(recipients: [recipient]))
        }

        #expect(refusals(Fixtures.supervisor) == [.recorderMayNotVerify])
        #expect(refusals(Fixtures.secondSupervisor).isEmpty)
    }

    @Test func whoDeclaredAConflictIsNotGivenTheCaseAgain() {
        var file = Fixtures.file(in: .inRedaction)
        file.conflicted = [Fixtures.reader.id]

        func refusals(_ assignee: Officer) -> [Refusal] {
            Policy.refusals(
                of: .assign(file.id, assignee.id), by: Fixtures.caseworker, on: file,
                in: Fixtures.circumstances())
        }

        #expect(refusals(Fixtures.reader) == [.assigneeHasConflict])
        #expect(refusals(Fixtures.supervisor).isEmpty)
    }

    @Test func aTraineesRightsHoldForNobodyOnALiveVault() {
        let both = Fixtures.officer(91, [.head, .trainee])
        let file = Fixtures.file(in: .inAssessment)

        func mayNot(_ isTraining: Bool) -> Bool {
            Policy.refusals(
                of: ActionKind.seal, by: both, on: file,
                in: Fixtures.circumstances(isTraining: isTraining)
            ).contains { if case .roleMissing = $0 { true } else { false } }
        }

        #expect(mayNot(false))
        #expect(!mayNot(true))
    }

    @Test(arguments: ActionKind.allCases)
    func anAdministratorDoesNothingButProposeOfficersAndTheRecovery(kind: ActionKind) {
        let refusals = Policy.refusals(
            of: kind, by: Fixtures.administrator, on: nil, in: Fixtures.circumstances())

        #expect(refusals.isEmpty == [.proposeOfficers, .makeRecovery].contains(kind))
    }

    @Test(arguments: ActionKind.allCases)
    func aTraineeOnALiveVaultDoesNothing(kind: ActionKind) {
        let refusals = Policy.refusals(
            of: kind, by: Fixtures.trainee, on: nil, in: Fixtures.circumstances())

        #expect(!refusals.isEmpty)
    }

    @Test(arguments: ActionKind.allCases)
    func whoDeclaredAConflictDoesNothingMoreInTheCase(kind: ActionKind) {
        var file = Fixtures.file(in: .inAssessment)
        file.conflicted = [Fixtures.caseworker.id]

        let refusals = Policy.refusals(
            of: kind, by: Fixtures.caseworker, on: file, in: Fixtures.circumstances())

        #expect(refusals.contains(.conflictDeclared) == (kind != .declareConflict))
    }
}
