import CLossyDisk
import Foundation
import Vault

/// Trials of the sealed pages on a disk in memory.
///
/// `PagesTrial power|fault|flip|stale ROUNDS SEED`. It prints one line for each way to keep a journal, each
/// fault it found, and at the end "done" and the number of trials.
///
/// - `power` does a job once and then takes the power away at points of it, ROUNDS times in all.
/// - `fault` lets each operation of the job fail, in each manner, once or for good; of all these
///   every ROUNDS-th.
/// - `flip` changes bytes of the files that a job left behind, every ROUNDS-th.
/// - `stale` puts pages, files and everything back to what they were some commits ago.
@main struct PagesTrial {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let rounds = Int(arguments[2]), rounds > 0,
            let seed = UInt(arguments[3])
        else { exit(64) }
        guard recorded_disk_install() == 0 else { exit(71) }
        try EncryptedPages.install()
        [UInt8](repeating: 7, count: 32).withUnsafeBytes {
            EncryptedPages.setKey($0, forDatabaseAt: "/trial.db")
        }
        var tally = Tally()
        for way in Job.Way.allCases {
            switch arguments[1] {
            case "power": try PowerLoss(way: way).run(rounds / 4, seed: seed, &tally)
            case "fault": try Faults(way: way).run(every: rounds, &tally)
            case "stale": try Stale(way: way).run(&tally)
            case "flip": try Flips(way: way).run(every: rounds, &tally)
            default: exit(64)
            }
            tally.report(way.rawValue)
        }
        print("done", tally.trials)
        exit(tally.faults == 0 ? 0 : 1)
    }
}

/// How many trials there were, and which went wrong.
struct Tally {
    private(set) var trials = 0
    private(set) var faults = 0
    private var refused = 0

    mutating func count(_ fault: String?, _ place: @autoclosure () -> String) {
        trials += 1
        guard let fault else { return }
        faults += 1
        if faults <= 20 { print("FAULT", place(), fault) }
    }

    /// A trial in which an error was the right answer.
    mutating func countRefused() {
        trials += 1
        refused += 1
    }

    func report(_ way: String) {
        print(way, trials, "trials so far,", refused, "refused,", faults, "faults")
        fflush(nil)
    }
}
