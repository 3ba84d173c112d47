import Casework
import Foundation
import Testing

@Suite struct DeadlinesTests {
    // Fixtures.now is Monday, 21 September 2026.
    @Test func workingDaysOfTheOfficeCountFromTheDayAfter() {
        let file = Fixtures.file(in: .received)

        #expect(Deadlines.dueOn(of: file, rules: Fixtures.rules())?.text == "2026-09-22")
    }

    @Test func anInstrumentsPeriodGoesBeforeTheOfficesOwn() {
        let file = Fixtures.file(in: .registered)

        #expect(Deadlines.dueOn(of: file, rules: Fixtures.rules())?.text == "2026-09-28")
    }

    @Test func anUrgentPackageIsDueSooner() {
        var file = Fixtures.file(in: .awaitingApproval)
        file.request.urgency = "U2"

        #expect(Deadlines.dueOn(of: file, rules: Fixtures.rules())?.text == "2026-09-22")
    }

    @Test func aFixedDateIsNeverExceededBeforeTheMaterialHasLeft() {
        var file = Fixtures.file(in: .registered)
        file.request.fixedDate = CalendarDay("2026-09-24")

        #expect(Deadlines.dueOn(of: file, rules: Fixtures.rules())?.text == "2026-09-24")
    }

    @Test func noClockRunsWhereNoneIsSet() {
        let file = Fixtures.file(in: .closed)

        #expect(Deadlines.dueOn(of: file, rules: Fixtures.rules()) == nil)
    }

    @Test func theTimeForADecisionRunsFromTheReceiptWhateverWasDoneInBetween() {
        var file = Fixtures.file(in: .inDecision)
        // Thursday; thirty days later is a Saturday, and the Monday after counts.
        file.receivedAt = Fixtures.now.addingTimeInterval(-4 * 86_400)

        #expect(Deadlines.dueOn(of: file, rules: Fixtures.rules())?.text == "2026-10-19")
    }

    @Test func theTimeForTheExecutionRunsFromTheAcceptance() {
        var file = Fixtures.file(in: .inExecution)
        file.decision.acceptance = Acceptance(
            conditions: "", executingBody: "body", by: Fixtures.supervisor.id,
            at: Fixtures.now.addingTimeInterval(-7 * 86_400))

        // 14 September and ninety days: a Sunday, so the Monday after.
        #expect(Deadlines.dueOn(of: file, rules: Fixtures.rules())?.text == "2026-12-14")
    }
}
