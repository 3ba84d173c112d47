import Foundation
import TestSupport
import Testing

private let python = "/usr/bin/python3"

/// Programs that know nothing of us, on sealed pages by way of the loadable extension.
@Suite(
    .enabled(
        if: FileManager.default.isExecutableFile(atPath: python),
        "Python is not installed"))
struct ForeignProgramTests {
    let folder: TemporaryFolder
    private static let key = String(repeating: "ab", count: 32)

    init() throws { folder = try TemporaryFolder() }

    @Test func withoutAKeyNothingOpensAndNothingIsWritten() throws {
        let lines = try run("", key: nil) {
            """
            import sqlite3
            try:
                sqlite3.connect("secret.db").execute("CREATE TABLE word (text TEXT)")
            except sqlite3.OperationalError as error:
                print(error)
            """
        }

        #expect(lines == ["unable to open database file"])
        #expect(try folder.contents().isEmpty)
    }

    @Test func anotherKeyOpensNothing() throws {
        let lines = try run("", key: Self.key) {
            """
            import sqlite3
            one = sqlite3.connect("secret.db")
            one.execute("CREATE TABLE word (text TEXT)")
            one.close()
            other = sqlite3.connect("file:secret.db?key=" + "cd" * 32, uri=True)
            try:
                print(other.execute("SELECT * FROM word").fetchall())
            except sqlite3.DatabaseError as error:
                print(error)
            """
        }

        #expect(lines == ["disk I/O error"])
    }

    @Test func pagesWithoutRoomForASealAreRefused() throws {
        let lines = try run("", key: Self.key) {
            """
            import sqlite3
            source = sqlite3.connect(":memory:")
            source.execute("CREATE TABLE word (text TEXT)")
            target = sqlite3.connect("copy.db")
            try:
                source.backup(target)
            except sqlite3.OperationalError as error:
                print(error)
            target.execute("CREATE TABLE word (text TEXT)")
            print(target.execute("PRAGMA integrity_check").fetchone()[0])
            """
        }

        #expect(lines == ["attempt to write a readonly database", "ok"])
    }

    /// Its parent's handles would count on from the same nonces, and its copy of the key is wiped;
    /// the second way asks the kernel itself, and nothing that watches the C library's hears of it.
    @Test(arguments: ["os.fork()", "ctypes.CDLL(None).syscall(57)"])
    func aForkedProcessUsesNothingOfItsParentsHandlesAndMayOpenItsOwn(_ fork: String) throws {
        #if !arch(x86_64)
            if fork.contains("57") { return }
        #endif
        let lines = try run("", key: Self.key) {
            """
            import ctypes, os, sqlite3
            one = sqlite3.connect("forked.db", isolation_level=None)
            one.execute("PRAGMA journal_mode = wal")
            one.execute("PRAGMA wal_autocheckpoint = 0")
            one.execute("CREATE TABLE word (text TEXT)")
            one.execute("INSERT INTO word VALUES ('before')")
            child = \(fork)
            if child == 0:
                refused = 0
                for statement in ["INSERT INTO word VALUES ('child')", "SELECT * FROM word",
                                  "PRAGMA wal_checkpoint(TRUNCATE)"]:
                    try:
                        one.execute(statement).fetchall()
                    except sqlite3.OperationalError:
                        refused += 1
                own = sqlite3.connect("own.db", isolation_level=None)
                own.execute("CREATE TABLE word (text TEXT)")
                rows = own.execute("SELECT * FROM word").fetchall()
                os._exit(refused + (10 if rows == [] else 0))
            print(os.waitpid(child, 0)[1] >> 8)
            for number in range(3):
                one.execute("INSERT INTO word VALUES ('after')")
            print(one.execute("SELECT count(*) FROM word").fetchone()[0])
            log = open("forked.db-wal", "rb").read()
            seen = [log[at + 24:at + 48] for at in range(72, len(log), 4200)]
            seen += [log[at + 4160:at + 4184] for at in range(72, len(log), 4200)]
            print(len(seen) > 8, len(set(seen)) == len(seen), len({n[:12] for n in seen}))
            """
        }

        #expect(lines == ["13", "4", "True True 1"])
    }

    @Test func pythonsMixIsRightInEveryWayToKeepAJournal() throws {
        let lines = try run("mix.py 6", key: Self.key) { "" }

        #expect(lines.last == "done", "\(lines)")
        #expect(lines.count == 6)
    }

    /// Runs one of the trials' scripts, or the text of one, in the temporary folder.
    private func run(_ script: String, key: String?, _ text: () -> String) throws -> [String] {
        let trials = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("SQLiteTrials").path
        var words = ["PYTHONPATH=\(trials)", "PYTHONDONTWRITEBYTECODE=1"]
        words += ["ROGATORY_TRIAL_EXTENSION=\(PtyProgram.built("libRogatoryVFS.so"))"]
        if let key { words += ["ROGATORY_TRIAL_KEY=\(key)"] }
        words += [python]
        if script.isEmpty {
            words += ["-c", text()]
        } else {
            words += script.split(separator: " ").map(String.init)
            words[words.count - 2] = trials + "/" + words[words.count - 2]
        }
        return try ChildProgram("/usr/bin/env", ["-C", folder.path] + words).lines()
    }
}
