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
}
