import Documents
import Foundation
import TestSupport
import Testing

/// What a converter cannot do, whatever a document makes of it.
@Suite struct ConverterBoundsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try Data("paper".utf8).write(to: URL(fileURLWithPath: folder.path + "/paper"))
    }

    /// The errors that lines of Python meet, in their order.
    private func errors(_ lines: String...) throws -> [Int32?] {
        let converters = try #require(
            TestConverters.start(lines.map(TestConverters.attempt), bounds: TestConverters.tight))
        return try lines.indices.map { line in
            let output = try converters.run(line, on: [])
            return Int32(String(decoding: output.bytes, as: UTF8.self).dropLast())
        }
    }

    @Test func aConverterOpensNoSocket() throws {
        let errors = try errors(
            "socket.socket()", "socket.socket(socket.AF_UNIX)",
            "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)", "socket.socketpair()")

        #expect(errors == [EPERM, EPERM, EPERM, EPERM])
    }

    @Test(.enabled(if: TestConverters.areBoundToPaths, "the kernel has no Landlock"))
    func aConverterReadsNoFileButTheSystemsOwn() throws {
        let errors = try errors(
            "open('\(folder.path)/paper')", "os.listdir('\(folder.path)')",
            "os.listdir(os.path.expanduser('~'))", "open('/etc/passwd')", "os.listdir('/home')",
            "open('/proc/self/environ')", "open('/proc/\(getpid())/status')", "os.listdir('/tmp')")

        #expect(errors == Array(repeating: EACCES, count: 8))
    }

    @Test func aConverterWritesNothing() throws {
        let paper = "'\(folder.path)/paper'"
        let errors = try errors(
            "open(\(paper), 'w')", "open(\(paper), 'a')", "open('\(folder.path)/new', 'x')",
            "os.mkdir('\(folder.path)/new')", "os.unlink(\(paper))",
            "os.truncate(\(paper), 0)", "os.rename(\(paper), '\(folder.path)/moved')",
            "os.link(\(paper), '\(folder.path)/linked')",
            "os.symlink(\(paper), '\(folder.path)/linked')", "os.chmod(\(paper), 0o777)",
            "os.chown(\(paper), -1, -1)", "os.utime(\(paper))",
            "os.setxattr(\(paper), 'user.a', b'')", "open('/dev/shm/rogatory', 'w')",
            "os.memfd_create('more')")

        #expect(errors == Array(repeating: EPERM, count: 15))
        #expect(try folder.contents() == ["paper": Data("paper".utf8)])
    }

    @Test func aConverterDoesNotAlterTheDocument() throws {
        let errors = try errors("os.write(0, b'other')", "os.ftruncate(0, 0)")

        #expect(errors.allSatisfy { $0 == EPERM || $0 == EFBIG }, "\(errors)")
    }

    @Test func aConverterStartsNothingAndReachesNobody() throws {
        let errors = try errors(
            "os.fork()", "os.posix_spawn('/usr/bin/true', ['true'], {})",
            "os.kill(os.getppid(), 9)", "os.kill(\(getpid()), 0)", "os.pidfd_open(\(getpid()))",
            "__import__('resource').prlimit(\(getpid()), 0)",
            "os.sched_setaffinity(\(getpid()), [0])")

        #expect(errors == Array(repeating: EPERM, count: 7))
    }

    @Test(.enabled(if: TestConverters.areBoundToPaths, "the kernel has no Landlock"))
    func aConverterBecomesNoOtherProgram() throws {
        let errors = try errors("os.execv('/usr/bin/true', ['true'])")

        #expect(errors == [EACCES])
    }

    @Test func aConverterInheritsNothing() throws {
        let secret = open(folder.path + "/paper", O_RDONLY)
        defer { close(secret) }
        let inherited = TestConverters.script(
            "import os", "print(sorted(os.environ))", "print(os.getcwd())",
            "for place in range(3, 4096):", "    try: print(os.fstat(place))",
            "    except OSError: pass")
        let converters = try #require(TestConverters.start([inherited]))

        let output = try converters.run(0, on: [])

        // Python itself opens nothing for good.
        #expect(
            String(decoding: output.bytes, as: UTF8.self) == "['HOME', 'LC_ALL', 'PATH']\n/\n")
    }

    @Test func aConverterThatReckonsForEverIsEnded() throws {
        let bounds = ConverterBounds(
            cpuSeconds: 1, wallMilliseconds: 60_000, memoryBytes: 256 << 20, outputBytes: 1 << 20)
        let converters = try #require(
            TestConverters.start([TestConverters.script("while True: pass")], bounds: bounds))

        #expect(throws: ConverterFailure.overtime) { try converters.run(0, on: []) }
    }

    @Test(arguments: ["time.sleep(600)", "os.close(1); os.close(2); time.sleep(600)"])
    func aConverterThatHangsIsEnded(hanging: String) throws {
        let bounds = ConverterBounds(
            cpuSeconds: 10, wallMilliseconds: 500, memoryBytes: 256 << 20, outputBytes: 1 << 20)
        let converters = try #require(
            TestConverters.start(
                [TestConverters.script("import os, time", hanging)], bounds: bounds))

        #expect(throws: ConverterFailure.overtime) { try converters.run(0, on: []) }
    }

    @Test func aConverterGetsNoMoreMemoryThanItsBound() throws {
        let hungry = TestConverters.script(
            "try: bytearray(1 << 30)", "except MemoryError: print('refused')",
            "import mmap", "try: mmap.mmap(-1, 1 << 30)", "except OSError: print('refused')")
        let converters = try #require(
            TestConverters.start([hungry], bounds: TestConverters.tight))

        let output = try converters.run(0, on: [])

        #expect(String(decoding: output.bytes, as: UTF8.self) == "refused\nrefused\n")
    }

    @Test func aFloodOfOutputIsCut() throws {
        let flood = TestConverters.script("while True: print('flood' * 1000)")
        let last = TestConverters.script("import sys", "sys.stdout.write('a' * (1 << 20))")
        let over = TestConverters.script("import sys", "sys.stdout.write('a' * ((1 << 20) + 1))")
        let converters = try #require(
            TestConverters.start([flood, last, over], bounds: TestConverters.tight))

        #expect(throws: ConverterFailure.flooded) { try converters.run(0, on: []) }
        #expect(try converters.run(1, on: []).bytes.count == 1 << 20)
        #expect(throws: ConverterFailure.flooded) { try converters.run(2, on: []) }
    }

    @Test func aFloodOfComplaintsIsCutAndStopsNobody() throws {
        let loud = TestConverters.script(
            "import sys", "sys.stderr.write('oh ' * 1000000)", "print('done')")
        let converters = try #require(
            TestConverters.start([loud], bounds: TestConverters.tight))

        let output = try converters.run(0, on: [])

        #expect(output.bytes == Array("done\n".utf8))
        #expect(output.complaints.count == 16_384)
    }
}
