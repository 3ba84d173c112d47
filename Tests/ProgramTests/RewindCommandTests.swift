import Foundation
import TestSupport
import Testing
import Training

@testable import rogatory

/// A backup put back in the place of a vault that went on, on the real program.
@Suite struct RewindCommandTests {
    @Test func aRestoredBackupIsGoneOnWithOnlyWhenAnOfficerSaysSoTwice() throws {
        let office = try TestOffice()
        let backup = office.file("backup").path
        #expect(try office.run("backup", backup, as: Cast.tarr).status == 0)
        #expect(try office.run("recipient", "list", as: Cast.quill).status == 0)
        try FileManager.default.removeItem(atPath: office.vault)
        let restored = try ProgramRun(
            "restore", backup, "--vault", office.vault, home: office.folder.path)
        #expect(restored.status == 0, "\(restored.messages)")

        let shut = try office.run("recipient", "list", as: Cast.quill)
        let shown = try office.run("audit", "accept-older", as: Cast.quill)
        let once = try office.run(
            "audit", "accept-older", "--reason", "disk failure", as: Cast.quill)
        let accepted = try office.run(
            "audit", "accept-older", "--reason", "disk failure", as: Cast.quill,
            lines: [Cast.quill.passphrase])
        let verified = try office.run("audit", "verify", as: Cast.thorne)

        #expect(shut.status == 65)
        #expect(shut.messages.contains("rogatory audit accept-older"))
        #expect(shown.status == 65)
        #expect(shown.messages.contains("You saw:"))
        #expect(shown.messages.contains("entries are missing"))
        #expect(once.status == 66, "\(once.messages)")
        #expect(accepted.status == 0, "\(accepted.messages)")
        #expect(verified.status == 0, "\(verified.messages)")
        #expect(verified.output.contains("An older vault was accepted"))
        #expect(verified.output.contains("disk failure"))
    }
}
