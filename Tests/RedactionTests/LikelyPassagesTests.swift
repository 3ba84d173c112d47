import Casework
import TestSupport
import Testing

@testable import Redaction

/// What the model holds likely beside what is known.
@Suite struct LikelyPassagesTests {
    private let text = "paid to Anna Berg of Oslo on 4111 1111 1111 1111 today"

    private func finding(_ words: String, _ kind: FindingKind, _ detector: String) throws -> Finding
    {
        let scalars = Array(text.unicodeScalars)
        let sought = Array(words.unicodeScalars)
        let start = try #require(
            (0...scalars.count - sought.count).first {
                Array(scalars[$0..<$0 + sought.count]) == sought
            })
        return Finding(
            reading: 0, range: ScalarRange(start, start + sought.count), kind: kind,
            detector: detector, score: detector == "model" ? 40 : 90)
    }

    private func added(_ likely: [Finding], to known: [Finding]) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return Overlaps.added(likely, to: known, in: ScannedText(text)).map { finding in
            let words = scalars[finding.range.start..<finding.range.end]
            return String(String.UnicodeScalarView(words)) + ": " + finding.kind.rawValue
                + " by " + finding.detector
        }
    }

    @Test func aKnownPassageKeepsItsKindAndItsBounds() throws {
        let card = try finding("4111 1111 1111 1111", .card, "luhn")
        let likely = try finding("on 4111 1111 1111 1111 today", .quantity, "model")

        #expect(
            added([likely], to: [card]) == [
                "on: quantity by model", "4111 1111 1111 1111: card by luhn",
                "today: quantity by model",
            ])
    }

    @Test func wordsOfTheSameKindMakeAKnownPassageLonger() throws {
        let name = try finding("Anna", .name, "announced")
        let likely = try finding("Anna Berg of Oslo", .name, "model")

        #expect(added([likely], to: [name]) == ["Anna Berg of Oslo: name by announced"])
    }

    @Test func aPassageInsideAKnownOneAddsNothing() throws {
        let card = try finding("4111 1111 1111 1111", .card, "luhn")
        let likely = try finding("1111 1111", .caseNumber, "model")

        #expect(added([likely], to: [card]) == ["4111 1111 1111 1111: card by luhn"])
    }

    @Test func passagesSideBySideStayInOrder() throws {
        let known = [
            try finding("Berg", .person, "surname"),
            try finding("4111 1111 1111 1111", .card, "luhn"),
        ]
        let likely = [
            try finding("paid", .other, "model"), try finding("Anna Berg", .name, "model"),
            try finding("Oslo on 4111", .place, "model"), try finding("today", .date, "model"),
        ]

        #expect(
            added(likely, to: known) == [
                "paid: other by model", "Anna Berg: person by surname", "Oslo on: place by model",
                "4111 1111 1111 1111: card by luhn", "today: date by model",
            ])
    }

    /// Every word that either row covers is covered, nothing twice, on random rows.
    @Test(arguments: 0..<40) func nothingIsLostAndNothingIsCoveredTwice(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        func below(_ bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }
        let text = Array(repeating: "word", count: 60).joined(separator: " ")
        func row(_ kinds: [FindingKind]) -> [Finding] {
            var row: [Finding] = []
            var start = 0
            while true {
                start += below(4)
                let end = start + 1 + below(4)
                guard end <= 60 else { return row }
                row.append(
                    Finding(
                        reading: 0, range: ScalarRange(start * 5, end * 5 - 1),
                        kind: kinds[below(kinds.count)], detector: "x", score: 1))
                start = end
            }
        }
        let (known, likely) = (row([.name, .card]), row([.name, .place]))
        let all = Overlaps.added(likely, to: known, in: ScannedText(text))
        func words(_ row: [Finding]) -> Set<Int> {
            Set(row.flatMap { ($0.range.start / 5)..<($0.range.end / 5 + 1) })
        }

        #expect(words(all) == words(known).union(words(likely)))
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
    }
}
