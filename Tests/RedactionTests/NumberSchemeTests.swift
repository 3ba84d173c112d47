import Casework
import Foundation
import Redaction
import TestSupport
import Testing

/// Check digits of national, tax and bank numbers.
@Suite struct NumberSchemeTests {
    @Test(arguments: [
        ("hr.oib", "33392005962"), ("pl.pesel", "44051401358"), ("br.cpf", "390.533.447-06"),
        ("verhoeff", "1234567890129"), ("nl.bsn", "111252333"), ("de.vat", "DE136695977"),
        ("it.iva", "00743110158"), ("lei", "213800KUD8LXJWSQ9D16"), ("gb.nhs", "943 476 5918"),
        ("luhn", "79927398714"), ("us.ssn", "078-05-1120"), ("isbn", "978-0-471-11709-5"),
    ])
    func wrongNumbersAreRefused(name: String, number: String) throws {
        let scheme = try #require(NumberScheme.named(name))

        #expect(!scheme.isRight(number))
    }

    /// Nine digits are right by some scheme of the world in nearly every case, and so are not
    /// called right after a word that no State's scheme is bound to.
    @Test(arguments: ["tax number", "identity number", "insurance number"])
    func randomNumbersAfterGeneralWordsAreSeldomCalledRight(words: String) {
        var numbers = SeededNumbers(seed: 7)
        var right = 0
        for _ in 0..<600 {
            let count = Int.random(in: 8...13, using: &numbers)
            let digits = (0..<count).map { _ in String(numbers.next() % 10) }.joined()
            let found = Detection.findings(in: Made.text("\(words) \(digits) is"), persons: [])
            right += found.count { $0.detector == "national number, checked" }
        }
        #expect(right < 60)
    }

    @Test func whatStandsBetweenTheDigitsDoesNotMatter() throws {
        let scheme = try #require(NumberScheme.named("hr.oib"))

        for number in ["33392005961", "HR 33392005961", "33-392-005-961", "３３３９２００５９６１"] {
            #expect(scheme.isRight(number), "\(number)")
        }
    }

    @Test func schemesThatAreNotBuiltHaveNoName() {
        #expect(NumberScheme.named("zz.unknown") == nil)
    }

    @Test(.enabled(if: SharedData.isThere, "needs ../shared"))
    func publishedNumbersOfBuiltSchemesAreJudgedRightly() throws {
        let text = String(
            decoding: try SharedData.file("data/redaction/stdnum_vectors.tsv"), as: UTF8.self)
        var wrong: [String] = []
        var built: Set<String> = []
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard let scheme = NumberScheme.named(String(fields[0])) else { continue }
            built.insert(scheme.name)
            if scheme.isRight(String(fields[1])) != (fields[2] == "1") {
                wrong.append("\(fields[0]) \(fields[2])")
            }
        }
        #expect(wrong == [])
        #expect(built.count == NumberScheme.all.count)
        #expect(built.count >= 181)
    }
}
