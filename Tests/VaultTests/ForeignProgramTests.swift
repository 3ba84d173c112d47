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
