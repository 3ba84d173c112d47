import Casework
import Foundation
import Redaction

/// Scans files of JSON lines as `rogatory scan --jsonl` does, and times the engine.
///
/// `RedactionBench scan announced|review|strict FILE` writes findings to standard output;
/// `RedactionBench speed FILE` prints megabytes a second of processor time, on one core, median
/// of five; `RedactionBench hostile` what texts made to take long take; `RedactionBench memory` what lies in memory, `line` what a line of 500 MB takes;
/// `RedactionBench fuzz SEED COUNT` runs the engine on so many made-up texts.
@main struct RedactionBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("scan", 3):
            try scan(arguments[2], depth: DetectionDepth(rawValue: arguments[1]) ?? .announced)
        case ("speed", 2): try Speed(path: arguments[1]).run(rounds: 5)
        case ("hostile", 1): Hostile.run()
        case ("memory", 1): Memory.run()
        case ("line", 1): try LongLine.run()
        case ("fuzz", 3):
            var fuzz = Fuzz(
                seed: UInt64(arguments[1]) ?? 1, rounds: Int(arguments[2]) ?? 10_000)
            fuzz.run()
        default:
            print(
                "usage: RedactionBench scan announced|review|strict FILE | speed FILE | hostile | memory"
                    + " | line | fuzz SEED COUNT"
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
