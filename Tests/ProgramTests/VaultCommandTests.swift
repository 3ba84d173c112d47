import Casework
import Foundation
import TestSupport
import Testing
import Training

@testable import rogatory

/// Commands on a vault, on the real program: how they end when something is wrong.
@Suite struct VaultCommandTests {
    @Test func wrongPassphraseAndWrongNameGetOneAnswer() throws {
        let office = try TestOffice()

        let wrongPassphrase = try office.run(
            "audit", "verify", as: Cast.thorne, passphrase: "not the right one at all")
        let nobody = CastMember(
            login: "nobody", name: "", roles: [], passphrase: Cast.thorne.passphrase)
        let wrongName = try office.run("audit", "verify", as: nobody)

        #expect(wrongPassphrase.status == 77)
        #expect(wrongName.status == 77)
        #expect(wrongPassphrase.messages == wrongName.messages)
        #expect(wrongPassphrase.messages.contains("The vault did not open"))
        #expect(wrongPassphrase.output.isEmpty)
    }

    @Test func oneDamagedSlotCopyIsMended() throws {
        let office = try TestOffice()
        try office.alter("slots.a") { $0[100] ^= 1 }

        let run = try office.run("audit", "verify", as: Cast.thorne)

        #expect(run.status == 0, "\(run.messages)")
        let copies = try ["slots.a", "slots.b"].map {
            try Data(contentsOf: URL(fileURLWithPath: office.vault + "/" + $0))
        }
        #expect(copies[0] == copies[1])
    }

