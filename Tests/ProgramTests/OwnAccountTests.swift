import Foundation
import TestSupport
import Testing
import Vault

@testable import rogatory

/// The program in the account of its user, as with a vault of his own: whatever else runs in that
/// account does not look into it, and steers it by no variable.
@Suite struct OwnAccountTests {
    private static let account = "64004"
    private static let setpriv = "/usr/bin/setpriv"
    private static let isRoot = getuid() == 0
    private let place: TemporaryFolder

    init() throws { place = try TemporaryFolder() }

    /// Root would see everything: the program and who looks are put into another account.
    private var becoming: [String] {
        Self.isRoot
            ? [
                Self.setpriv, "--reuid", Self.account, "--regid", Self.account, "--clear-groups",
                "--",
            ] : []
    }

    /// The program at its first question, from a file that the account may read, as installed.
    private func waiting(_ given: [String: String] = [:]) throws -> PtyProgram {
        chmod(place.path, 0o755)
        let path = place.path + "/rogatory"
        try FileManager.default.copyItem(atPath: ProgramRun.path, toPath: path)
        chmod(path, 0o755)
        let home = place.path + "/home"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        if Self.isRoot, let id = UInt32(Self.account) { chown(home, id, id) }
        let program = try PtyProgram(
            arguments: becoming + [
                path, "init", "--office", "Office of Trials", "--state", "XA", "--administrator",
                "ada", "--administrator-name", "Ada Alder", "--auditor", "bea", "--auditor-name",
                "Bea Birch", "--vault", home + "/vault",
            ], environment: ["HOME": home].merging(given) { $1 })
        try program.wait(for: "New passphrase of ada")
        return program
    }

    private func first(byteOf file: String, of program: PtyProgram) throws -> ProgramRun {
        try ProgramRun(
            command: becoming + ["/usr/bin/head"],
            list: ["-c", "1", "/proc/\(program.processID)/\(file)"])
    }

    @Test(
        .enabled(
            if: !isRoot || FileManager.default.isExecutableFile(atPath: setpriv),
            "root sees everything, and there is no setpriv to become somebody else"))
    func nothingElseInTheAccountLooksIntoTheProgram() throws {
        let other = try PtyProgram(
            arguments: becoming + ["/bin/sh", "-c", "echo ready; sleep 60"])
        try other.wait(for: "ready")
        #expect(try first(byteOf: "environ", of: other).status == 0)
        other.signal(SIGKILL)

        let program = try waiting()
        for file in ["mem", "environ", "maps", "auxv"] {
            let run = try first(byteOf: file, of: program)
            #expect(run.status != 0, "\(file)")
            #expect(run.messages.contains("Permission denied"), "\(file): \(run.messages)")
        }
        program.signal(SIGKILL)
        #expect(try program.waitForExit() == .killed(signal: SIGKILL))
    }

    /// The kernel shows to root what the program was started with.
    @Test(.enabled(if: isRoot, "only root sees the environment of the program"))
    func theProgramStartsItselfInAnEnvironmentOfItsOwnMaking() throws {
        let given = [
            "ROGATORY_TRIAL_SECRET": "of a shell", "MALLOC_PERTURB_": "0",
            "GLIBC_TUNABLES": "glibc.malloc.perturb=0", "SWIFT_BACKTRACE": "enable=yes",
        ]

        let program = try waiting(given)

        let bytes = try Files.read("/proc/\(program.processID)/environ", limit: 1 << 16)
        // Some versions of glibc cut the value at its colons while they read it.
        let found = Set(
            bytes.split { $0 == 0 || $0 == UInt8(ascii: ":") }
                .map { String(decoding: $0, as: UTF8.self) })
        #expect(
            found == [
                "GLIBC_TUNABLES=glibc.malloc.tcache_count=0", "glibc.malloc.perturb=165",
                "HOME=" + place.path + "/home", "LC_ALL=C.UTF-8", "PATH=/usr/bin", "/bin",
                "SWIFT_BACKTRACE=enable=no", "TERM=xterm-256color",
            ])
        program.signal(SIGKILL)
        #expect(try program.waitForExit() == .killed(signal: SIGKILL))
    }
}
