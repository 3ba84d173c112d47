package import Casework
package import Workflow

/// Why a training vault could not be played in.
package enum TrainingError: Error, Equatable {
    case desk(DeskError)
    /// The rules barred a deed of the play: the play no longer fits the rules.
    case refused(ActionKind, [Refusal])
    /// A finding stayed open although every decision was taken.
    case findingsLeft(Int)
}
