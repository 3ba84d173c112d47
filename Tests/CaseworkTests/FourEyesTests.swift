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
            of: .approve(file.id, package.id, acceptedWarnings: []), by: officer, on: file,
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

    @Test func aHighBandNeedsTheHeadBesideASupervisor() {
        let rules = Fixtures.rules()
        let none = Fixtures.package(band: .high)
        let supervisor = Fixtures.package(
            band: .high, approvals: [Fixtures.approval(by: Fixtures.supervisor)])
        let both = Fixtures.package(
            band: .high,
            approvals: [
                Fixtures.approval(by: Fixtures.supervisor), Fixtures.approval(by: Fixtures.head),
            ])

        #expect(FourEyes.missingApprovals(of: none, rules: rules).contains(.headNeeded))
        #expect(FourEyes.missingApprovals(of: supervisor, rules: rules) == [.headNeeded])
        #expect(FourEyes.missingApprovals(of: both, rules: rules).isEmpty)
    }

    @Test func aLevelFiveDocumentNeedsTheHeadToo() {
        let package = Fixtures.package(
            levelFive: true, approvals: [Fixtures.approval(by: Fixtures.supervisor)])

        #expect(
            FourEyes.missingApprovals(of: package, rules: Fixtures.rules()) == [.headNeeded])
    }

    @Test func anApprovalOfAnotherDigestCountsForNothing() {
        let other = Fixtures.approval(by: Fixtures.supervisor, digest: Digest256(of: [UInt8]()))

        #expect(
            FourEyes.missingApprovals(
                of: Fixtures.package(approvals: [other]), rules: Fixtures.rules())
                == [.supervisorNeeded])
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
        let note = Action.noteSecondReading(file.id, note: "nobody can be worked out")

        func refusals(_ officer: Officer) -> [Refusal] {
            Policy.refusals(of: note, by: officer, on: file, in: Fixtures.circumstances())
        }

        #expect(refusals(Fixtures.caseworker).contains(.preparerMayNotReadSecond))
        #expect(refusals(Fixtures.reader).isEmpty)
    }

    @Test(arguments: ActionKind.allCases)
    func anAdministratorDoesNothingButProposeOfficers(kind: ActionKind) {
        let refusals = Policy.refusals(
            of: kind, by: Fixtures.administrator, on: nil, in: Fixtures.circumstances())

        #expect(refusals.isEmpty == (kind == .proposeOfficers))
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
