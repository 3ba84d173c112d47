import Casework
import Foundation
import TerminalKit
import Testing

@testable import Screens

/// The loop itself, on a real vault and a terminal in memory.
@Suite struct WorkstationTests {
    @Test func aWrongPassphraseAndAWrongNameGetOneAnswer() throws {
        let seat = try OfficeAtWork().seat()
        try seat.expect("Login")

        try seat.type("thorne\nnot his passphrase\n", expecting: "is wrong")
        let answer = seat.terminal.screen.first { $0.contains("is wrong") }
        try seat.type("^U", expecting: "Passphrase")
        seat.terminal.press(.backTab, .control("u"))
        try seat.type("nobody\nnot his passphrase\n", expecting: "is wrong")

        #expect(seat.terminal.screen.first { $0.contains("is wrong") } == answer)
        seat.type("^Q")
        #expect(seat.terminal.waitUntilClosed())
    }

    @Test func nobodyTypingLocks() throws {
        let seat = try OfficeAtWork().seat(idleSeconds: 1)
        try seat.unlock(as: "thorne")

        try seat.expect("Unlock the vault")

        #expect(!seat.terminal.screen.joined().contains("Sami Thorne"))
        seat.type("^Q")
        #expect(seat.terminal.waitUntilClosed())
    }

    @Test func aPassphraseLeftHalfTypedIsForgotten() throws {
        let seat = try OfficeAtWork().seat(idleSeconds: 3)
        try seat.expect("Login")
        try seat.type("thorne\nhalf a phrase", expecting: "••••••••")

        for _ in 0..<200 where seat.terminal.screen.contains(where: { $0.contains("••••") }) {
            _ = seat.terminal.wait(for: "something that never comes", timeoutSeconds: 0.1)
        }

        #expect(!seat.terminal.screen.joined().contains("••••"))
        seat.type("^Q")
        #expect(seat.terminal.waitUntilClosed())
    }

    @Test func suspendingLocksAndComesBackLocked() throws {
        let seat = try OfficeAtWork().seat()
        try seat.unlock(as: "thorne")

        seat.terminal.feed([.suspended])
        try seat.expect("Unlock the vault")

        #expect(seat.terminal.waitUntilIdle())
        #expect(seat.terminal.suspensionCount == 1)
        try seat.type("\(OfficeAtWork.passphrase("thorne"))\n", expecting: "Sami Thorne")
        seat.quit()
    }

    @Test func aCutLineEndsTheProgram() throws {
        let seat = try OfficeAtWork().seat()
        try seat.unlock(as: "thorne")

        seat.terminal.feed([.hangUp])

        #expect(seat.terminal.waitUntilClosed())
    }

    @Test func theLockGivesTheLogItsReopenedPlace() throws {
        let seat = try OfficeAtWork().seat()
        try seat.unlock(as: "thorne")
        try seat.type("l", expecting: "readCaseList")

        seat.type("^L")
        try seat.type("\(OfficeAtWork.passphrase("thorne"))\n", expecting: "Deed or reading")

        seat.type("q")
        try seat.expect("No case is yours yet")
        seat.quit()
    }

    @Test func anIdleTerminalPaintsNothing() throws {
        let seat = try OfficeAtWork().seat()
        try seat.unlock(as: "thorne")
        #expect(seat.terminal.waitUntilIdle())
        try seat.expect("No case is yours yet")
        #expect(seat.terminal.waitUntilIdle())
        let count = seat.terminal.pictureCount

        #expect(!seat.terminal.wait(for: "something that never comes", timeoutSeconds: 0.3))

        #expect(seat.terminal.pictureCount == count)
        seat.quit()
    }
}
