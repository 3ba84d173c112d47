import CLossyDisk

/// The power fails at each point of a job, and each time other sectors are lost.
struct PowerLoss {
    let way: Job.Way

    func run(_ rounds: Int, seed: UInt, _ tally: inout Tally) throws {
        recorded_disk_clear(1)
        var job = Job(way: way, commits: 70)
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
