import CLossyDisk
import Foundation
import Vault

/// Trials of the sealed pages on a disk in memory.
///
/// `PagesTrial power|fault|flip ROUNDS SEED`. It prints one line for each way to keep a journal, each
/// fault it found, and at the end "done" and the number of trials.
///
/// - `power` does a job once and then takes the power away at points of it, ROUNDS times in all.
/// - `fault` lets each operation of the job fail, in each manner, once or for good; of all these
///   every ROUNDS-th.
/// - `flip` changes bytes of the files that a job left behind, every ROUNDS-th.
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

/// The power fails at each point of a job, and each time other sectors are lost.
struct PowerLoss {
    let way: Job.Way

    func run(_ rounds: Int, seed: UInt, _ tally: inout Tally) throws {
        recorded_disk_clear(1)
        var job = Job(way: way, commits: 40)
        try job.learn()
        let operations = recorded_disk_operations()
        let kinds = Int(recorded_loss_kinds.rawValue)
        for round in 0..<rounds {
            let point = (round + 1) * operations / rounds
            let loss = recorded_loss(rawValue: UInt32((round &+ Int(seed)) % kinds))
            let number = seed &* 1_000_003 &+ UInt(round)
            let acknowledged = recorded_disk_lose(point, loss, number)
            tally.count(
                job.fault(acknowledged: acknowledged),
                "\(way) point \(point) loss \(loss.rawValue) seed \(number)")
        }
    }
}

/// Each operation of a job fails.
struct Faults {
    let way: Job.Way
    private static let commits = 7

    func run(every step: Int, _ tally: inout Tally) throws {
        recorded_disk_clear(0)
        var job = Job(way: way, commits: Self.commits)
        recorded_disk_fail(-1, recorded_fault_full, 0)
        try job.learn()
        let operations = recorded_disk_counted()
        var turn = 0
        for lasts in [false, true] {
            for fault in 0..<recorded_fault_kinds.rawValue {
                for operation in 0..<operations {
                    turn += 1
                    guard turn % step == 0 else { continue }
                    tally.count(
                        attempt(job, operation, recorded_fault(rawValue: fault), lasts),
                        "\(way) operation \(operation) fault \(fault) lasts \(lasts)")
                }
            }
        }
    }

    /// Works the job with one fault; after it the disk is healthy and everything must be there.
    private func attempt(_ job: Job, _ operation: Int, _ fault: recorded_fault, _ lasts: Bool)
        -> String?
    {
        recorded_disk_clear(0)
        recorded_disk_fail(operation, fault, lasts ? 1 : 0)
        var acknowledged = 0
        do {
            let connection = try job.connect()
            try job.prepare(connection)
            for number in 1...Self.commits {
                try job.work(number, connection)
                acknowledged = number
            }
        } catch {
            // Said, as it should be. What had been acknowledged must be there.
        }
        recorded_disk_fail(-1, fault, 0)
        return job.fault(acknowledged: acknowledged) ?? recovery(job)
    }

    /// Goes on from what is there.
    private func recovery(_ job: Job) -> String? {
        do {
            let connection = try job.connect()
            try job.prepare(connection)
            let stage = try Job.stage(connection)
            guard stage < Self.commits else { return nil }
            for number in (stage + 1)...Self.commits { try job.work(number, connection) }
        } catch {
            return "no work after the fault: \(error)"
        }
        return job.fault(acknowledged: Self.commits)
    }
}

/// Single bytes of what a job left behind are altered.
struct Flips {
    let way: Job.Way
    private static let commits = 16

    func run(every step: Int, _ tally: inout Tally) throws {
        recorded_disk_clear(1)
        var job = Job(way: way, commits: Self.commits)
        try job.learn()
        // In the midst of a commit: the log is full, or a journal is there to be played back.
        let operations = recorded_disk_operations()
        let point = midstPoint(operations)
        let acknowledged = recorded_disk_lose(point, recorded_loss_none, 1)
        recorded_disk_keep()
        guard job.fault(acknowledged: acknowledged) == nil else {
            tally.count(job.fault(acknowledged: acknowledged), "\(way) unaltered")
            return
        }
        for name in ["/trial.db", "/trial.db-wal", "/trial.db-journal"] {
            recorded_disk_restore()
            let size = recorded_disk_size(name)
            guard size > 0 else { continue }
            for offset in stride(from: 0, to: size, by: step) {
                recorded_disk_restore()
                recorded_disk_flip(name, offset, 0x10)
                // The last transaction of a log may end as if it had been cut short, and nothing
                // but the right state may be read.
                let allowed = name.hasSuffix("-wal") ? acknowledged - 1 : acknowledged
                switch job.fault(acknowledged: allowed) {
                case nil: tally.count(nil, "")
                // The check of the whole says which page it could not read.
                case let fault? where fault.hasPrefix("refused") || fault.hasPrefix("not whole"):
                    tally.countRefused()
                case let fault: tally.count(fault, "\(way) \(name) byte \(offset)")
                }
            }
        }
    }

    /// Where the last commit is not finished: with a journal, when pages are written already.
    private func midstPoint(_ operations: Int) -> Int {
        if way == .wal { return operations }
        for point in stride(from: operations - 1, to: 0, by: -1)
        where recorded_disk_is_write(point, "/trial.db") != 0 {
            return point
        }
        return operations
    }
}
