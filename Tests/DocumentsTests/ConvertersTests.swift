import Documents
import Foundation
import TestSupport
import Testing

/// The helper that starts converters, and speaking with it.
@Suite struct ConvertersTests {
    private static let count = TestConverters.script(
        "import sys", "print(sum(sys.stdin.buffer.read()) % 65521)")

    @Test func aDocumentArrivesWhole() throws {
        let converters = try #require(TestConverters.start([Self.count]))
        let document = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

        let output = try converters.run(0, on: document)

        let sum = document.reduce(0) { $0 + Int($1) } % 65521
        #expect(output.bytes == Array("\(sum)\n".utf8))
        #expect(output.status == 0)
        #expect(try converters.run(0, on: []).bytes == Array("0\n".utf8))
    }

    @Test func afterAnyEndTheNextDocumentIsRead() throws {
        let converters = try #require(
            TestConverters.start(
                [
                    Self.count, TestConverters.script("import os", "os.abort()"),
                    TestConverters.script("while True: print('flood' * 1000)"),
                    TestConverters.script("import time", "time.sleep(600)"),
                    Converter("/usr/bin/no-such-program", []),
                    TestConverters.script("import sys", "sys.exit(3)"),
                ],
                bounds: ConverterBounds(
                    cpuSeconds: 10, wallMilliseconds: 2000, memoryBytes: 256 << 20,
                    outputBytes: 1 << 20)))
        func works() throws {
            #expect(try converters.run(0, on: [1, 2]).bytes == Array("3\n".utf8))
        }

        // It may not send itself the signal of an abort, and ends on the way.
        let failure = #expect(throws: ConverterFailure.self) { try converters.run(1, on: [7]) }
        guard case .crashed = failure else { throw try #require(failure) }
        try works()
        #expect(throws: ConverterFailure.flooded) { try converters.run(2, on: [7]) }
        try works()
        #expect(throws: ConverterFailure.overtime) { try converters.run(3, on: [7]) }
        try works()
        #expect(throws: ConverterFailure.notInstalled) { try converters.run(4, on: [7]) }
        try works()
        #expect(try converters.run(5, on: [7]).status == 3)
        try works()
    }

    @Test func aHelperThatEndedIsReportedAndNothingWaits() throws {
        let converters = try #require(
            TestConverters.start([
                Self.count, TestConverters.script("import time", "time.sleep(600)"),
            ]))
        let killer = Thread {
            usleep(300_000)
            kill(converters.process, SIGKILL)
        }
        killer.start()

        #expect(throws: ConverterFailure.helperGone) { try converters.run(1, on: [7]) }
        #expect(throws: ConverterFailure.helperGone) { try converters.run(0, on: [7]) }
    }

    @Test func theHelperEndsWhenItIsLetGoOf() throws {
        var converters = TestConverters.start([Self.count])
        let process = try #require(converters?.process)
        #expect(kill(process, 0) == 0)

        converters = nil

        #expect(kill(process, 0) == -1)
    }

    @Test func theHelperIsConfinedAsFarAsTheKernelGoes() throws {
        let converters = try #require(TestConverters.start([Self.count]))

        #expect(converters.hold.holdsPaths == TestConverters.areBoundToPaths)
        #expect(converters.hold.holdsCalls)
    }

    @Test func severalThreadsAskOneAfterTheOther() throws {
        let converters = try #require(TestConverters.start([Self.count]))

        DispatchQueue.concurrentPerform(iterations: 8) { number in
            let document = [UInt8](repeating: UInt8(number), count: 1000)
            // The comparison below fails when nothing came.
            let bytes = try? converters.run(0, on: document).bytes
            #expect(bytes == Array("\(number * 1000)\n".utf8))
        }
    }
}
