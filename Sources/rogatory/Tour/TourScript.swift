import TerminalKit
import Training

/// The keys of one case from intake to export, by three officers.
///
/// Tobin Marsh takes it in, redacts and assesses it; Ada Rook accepts and approves it; Petr Vane reads
/// it a second time. A test plays the same keys on the real program in a pseudo-terminal.
struct TourScript {
    /// Paths of the files that are taken in.
    let letter: String
    let account: String
    let statement: String

    var turns: [TourTurn] {
        [
            turn(Cast.marsh, intake), turn(Cast.rook, acceptance), turn(Cast.marsh, redaction),
            turn(Cast.vane, secondReading), turn(Cast.marsh, assessment),
            turn(Cast.rook, approval), turn(Cast.marsh, export),
        ]
    }

    private func turn(_ member: CastMember, _ steps: [TourStep]) -> TourTurn {
        TourTurn(login: member.login, passphrase: member.passphrase, steps: steps)
    }

    /// Goes back from the case file to the list, where the next turn begins.
    var closing: [TourStep] { [.press([.escape]), .wait("by due date")] }

    /// Opens the tour's case from the list.
    func opening(_ caption: String) -> [TourStep] {
        [
            .wait("by due date"), .type("/Ashdale\n"), .wait("1 of"), .press([.enter]),
            .wait("[1 Overview]"), .scene(caption),
        ]
    }
}
