import Casework
import Foundation
import Redaction
import Testing

/// Input that someone made to take long takes no longer than its length.
@Suite struct LinearTimeTests {
    /// Four times the input may take eight times as long; what grows with the square takes
    /// sixteen times.
    private static let most = 8.0

    /// Processor time of this thread, the less of two tries, in seconds.
    private func least(_ body: () -> Void) -> Double {
        (0..<2).map { _ in
            let start = seconds()
            body()
            return seconds() - start
        }.min() ?? 0
    }

    private func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// How many times as long four times as much takes.
    private func growth(_ small: Int, _ body: (Int) -> Void) -> Double {
        let one = least { body(small) }
        return least { body(4 * small) } / max(one, 0.002)
    }

    @Test(arguments: [
        "1", "12 ", "1-", "a", "a-", "A. ", "é", "e\u{301}", "\u{301}", "ß", "ﬁ", "ﷺ", "م",
        "@", "a@", "a@b.", ":", "0:", "1.", "1.1", "+", "+1 ", "(", "<", "P<", "<<<\n", "X1<", "DE",
        "DE89 ", "0x", "bc1", "5,", "O'", "Tench-", "Marisol ", "M. ", "t e n c h ", "\n", "\r\n",
        "\u{A0}", "\u{AD}", "?", "�", "\u{0}",
    ])
    func textOfOnePieceTakesTimeByItsLength(piece: String) {
        let persons = CaseDetection([Made.marisol, Made.harald], depth: .strict)
        let count = 6_000 / piece.utf8.count

        #expect(
            growth(count) { count in
                _ = persons.findings(in: Made.text(String(repeating: piece, count: count)))
            } < Self.most)
    }

    @Test(arguments: ["a", "ü", "م", "т"])
    func nameOfOneLongWordTakesTimeByItsLength(letter: String) {
        #expect(
            growth(1_500) { count in
                _ = CaseDetection(
                    [person(String(repeating: letter, count: count) + " Tench")], depth: .known)
            } < Self.most)
    }

    @Test func nameOfManyWordsTakesTimeByItsLengthAndIsFoundByItsFirst() {
        let long = Array(repeating: "Ab", count: 30_000).joined(separator: " ")
        let names = CaseDetection([person(long)], depth: .known)

        #expect(names.findings(in: Made.text(long)).first?.range.start == 0)
        #expect(
            growth(1_000) { count in
                let name = Array(repeating: "Ab", count: count).joined(separator: " ")
                _ = CaseDetection([person(name)], depth: .known).findings(in: Made.text(name))
            } < Self.most)
    }

    @Test func manyPersonsOfOneNameTakeTimeByTheirNumber() {
        #expect(
            growth(500) { count in
                let persons = (0..<count).map { person("Given\($0) Tench") }
                _ = CaseDetection(persons, depth: .known)
            } < Self.most)
    }

    private func person(_ name: String) -> PersonOfCase {
        PersonOfCase(
            id: PersonOfCase.ID(UUID()), name: name, aliases: [name], identifiers: [name],
            category: "UNK", isProtected: true)
    }
}
