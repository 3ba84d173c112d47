import Casework
import Foundation
import TestSupport
import Testing
import Training
import Workflow

@testable import rogatory

/// The tour in a pipe, and what it leaves behind when it is to be kept.
@Suite(.serialized) struct DemoTests {
    @Test(.timeLimit(.minutes(10)))
    func tourEndsWellAndItsKeptVaultTellsNothing() throws {
        let folder = try TemporaryFolder()
        let kept = folder.path + "/kept"

        let run = try ProgramRun("demo", "--keep", kept)

        #expect(run.status == 0, "\(run.output.suffix(4000))\(run.messages)")
        #expect(run.output.contains("TRAINING – SYNTHETIC"))
        #expect(run.output.contains("The log is intact"))
        for member in Cast.everybody { #expect(run.messages.contains(member.passphrase)) }
        let search = LeakSearch(words: Self.tellingWords)
        #expect(try search.leaks(in: kept).isEmpty)
        // The same search over a copy in the clear finds them.
        let copy = folder.path + "/copy"
        try writeInTheClear(kept: kept, to: copy)
        let found = try search.leaks(in: copy)
        for word in Self.tellingWords {
            #expect(found.contains { $0.contains(word) }, "\(word)")
        }
        try packageOpensWithTheKeptIdentity(kept)
    }

    @Test func folderThatExistsIsNotWrittenInto() throws {
        let folder = try TemporaryFolder()

        let run = try ProgramRun("demo", "--keep", folder.path)

        #expect(run.status == 73)
        #expect(run.messages.contains("exists already"))
        #expect(try folder.contents().isEmpty)
    }

    @Test func onATerminalItOpensTheWorkstationAndLeavesNothingBehind() throws {
        let folder = try TemporaryFolder()
        let program = try PtyProgram(
            arguments: [ProgramRun.path, "demo"],
            environment: ["HOME": folder.path, "TMPDIR": folder.path])

        try program.wait(for: "Press Enter to open the workstation", timeout: 120)
        let cast = program.screen().joined(separator: "\n")
        program.enter()
        try program.wait(for: "Unlock the vault")
        try program.wait(for: "TRAINING")
        program.type("\u{11}")

        #expect(try program.waitForExit() == .exited(0))
        #expect(cast.contains(Cast.quill.passphrase))
        #expect(try folder.contents().isEmpty)
    }

    /// Names, titles and words of documents of all seven cases; long enough not to stand in
    /// random bytes by chance.
    private static let tellingWords =
        LanternPapers.tellingWords + [
            "Caldwell", "Garrow", "Marisol", "Bastian", "Halvard", "Sunniva", "Norcross",
            "Perpetua", "cigarettes", "counterfeit medicine", "SAR-2031-00917", "Gull Hotel",
            "harbour contracts",
        ]

    /// Every case file and every text of the kept vault, as its officers read them.
    private func writeInTheClear(kept: String, to copy: String) throws {
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        let door = FrontDoor(
            folder: kept + "/vault",
            surroundings: .live(exportFolder: kept + "/exports", stateFolder: copy + "-state"),
            policy: DemoPlace.policy)
        for member in [Cast.quill, Cast.marsh] {
            let desk = try door.unlock(
                login: member.login, passphrase: member.typed, keyFile: [])
            defer { desk.lock() }
            for row in try desk.caseList(because: "copy").rows {
                let file = try desk.caseFile(row.id, because: "copy").file
                try write(JSONEncoder().encode(file), as: "\(member.login)-\(row.reference)", copy)
                for entry in file.documents {
                    let text = try desk.document(row.id, entry.id, because: "copy").text
                    let readings = text.readings.map(\.text).joined(separator: "\n")
                    try write(
                        Data(readings.utf8), as: entry.id.uuid.uuidString, copy)
                }
            }
        }
    }

    private func write(_ data: Data, as name: String, _ folder: String) throws {
        try data.write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
    }

    private func packageOpensWithTheKeptIdentity(_ kept: String) throws {
        let opened = try Shell(
            "cat made-up-recipient-QN-age-identity.txt; for package in exports/*.age; do "
                + "age -d -i made-up-recipient-QN-age-identity.txt $package | tar -t || exit 1; "
                + "done", in: kept)

        #expect(opened.status == 0, "\(opened)")
        #expect(opened.output.contains("manifest-sha256.txt"))
    }
}
