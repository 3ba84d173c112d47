import Casework
import TerminalKit
import Testing

@testable import Screens

/// Shares made, handed out and put together again by keys alone, on a real vault.
@Suite struct RecoveryWalkTests {
    @Test func sharesMadeOnScreenGiveANewPassphraseAtTheGate() throws {
        let office = try OfficeAtWork()
        let seat = office.seat()
        try seat.unlock(as: "grey")
        try seat.type("o", expecting: "waits for its confirmation")
        try seat.type("R", expecting: "There is no recovery key")
        try seat.type("n", expecting: "Shares made")
        seat.terminal.press(.tab, .tab)
        try seat.type("thorne\n", expecting: "Sami Thorne")
        try seat.type("\(OfficeAtWork.passphrase("thorne"))\n\n", expecting: "Your passphrase")
        seat.type("\(OfficeAtWork.passphrase("grey"))\n")
        var shares: [[String]] = []
        for number in 1...5 {
            try seat.expect("Enter shows it")
            try seat.type("\n", expecting: "Share \(number) of 5")
            let words = ShareOnScreen.words(seat.terminal.screen)
            #expect(words.count == 33)
            shares.append(words)
            try seat.type("\n", expecting: "From the paper")
            for _ in 0..<3 {
                let place = try #require(ShareOnScreen.asked(seat.terminal.screen))
                seat.type(String(words[place - 1].prefix(4)) + "\n")
                #expect(seat.terminal.waitUntilIdle(timeoutSeconds: 20))
            }
        }
        try seat.expect("its shares are with their holders")
        try seat.expect("3 of its 5 shares make it again")
        #expect(seat.terminal.screen.contains { $0.contains("thorne") && $0.contains("covered") })
        seat.quit()

        let gate = office.seat()
        try gate.expect("Login")
        gate.terminal.press(.function(2))
        try gate.expect("Share 1")
        gate.type(shares[3].joined(separator: " ") + " ")
        try gate.expect("Share 2, 2 more needed")
        gate.type(shares[3].joined(separator: " ") + " ")
        try gate.expect("Share 2 was not taken. This share was given before.")
        gate.type("^U" + shares[0].joined(separator: " ") + " ")
        try gate.expect("Share 3, the last one needed")
        gate.type(shares[4].joined(separator: " ") + " ")
        try gate.expect("Whose passphrase is to be new?")
        gate.type("thorne\n")
        gate.terminal.press(.down)
        gate.type("nine boats at the pier\nnine boats at the pier\n")
        try gate.expect("thorne has a new passphrase. Unlock with it.")
        try gate.type("nine boats at the pier\n", expecting: "Cases")
        gate.quit()
    }
}

/// The words of a share as they stand on a screen of 80 columns.
enum ShareOnScreen {
    static func words(_ rows: [String]) -> [String] {
        guard let top = rows.firstIndex(where: { $0.hasPrefix("    1 ") }) else { return [] }
        return (0..<33).map { place in
            let row = rows[top + place % 11]
            let start = 2 + place / 11 * 25 + 5
            return row.dropFirst(start).prefix(19).filter(\.isLetter).lowercased()
        }
    }

    /// The place of the word that is asked for, from 1.
    static func asked(_ rows: [String]) -> Int? {
        let line = rows.first { $0.contains("Word ") && !$0.contains("✓") && !$0.contains("not") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }
}
