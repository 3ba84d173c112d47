import Foundation
import Screens
import TerminalKit
import Training
import Workflow

/// A whole case played by keys, on the real screens through the real loop.
struct Tour {
    let place: DemoPlace
    let pace: TourTerminal.Pace

    /// Plays the tour on a terminal, or in memory.
    func play(
        on terminal: any Terminal, theme: Theme,
        onScene: @escaping (_ caption: String, _ screen: [String]) -> Void
    ) throws {
        let turns = try TourScript(
            letter: place.lay(LanternPapers.letter), account: place.lay(LanternPapers.account),
            statement: place.lay(LanternPapers.clerk)
        ).turns
        let surroundings = place.surroundings
        let toured = TourTerminal(
            around: terminal, steps: Self.steps(of: turns), pace: pace, now: surroundings.now,
            onScene: onScene)
        let workstation = Workstation(
            terminal: toured, door: place.door(), theme: theme, idleSeconds: 3600,
            means: Means(now: surroundings.now, newID: surroundings.newID))
        let reason = workstation.run()
        switch toured.ending {
        case nil where toured.isFinished: break
        case nil where reason == .hungUp: throw ProgramError.hungUp
        case nil: throw ProgramError.tourStuck(waitingFor: toured.nextText)
        case .stuck(let text): throw ProgramError.tourStuck(waitingFor: text)
        case .broken: throw ProgramError.cancelled
        }
    }

    /// The turns one after the other: sign in, work, lock; at the end the program is left.
    private static func steps(of turns: [TourTurn]) -> [TourStep] {
        turns.flatMap { turn in
            [.wait("Unlock the vault")] + turn.signingIn + turn.steps
                + [.press([.control("l")])]
        } + [.wait("Unlock the vault"), .press([.control("q")])]
    }
}

extension TourTurn {
    /// The keys at the gate: the login of the one before is still there.
    var signingIn: [TourStep] {
        [
            .press([.backTab, .control("u")]), .type(login), .press([.tab]), .type(passphrase),
            .press([.enter]),
        ]
    }
}
