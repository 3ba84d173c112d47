import Foundation
import TestSupport
import Testing

@testable import rogatory

/// Another user of the machine: officers in accounts of their own work on the office's vault
/// through the program, which has the office's group; without it nobody gets at anything.
@Suite(
    .enabled(
        if: OfficeMachine.isPossible,
        "only root can become other accounts, where programs may give a group"), .serialized)
struct OtherAccountTests {
    let machine: OfficeMachine

    init() throws { machine = try OfficeMachine.shared.get() }

    @Test func theOfficesFilesAreForTheOfficeAlone() throws {
        let folder = try Rights(machine.vault)
        #expect(folder == Rights(mode: 0o2770, group: OfficeMachine.group))
        let names = try FileManager.default.contentsOfDirectory(atPath: machine.vault)
        #expect(names.contains("vault.db"))
        for name in names {
            #expect(
                try Rights(machine.vault + "/" + name)
                    == Rights(mode: 0o660, group: OfficeMachine.group), "\(name)")
        }
    }

    @Test func aColleagueWorksThroughTheProgramAndNotBesideIt() throws {
        let worked = try machine.program(
            [
                "audit", "verify", "--vault", machine.vault, "--login", "bea", "--passphrase-fd",
                "0",
            ],
            as: .colleague, input: OfficeMachine.words("bea"))
        let again = try machine.program(
            [
                "officer", "list", "--vault", machine.vault, "--login", "ada", "--passphrase-fd",
                "0",
            ],
            as: .officer, input: OfficeMachine.words("ada"))
        let beside = try machine.run(["/bin/cat", machine.vault + "/slots.a"], as: .colleague)
        let listed = try machine.run(["/bin/ls", machine.vault], as: .colleague)

        #expect(worked.status == 0, "\(worked.messages)")
        #expect(again.status == 0, "\(again.messages)")
        #expect(beside.status != 0)
        #expect(beside.output.isEmpty)
        #expect(listed.status != 0)
        #expect(listed.output.isEmpty)
        try theOfficesFilesAreForTheOfficeAlone()
        let state = machine.home(of: .officer) + "/.local/state/rogatory"
        for name in try FileManager.default.contentsOfDirectory(atPath: state) {
            #expect(try Rights(state + "/" + name).mode == 0o600, "\(name)")
        }
    }

    @Test func anOutsiderGetsNoCopyThroughTheProgramEither() throws {
        let stolen = machine.home(of: .outsider) + "/stolen"
        let slots = machine.vault + "/slots.a"
        let tries = [
            ["restore", machine.vault, "--vault", stolen],
            ["restore", machine.vault, "--vault", stolen, "--shared"],
            ["backup", "verify", machine.vault, "--login", "ada", "--passphrase-fd", "0"],
            ["scan", slots], ["audit", "verify", slots],
            ["package", "verify", slots, "--office-key", slots],
            ["backup", stolen, "--vault", machine.vault, "--login", "ada", "--passphrase-fd", "0"],
        ]
        for words in tries {
            let run = try machine.program(words, as: .outsider, input: "not the right one at all")
            #expect(run.status != 0, "\(words)")
            #expect(run.output.isEmpty, "\(words): \(run.output.prefix(80))")
        }
        #expect(!FileManager.default.fileExists(atPath: stolen))
    }

    @Test(arguments: OfficeMachine.Account.allCases)
    func nobodyLooksIntoTheRunningProgram(_ account: OfficeMachine.Account) throws {
        let program = try PtyProgram(
            arguments: machine.command(as: .officer) + [
                "audit", "verify", "--vault", machine.vault, "--login", "ada",
            ], environment: machine.environment(of: .officer), rows: 24, columns: 80)
        try program.wait(for: "Passphrase of ada")
        let process = "/proc/\(program.processID)"

        for name in ["mem", "environ", "maps", "auxv"] {
            let run = try machine.run(
                ["/usr/bin/head", "-c", "1", "\(process)/\(name)"], as: account)
            #expect(run.status != 0, "\(name)")
            #expect(run.messages.contains("Permission denied"), "\(name): \(run.messages)")
        }
        let descriptors = try machine.run(["/bin/ls", "\(process)/fd"], as: account)
        #expect(descriptors.status != 0)
        let traced = try machine.run(Self.attaching(to: program.processID), as: account)
        #expect(traced.output == "-1\n", "\(traced.messages)")
        #expect(
            try String(contentsOfFile: "\(process)/status", encoding: .utf8)
                .contains("Umask:\t0007"))
        program.signal(SIGKILL)
        #expect(try program.waitForExit() == .killed(signal: SIGKILL))
    }

    /// What the test above would see of a program that protects nothing.
    @Test func ofAnotherProgramItsOwnAccountSeesEverything() throws {
        let program = try PtyProgram(
            arguments: machine.becoming(.officer) + ["/bin/sh", "-c", "echo ready; sleep 60"],
            environment: machine.environment(of: .officer), rows: 24, columns: 80)
        try program.wait(for: "ready")
        let path = "/proc/\(program.processID)/environ"

        let seen = try machine.run(["/usr/bin/head", "-c", "1", path], as: .officer)
        let traced = try machine.run(Self.attaching(to: program.processID), as: .officer)
        let others = try machine.run(["/usr/bin/head", "-c", "1", path], as: .outsider)

        #expect(seen.status == 0, "\(seen.messages)")
        #expect(traced.output == "0\n", "\(traced.messages)")
        #expect(others.status != 0)
        program.signal(SIGKILL)
        _ = try program.waitForExit()
    }

    /// PTRACE_ATTACH, and its answer.
    private static func attaching(to process: Int32) -> [String] {
        [
            "/usr/bin/python3", "-c",
            "import ctypes; print(ctypes.CDLL(None).ptrace(16, \(process), 0, 0))",
        ]
    }
}

/// Rights and group of a file.
struct Rights: Equatable {
    let mode: mode_t
    let group: gid_t

    init(mode: mode_t, group: gid_t) {
        self.mode = mode
        self.group = group
    }

    init(_ path: String) throws {
        var status = stat()
        try #require(lstat(path, &status) == 0, "\(path)")
        self.init(mode: status.st_mode & 0o7777, group: status.st_gid)
    }
}