    @Test func twoDamagedSlotCopiesAreOneSentence() throws {
        let office = try TestOffice()
        for copy in ["slots.a", "slots.b"] { try office.alter(copy) { $0[100] ^= 1 } }

        let run = try office.run("audit", "verify", as: Cast.thorne)

        #expect(run.status == 65)
        #expect(
            run.messages
                == "rogatory: Both copies of the slot file are damaged; restore them from a "
                + "backup.\n")
    }

    @Test func newerVaultAsksForTheNewerProgram() throws {
        let office = try TestOffice()
        for copy in ["slots.a", "slots.b"] {
            try office.alter(copy) { data in
                let magic = 16
                data[magic] = 0x7F
                data[magic + 1] = 0x7F
                let content = Array(data.dropLast(32))
                data = Data(content + Digest256(of: content).bytes)
            }
        }

        let run = try office.run("audit", "verify", as: Cast.thorne)

        #expect(run.status == 78)
        #expect(run.messages.contains("newer than this program"))
    }

    @Test(arguments: [40, 100, 2_000, 5_000])
    func flippedByteOfTheDatabaseIsNeverPassedOver(offset: Int) throws {
        let office = try TestOffice()
        try office.alter("vault.db") { $0[offset] ^= 0x10 }

        let run = try office.run("audit", "verify", as: Cast.thorne)

        #expect(run.status == 65, "\(run.output)\(run.messages)")
        #expect(run.messages.split(separator: "\n").count == 1)
    }

    @Test func administratorReadsNoLogOfCasesButListsOfficers() throws {
        let office = try TestOffice()

        let run = try office.run("officer", "list", "--json", as: Cast.tarr)

        #expect(run.status == 0, "\(run.messages)")
        let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let officers = try #require((value as? [String: Any])?["officers"] as? [[String: Any]])
        #expect(officers.count == Cast.everybody.count)
        #expect(officers.allSatisfy { $0["standing"] as? String == "in force" })
    }

    @Test func newOfficerWorksOnlyOnceTwoHaveSigned() throws {
        let office = try TestOffice()
        let fenn = CastMember(
            login: "fenn", name: "Ruben Fenn", roles: [.caseworker],
            passphrase: "eleven boats in the fog")

        let added = try office.run(
            "officer", "add", "fenn", "--name", "Ruben Fenn", "--role", "CW", as: Cast.tarr,
            lines: [fenn.passphrase])
        let early = try office.run("recipient", "list", as: fenn)
        let byHimself = try office.run("officer", "confirm", as: Cast.tarr)
        let confirmed = try office.run("officer", "confirm", as: Cast.thorne)
        let late = try office.run("recipient", "list", as: fenn)

        #expect(added.status == 0, "\(added.messages)")
        #expect(added.messages.contains("Nobody can look up a forgotten passphrase."))
        #expect(early.status == 77)
        #expect(early.messages.contains("waits for its confirmation"))
        #expect(byHimself.status == 77)
        #expect(confirmed.status == 0, "\(confirmed.messages)")
        #expect(late.status == 0, "\(late.messages)")
    }

    @Test func shortPassphraseIsTurnedDown() throws {
        let office = try TestOffice()

        let run = try office.run(
            "officer", "add", "fenn", "--name", "Ruben Fenn", "--role", "CW", as: Cast.tarr,
            lines: ["short"])

        #expect(run.status == 64)
        #expect(run.messages.contains("too short"))
    }

    @Test func nothingIsDestroyedWhereNobodyCanBeAsked() throws {
        let office = try TestOffice()

        let run = try office.run("retention", "dispose", "IN-2026-0001", as: Cast.rook)

        #expect(run.status == 64)
        #expect(run.messages.contains("nothing was done"))
    }

    @Test func nothingPendingCannotBeConfirmed() throws {
        let office = try TestOffice()

        let run = try office.run("officer", "confirm", as: Cast.thorne)

        #expect(run.status == 66)
        #expect(run.messages.contains("No change of the directory of officers waits"))
    }

    @Test func recipientIsVerifiedByASupervisorOnly() throws {
        let office = try TestOffice()

        let added = try office.run(
            "recipient", "add", "--state", "QN", "--authority", "Court of Port Sel", "--key",
            "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p", "--instrument",
            "UNTOC-18", "--channel", "PORT", as: Cast.quill)
        let id = String(added.output.prefix(8))
        let byCaseworker = try office.run(
            "recipient", "verify", id, "--method", "directoryCallback", as: Cast.quill)
        let bySupervisor = try office.run(
            "recipient", "verify", id, "--method", "directoryCallback", as: Cast.rook)

        #expect(added.status == 0, "\(added.messages)")
        #expect(byCaseworker.status == 77)
        #expect(byCaseworker.messages.contains("This is for a head of authority or supervisor."))
        #expect(bySupervisor.status == 0, "\(bySupervisor.messages)")
    }

    @Test func malformedRecipientKeyIsTurnedDown() throws {
        let office = try TestOffice()

        let run = try office.run(
            "recipient", "add", "--state", "QN", "--authority", "Court of Port Sel", "--key",
            "age1nonsense", "--instrument", "UNTOC-18", "--channel", "PORT", as: Cast.quill)

        #expect(run.status == 64)
        #expect(run.messages.contains("That is no age recipient"))
    }

    @Test func backupIsRestoredAndOpensWithTheSamePassphrases() throws {
        let office = try TestOffice()
        let backup = office.folder.path + "/backup"
        let restored = office.folder.path + "/restored/vault"

        let made = try office.run("backup", backup, as: Cast.thorne)
        let again = try office.run("backup", backup, as: Cast.thorne)
        let put = try ProgramRun("restore", backup, "--vault", restored)
        let onTop = try ProgramRun("restore", backup, "--vault", restored)
        let check = try ProgramRun(
            "audit", "verify", "--vault", restored, "--login", "thorne", "--passphrase-fd", "0",
            input: Cast.thorne.passphrase + "\n")

        #expect(made.status == 0, "\(made.messages)")
        #expect(again.status == 73)
        #expect(put.status == 0, "\(put.messages)")
        #expect(onTop.status == 73)
        #expect(check.status == 0, "\(check.messages)")
    }

    @Test func initMakesAVaultAndSaysWhatAForgottenPassphraseMeans() throws {
        let folder = try TemporaryFolder()
        let arguments = [
            "init", "--vault", folder.path + "/deep/vault", "--office", "Office", "--state", "QM",
            "--administrator", "tarr", "--administrator-name", "Brita Tarr", "--auditor",
            "thorne", "--auditor-name", "Sami Thorne", "--passphrase-fd", "0",
        ]

        func run(_ input: String) throws -> ProgramRun {
            try ProgramRun(list: arguments, input: input, home: folder.path)
        }
        let short = try run("short\nevery page has a number\n")
        let made = try run("spare keys in the cellar\nevery page has a number\n")
        let again = try run("a passphrase\nanother passphrase\n")

        let next = try ProgramRun(
            "officer", "list", "--vault", folder.path + "/deep/vault", "--login", "tarr",
            "--passphrase-fd", "0", input: "spare keys in the cellar\n", home: folder.path)

        #expect(next.status == 0, "\(next.messages)")
        #expect(!next.messages.contains("remembered"))
        #expect(short.status == 64)
        #expect(made.status == 0, "\(made.messages)")
        #expect(made.messages.contains("it is lost for good, backups included"))
        #expect(made.output == folder.path + "/deep/vault\n")
        #expect(again.status == 73)
    }
}
