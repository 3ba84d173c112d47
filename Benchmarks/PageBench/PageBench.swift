import Foundation
import GRDB
import Vault

/// Times a simple mix through the encrypted pages against the same SQLite on plain pages.
///
/// Rounds are interleaved, so that a slow moment of the machine falls on both; what counts is the
/// median. `PageBench [rounds] [rows]`.
@main struct PageBench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let rounds = max(arguments.first ?? 7, 1)
        let rows = max(arguments.dropFirst().first ?? 40_000, 1000)
        try EncryptedPages.install()
        var times: [Side: [String: [Double]]] = [:]
        for _ in 0..<rounds {
            for side in Side.allCases {
                for (name, seconds) in try Round(side: side, rows: rows).run() {
                    times[side, default: [:]][name, default: []].append(seconds)
                }
            }
        }
        report(times, rounds: rounds, rows: rows)
    }

    private static func report(_ times: [Side: [String: [Double]]], rounds: Int, rows: Int) {
        print("\(rows) rows, median of \(rounds) interleaved rounds, milliseconds")
        print("work                          plain   sealed   ratio")
        for name in Round.parts {
            let plain = median(times[.plain]?[name] ?? [])
            let sealed = median(times[.sealed]?[name] ?? [])
            let title = name.padding(toLength: 26, withPad: " ", startingAt: 0)
            print(
                title
                    + String(
                        format: "%9.1f%9.1f%8.2f", plain * 1000, sealed * 1000, sealed / plain))
        }
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
enum Side: CaseIterable {
    case plain, sealed
}

/// One run of the whole mix on a fresh database.
struct Round {
    static let parts = [
        "inserts, 500 a commit", "updates, one a commit", "scan", "join and sort",
        "point reads, reopened", "checkpoint", "all together",
    ]

    let side: Side
    let rows: Int

    func run() throws -> [String: Double] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "page-bench-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            // A folder left behind is a nuisance, not a failure.
            try? FileManager.default.removeItem(at: folder)
        }
        let path = folder.path + "/bench.db"
        if side == .sealed {
            [UInt8](repeating: 42, count: 32).withUnsafeBytes {
                EncryptedPages.setKey($0, forDatabaseAt: path)
            }
        }
        defer { if side == .sealed { EncryptedPages.removeKey(forDatabaseAt: path) } }
        return try measure(path)
    }

    private func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA page_size = 4096; PRAGMA cache_size = -2000")
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        return try DatabaseQueue(
            path: side == .sealed ? EncryptedPages.uri(forDatabaseAt: path) : path,
            configuration: configuration)
    }

    private func measure(_ path: String) throws -> [String: Double] {
        var times: [String: Double] = [:]
        let clock = ContinuousClock()
        let start = clock.now
        func time(_ name: String, _ body: () throws -> Void) rethrows {
            let duration = try clock.measure(body)
            times[name] = Self.seconds(duration)
        }
        var queue = try open(path)
        try time("inserts, 500 a commit") { try insert(queue) }
        try time("updates, one a commit") { try update(queue) }
        try time("scan") { try scan(queue) }
        try time("join and sort") { try join(queue) }
        try time("checkpoint") {
            _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
        try queue.close()
        queue = try open(path)
        try time("point reads, reopened") { try read(queue) }
        try queue.close()
        times["all together"] = Self.seconds(clock.now - start)
        return times
    }

    private func insert(_ queue: DatabaseQueue) throws {
        try queue.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE item (id INTEGER PRIMARY KEY, code TEXT, size INTEGER, body BLOB);
                    CREATE INDEX item_code ON item (code);
                    CREATE INDEX item_size ON item (size);
                    """)
        }
        let body = Data((0..<180).map { UInt8($0) })
        for start in stride(from: 0, to: rows, by: 500) {
            try queue.write { db in
                let statement = try db.cachedStatement(
                    sql: "INSERT INTO item (code, size, body) VALUES (?, ?, ?)")
                for number in start..<min(start + 500, rows) {
                    try statement.execute(arguments: [
                        "code \(number &* 7919 % 100_003)", number &* 31 % 5003, body,
                    ])
                }
            }
        }
    }

    private func update(_ queue: DatabaseQueue) throws {
        for number in 0..<300 {
            try queue.write { db in
                try db.cachedStatement(sql: "UPDATE item SET size = size + 1 WHERE id = ?")
                    .execute(arguments: [number &* 7919 % rows + 1])
            }
        }
    }

    private func scan(_ queue: DatabaseQueue) throws {
        for _ in 0..<3 {
            _ = try queue.read { db in
                try Int.fetchOne(db, sql: "SELECT sum(length(body)) FROM item WHERE size > 10")
            }
        }
    }

    private func join(_ queue: DatabaseQueue) throws {
        _ = try queue.read { db in
            try Int.fetchAll(
                db,
                sql: """
                    SELECT count(*) FROM item a JOIN item b ON a.size = b.size AND a.id < b.id
                    WHERE a.id < 2000 GROUP BY a.code ORDER BY b.code
                    """)
        }
    }

    private func read(_ queue: DatabaseQueue) throws {
        for number in 0..<3000 {
            _ = try queue.read { db in
                try Data.fetchOne(
                    db.cachedStatement(sql: "SELECT body FROM item WHERE id = ?"),
                    arguments: [number &* 7919 % rows + 1])
            }
        }
    }

    private static func seconds(_ duration: Duration) -> Double {
        let (whole, rest) = duration.components
        return Double(whole) + Double(rest) / 1e18
    }
}
