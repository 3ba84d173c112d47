import TerminalKit

extension TourScript {
    /// Tobin Marsh: from the first key to a request that a supervisor can decide on.
    var intake: [TourStep] {
        .all(
            [.wait("by due date"), .scene("Tobin Marsh signs in: the cases that are his")],
            .form(
                "n", "New case",
                .fill(
                    .line("Ashdale, lanterns"), .line("QN"), .choose("PORT"), .choose("OFF"),
                    .keep),
                done: "Written down"),
            .scene("The new case, and what it needs next"),
            .form(
                "t", "Take in the letter",
                .fill(.line(letter), .line("partner's portal, receipt printed"), .line("A1")),
                done: "Taken in."),
            .form("v", "Verify the sender", .fill(.choose("directory")), done: "is verified"),
            request, .scene("The request is written down"),
            .confirmed("r", "Register this request?", done: "Registered."),
            .deed("b", done: "Validation has begun."),
            completeness, .scene("Every element the instrument asks for is answered"),
            persons, .scene("Persons of the case, with every name to look for"),
            .confirmed("c", "Hand this request over", done: "Validated"),
            grounds, .scene("The grounds of refusal, looked at one by one"),
            weighing,
            .form(
                "i", "Assign an officer", .fill(.choose("rook")), question: "Give this officer",
                done: "Assigned."),
            closing)
    }

    private var request: [TourStep] {
        .form(
            "e", "The request",
            .fill(
                .keep, .choose("UNTOC-18"), .tick(["A01", "A06"]), .line("OIA/2031/91"),
                .line("Prosecutor at Sel Bridge"), .line("fraud with invoices"),
                .area("Invoices for lanterns that were never delivered."),
                .area("Evidence in the investigation and at trial."),
                .area("statement of the account for May\nstatement of the clerk who opened it"),
                .choose("U0"), .keep, .keep, .keep, .line("en")),
            done: "The request is saved.")
    }

    private var completeness: [TourStep] {
        let places = ["1", "2", "1", "3", "4", "5", "6", "7"]
        let answers = places.flatMap { place -> [TourStep] in
            .all(
                [.press([.enter]), .wait("In the letter")],
                .fill(.keep, .line("number \(place)")), [.wait("Answered.")])
        }
        return .all(.key(.character("3")), answers)
    }

    private var persons: [TourStep] {
        .all(
            .form(
                "+", "New person",
                .fill(
                    .line("Corvin Ashdale"), .keep, .keep, .choose("SUS"), .choose("no"), .keep),
                done: "The person is saved."),
            .form(
                "+", "New person",
                .fill(
                    .line("Odile Marrow"), .area("the clerk at counter 2"), .keep, .choose("WIT"),
                    .choose("yes"), .line("Clerk-1")),
                done: "The person is saved."),
            .form(
                "+", "New person",
                .fill(
                    .line("Jorun Pellow"), .keep, .area("QM71 ALDR 0000 0000 5502"),
                    .choose("BYS"), .choose("yes"), .line("Person-1")),
                done: "The person is saved."),
            .key(.character("4")))
    }

    private var grounds: [TourStep] {
        let one: [TourStep] = .all(
            [.press([.enter]), .box("Refusal ground")],
            .fill(.keep, .line("nothing points to it")), [.wait("The ground is recorded.")])
        return .all(.key(.character("5")), Array(repeatElement(one, count: 8).joined()))
    }

    private var weighing: [TourStep] {
        .form(
            "w", "Weigh the request",
            .fill(
                .area("One account, one month; nothing milder would do."),
                .area("Police and prosecution: no proceedings of their own."),
                .area("No death penalty; no reports of ill-treatment.")),
            done: "Weighed.")
    }
}
