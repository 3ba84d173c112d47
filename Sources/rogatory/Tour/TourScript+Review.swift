import TerminalKit

extension TourScript {
    /// Ada Rook accepts the request; that makes her no contributor.
    var acceptance: [TourStep] {
        .all(
            opening("Ada Rook, supervisor, opens the case she was given"),
            .form(
                "A", "Accept the request",
                .fill(.area("Speciality, confidentiality."), .line("Court of First Instance")),
                question: "Accept this request?", done: "Accepted."),
            .scene("Accepted: the case can be executed"), closing)
    }

    /// Tobin Marsh orders the execution, takes the material in and redacts it.
    var redaction: [TourStep] {
        .all(
            opening("Tobin Marsh goes on"),
            .form(
                "o", "Order the execution",
                .fill(.area("Obtain the statement of the account; hear the clerk."), .keep),
                question: "Send this order", done: "The order is recorded"),
            .form(
                "t", "Take in material",
                .fill(.line(account), .line("sealed envelope, handed over"), .line("A1")),
                done: "Taken in."),
            .form(
                "t", "Take in material",
                .fill(.line(statement), .line("police, original signed"), .line("B2")),
                done: "Taken in."),
            .confirmed("m", "Is all the material in?", done: "The material is in."),
            .confirmed("d", "Begin the redaction", done: "Redaction has begun."),
            accountRedaction, statementRedaction,
            .key(.character("1")), .deed("p", done: "The copies are prepared."),
            .scene("New texts were made and searched for everything that was masked"),
            .confirmed("u", "Hand these copies over", done: "wait for the second reader"),
            .form(
                "i", "Assign an officer", .fill(.choose("vane")), question: "Give this officer",
                done: "Assigned."),
            closing)
    }

    /// Petr Vane, who prepared nothing, reads what would leave.
    var secondReading: [TourStep] {
        .all(
            opening("Petr Vane opens the case as second reader"),
            again([.home, .down, .enter], "ALDERMOOR SAVINGS"),
            again(
                [.end, .enter], "RECORD OF A STATEMENT",
                .scene("The copy: can anybody hidden still be worked out from it?")),
            .form(
                "n", "Second reading",
                .fill(.area("Two clerks work at that counter; neither can be told from this.")),
                question: "Record the second reading", done: "The second reading is done."),
            closing)
    }

    /// A document and its copy, each to its end, as the second reader goes through them.
    private func again(_ keys: [Key], _ words: String, _ scene: TourStep...) -> [TourStep] {
        .all(
            [
                .press([.character("2")]), .wait("[2 Documents]"), .press(keys), .wait(words),
                .press([.end]), .wait("seen 100 %"), .press([.character("c")]),
                .wait("As the recipient will read it"), .press([.end]), .wait("seen 100 %"),
            ], scene,
            [.press([.escape]), .wait("copy ready")],
            .deed("f", done: "Read to the end."), [.press([.escape]), .wait("[2 Documents]")])
    }
}
