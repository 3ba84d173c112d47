import Foundation
import TestSupport
import Testing
import Training

@testable import rogatory

/// The log taken out of the house, on the real program.
@Suite struct AuditCommandTests {
    let office: TestOffice

    init() throws { office = try TestOffice() }

    private func write(_ text: String, as name: String) throws -> String {
        let url = office.file(name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    @Test func anExportedLogIsCheckedWithoutTheVault() throws {
        let exported = try office.run("audit", "export", as: Cast.thorne)
        let note = try office.run("audit", "checkpoint", as: Cast.thorne)
        let whole = try write(exported.output, as: "log")
        let cut = try write(
            exported.output.split(separator: "\n").dropLast().joined(separator: "\n"), as: "cut")
        let paper = try write(note.output, as: "paper")

        let holds = try ProgramRun("audit", "verify", whole, home: office.folder.path)
        let broken = try ProgramRun("audit", "verify", cut, home: office.folder.path)
        let early = try ProgramRun(
            "audit", "verify", whole, "--checkpoint", paper, home: office.folder.path)

        #expect(exported.status == 0, "\(exported.messages)")
        #expect(holds.status == 0, "\(holds.output)\(holds.messages)")
        #expect(holds.output.contains("The exported log holds"))
        #expect(broken.status == 65)
        // The checkpoint is of a later state than the export.
        #expect(early.status == 65)
        #expect(early.output.contains("contradicts the checkpoint"))
        // The vault itself goes on from it.
        let later = try office.run("audit", "verify", "--checkpoint", paper, as: Cast.thorne)
        #expect(later.status == 0, "\(later.output)\(later.messages)")
        #expect(later.output.contains("begins with what the checkpoint"))
    }

    @Test func aCosignedCheckpointNamesTheAuditorAndNobodyElseMayCosign() throws {
        let refused = try office.run("audit", "checkpoint", "--cosign", as: Cast.quill)
        let cosigned = try office.run("audit", "checkpoint", "--cosign", as: Cast.thorne)
        let paper = try write(cosigned.output, as: "paper")
        let forged = try write(
            cosigned.output.replacing("rogatory-officer-", with: "rogatory-officer-0"),
            as: "forged")

        let check = try office.run("audit", "verify", "--checkpoint", paper, as: Cast.tarr)
        let strange = try office.run("audit", "verify", "--checkpoint", forged, as: Cast.tarr)

        #expect(refused.status == 77)
        #expect(refused.output.isEmpty)
        #expect(cosigned.status == 0, "\(cosigned.messages)")
        #expect(check.status == 0, "\(check.output)\(check.messages)")
        #expect(check.output.contains("thorne cosigned it on "))
        #expect(strange.status == 65)
        #expect(strange.output.contains("One signature under it is of no officer"))
    }

    @Test func aMistypedCheckpointIsNotHeldAgainstTheLog() throws {
        let note = try office.run("audit", "checkpoint", as: Cast.thorne)
        var lines = note.output.split(separator: "\n", omittingEmptySubsequences: false)
        lines[1] = "1"
        let paper = try write(lines.joined(separator: "\n"), as: "paper")

        let run = try office.run("audit", "verify", "--checkpoint", paper, as: Cast.thorne)

        #expect(run.status == 65)
        #expect(run.messages.contains("altered or mistyped"))
        #expect(!run.messages.contains("The log does not hold"))
    }

    @Test func aFileThatIsNoLogIsNotCalledABrokenOne() throws {
        let file = try write("root:x:0:0\n", as: "other")

        let run = try ProgramRun("audit", "verify", file, home: office.folder.path)

        #expect(run.status == 65)
        #expect(!run.messages.contains("The log does not hold"))
        #expect(run.messages.contains("an exported log or a proof"))
    }

    @Test func aDamagedBackupIsNotCalledADamagedVault() throws {
        let backup = office.folder.path + "/backup"
        _ = try office.run("backup", backup, as: Cast.thorne)
        let database = URL(fileURLWithPath: backup + "/vault.db")
        var bytes = try Data(contentsOf: database)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: database)

        let checked = try backupRun("verify", backup)
        let rehearsed = try backupRun("rehearse", backup)
        let none = try backupRun("verify", office.folder.path)

        for run in [checked, rehearsed] {
            #expect(run.status == 65)
            #expect(run.messages.contains("This backup is damaged"))
            #expect(!run.messages.contains("Restore a backup"))
        }
        #expect(none.status == 66)
        #expect(none.messages.contains("There is no backup in that folder."))
    }

    @Test func aBackupInsideTheVaultsFolderIsRefused() throws {
        let run = try office.run("backup", office.vault + "/inside", as: Cast.thorne)

        #expect(run.status == 73)
        #expect(run.messages.contains("lies inside the vault's own"))
    }

    @Test func anEntryIsProvedWithoutTheVault() throws {
        let proof = try office.run("audit", "prove", "2", as: Cast.thorne)
        let none = try office.run("audit", "prove", "100000", as: Cast.thorne)
        let file = try write(proof.output, as: "proof")
        let other = try write(
            proof.output.replacing("index 2", with: "index 3"), as: "other")

        let holds = try ProgramRun("audit", "verify", file, "--json", home: office.folder.path)
        let broken = try ProgramRun("audit", "verify", other, home: office.folder.path)

        #expect(proof.status == 0, "\(proof.messages)")
        #expect(holds.status == 0, "\(holds.output)\(holds.messages)")
        #expect(holds.output.contains("Entry 2 stands in the log"))
        #expect(broken.status == 65)
        #expect(none.status == 66)
        #expect(none.messages.contains("There is no entry 100000 in the log"))
    }

    @Test func aBackupIsCheckedAndItsRestoreRehearsed() throws {
        let backup = office.folder.path + "/backup"
        let made = try office.run("backup", backup, as: Cast.thorne)
        let before = try names(in: backup)

        let checked = try backupRun("verify", backup)
        let rehearsed = try backupRun("rehearse", backup)
        let note = rehearsed.output.components(separatedBy: "by who rehearsed:\n").last ?? ""
        let paper = try write(note, as: "paper")
        let kept = try office.run("audit", "verify", "--checkpoint", paper, as: Cast.thorne)

        #expect(made.status == 0, "\(made.messages)")
        #expect(checked.status == 0, "\(checked.output)\(checked.messages)")
        #expect(checked.output.contains("pages open. The log is intact"))
        #expect(rehearsed.status == 0, "\(rehearsed.output)\(rehearsed.messages)")
        #expect(rehearsed.output.contains("Certificate of a restore rehearsal"))
        #expect(rehearsed.output.contains("by thorne"))
        #expect(kept.status == 0, "\(kept.output)\(kept.messages)")
        #expect(kept.output.contains("thorne cosigned it"))
        #expect(try names(in: backup) == before)
        #expect(try names(in: office.folder.path).allSatisfy { !$0.contains("rehearsal") })
    }

    @Test(arguments: [50, 5_000, 20_000, 40_000])
    func aDamagedBackupDoesNotPass(offset: Int) throws {
        let backup = office.folder.path + "/backup"
        let made = try office.run("backup", backup, as: Cast.thorne)
        let file = URL(fileURLWithPath: backup + "/vault.db")
        var bytes = try Data(contentsOf: file)
        bytes[offset] ^= 4
        try bytes.write(to: file)

        let checked = try backupRun("verify", backup)
        let rehearsed = try backupRun("rehearse", backup)

        #expect(made.status == 0)
        #expect(checked.status == 65, "\(checked.output)\(checked.messages)")
        #expect(rehearsed.status == 65, "\(rehearsed.output)\(rehearsed.messages)")
    }

    private func backupRun(_ verb: String, _ backup: String) throws -> ProgramRun {
        try ProgramRun(
            "backup", verb, backup, "--login", "thorne", "--passphrase-fd", "0",
            input: Cast.thorne.passphrase + "\n",
            environment: ["TMPDIR": office.folder.path], home: office.folder.path)
    }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
}
