import Foundation
import TestSupport
import Testing

@testable import rogatory

/// Commands that need no vault, on the real program.
@Suite struct CommandTests {
    @Test func unknownOptionIsWrongUsage() throws {
        let run = try ProgramRun("rules", "--no-such-option")

        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.messages.contains("Unknown option"))
    }

    @Test func passphraseIsNoArgument() throws {
        let run = try ProgramRun("audit", "verify", "--passphrase", "velvet orbit")

        #expect(run.status == 64)
        #expect(run.messages.contains("Unknown option '--passphrase'"))
    }

    @Test func descriptorWithoutLoginIsWrongUsage() throws {
        let run = try ProgramRun("audit", "verify", "--passphrase-fd", "0")

        #expect(run.status == 64)
        #expect(run.messages.contains("--passphrase-fd needs --login"))
    }

    @Test func rulesNameEveryDeedOnce() throws {
        let run = try ProgramRun("rules")

        #expect(run.status == 0)
        #expect(run.messages.isEmpty)
        for deed in RuleListing().deeds {
            let lines = run.output.split(separator: "\n").filter {
                $0.hasPrefix(deed.deed + " ")
            }
            #expect(lines.count == 1, "\(deed.deed)")
        }
    }

    @Test func rulesAreReadableByPrograms() throws {
        let run = try ProgramRun("rules", "--json")

        let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let deeds = try #require((value as? [String: Any])?["deeds"] as? [[String: Any]])
        let approve = try #require(deeds.first { $0["deed"] as? String == "approve" })
        #expect(approve["roles"] as? [String] == ["HD", "SV"])
    }

    @Test func doctorMendsADumbTerminal() throws {
        let run = try ProgramRun("doctor", environment: ["TERM": "dumb"])

        #expect(run.status == 1)
        #expect(run.output.contains("TERM=dumb cannot show screens"))
    }

    @Test func doctorMendsAnEncodingOtherThanUTF8() throws {
        let run = try ProgramRun("doctor", environment: ["LC_ALL": "C"])

        #expect(run.status == 1)
        #expect(run.output.contains("set LC_ALL=C.UTF-8"))
    }

    @Test func doctorMendsAVaultOpenToOthers() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path)

        let run = try ProgramRun("doctor", "--vault", folder.path)

        #expect(run.status == 1)
        #expect(run.output.contains("is open to others; chmod 700 it"))
    }

    @Test func doctorIsContentWithAGoodMachine() throws {
        let run = try ProgramRun("doctor", "--json")

        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("\"core files\""))
    }

    @Test(arguments: [
        "office-key", "backup x", "audit verify", "officer list", "officer confirm",
        "recipient list",
    ])
    func commandOnAMissingVaultSaysSo(command: String) throws {
        let folder = try TemporaryFolder()
        var arguments = command.split(separator: " ").map(String.init)
        arguments += ["--vault", folder.path + "/none", "--login", "quill", "--passphrase-fd", "0"]

        let run = try ProgramRun(list: arguments, input: "something\n")

        #expect(run.status == 66)
        #expect(run.output.isEmpty)
        #expect(
            run.messages == "rogatory: There is no vault in that folder; make one with "
                + "`rogatory init`, or name its folder with --vault.\n")
    }

    @Test func backupThatIsNotThereCannotBeRestored() throws {
        let folder = try TemporaryFolder()

        let run = try ProgramRun(
            "restore", folder.path + "/none", "--vault", folder.path + "/vault")

        #expect(run.status == 66)
        #expect(run.messages.split(separator: "\n").count == 1)
    }
}
