import Casework
import Testing

@Suite struct RetentionTests {
    private func end(_ keep: String?, from start: String) -> String? {
        CalendarDay(start).flatMap {
            RetentionClass(code: "T1", name: "Case file", keep: keep).end(from: $0)?.text
        }
    }

    @Test(arguments: [nil, "", "P", "PY", "P0Y", "date in condition", "P5Y and more", "P-5Y"])
    func wordsThatCountNoDaysEndNothing(keep: String?) {
        #expect(end(keep, from: "2026-03-01") == nil)
    }

    @Test func yearsAndDaysAreCounted() {
        #expect(end("P5Y", from: "2021-11-24") == "2026-11-24")
        #expect(end("P2Y", from: "2024-02-29") == "2026-02-28")
        #expect(end("P90D", from: "2026-01-01") == "2026-04-01")
    }

    @Test func aCaseThatIsWorkedOnHasNoEnd() {
        #expect(Retention.classCode(of: .inRedaction) == nil)
        #expect(Retention.classCode(of: .transmitted) == "T1")
        #expect(Retention.classCode(of: .refused) == "T2")
    }
}
