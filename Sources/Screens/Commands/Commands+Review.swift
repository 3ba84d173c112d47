import TerminalKit

extension Commands {
    static let document: [Command] = [
        Command(
            .nextFinding, [.document], [.character("n")], "Next open finding", short: "next",
            help: "Jumps to the next passage that is not decided."),
        Command(
            .previousFinding, [.document], [.character("N")], "Previous open finding",
            short: "previous", help: "Jumps to the open passage before."),
        Command(
            .mark, [.document], [.enter, .character("m")], "Mark", short: "mark",
            help: "Hides the finding at the cursor, or what is selected, everywhere in the case.",
            synonyms: ["accept", "redact", "hide"]),
        Command(
            .releaseFindings, [.document], [.character("r")], "Release", short: "release",
            help: "Decides that the finding at the cursor stays readable."),
        Command(
            .select, [.document], [.character("v")], "Select", short: "select",
            help: "Begins a selection at the cursor; move to its end and mark."),
        Command(
            .unmark, [.document], [.character("u")], "Take a mark away", short: "unmark",
            help: "Takes the mark at the cursor away.", synonyms: ["undo"]),
        Command(
            .tag, [.document], [.character("t")], "Tag", short: "tag",
            help: "Says what kinds of sensitive matter the document holds."),
        Command(
            .tieToRequest, [.document], [.character("i")], "Tie to the request", short: "tie",
            help: "Ties the document to an item of the request, with one sentence.",
            synonyms: ["necessity"]),
        Command(
            .finishReading, [.document], [.character("f")], "Finish reading", short: "finish",
            help: "Says that you read it to the end; every row has to have been on the screen."),
        Command(
            .preview, [.document], [.character("c")], "Preview of the copy", short: "copy",
            help: "Shows the copy as the recipient will read it."),
        Command(
            .withhold, [.document], [.character("W")], "Withhold in full", short: "withhold",
            help: "Keeps the whole document at home, with a ground; or takes that back."),
        Command(
            .recordConsent, [.document], [.character("O")], "Originator's consent",
            short: "consent", help: "Writes down the consent of another originator."),
    ]

    static let checklist: [Command] = [
        answer(.answerYes, "y", "Answer yes", "yes"),
        answer(.answerPartly, "p", "Answer partly", "partly"),
        answer(.answerNo, "n", "Answer no", "no"),
        answer(.answerUnknown, "u", "Answer unknown", "unknown"),
        answer(.answerNotApplicable, "a", "Answer not applicable", "n/a"),
        Command(
            .answerItem, [.checklist], [.enter], "Answer with a note", short: "answer",
            help: "Answers the item at hand with a note."),
    ]

    static let approval: [Command] = [
        Command(
            .readCopies, [.approval], [.enter, .character("p")], "Read the copies",
            short: "read copies", help: "Pages through what would leave; every page is needed."),
        Command(
            .openWarnings, [.approval], [.character("w")], "Warnings", short: "warnings",
            help: "Opens the warnings that have to be accepted by name."),
        Command(
            .approve, [.approval], [.character("A")], "Approve", short: "approve",
            help: "Signs the package; asks for your passphrase.", synonyms: ["sign"]),
        Command(
            .returnPackage, [.approval], [.character("b")], "Return for work", short: "return",
            help: "Sends the package back, with where to and why."),
        Command(
            .refusePackage, [.approval], [.character("F")], "Refuse", short: "refuse",
            help: "Refuses the package for good, with the reason."),
    ]

    static let office: [Command] = [
        Command(
            .recordRecipient, [.recipients], [.character("n")], "New recipient", short: "new",
            help: "Writes an authority and its key into the directory."),
        Command(
            .verifyRecipient, [.recipients], [.character("v")], "Verify", short: "verify",
            help: "Records how key and contact were confirmed through a second source."),
        Command(
            .proposeOfficers, [.officers], [.character("n")], "New officer", short: "new",
            help: "Proposes a new officer; somebody else has to confirm him."),
        Command(
            .confirmOfficers, [.officers], [.character("c")], "Confirm the change",
            short: "confirm", help: "Signs the proposed directory; asks for your passphrase."),
        Command(
            .removeOfficer, [.officers], [.character("X")], "Remove this officer",
            short: "remove",
            help: "Proposes that the officer at hand leave; somebody else confirms."),
        Command(
            .changePassphrase, [.officers], [.character("p")], "Change my passphrase",
            short: "passphrase", help: "Gives you another passphrase; asks for the present one."),
        Command(
            .changeKeyFile, [.officers], [.character("K")], "Change my key file",
            short: "key file",
            help: "Has your slot ask for a file beside the passphrase, or for none."),
        Command(
            .rekey, [.officers], [.character("k")], "New keys for cases", short: "new keys",
            help: "Gives your cases new keys that a removed officer could read.",
            synonyms: ["removal", "epoch"]),
        Command(
            .showRecovery, [.officers], [.character("R")], "Recovery key", short: "recovery",
            help: "Shows whom the recovery key covers, and makes one.", synonyms: ["shares"]),
        Command(
            .makeRecovery, [.recovery], [.character("n")], "Make a recovery key",
            short: "make one",
            help: "Makes shares that give a forgotten passphrase back; two of you sign.",
            synonyms: ["shares"]),
        Command(
            .proposeDisposal, [.disposal], [.character("d")], "Propose the disposal",
            short: "propose", help: "Proposes that the case be destroyed; somebody else confirms.",
            synonyms: ["destroy"]),
        Command(
            .dispose, [.disposal], [.character("D")], "Destroy the case", short: "destroy",
            help: "Destroys a proposed case and its keys for good; asks for your passphrase.",
            synonyms: ["confirm", "dispose"]),
        Command(
            .certificates, [.disposal], [.tab], "Certificates", short: "certificates",
            help: "Goes between the cases and the certificates of those destroyed."),
    ]

    static let log: [Command] = [
        Command(
            .verifyLog, [.audit], [.character("v")], "Verify the log", short: "verify",
            help: "Checks every entry, signature and checkpoint.", synonyms: ["check"]),
        Command(
            .older, [.audit], [.character(">"), .right], "Older entries", short: "older",
            help: "Shows the page before."),
        Command(
            .newer, [.audit], [.character("<"), .left], "Newer entries", short: "newer",
            help: "Shows the page after."),
    ]

    private static func answer(
        _ id: CommandID, _ key: Unicode.Scalar, _ name: String, _ short: String
    ) -> Command {
        Command(
            id, [.checklist], [.character(key)], name, short: short,
            help: short == "n/a"
                ? "Answers the item at hand with n/a and a reason."
                : "Answers the item at hand: \(short).")
    }
}
