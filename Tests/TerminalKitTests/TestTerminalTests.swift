import Foundation
import Testing

@testable import TerminalKit

@Suite("The terminal in memory")
struct TestTerminalTests {
    @Test func eventsComeInBatchesAndInOrder() {
        let terminal = TestTerminal()
        terminal.type("a\n")
        terminal.feed([.resized(Size(rows: 30, columns: 90)), .paste("x")])

        #expect(terminal.events(until: nil) == [.key(.character("a"))])
        #expect(terminal.events(until: nil) == [.key(.enter)])
        #expect(terminal.size == Size(rows: 30, columns: 90))
        #expect(terminal.events(until: nil).last == .paste("x"))
    }

    @Test func aDeadlineInThePastComesAtOnce() {
        #expect(TestTerminal().events(until: .distantPast) == [.deadline])
    }

    @Test func theWakerEndsTheWait() {
        let terminal = TestTerminal()
        let wake = terminal.waker

        Thread.detachNewThread { wake() }

        #expect(terminal.events(until: nil) == [.woken])
    }

    @Test func aDriverSeesWhatAProgramShows() {
        let terminal = TestTerminal(size: Size(rows: 2, columns: 20))
        Thread.detachNewThread { [terminal] in
            while let event = terminal.events(until: nil).first, event != .hangUp {
                var buffer = Buffer(size: terminal.size)
                buffer.put(SafeText("saw \(event)"), row: 0, column: 0)
                terminal.show(buffer, theme: .mono)
            }
            terminal.close()
        }

        terminal.feed([.terminate])

        #expect(terminal.wait(for: "saw terminate"))
        #expect(terminal.waitUntilIdle())
        #expect(!terminal.wait(for: "something else", timeoutSeconds: 0.01))
        terminal.feed([.hangUp])
        #expect(terminal.waitUntilClosed())
    }

    @Test func suspendingGoesOnAtOnce() {
        let terminal = TestTerminal()

        terminal.suspend()

        #expect(terminal.suspensionCount == 1)
        #expect(terminal.events(until: nil) == [.resumed])
    }
}
