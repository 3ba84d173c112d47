import Casework
import Foundation
import Redaction

/// Times the engine over 1, 10 and 100 megabytes of text, each in one piece and in pages of one
/// megabyte.
struct Speed {
    private let texts: [String]
    private let persons: [PersonOfCase]

    private struct Document: Decodable {
        struct Protected: Decodable { let name: String }
        let text: String
        let protected: [Protected]?
    }

    init(path: String) throws {
        let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 10)
        let documents = try lines.map { try JSONDecoder().decode(Document.self, from: Data($0)) }
        texts = documents.map(\.text)
        persons = MadeNames.persons(
            2_000, first: documents.flatMap { $0.protected ?? [] }.map(\.name))
    }

    func run(rounds: Int) {
        print(
            "names: \(persons.count) made ready in \(milliseconds { prepared() }) ms, one more in")
        var detection = CaseDetection(persons, depth: .announced)
        print(
            "       \(milliseconds { detection.add(persons[persons.count / 2]) }) ms, without making "
                + "the others anew")
        print("in one piece")
        heading()
        for (megabytes, depth) in [
            (1, DetectionDepth.announced), (10, .announced), (100, .announced), (1, .review),
            (10, .review),
        ] {
            let text = Self.text(body(megabytes * 1_000_000))
            time([text], depth: depth, rounds: megabytes == 100 ? 3 : rounds)
        }
        print("in pages of one megabyte")
        heading()
        let pages = (0..<10).map { Self.text(body(1_000_000, from: $0 * 307)) }
        for (count, depth) in [(10, DetectionDepth.announced), (100, .announced), (10, .review)] {
            time((0..<count).map { pages[$0 % 10] }, depth: depth, rounds: rounds)
        }
    }

    private func heading() {
        print("megabytes  depth      median s   MB/s  least  most   findings")
    }

    private func time(_ texts: [ExtractedText], depth: DetectionDepth, rounds: Int) {
        let detection = CaseDetection(persons, depth: depth)
        let size = texts.reduce(0.0) { $0 + Double($1.readings[0].text.utf8.count) / 1e6 }
        var findings = 0
        let times = (0..<rounds).map { _ in
            let start = Clock.seconds
            findings = texts.reduce(0) { $0 + detection.findings(in: $1).count }
            return Clock.seconds - start
        }.sorted()
        print(
            String(
                format: "%9.0f  %@ %9.2f %6.1f %6.1f %5.1f %10d", size,
                depth.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0),
                times[rounds / 2], size / times[rounds / 2], size / times[rounds - 1],
                size / times[0], findings))
        fflush(nil)
    }

    private func prepared() { _ = CaseDetection(persons, depth: .announced) }

    /// The median of five, in processor time.
    private func milliseconds(_ body: () -> Void) -> String {
        let times = (0..<5).map { _ in
            let start = Clock.seconds
            body()
            return Clock.seconds - start
        }.sorted()
        return String(format: "%.2f", times[2] * 1_000)
    }

    /// So many bytes of letters, from one of them on.
    private func body(_ bytes: Int, from first: Int = 0) -> String {
        var body = ""
        var next = first
        while body.utf8.count < bytes {
            body += texts[next % texts.count]
            next += 1
        }
        return body
    }

    static func text(_ body: String) -> ExtractedText {
        ExtractedText(
            media: .plainText, readings: [Reading(place: .body, text: body)], unreadable: [])
    }
}

/// Processor time of this program.
enum Clock {
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Names of nobody.
enum MadeNames {
    static func persons(_ count: Int, first: [String] = []) -> [PersonOfCase] {
        var names = Array(first.prefix(count))
        var number = 0
        while names.count < count {
            names.append("Given\(letters(number)) Sur\(letters(number * 7))")
            number += 1
        }
        return names.map {
            PersonOfCase(id: PersonOfCase.ID(UUID()), name: $0, category: "UNK", isProtected: true)
        }
    }

    /// A made-up ending of letters.
    private static func letters(_ number: Int) -> String {
        var (rest, out) = (number, "")
        for _ in 0..<4 {
            out += String(UnicodeScalar(UInt8(97 + rest % 26)))
            rest = rest / 26 + number % 5
        }
        return out
    }
}
