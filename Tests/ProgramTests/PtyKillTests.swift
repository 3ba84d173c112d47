import Foundation
import TestSupport
import Testing
import Training

@testable import rogatory

/// The real program killed on its terminal at random moments: while it unlocks, writes, locks.
@Suite struct PtyKillTests {
    private static let steps: [TourStep] = .all(
        [.wait("by due date")],
        .form(
            "n", "New case",
            .fill(.line("Ashdale, lanterns"), .line("QN"), .choose("PORT"), .choose("OFF"), .keep),
            done: "Written down"))

    private struct Verdict: Decodable {
        let isIntact: Bool
        let entries: Int?
    }

    /// Rounds between two checks of the whole vault.
    private static let interval = 10

    @Test func whatTheProgramShowedAsDoneIsThereAfterItWasKilled() throws {
        let office = try TestOffice()
        var numbers = SeededNumbers(seed: 20_310_417)
        var least = try entries(of: office)
        let rounds = Trials.rounds(short: 3)

        for round in 0..<rounds {
            let officer = try PtyOfficer(Cast.marsh, at: office)
            let wait = UInt32.random(in: 100_000..<4_000_000, using: &numbers)
            let id = officer.program.processID
            Thread.detachNewThread {
                usleep(wait)
                kill(id, SIGKILL)
            }
            // Each turn shown as done has an entry for the unlocking and one for the case.
            do {
                while true {
                    try officer.play(Self.steps)
                    least += 2
                }
            } catch is PtyError {
                #expect(try officer.program.waitForExit() == .killed(signal: SIGKILL))
            }
            if round % Self.interval == Self.interval - 1 || round == rounds - 1 {
                let found = try entries(of: office)
                #expect(found >= least, "round \(round): \(found) of \(least) entries")
                least = found
            }
        }
    }

    /// The entries of a log that was checked whole, its own unlocking among them.
    private func entries(of office: TestOffice) throws -> Int {
        let run = try office.run("audit", "verify", "--json", as: Cast.thorne)
        #expect(run.status == 0, "\(run.output)\(run.messages)")
        let verdict = try JSONDecoder().decode(Verdict.self, from: Data(run.output.utf8))
        #expect(verdict.isIntact)
        return try #require(verdict.entries)
    }
}
