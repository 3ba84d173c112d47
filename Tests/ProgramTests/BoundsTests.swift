import ArgumentParser
import Foundation
import TestSupport
import Testing
import Training
import Vault

@testable import rogatory

/// The bounds of the real program.
@Suite struct BoundsTests {
    @Test func everyCommandNamesWhatItReadsAndWrites() {
        func leaves(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
            let below = command.configuration.subcommands
            return below.isEmpty ? [command] : below.flatMap(leaves)
        }
        let all = leaves(Rogatory.self)

        #expect(all.count > 10)
        for command in all { #expect(command is any BoundedCommand.Type, "\(command)") }
    }

    @Test(.enabled(if: Confinement.landlockVersion >= 3, "the kernel has no Landlock 3"))
    func doctorFindsEveryBoundInPlace() throws {
        let run = try ProgramRun("doctor")

        let lines = run.output.split(separator: "\n")
        for what in [
            "process", "crash reports", "freed memory", "files", "system calls", "converters",
        ] {
            #expect(lines.contains { $0.hasPrefix("ok    \(what) ") }, "\(what):\n\(run.output)")
        }
    }

    @Test func missingBoundsAreSaidAtEveryStart() {
        typealias Hold = Confinement.Hold
        let none = Hold(landlock: 0, holdsPaths: false, holdsCalls: true)
        let part = Hold(landlock: 2, holdsPaths: true, holdsCalls: true)
        let open = Hold(landlock: 7, holdsPaths: true, holdsCalls: false)
        let whole = Hold(landlock: 7, holdsPaths: true, holdsCalls: true)

        #expect(Bounds.remark(on: none)?.contains("no Landlock") == true)
        #expect(Bounds.remark(on: part)?.contains("in part only") == true)
        #expect(Bounds.remark(on: open)?.contains("no seccomp") == true)
        #expect(Bounds.remark(on: whole) == nil)
    }

    @Test func theWorkstationRunsWithoutCoreFilesNewRightsOrForbiddenCalls() throws {
        let office = try TestOffice()
        let program = try PtyProgram(
            arguments: [ProgramRun.path, "--vault", office.vault],
            environment: ["HOME": office.folder.path])
        try program.wait(for: "Unlock the vault")

        func kernel(_ name: String) throws -> [Substring] {
            String(
                decoding: try Files.read("/proc/\(program.processID)/\(name)", limit: 1 << 16),
                as: UTF8.self
            ).split(separator: "\n")
        }
        let status = try kernel("status")
        let limits = try kernel("limits")

        #expect(status.contains { $0.hasPrefix("NoNewPrivs:") && $0.hasSuffix("\t1") })
        #expect(status.contains { $0.hasPrefix("Seccomp:") && $0.hasSuffix("\t2") })
        #expect(status.contains { $0.hasPrefix("Umask:") && $0.hasSuffix("0077") })
        let core = try #require(limits.first { $0.hasPrefix("Max core file size") })
        #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
        program.type("\u{11}")
        #expect(try program.waitForExit() == .exited(0))
    }
}
