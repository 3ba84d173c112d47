import CLossyDisk

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
        for name in Job.files {
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
