import Foundation
import TestSupport
import Testing
import Training

@testable import rogatory

/// Shares of the recovery key on the real program: shown on a terminal, written to a descriptor,
/// typed in again.
@Suite struct RecoveryCommandTests {
    @Test func sharesAreShownOneByOneAndGiveANewPassphrase() throws {
        let office = try TestOffice()
        let making = try start(
            office, "recovery", "make", "--second", "thorne", "--login", "tarr")
        try answer(making, "Passphrase of tarr:", Cast.tarr.passphrase)
        try answer(making, "Passphrase of thorne:", Cast.thorne.passphrase)
        var shares: [String] = []
        for number in 1...5 {
            try answer(making, "Share \(number) of 5. Its holder alone looks", "")
            try making.wait(for: "Write all of it down")
            let words = shareWords(on: making)
            #expect(words.count == 33)
            shares.append(words.joined(separator: " "))
            making.enter("")
        }
        #expect(try making.waitForExit() == .exited(0))
        #expect(Set(shares).count == 5)
        #expect(!making.screen().joined().contains(shares[0].split(separator: " ")[7]))

        let combining = try start(office, "recovery", "combine", "thorne")
        try answer(combining, "A share:", "nonsense " + shares[0])
        try combining.wait(for: "Word 1 is not in the list")
        try answer(combining, "A share:", shares[4], time: 2)
        try answer(combining, "Another share (2 more needed):", shares[1])
        try answer(combining, "Another share (1 more needed):", shares[1])
        try combining.wait(for: "This share was given before")
        try answer(combining, "Another share (1 more needed):", shares[2], time: 2)
        try answer(combining, "New passphrase of thorne:", "nine boats at the pier")
        try answer(combining, "The same again:", "nine boats at the pier")
        #expect(try combining.waitForExit() == .exited(0))
        let written = String(decoding: combining.transcript, as: UTF8.self)
        #expect(!written.contains(shares[4].prefix(20)))

        let old = try office.run("audit", "verify", as: Cast.thorne)
        let new = try office.run(
            "audit", "verify", as: Cast.thorne, passphrase: "nine boats at the pier")
        #expect(old.status == 77)
        #expect(new.status == 0, "\(new.messages)")
    }

    @Test func sharesOfTwoVaultsAreOneSentenceAndChangeNothing() throws {
        let office = try TestOffice()
        let made = try office.run(
            "recovery", "make", "--second", "thorne", "--threshold", "2", "--shares", "2",
            "--shares-fd", "1", as: Cast.tarr, lines: [Cast.thorne.passphrase])
        let again = try office.run(
            "recovery", "make", "--second", "thorne", "--threshold", "2", "--shares", "2",
            "--shares-fd", "1", as: Cast.tarr, lines: [Cast.thorne.passphrase])
        let first = made.output.split(separator: "\n").map(String.init)
        let second = again.output.split(separator: "\n").map(String.init)
        #expect(made.status == 0, "\(made.messages)")
        #expect(again.status == 0, "\(again.messages)")
        #expect(first.count == 2)

        let mixed = try combine(office, [first[0], second[1], "nine boats at the pier"])
        let replaced = try combine(office, first + ["nine boats at the pier"])
        let status = try office.run("recovery", "status", as: Cast.thorne)

        #expect(mixed.status == 65)
        #expect(mixed.messages.contains("belongs to another set"))
        #expect(replaced.status == 65)
        #expect(replaced.messages.contains("a set that was replaced since"))
        #expect(status.status == 0, "\(status.messages)")
        #expect(status.output.contains("tarr"))
        #expect(status.output.contains("when he next unlocks"))
        #expect(try combine(office, second + ["nine boats at the pier"]).status == 0)
    }

    @Test func anOfficerChangesHisPassphraseMakesAKeyFileAndIsToldOfWrongTries() throws {
        let office = try TestOffice()
        let key = office.file("stick.key").path

        let changed = try office.run(
            "officer", "passphrase", as: Cast.quill, lines: ["nine boats at the pier"])
        let made = try office.run(
            "officer", "key-file", "--make", key, as: Cast.quill,
            passphrase: "nine boats at the pier")
        let without = try office.run(
            "recipient", "list", as: Cast.quill, passphrase: "nine boats at the pier")
        let with = try office.run(
            "recipient", "list", "--key-file", key, as: Cast.quill,
            passphrase: "nine boats at the pier")
        let onTop = try office.run(
            "officer", "key-file", "--make", key, "--key-file", key, as: Cast.quill,
            passphrase: "nine boats at the pier")
        let tries = try office.run("officer", "tries", as: Cast.thorne)
        let notHis = try office.run("officer", "tries", as: Cast.tarr)

        #expect(changed.status == 0, "\(changed.messages)")
        #expect(made.status == 0, "\(made.messages)")
        #expect(without.status == 77)
        #expect(with.status == 0, "\(with.messages)")
        #expect(onTop.status == 73)
        #expect(tries.output.contains("quill"))
        #expect(tries.output.contains("yes"))
        #expect(notHis.output.isEmpty)
    }

    // MARK: - Driving

    private func start(_ office: TestOffice, _ arguments: String...) throws -> PtyProgram {
        try PtyProgram(
            arguments: [ProgramRun.path] + arguments + ["--vault", office.vault],
            environment: ["HOME": office.folder.path], rows: 40, columns: 110)
    }

    private func answer(
        _ program: PtyProgram, _ question: String, _ text: String, time: Int = 1
    ) throws {
        try program.wait(named: "\(question) \(time)") { rows in
            rows.count { $0.contains(question) } == time
        }
        program.enter(text)
    }

    private func combine(_ office: TestOffice, _ lines: [String]) throws -> ProgramRun {
        try ProgramRun(
            list: [
                "recovery", "combine", "thorne", "--passphrase-fd", "0", "--vault", office.vault,
            ], input: lines.joined(separator: "\n") + "\n", home: office.folder.path)
    }

    /// The words on the screen, in the order of their numbers.
    private func shareWords(on program: PtyProgram) -> [String] {
        var words: [(number: Int, word: String)] = []
        for row in program.screen() {
            let parts = row.split(separator: " ").map(String.init)
            for (number, word) in zip(parts, parts.dropFirst()) {
                guard let number = Int(number), word.allSatisfy(\.isLetter), word != "of" else {
                    continue
                }
                words.append((number, word))
            }
        }
        return words.sorted { $0.number < $1.number }.map(\.word)
    }
}
