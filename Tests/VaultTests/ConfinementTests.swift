import Foundation
import TestSupport
import Testing
import Vault

/// What a process in its bounds meets when it tries to leave them.
@Suite struct ConfinementTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["read", "write", "outside"] {
            let path = folder.path + "/" + name
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
            for file in ["paper", "other"] {
                try Data("paper".utf8).write(to: URL(fileURLWithPath: path + "/" + file))
            }
        }
    }

    /// What a deed needs.
    private static let allowed = [
        "reads what it may read", "reads where it may write", "makes a file where it may write",
        "renames where it may write", "removes where it may write", "reads the system's own",
        "reads how a thread of its own fares",
    ]
    private static let refusedFiles = [
        "writes what it may only read", "makes a file where it may only read", "reads outside",
        "lists outside", "lists processes", "asks where another works",
        "writes outside", "cuts short outside", "makes a file outside",
        "makes a folder outside", "moves a file outside", "links a file outside",
        "removes outside", "makes a way out", "takes the way out",
    ]
    private static let refusedCalls = [
        "opens a socket", "opens a local socket", "opens a pair of sockets",
        "runs another program", "makes a call that is refused",
    ]

    @Test(.enabled(if: Confinement.landlockVersion >= 3, "the kernel has no Landlock 3"))
    func aProcessInItsBoundsReachesNothingElse() throws {
        let answers = try attempts("bound")

        #expect(answers["whole"] == 0)
        for name in Self.allowed { #expect(answers[name] == 0, "\(name)") }
        for name in Self.refusedFiles {
            let answer = try #require(answers[name])
            #expect([EACCES, EXDEV, ENOENT].contains(answer), "\(name): \(answer)")
        }
        for name in Self.refusedCalls { #expect(answers[name] == EPERM, "\(name)") }
        let papers = try folder.contents()
        #expect(papers["outside/paper"] == Data("paper".utf8))
        #expect(papers["read/paper"] == Data("paper".utf8))
        #expect(papers.count == 6)
    }

    @Test func theSameProcessWithoutBoundsReachesEverything() throws {
        let answers = try attempts("free")

        for name in Self.allowed + Self.refusedFiles where name != "takes the way out" {
            #expect(answers[name] == 0, "\(name)")
        }
        #expect(answers["opens a local socket"] == 0)
        #expect(answers["runs another program"] == ENOENT)
        #expect(answers["makes a call that is refused"] == 0)
    }

    @Test func aCleanEnvironmentKeepsWhatScreensNeedAndNothingElse() {
        let clean = CleanStart.environment(from: [
            "HOME": "/home/quill", "TERM": "xterm", "LC_ALL": "C.UTF-8", "LD_PRELOAD": "/tmp/x.so",
            "MALLOC_PERTURB_": "0", "SWIFT_BACKTRACE": "enable=yes", "SSH_AUTH_SOCK": "/tmp/agent",
        ])

        #expect(
            clean == [
                "HOME": "/home/quill", "TERM": "xterm", "LC_ALL": "C.UTF-8",
                "SWIFT_BACKTRACE": "enable=no",
                "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0:glibc.malloc.perturb=165",
            ])
        #expect(CleanStart.environment(from: clean) == clean)
    }

    /// The system empties the keys there: zeros must not pass for them.
    @Test func aForkedProcessHasNoneOfItsParentsKeysAndMayUnlockItsOwn() throws {
        let answers = try attempts("forked")

        #expect(answers["has the session open"] == 0)
        #expect(answers["signs with the session"] == 0)
        #expect((101...132).contains(answers["reads a secret"] ?? 0))
        #expect(answers["unlocks anew"] == 1)
        #expect(answers["the parent signs"] == 1)
    }

    /// The helper and a converter at work end with the program, however that ends.
    @Test func convertersWorkBesideAProcessInItsBoundsAndEndWithIt() throws {
        let trial = try ChildProgram(
            PtyProgram.built("ProcessTrial"), ["converting", folder.path])
        trial.wait(forLines: 4)
        // The helper has the arguments of what it was forked off from.
        let converter = "sleep(600)\0" + folder.path
        #expect(try Self.becomes { try !processes(naming: converter).isEmpty })
        let answers = Self.answers(trial.kill())

        #expect(answers["has a document converted"] == 0)
        #expect(answers["runs another program"] == EPERM)
        let helper = try #require(answers["the helper"])
        #expect(helper > 1)
        #expect(Self.becomes { kill(helper, 0) != 0 })
        #expect(try Self.becomes { try processes(naming: converter).isEmpty })
    }

    /// Processes that were started with a word among their arguments.
    private func processes(naming word: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
            // One that ended meanwhile has no arguments.
            guard Int32(name) != nil,
                let bytes = try? Files.read("/proc/\(name)/cmdline", limit: 1 << 16)
            else { return false }
            return String(decoding: bytes, as: UTF8.self).contains(word)
        }
    }

    /// Whether something holds within a few seconds.
    private static func becomes(_ holds: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<500 {
            if try holds() { return true }
            usleep(10_000)
        }
        return false
    }

    private func attempts(_ mode: String) throws -> [String: Int32] {
        let lines = try ChildProgram(
            "/usr/bin/env",
            ["SWIFT_BACKTRACE=enable=no", PtyProgram.built("ProcessTrial"), mode, folder.path]
        ).lines()
        return Self.answers(lines)
    }

    private static func answers(_ lines: [String]) -> [String: Int32] {
        var answers: [String: Int32] = [:]
        for line in lines {
            guard let space = line.lastIndex(of: " ") else { continue }
            answers[String(line[..<space])] = Int32(line[line.index(after: space)...])
        }
        return answers
    }
}
