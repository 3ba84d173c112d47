import CArgon2
import CaseStore
import Casework
import Foundation
import TestSupport
import Vault
import Workflow

/// Times the unlocking at the program's own guess cost, and the list of many cases after it,
/// beside what Argon2id alone takes.
///
/// `UnlockBench [rounds] [cases]`; what is timed takes turns in every round and the median counts.
@main struct UnlockBench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let rounds = max(arguments.first ?? 5, 1)
        let cases = max(arguments.dropFirst().first ?? 5000, 1)
        let office = try BenchOffice(cases: cases)
        var times: [Work: [Double]] = [:]
        for round in 0..<rounds {
            times[.argon2id, default: []].append(try seconds { try argon2id() })
            for (work, time) in try office.round(round) { times[work, default: []].append(time) }
        }
        report(times.mapValues(median), cases: cases, rounds: rounds)
    }

    private static func report(_ times: [Work: Double], cases: Int, rounds: Int) {
        let alone = times[.argon2id] ?? .nan
        print("Seconds, median of \(rounds) rounds; \(cases) cases.")
        print(row("", "whole", "above Argon2id"))
        for work in Work.allCases {
            guard let time = times[work] else { continue }
            let above = work.isBesideArgon2id ? "" : String(format: "%.3f", time - alone)
            print(row(work.title(cases), String(format: "%.3f", time), above))
        }
    }

    private static func row(_ title: String, _ whole: String, _ above: String) -> String {
        title.padding(toLength: 56, withPad: " ", startingAt: 0)
            + whole.padding(toLength: 10, withPad: " ", startingAt: 0) + above
    }

    /// What a slot of the standard cost takes and nothing else.
    private static func argon2id() throws {
        let cost = GuessCost.standard
        let words = [UInt8](repeating: 1, count: 24)
        let salt = [UInt8](repeating: 2, count: 32)
        var out = [UInt8](repeating: 0, count: 32)
        let code = argon2id_hash_raw(
            cost.passes, cost.memoryKiB, cost.lanes, words, words.count, salt, salt.count, &out,
            out.count)
        guard code == ARGON2_OK.rawValue else { throw VaultError.outOfMemory }
    }

    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        try ContinuousClock().measure(body) / .seconds(1)
    }

    private static func median(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}

/// What is timed.
enum Work: CaseIterable {
    case argon2id, empty, full, granted, grantedList, kept, keptList

    /// Whether Argon2id is no part of it.
    var isBesideArgon2id: Bool { [.argon2id, .grantedList, .keptList].contains(self) }

    func title(_ cases: Int) -> String {
        switch self {
        case .argon2id: "Argon2id alone, 256 MiB, 3 passes, 2 lanes"
        case .empty: "unlock, an office without cases"
        case .full: "unlock, \(cases) cases granted"
        case .granted: "unlock and list, the first time, from the grants"
        case .kept: "unlock and list, from the keys kept"
        case .grantedList, .keptList: "  the list alone"
        }
    }
}
