import TerminalKit

extension Commands {
    static let caseFile: [Command] = [
        Command(
            .nextStep, [.caseFile], [.character("g")], "Go on: the next step", short: "go on",
            help: "Does what this case needs next, as the overview says.", synonyms: ["next"]),
        deed(
            .describe, "e", "Fill in the request", "request",
            "Writes down what the letter of request says.", ["edit", "describe", "intake form"]),
        deed(
            .takeIn, "t", "Take in a document", "take in",
            "Takes a file into the case; the original is never changed.", ["add", "document"]),
        deed(
            .verifyCounterpart, "v", "Verify the sender", "verify",
            "Records how you made sure that the sender is who the letter says."),
        deed(
            .register, "r", "Register", "register",
            "Gives the case its number; needs letter, sender and request."),
        deed(
            .beginValidation, "b", "Begin validation", "validate",
            "Opens the completeness table."),
        deed(
            .completeValidation, "c", "Complete validation", "complete",
            "Hands the case over for decision; every element has to be answered."),
        deed(
            .recordPerson, "+", "Add a person", "person",
            "Writes down a person of the case with every name to look for.", ["names", "alias"]),
        deed(
            .weighRequest, "w", "Weigh the request", "weigh",
            "Writes down proportionality, own proceedings and rights."),
        deed(
            .accept, "A", "Accept the request", "accept",
            "Decides to execute; a supervisor's deed."),
        deed(
            .task, "o", "Order the execution", "order",
            "Tasks the executing body; the order never carries the request.", ["task"]),
        deed(
            .receiveMaterial, "m", "Material is in", "material in",
            "Says that the material has come and can be worked on."),
        deed(
            .beginRedaction, "d", "Begin redaction", "redact",
            "Opens the material for redaction."),
        deed(
            .prepareCopies, "p", "Prepare the copies", "copies",
            "Makes new texts of what is kept and searches them for leftovers."),
        deed(
            .requestSecondReading, "u", "Ask for the second reading", "second",
            "Hands the copies to a reader who prepared none of them."),
        deed(
            .noteSecondReading, "n", "Note the second reading", "note",
            "Records whether somebody hidden can still be worked out."),
        deed(
            .returnToRedaction, "R", "Return to redaction", "return",
            "Sends the material back for redaction, with the reason."),
        deed(
            .choosePlan, "l", "Plan the disclosure", "plan",
            "Chooses recipient, transfer basis and conditions.", ["recipient", "conditions"]),
        deed(
            .showChecklist, "h", "Checklist", "checklist",
            "Opens the assessment of this disclosure.", ["assessment", "risk"]),
        deed(
            .seal, "S", "Seal and submit", "seal",
            "Freezes the package and submits it for approval.", ["submit"]),
        deed(
            .showApproval, "a", "Approval", "approval",
            "Opens the sheet on which the package is approved, returned or refused."),
        deed(
            .beginExport, "X", "Export the package", "export",
            "Encrypts the approved package to its recipient and writes it out.", ["send"]),
        deed(
            .assign, "i", "Assign an officer", "assign",
            "Gives an officer the key of this case."),
        deed(
            .declareConflict, "C", "Declare a conflict", "conflict",
            "Says that you have a conflict of interest in this case."),
        Command(
            .nextTab, [.caseFile], [.tab], "Next tab", short: "tabs",
            help: "Goes to the next part of the file."),
        Command(
            .previousTab, [.caseFile], [.backTab], "Previous tab", short: "",
            help: "Goes to the part before."),
        tab(.overview, "1", "Overview"),
        tab(.documents, "2", "Documents"),
        tab(.completeness, "3", "Completeness"),
        tab(.persons, "4", "Persons"),
        tab(.decision, "5", "Decision"),
        tab(.history, "6", "History"),
    ]

    private static func tab(_ id: CommandID, _ key: Unicode.Scalar, _ name: String) -> Command {
        Command(
            id, [.caseFile], [.character(key)], name, short: "",
            help: "Shows the part \(name.lowercased()) of the file.")
    }

    private static func deed(
        _ id: CommandID, _ key: Unicode.Scalar, _ name: String, _ short: String, _ help: String,
        _ synonyms: [String] = []
    ) -> Command {
        Command(
            id, [.caseFile], [.character(key)], name, short: short, help: help,
            synonyms: [id.rawValue] + synonyms)
    }
}
