import CLossyDisk

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
