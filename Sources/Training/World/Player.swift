import Casework
import Foundation
import Workflow

/// One officer of the play at an unlocked desk.
struct Player: Sendable {
    let member: CastMember
    let desk: Desk
    let clock: TrainingClock

    var id: Officer.ID { desk.officer.id }

    /// The passphrase typed again, for a deed that asks for it.
    var stepUp: StepUp { StepUp(passphrase: member.typed) }

    /// Asks for deeds one after the other; a refusal ends the play.
    func perform(_ actions: Action...) throws(TrainingError) {
        for action in actions { try perform(action) }
    }

    private func perform(_ action: Action) throws(TrainingError) {
        let outcome: Outcome
        do {
            outcome = try desk.perform(
                action, stepUp: Desk.needsStepUp(action.kind) ? stepUp : nil)
        } catch {
            throw .desk(error)
        }
        clock.tick()
        if case .refused(let refusals) = outcome { throw .refused(action.kind, refusals) }
    }

    /// Runs a reading or a longer deed of the desk.
    func read<Result>(_ body: (Desk) throws(DeskError) -> Result) throws(TrainingError) -> Result {
        do throws(DeskError) {
            return try body(desk)
        } catch {
            throw .desk(error)
        }
    }
}
