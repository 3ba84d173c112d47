import CLossyDisk
import Vault

/// What lies on the disk is put back, in part or whole, to what it was some commits ago.
struct Stale {
    let way: Job.Way
    private static let early = 16
    private static let commits = 30

    func run(_ tally: inout Tally) throws {
        recorded_disk_clear(0)
        var job = Job(way: way, commits: Self.commits)
        try job.learn()
        recorded_disk_clear(0)
        try work(job, through: Self.early)
        let late = try anchor(after: job)
        // Kept now is the end; aside is the state some commits ago.
        for name in Job.files {
            for start in stride(from: 0, to: recorded_disk_size(name), by: 4096) {
                recorded_disk_restore()
                recorded_disk_swap_kept()
                let differs = recorded_disk_restore_part(name, start, 4096) == 1
                recorded_disk_swap_kept()
                if differs { judge(job, late, "\(way) \(name) part at \(start)", &tally) }
            }
        }
        for chosen in Job.files.map({ [$0] }) + [Job.files] {
            recorded_disk_restore()
            recorded_disk_swap_kept()
            for name in chosen { recorded_disk_restore_file(name) }
            recorded_disk_swap_kept()
            judge(job, late, "\(way) whole \(chosen)", &tally)
        }
        recorded_disk_restore()
        tally.count(job.fault(acknowledged: Self.commits), "\(way) untouched")
    }

    /// Commits up to a number; the files are kept while the connection is open.
    private func work(_ job: Job, through last: Int) throws {
        let connection = try job.connect()
        try job.prepare(connection)
        for number in 1...last { try job.work(number, connection) }
        recorded_disk_keep()
    }

    /// Goes on to the end and answers what a witness keeps then.
    private func anchor(after job: Job) throws -> PageAnchor? {
        recorded_disk_swap_kept()
        let connection = try job.connect()
        for number in (Self.early + 1)...Self.commits { try job.work(number, connection) }
        let anchor = EncryptedPages.anchor(forDatabaseAt: "/trial.db")
        recorded_disk_keep()
        return anchor
    }

    private func isEarlierState(_ fault: String, _ job: Job) -> Bool {
        guard way == .wal, fault.hasPrefix("lost: "),
            let stage = Int(fault.split(separator: " ")[1]), stage > Self.early
        else { return false }
        return job.fault(acknowledged: stage) == nil
    }

    /// Right is an error, the last state, or the witness's word that this is an older one.
    private func judge(_ job: Job, _ late: PageAnchor?, _ place: String, _ tally: inout Tally) {
        let fault = job.fault(acknowledged: Self.commits)
        switch fault {
        case nil: tally.count(nil, "")
        case let found? where found.hasPrefix("refused") || found.hasPrefix("not whole"):
            tally.countRefused()
        case let found? where isEarlierState(found, job):
            // Commits that were in the log of pages only: the log of deeds tells what is gone.
            tally.countRefused()
        case let found?:
            let isTold =
                late.map { !EncryptedPages.extends($0, forDatabaseAt: "/trial.db") } ?? false
            if isTold { tally.countRefused() } else { tally.count(found, place) }
        }
    }
}
