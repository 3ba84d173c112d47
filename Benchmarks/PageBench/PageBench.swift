import Foundation
import Vault

/// Times what SQLite does through the sealed pages against the same SQLite on plain ones.
///
/// `PageBench [ROUNDS] [ROWS]` runs every side of every round in a process of its own, interleaved,
/// so that a slow moment of the machine falls on all, and prints medians, ratios and memory.
/// `PageBench round SIDE ROWS` is one of these processes. `PageBench ciphers` times ways to seal a page.
@main struct PageBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.count == 3, arguments[0] == "round", let side = Side(rawValue: arguments[1]),
            let rows = Int(arguments[2])
        {
            try EncryptedPages.install()
            for (name, value) in try Round(side: side, rows: rows).run() { print(name, value) }
            return
        }
        if arguments == ["ciphers"] { return try Ciphers.report() }
        let numbers = arguments.compactMap { Int($0) }
        let rounds = max(numbers.first ?? 7, 1)
        let rows = max(numbers.dropFirst().first ?? 60_000, 1000)
        var seen: [Side: [Work: [Double]]] = [:]
        for _ in 0..<rounds {
            for side in Side.allCases {
                for (work, value) in try child(side, rows) {
                    seen[side, default: [:]][work, default: []].append(value)
                }
            }
        }
        report(seen, rounds: rounds, rows: rows)
    }

    private static func child(_ side: Side, _ rows: Int) throws -> [(Work, Double)] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["round", side.rawValue, String(rows)]
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 2, let work = Work(rawValue: String(words[0])),
                let value = Double(words[1])
            else { return nil }
            return (work, value)
        }
    }

    private static func report(_ seen: [Side: [Work: [Double]]], rounds: Int, rows: Int) {
        print("\(rows) rows, median of \(rounds) interleaved rounds; ms, memory in KiB\n")
        print("work                  plain   sealed    fresh  sealed/  fresh/   goal")
        for work in Work.allCases {
            let figures = Side.allCases.map { median(seen[$0]?[work] ?? []) }
            let title = work.title.padding(toLength: 18, withPad: " ", startingAt: 0)
            let scale = work == .memory ? 1.0 : 1000.0
            let goal = work.goal.map { String(format: "%7.2f", $0) } ?? "       "
            print(
                title
                    + String(
                        format: "%9.1f%9.1f%9.1f%9.2f%8.2f", figures[0] * scale, figures[1] * scale,
                        figures[2] * scale, figures[1] / figures[0], figures[2] / figures[0]) + goal
            )
        }
        print("\nfresh: with the table of live pages, as a vault has it; its goal is 1.15")
    }

    private static func median(_ values: [Double]) -> Double {
        guard !values.isEmpty else { return .nan }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1
            ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

/// Which pages are written.
enum Side: String, CaseIterable {
    case plain
    /// Sealed, without the table of live pages.
    case sealed
    case fresh
}

/// What is timed, and the memory a process took for all of it.
enum Work: String, CaseIterable {
    case mix, fullText, updates, scan, walk, cold, memory

    var title: String {
        switch self {
        case .mix: "mix"
        case .fullText: "FTS5 inserts"
        case .updates: "autocommit updates"
        case .scan: "table scan, cached"
        case .walk: "index walk, cached"
        case .cold: "point reads, cold"
        case .memory: "memory"
        }
    }

    var goal: Double? {
        switch self {
        case .mix, .fullText, .cold: 1.10
        case .updates: 1.00
        case .scan, .walk: 1.20
        case .memory: nil
        }
    }
}
