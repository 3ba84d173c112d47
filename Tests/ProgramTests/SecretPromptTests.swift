import Foundation
import TestSupport
import Testing

@testable import rogatory

/// Passphrases typed on a terminal, at the real program.
@Suite struct SecretPromptTests {
    @Test func newPassphraseIsTypedTwiceOrGeneratedAndNeverShownAgain() throws {
        let folder = try TemporaryFolder()
        let program = try start(in: folder)

        try answer(program, "New passphrase of tarr:", 1, "short")
        try answer(program, "New passphrase of tarr:", 2, "spare keys in the cellar")
        try answer(program, "The same again:", 1, "spare keys in the attic")
        try answer(program, "New passphrase of tarr:", 3, "spare keys in the cellar")
        try answer(program, "The same again:", 2, "spare keys in the cellar")
        try answer(program, "New passphrase of thorne:", 1, "")
        try program.wait(for: "then type it once")
        let words = try #require(generatedWords(on: program))
        try answer(program, "New passphrase of thorne:", 2, "not these")
        try answer(program, "New passphrase of thorne:", 3, words)

        #expect(try program.waitForExit() == .exited(0))
        let written = String(decoding: program.transcript, as: UTF8.self)
        #expect(written.contains("Too short"))
        #expect(written.contains("The two were not the same."))
        #expect(written.contains("That was not it."))
        #expect(!written.contains("spare keys"))
        #expect(written.components(separatedBy: words).count == 2)
        let check = try ProgramRun(
            "audit", "verify", "--vault", folder.path + "/vault", "--login", "thorne",
            "--passphrase-fd", "0", input: words + "\n")
        #expect(check.status == 0, "\(check.messages)")
    }

    @Test func breakingOffMakesNoVault() throws {
        let folder = try TemporaryFolder()
        let program = try start(in: folder)

        try program.wait(for: "New passphrase of tarr:")
        program.type("half a phra\u{3}")

        #expect(try program.waitForExit() == .exited(1))
        #expect(program.screen().contains { $0.contains("Broken off; nothing was changed.") })
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/vault"))
    }

    @Test func aProgramEndedAtThePromptLeavesTheTerminalShowingWhatIsTyped() throws {
        let folder = try TemporaryFolder()
        let note = folder.path + "/process"
        let arguments = Self.arguments(folder).map { "'\($0)'" }.joined(separator: " ")
        let shell = try PtyProgram(
            arguments: [
                "/bin/sh", "-c", "\(arguments) & echo $! > '\(note)'; wait; stty -a; echo THE END",
            ], environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin"], rows: 50, columns: 120)
        try shell.wait(for: "New passphrase of tarr:")
        let text = try String(contentsOfFile: note, encoding: .utf8)
        let number = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))

        kill(number, SIGTERM)
        try shell.wait(for: "THE END")

        let settings = shell.screen().joined(separator: " ").split(separator: " ")
        #expect(settings.contains("echo"))
        #expect(settings.contains("icanon"))
    }

    private func start(in folder: TemporaryFolder) throws -> PtyProgram {
        try PtyProgram(
            arguments: Self.arguments(folder), environment: ["HOME": folder.path], rows: 50,
            columns: 120)
    }

    private static func arguments(_ folder: TemporaryFolder) -> [String] {
        [
            ProgramRun.path, "init", "--vault", folder.path + "/vault", "--office", "Office",
            "--state", "QM", "--administrator", "tarr", "--administrator-name", "Brita Tarr",
            "--auditor", "thorne", "--auditor-name", "Sami Thorne",
        ]
    }

    /// Answers a question when it stands on the screen for the n-th time.
    private func answer(
        _ program: PtyProgram, _ question: String, _ time: Int, _ text: String
    ) throws {
        try program.wait(named: "\(question) \(time)") { rows in
            rows.count { $0.contains(question) } == time
        }
        program.enter(text)
    }

    private func generatedWords(on program: PtyProgram) -> String? {
        program.screen().map { $0.trimmingCharacters(in: .whitespaces) }.first { row in
            let words = row.split(separator: " ")
            return words.count == 6 && words.allSatisfy { PassphraseWords.all.contains($0) }
        }
    }
}
