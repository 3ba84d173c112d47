import Casework
import Foundation
import Redaction
import TestSupport
import Testing

/// How much is found in made-up letters, and how much is taken for what it is not.
///
/// Every passage of the letters is known. Those whose digest begins with 0 to 3 are for judging
/// only: nothing is changed for the sake of one of them.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared"))
struct LettersTests {
    struct Letter: Decodable {
        struct Span: Decodable {
            let start: Int
            let end: Int
            let type: String
            let entity: String?
            let variant: String?
        }
        struct Decoy: Decodable {
            let start: Int
            let end: Int
            let why: String
        }
        struct Person: Decodable {
            let name: String
            let aliases: [String]
        }
        let doc_id: String
        let text: String
        let spans: [Span]
        let decoys: [Decoy]
        let protected: [Person]

        var isForJudging: Bool {
            Digest256(of: Array(doc_id.utf8)).bytes[0] >> 4 <= 3
        }
    }

    private struct Tally {
        var found = 0
        var all = 0
        var rate: Double { all == 0 ? 1 : Double(found) / Double(all) }
    }

    private static func letters() throws -> [Letter] {
        try SharedData.file("data/redaction/mla_synth.jsonl").split(separator: 10)
            .map { try JSONDecoder().decode(Letter.self, from: $0) }
    }

    private func persons(_ letter: Letter) -> [PersonOfCase] {
        letter.protected.enumerated().map { number, person in
            PersonOfCase(
                id: Made.id(UInt8(number)), name: person.name, aliases: person.aliases,
                category: "WIT", isProtected: true)
        }
    }

    @Test func aMarkedLetterIsCleanAndAForgottenMarkIsFound() throws {
        var (forgotten, found) = (0, 0)
        let open = try Self.letters().filter { !$0.isForJudging }
        for letter in open.enumerated().filter({ $0.offset % 8 == 0 }).map(\.element) {
            let persons = persons(letter)
            let text = Made.text(letter.text)
            let marks = Detection.findings(in: text, persons: persons).map { Made.mark($0) }
            let secrets = Release.maskedStrings(in: text, marks: marks)
            let isClean = { (marks: [Mark]) in
                Residue.proof(
                    of: Array(Made.copy(text, marks).utf8), fileName: "copy.txt", secrets: secrets,
                    persons: persons
                ).isClean
            }
            #expect(isClean(marks), "\(letter.doc_id)")

            for index in marks.indices {
                var rest = marks
                rest.remove(at: index)
                forgotten += 1
                if !isClean(rest) { found += 1 }
            }
        }
        print("forgotten marks found: \(found) of \(forgotten)")
        #expect(found == forgotten)
    }

    private func covered(_ letter: Letter) -> [Bool] {
        let persons = persons(letter)
        var covered = [Bool](repeating: false, count: letter.text.unicodeScalars.count)
        for finding in Detection.findings(in: Made.text(letter.text), persons: persons) {
            for place in finding.range.start..<finding.range.end { covered[place] = true }
        }
        return covered
    }

    private static let kinds: Set = ["IBAN", "CARD", "MRZ", "EMAIL", "PHONE", "IP"]

    @Test(arguments: [false, true])
    func mostIsFoundAndDecoysStay(isForJudging: Bool) throws {
        var kinds: [String: Tally] = [:]
        var variants: [String: Tally] = [:]
        var decoys: [String: Tally] = [:]
        for letter in try Self.letters() where letter.isForJudging == isForJudging {
            let covered = covered(letter)
            let isWord = letter.text.unicodeScalars.map {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }
            for span in letter.spans {
                let isFound = (span.start..<span.end).allSatisfy { covered[$0] || !isWord[$0] }
                if Self.kinds.contains(span.type) {
                    note(isFound, &kinds[span.type, default: Tally()])
                }
                if span.entity == "p0", let variant = span.variant {
                    note(isFound, &variants[variant, default: Tally()])
                }
            }
            for decoy in letter.decoys {
                let isHit = (decoy.start..<decoy.end).contains { covered[$0] }
                note(isHit, &decoys[decoy.why, default: Tally()])
            }
        }
        report(isForJudging ? "letters for judging" : "open letters", [kinds, variants, decoys])

        for (kind, tally) in kinds { #expect(tally.rate >= 0.98, "\(kind)") }
        // A dozen letters say little about one variant; all of them together say more.
        for (variant, tally) in variants where tally.all >= 20 {
            #expect(tally.rate >= 0.95, "\(variant)")
        }
        let names = variants.values.reduce(into: Tally()) { sum, tally in
            sum.found += tally.found
            sum.all += tally.all
        }
        #expect(names.rate >= 0.98)
        for (why, tally) in decoys { #expect(tally.rate < 0.02, "\(why)") }
    }

    private func report(_ title: String, _ tables: [[String: Tally]]) {
        print(title)
        for table in tables {
            for (key, tally) in table.sorted(by: { $0.key < $1.key }) {
                print("  \(key): \(tally.found) of \(tally.all)")
            }
        }
    }

    private func note(_ isFound: Bool, _ tally: inout Tally) {
        tally.all += 1
        if isFound { tally.found += 1 }
    }
}
