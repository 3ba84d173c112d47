import TerminalKit
import Training

extension TourScript {
    /// Tobin Marsh plans the disclosure, answers the checklist and seals.
    var assessment: [TourStep] {
        .all(
            opening("The second reading is done: Tobin Marsh assesses"),
            .form(
                "l", "Plan of the disclosure",
                .fill(
                    .choose("QN"), .choose("assessment"),
                    .area("Treaty secrecy and use limit bind the recipient."), .keep, .keep),
                done: "The plan is saved."),
            [
                .press([.character("h")]), .wait("items:"),
                .scene("The checklist: what the program answers itself, and what is left"),
            ],
            answers,
            [
                .scene("The checklist is answered; the band is that of the worst item left"),
                .press([.escape]), .wait("[1 Overview]"),
            ],
            .confirmed("S", "Seal this package", done: "Sealed"),
            [
                .scene("Sealed: whatever changes from now on voids it"),
                .press([.character("a")]), .wait("What leaves"), .press([.character("A")]),
                .wait("You worked on this package"),
                .scene("The preparer may not approve, and is told why"),
                .press([.enter, .escape]), .wait("[1 Overview]"),
            ],
            closing)
    }

    /// The items a person answers, with how many are left then: D-09 answers two others with it.
    private var answers: [TourStep] {
        let keys: [(item: String, key: Unicode.Scalar, left: Int)] = [
            ("D-01", "y", 14), ("D-04", "y", 13), ("D-08", "y", 12), ("D-11", "y", 11),
            ("D-09", "n", 8), ("D-10", "n", 7), ("D-14", "y", 6), ("D-15", "y", 5),
            ("D-16", "y", 4), ("D-17", "y", 3), ("D-22", "y", 2), ("D-23", "y", 1),
            ("D-32", "y", 0),
        ]
        return keys.flatMap { answer -> [TourStep] in
            [
                .seek("\(answer.item) · step"), .press([.character(answer.key)]),
                // The count changes once the sheet is loaded again.
                .wait(" \(answer.left) not answered"),
            ]
        }
    }

    /// Ada Rook pages through everything and approves with her passphrase.
    var approval: [TourStep] {
        .all(
            opening("Ada Rook is the approver"),
            [
                .press([.character("a")]), .wait("What leaves"),
                .scene("What leaves, to whom, why that is lawful, what is worst"),
                .press([.enter]), .wait("Copy 1 of 2"), .press([.end]), .wait("seen 100 %"),
                .scene("The copy as the recipient will read it"),
                .press([.enter]), .wait("Copy 2 of 2"), .press([.end]), .wait("seen 100 %"),
                .scene("The clerk is Clerk-1 in every copy"),
                .press([.enter]), .wait("2 of 2 copies read"), .press([.character("A")]),
                .wait("with your signature"), .type(Cast.rook.passphrase),
                .scene("Approving asks for the passphrase again"),
                .press([.enter]), .wait("every approval it needs"),
                .press([.escape]), .wait("[1 Overview]"),
            ],
            closing)
    }

    /// Tobin Marsh hands the package over.
    var export: [TourStep] {
        .all(
            opening("Approved: Tobin Marsh exports"),
            [
                .press([.character("X")]), .wait("Write this package out?"),
                .repeatWord(after: "Case "), .press([.enter]), .wait("Exported"),
                .scene("The package has left, sealed to its recipient"),
                .press([.enter]),
            ],
            closing)
    }
}
