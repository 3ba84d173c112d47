import CaseStore
import Casework
import Foundation
import TestSupport
import Testing
import Training
import Vault

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

    /// Whoever holds the vault key can write such a record and an entry for it, with a program of
    /// his own; he cannot sign as the officer.
    @Test func anAcceptanceThatNobodySignedIsAFaultAndTheLogIsNotCalledIntact() throws {
        let office = try TestOffice()
        let session = try Session.unlock(
            VaultFolder(path: office.vault),
            credentials: Credentials(
                login: Cast.tarr.login,
                passphrase: SecretBytes(passphrase: Cast.tarr.passphrase)),
            policy: DemoPlace.policy, at: Date())
        let store = try Store.open(session: session)
        let found = try #require(try store.read { try $0.checkpoint() })
        var record = AcceptedRewind(
            officer: Officer.ID(session.officer), at: Date(), difference: .shorter,
            remembered: found.note, found: found.note, reason: "disk failure")
        record.signature = [UInt8](repeating: 7, count: 64)
        let unsigned = record
        try store.write(at: Date()) { writer in
            try writer.noteRewind(unsigned)
            try writer.log(deed: "acceptOlder", reason: "disk failure")
        }
        store.close()
        session.close()

        let verified = try office.run("audit", "verify", as: Cast.thorne)
        let listed = try office.run("audit", "verify", "--json", as: Cast.thorne)

        #expect(verified.status == 65, "\(verified.messages)")
        #expect(!verified.output.contains("intact"), "\(verified.output)")
        #expect(verified.output.contains("no officer signed it"))
        #expect(verified.output.contains("THE SIGNATURE DOES NOT HOLD"))
        #expect(listed.output.contains("\"isIntact\" : false"), "\(listed.output)")
    }
}
