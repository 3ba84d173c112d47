import Casework
import Foundation
import Testing

@Suite struct DeedsTests {
    private func after(_ action: Action, on file: CaseFile, by officer: Officer) -> CaseFile {
        file.after(
            action, by: officer, products: DeedProducts(), in: Fixtures.circumstances())
    }

    @Test(arguments: [CaseState.awaitingApproval, .approved])
    func aChangeOfMarksVoidsThePackageAndGoesBackToRedaction(state: CaseState) {
        let file = Fixtures.file(in: state, withPackage: true)

        let changed = after(
            .mark(file.id, Fixtures.documentID, []), on: file, by: Fixtures.supervisor)

        #expect(changed.state == .inRedaction)
        #expect(changed.livePackage == nil)
        #expect(changed.secondReading == nil)
        #expect(changed.documents.allSatisfy { $0.copy == nil })
        #expect(changed.contributors.contains(Fixtures.supervisor.id))
    }

    @Test func anAnswerOnTheChecklistVoidsThePackageAndGoesBackToAssessment() {
        let file = Fixtures.file(in: .approved, withPackage: true)

        let changed = after(
            .answerItem(file.id, item: "D-01", .yes, note: ""), on: file, by: Fixtures.caseworker)

        #expect(changed.state == .inAssessment)
        #expect(changed.livePackage == nil)
        #expect(changed.documents.allSatisfy { $0.copy != nil })
    }

    @Test func acceptingTheRequestMakesNobodyAContributor() {
        let file = Fixtures.file(in: .inDecision)

        let accepted = after(
            .accept(file.id, conditions: "", executingBody: "body"), on: file,
            by: Fixtures.supervisor)

        #expect(accepted.state == .accepted)
        #expect(!accepted.contributors.contains(Fixtures.supervisor.id))
    }

    @Test func theSecondReadersNoteMakesNobodyAContributor() {
        var file = Fixtures.file(in: .secondRead)
        file.secondReading = nil

        let noted = after(
            .noteSecondReading(file.id, note: "nobody"), on: file, by: Fixtures.reader)

        #expect(noted.state == .inAssessment)
        #expect(!noted.contributors.contains(Fixtures.reader.id))
    }

    @Test func everyStepIsKeptWithWhoWhenAndWhy() {
        let file = Fixtures.file(in: .secondRead)

        let back = after(
            .returnToRedaction(file.id, because: "a date identifies him"), on: file,
            by: Fixtures.reader)

        #expect(
            back.moves.last
                == Move(
                    from: .secondRead, to: .inRedaction, by: Fixtures.reader.id,
                    at: Fixtures.now, because: "a date identifies him"))
    }

    @Test func anApprovalMovesThePackageOnlyWhenNoneIsMissing() {
        var file = Fixtures.file(in: .awaitingApproval)
        file.packages = [Fixtures.package(band: .high)]
        var products = DeedProducts()
        products.approval = Fixtures.approval(by: Fixtures.supervisor)
        let approve = Action.approve(
            file.id, Fixtures.package().id, statement: Fixtures.package().statementDigest,
            acceptedWarnings: [])

        let once = file.after(
            approve, by: Fixtures.supervisor, products: products, in: Fixtures.circumstances())
        products.approval = Fixtures.approval(by: Fixtures.head)
        let twice = once.after(
            approve, by: Fixtures.head, products: products, in: Fixtures.circumstances())

        #expect(once.state == .awaitingApproval)
        #expect(twice.state == .approved)
        #expect(twice.livePackage?.status == .approved)
    }

    @Test func whoChangesAPersonOfTheCaseHasWorkedOnThePackage() {
        let file = Fixtures.file(in: .inRedaction)
        let person = PersonOfCase(
            id: PersonOfCase.ID(Fixtures.uuid(64)), name: "n", category: "BYS", isProtected: true)

        let changed = after(.recordPerson(file.id, person), on: file, by: Fixtures.supervisor)

        #expect(changed.contributors.contains(Fixtures.supervisor.id))
    }
}
