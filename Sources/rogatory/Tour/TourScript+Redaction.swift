import TerminalKit

extension TourScript {
    /// The account's statement: the clerk and a landlord are masked, the rest was asked for.
    var accountRedaction: [TourStep] {
        .all(
            [
                .press([.character("2"), .home, .down, .enter]), .wait("? 5 open"),
                .scene("The account: what the program found is lit"),
                .press([.character("n")]), .wait("? account number"),
            ],
            // The account itself was asked for.
            .deed("r", done: "Released"),
            [
                .wait("Odile Marrow, protected"), .press([.character("m")]),
                .wait("Put in its place"), .press([.control("s")]),
                .wait("The same elsewhere in this case"),
                .scene("One mark, and every other place that would give her away"),
                .press([.enter]), .wait("Jorun Pellow, protected"), .press([.character("m")]),
                .wait("Put in its place"), .press([.control("s")]),
                .wait("The same elsewhere in this case"), .press([.enter]),
                .wait("? account number (certain)"),
            ],
            // The account the money went to is what the request is about.
            .deed("r", done: "Released"),
            working(tags: ["FIN", "PID"], item: "account", why: "Shows the payments of May."))
    }

    /// The clerk's statement: the mark made before stands here already.
    var statementRedaction: [TourStep] {
        .all(
            [
                .press([.end, .enter]), .wait("RECORD OF A STATEMENT"),
                .scene("The clerk's statement: her name is masked here already"),
                .press([.character("n")]), .wait("? telephone number"), .press([.character("m")]),
                .wait("Put in its place"), .press([.control("s")]), .wait("? e-mail address"),
                .press([.character("m")]), .wait("Put in its place"), .press([.control("s")]),
                .wait("none open"),
                .scene("Nothing is open in it any more"),
            ],
            working(
                tags: ["EVI", "PID"], item: "clerk", why: "Is the statement that was asked for."))
    }

    /// What every document needs beside its marks; then back to the case file.
    private func working(tags: [String], item: String, why: String) -> [TourStep] {
        .all(
            .form("t", "Tag", .fill(.tick(tags)), done: "Tagged."),
            .form(
                "i", "Tie to the request", .fill(.choose(item), .line(why)),
                done: "Tied to the request."),
            .key(.end), [.wait("seen 100 %")], .deed("f", done: "Read to the end."),
            [.press([.escape]), .wait("[2 Documents]")])
    }
}
