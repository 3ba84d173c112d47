import CLossyDisk
import Vault

/// Commits whose every state can be told from every other: commit n follows from n alone.
struct Job {
    /// How SQLite keeps its transactions whole.
    enum Way: String, CaseIterable {
        case wal, delete, truncate, persist
    }

    let way: Way
    let commits: Int
    /// What the table holds after each commit.
    private(set) var states: [[[String]]] = []

    static let address = "file:/trial.db?vfs=rogatory"
    static let files = ["", "-wal", "-journal", "-tags0", "-tags1"].map { "/trial.db" + $0 }
    private static let table = "SELECT id, length(text), text FROM word ORDER BY id"

    init(way: Way, commits: Int) {
        self.way = way
        self.commits = commits
    }

    /// Opens the database with a cache so small that it spills.
    func connect() throws -> Connection {
        let connection = try Connection(Self.address)
        try connection.run("PRAGMA cache_size = 6")
        return connection
    }

    func prepare(_ connection: Connection) throws {
        try connection.run(
            """
            PRAGMA journal_mode = \(way);
            PRAGMA wal_autocheckpoint = 12;
            CREATE TABLE IF NOT EXISTS word (id INTEGER PRIMARY KEY, text TEXT);
            CREATE INDEX IF NOT EXISTS word_text ON word (text);
            CREATE TABLE IF NOT EXISTS stage (number INTEGER);
            """)
    }

    /// Makes one commit: some small, some that spill, one in nine taken back before.
    func commit(_ number: Int, on connection: Connection) throws {
        do {
            try connection.run("BEGIN IMMEDIATE")
            for change in 0..<(number % 5 == 4 ? 24 : 3) {
                let id = (number * 7919 + change * 104_729) % 97
                let text = "Zinnoberrot \(number) \(change) ".padding(900 + id * 3)
                try connection.run("REPLACE INTO word VALUES (\(id), '\(text)')")
            }
            if number % 4 == 3 {
                try connection.run("DELETE FROM word WHERE id % 5 = \(number % 5)")
            }
            try connection.run("DELETE FROM stage; INSERT INTO stage VALUES (\(number))")
            try connection.run("COMMIT")
        } catch {
            // Whatever failed, the transaction is over; that it may be over already is no matter.
            try? connection.run("ROLLBACK")
            throw error
        }
    }

    /// Which commit is the last that is there.
    static func stage(_ connection: Connection) throws -> Int {
        guard try !connection.rows("SELECT 1 FROM sqlite_master WHERE name = 'stage'").isEmpty
        else { return 0 }
        return Int(try connection.rows("SELECT number FROM stage").first?.first ?? "0") ?? 0
    }

    static func state(_ connection: Connection) throws -> [[String]] {
        guard try !connection.rows("SELECT 1 FROM sqlite_master WHERE name = 'word'").isEmpty
        else { return [] }
        return try connection.rows(table)
    }

    /// Works the whole job on a healthy disk and learns every state.
    mutating func learn() throws {
        let connection = try connect()
        try prepare(connection)
        states = [try Self.state(connection)]
        for number in 1...commits {
            try work(number, connection)
            states.append(try Self.state(connection))
        }
    }

    /// A commit as the trials do it: now and then a reader holds back the folding in of pages, and
    /// now and then everything is folded in.
    func work(_ number: Int, _ connection: Connection) throws {
        let reader = way == .wal && number % 6 == 2 ? try connect() : nil
        let held = try reader?.hold("SELECT text FROM word")
        try withExtendedLifetime(held) {
            try commit(number, on: connection)
            recorded_disk_acknowledge(number)
        }
        if number % 7 == 6 {
            // A folding in that another reading holds back is tried again later.
            try? connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// What is wrong with what is on the disk, if anything is; `acknowledged` commits have to be
    /// there, and nothing beyond the next.
    func fault(acknowledged: Int) -> String? {
        do {
            let connection = try connect()
            let stage = try Self.stage(connection)
            guard stage >= acknowledged else { return "lost: \(stage) of \(acknowledged)" }
            guard stage <= acknowledged + 1, stage < states.count else {
                return "unknown state \(stage) after \(acknowledged)"
            }
            let state = try Self.state(connection)
            guard state == states[stage] || (stage == 0 && state.isEmpty) else {
                return "wrong rows at \(stage)"
            }
            guard try connection.rows("PRAGMA integrity_check") == [["ok"]] else {
                return "not whole at \(stage)"
            }
            return nil
        } catch let failure as Connection.Failure {
            let seen = EncryptedPages.lastFailure(forDatabaseAt: "/trial.db")
            return "refused with \(failure.code & 0xff)/\(failure.code >> 8), "
                + String(describing: seen)
        } catch {
            return "\(error)"
        }
    }
}

extension String {
    /// Itself, made so long with what does not compress to a pattern.
    func padding(_ count: Int) -> String {
        var text = self
        var state = UInt64(truncatingIfNeeded: count) | 1
        while text.utf8.count < count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += String(state, radix: 36)
        }
        return text
    }
}
