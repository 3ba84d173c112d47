import Foundation
import GRDB
import Vault

/// One run of everything that is timed, on a fresh database.
struct Round {
    let side: Side
    let rows: Int

    func run() throws -> [(String, Double)] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "page-bench-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            // A folder left behind is a nuisance, not a failure.
            try? FileManager.default.removeItem(at: folder)
        }
        let path = folder.path + "/bench.db"
        if side != .plain {
            [UInt8](repeating: 42, count: 32).withUnsafeBytes {
                EncryptedPages.setKey($0, forDatabaseAt: path, keepsTags: side == .fresh)
            }
        }
        return try measure(path)
    }

    private func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA page_size = 4096; PRAGMA cache_size = -2000")
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        return try DatabaseQueue(
            path: side == .plain ? path : EncryptedPages.uri(forDatabaseAt: path),
            configuration: configuration)
    }

    private func measure(_ path: String) throws -> [(String, Double)] {
        var times: [(String, Double)] = []
        func time(_ work: Work, _ body: () throws -> Void) rethrows {
            let (whole, rest) = try ContinuousClock().measure(body).components
            times.append((work.rawValue, Double(whole) + Double(rest) / 1e18))
        }
        var queue = try open(path)
        try time(.mix) { try mix(queue) }
        try time(.fullText) { try fullText(queue) }
        try time(.updates) { try update(queue) }
        _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try time(.scan) { try scan(queue) }
        try time(.walk) { try walk(queue) }
        try queue.close()
        try forget(path)
        queue = try open(path)
        try time(.cold) { try read(queue) }
        try queue.close()
        times.append((Work.memory.rawValue, Double(peakMemory())))
        return times
    }

    private func mix(_ queue: DatabaseQueue) throws {
        try queue.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE item (id INTEGER PRIMARY KEY, code TEXT, size INTEGER, body BLOB);
                    CREATE INDEX item_code ON item (code);
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
        try queue.write { try $0.execute(sql: "CREATE INDEX item_size ON item (size)") }
        for start in stride(from: 0, to: 5000, by: 250) {
            try queue.write { db in
                try db.execute(
                    sql: "UPDATE item SET size = size + 1 WHERE size BETWEEN ? AND ?",
                    arguments: [start, start + 20])
                try db.execute(
                    sql: "DELETE FROM item WHERE size BETWEEN ? AND ?",
                    arguments: [start + 100, start + 102])
            }
        }
        _ = try queue.read { db in
            try Int.fetchAll(
                db,
                sql: """
                    SELECT count(*) FROM item a JOIN item b ON a.size = b.size AND a.id < b.id
                    WHERE a.id < 3000 GROUP BY a.code ORDER BY b.code
                    """)
        }
    }

    private func fullText(_ queue: DatabaseQueue) throws {
        try queue.write { try $0.execute(sql: "CREATE VIRTUAL TABLE found USING fts5(text)") }
        let words = ["request", "treaty", "witness", "account", "transfer", "order", "hearing"]
        for start in stride(from: 0, to: rows, by: 1000) {
            try queue.write { db in
                let statement = try db.cachedStatement(sql: "INSERT INTO found VALUES (?)")
                for number in start..<min(start + 1000, rows) {
                    let text = (0..<12).map { place in
                        "\(words[(number + place * 3) % 7])\(number &* (place + 7) % 997)"
                    }
                    try statement.execute(arguments: [text.joined(separator: " ")])
                }
            }
        }
    }

    private func update(_ queue: DatabaseQueue) throws {
        for number in 0..<1000 {
            try queue.write { db in
                try db.cachedStatement(sql: "UPDATE item SET size = size + 1 WHERE id = ?")
                    .execute(arguments: [number &* 7919 % rows + 1])
            }
        }
    }

    /// Every row in the order of the table; the system has the pages in memory, SQLite has not.
    private func scan(_ queue: DatabaseQueue) throws {
        try sum(queue, "SELECT sum(length(body)) FROM item NOT INDEXED WHERE size > 10")
    }

    /// Every row in the order of an index, which is a page from another place for each.
    private func walk(_ queue: DatabaseQueue) throws {
        try sum(queue, "SELECT sum(length(body)) FROM item INDEXED BY item_size WHERE size > 10")
    }

    private func sum(_ queue: DatabaseQueue, _ query: String) throws {
        for _ in 0..<6 { _ = try queue.read { try Int.fetchOne($0, sql: query) } }
    }

    private func read(_ queue: DatabaseQueue) throws {
        for number in 0..<1000 {
            _ = try queue.read { db in
                try Data.fetchOne(
                    db.cachedStatement(sql: "SELECT body FROM item WHERE id = ?"),
                    arguments: [number &* 7919 % rows + 1])
            }
        }
    }

    /// Has the system forget what it has of the files in memory.
    private func forget(_ path: String) throws {
        for suffix in ["", "-wal", "-tags0", "-tags1"] {
            let descriptor = Foundation.open(path + suffix, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            fsync(descriptor)
            posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
            close(descriptor)
        }
    }

    /// The most this process ever held, in KiB.
    private func peakMemory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Int(usage.ru_maxrss)
    }
}
