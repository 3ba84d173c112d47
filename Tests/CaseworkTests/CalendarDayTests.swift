import Casework
import Foundation
import Testing

@Suite struct CalendarDayTests {
    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-01", "", "x"])
    func aDayThatDoesNotExistIsRefused(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func aDayIsWrittenAsItIsRead() throws {
        let day = try #require(CalendarDay("2024-02-29"))

        #expect(day.text == "2024-02-29")
        #expect(day.adding(days: 1).text == "2024-03-01")
        #expect(day.adding(days: 366).text == "2025-03-01")
    }

    @Test func workingDaysSkipTheWeekend() throws {
        let friday = try #require(CalendarDay("2026-11-20"))

        #expect(!friday.isWeekend)
        #expect(friday.adding(workingDays: 1).text == "2026-11-23")
        #expect(friday.adding(workingDays: 5).text == "2026-11-27")
    }

    @Test func aMomentFallsOnItsDayInUniversalTime() {
        #expect(CalendarDay(of: Date(timeIntervalSince1970: 0)).text == "1970-01-01")
        #expect(CalendarDay(of: Date(timeIntervalSince1970: -1)).text == "1969-12-31")
        #expect(Timestamp.text(Date(timeIntervalSince1970: 86_399)) == "1970-01-01T23:59:59Z")
    }
}
