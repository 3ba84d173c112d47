import Casework
import Foundation
import Redaction

/// Scans files of JSON lines as `rogatory scan --jsonl` does, and times the engine.
///
/// `RedactionBench scan announced|review|strict FILE` writes findings to standard output;
/// `RedactionBench speed FILE` prints megabytes a second of processor time, on one core;
/// `RedactionBench fuzz SEED COUNT` runs the engine on so many made-up texts.
@main struct RedactionBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("scan", 3):
            try scan(arguments[2], depth: DetectionDepth(rawValue: arguments[1]) ?? .announced)
        case ("speed", 2): try Speed(path: arguments[1]).run()
        case ("fuzz", 3):
            var fuzz = Fuzz(
                seed: UInt64(arguments[1]) ?? 1, rounds: Int(arguments[2]) ?? 10_000)
            fuzz.run()
        default:
            print(
                "usage: RedactionBench scan announced|review|strict FILE | speed FILE | fuzz SEED COUNT"
            )
            exit(64)
        }
    }

    private static func scan(_ path: String, depth: DetectionDepth) throws {
        let scan = LineScan(persons: [], depth: depth, newID: UUID.init)
        for line in try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 10) {
            for row in try scan.rows(of: Data(line)) {
                FileHandle.standardOutput.write(row + [10])
            }
        }
    }
}

/// Times the engine over 1, 10 and 100 megabytes of text.
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
        var names = documents.flatMap { $0.protected ?? [] }.map(\.name)
        var number = 0
        while names.count < 2_000 {
            names.append("Given\(Self.letters(number)) Sur\(Self.letters(number * 7))")
            number += 1
        }
        persons = names.prefix(2_000).map {
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

    func run() {
        print("megabytes  depth      seconds  MB/s   findings  resident MB")
        for (megabytes, depth) in [
            (1, DetectionDepth.announced), (10, .announced), (100, .announced), (1, .review),
            (10, .review),
        ] {
            let text = made(megabytes)
            let start = Self.seconds
            let findings = Detection.findings(in: text, persons: persons, depth: depth).count
            let taken = Self.seconds - start
            let size = Double(text.readings.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
            print(
                String(
                    format: "%9d  %@ %8.2f %6.1f %9d %9d", megabytes,
                    depth.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0), taken,
                    size / taken, findings, Self.residentMegabytes))
        }
    }

    /// Text of so many megabytes as readings of one, as pages of a long document come.
    private func made(_ megabytes: Int) -> ExtractedText {
        var readings: [Reading] = []
        var page = ""
        var next = 0
        while readings.count < megabytes {
            page += texts[next % texts.count]
            next += 1
            if page.utf8.count >= 1_000_000 {
                readings.append(Reading(place: .body, text: page))
                page = ""
            }
        }
        return ExtractedText(media: .plainText, readings: readings, unreadable: [])
    }

    private static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static var residentMegabytes: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Int(usage.ru_maxrss) / 1_024
    }
}
