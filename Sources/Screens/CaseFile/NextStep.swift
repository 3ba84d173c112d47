import Casework
import Workflow

/// What a case needs next, in words, and the key's target.
struct NextStep: Hashable, Sendable {
    enum Target: Hashable, Sendable {
        case command(CommandID)
        case document(Document.ID)
        case tab(CaseFileScreen.Tab)
    }

    let target: Target?
    let words: String
    /// Why this officer cannot do it, or what else is in the way.
    let reasons: [String]

    init(_ target: Target?, _ words: String, _ reasons: [Refusal] = []) {
        self.target = target
        self.words = words
        self.reasons = reasons.map(\.sentence)
    }

    static func of(_ content: CaseContent) -> NextStep {
        switch content.file.state {
        case .received: intake(content)
        case .registered: deed(.beginValidation, content, "Begin the validation")
        case .inValidation: validation(content)
        case .inDecision: decision(content)
        case .accepted: deed(.task, content, "Order the execution")
        case .inExecution:
            content.file.material.isEmpty
                ? deed(.takeIn, content, "Take in what the executing body sends")
                : deed(.receiveMaterial, content, "Say that the material is in (t takes in more)")
        case .materialIn: deed(.beginRedaction, content, "Begin the redaction")
        case .inRedaction: redaction(content)
        case .secondRead: secondReading(content)
        case .inAssessment: assessment(content)
        case .awaitingApproval:
            NextStep(
                .command(.showApproval), "Read the package and decide on it",
                content.offers[.approve])
        case .approved: deed(.beginExport, content, "Export the package to its recipient")
        case .transmitted: transmitted(content)
        case .inClarification, .redirected, .postponed, .refused, .awaitingAssurance,
            .inFollowUp, .closed, .retained, .disposed:
            NextStep(nil, "The case is \(content.file.state.title); nothing is due here.")
        }
    }

    private static func deed(
        _ kind: ActionKind, _ content: CaseContent, _ words: String
    ) -> NextStep {
        NextStep(
            CommandID(rawValue: kind.rawValue).map(Target.command), words, content.offers[kind])
    }

    private static func intake(_ content: CaseContent) -> NextStep {
        let file = content.file
        if !file.documents.contains(where: { $0.part == .letter }) {
            return deed(.takeIn, content, "Take in the letter of request")
        }
        if file.verification == nil {
            return deed(.verifyCounterpart, content, "Verify the sender")
        }
        let open = content.offers[.register].filter { refusal in
            if case .roleMissing = refusal { false } else { true }
        }
        return open.isEmpty
            ? deed(.register, content, "Register the request")
            : deed(.describe, content, "Fill in what the request says")
    }

    private static func validation(_ content: CaseContent) -> NextStep {
        let open = content.elements.filter { $0.answer == nil }.count
        if open > 0 {
            return NextStep(
                .tab(.completeness),
                "Answer the completeness table: \(open) of \(content.elements.count) open",
                content.offers[.answerElement])
        }
        if content.file.request.items.isEmpty {
            return deed(.describe, content, "List what the request asks for")
        }
        return deed(.completeValidation, content, "Hand the request over for decision")
    }

    private static func decision(_ content: CaseContent) -> NextStep {
        let open = content.grounds.filter { $0.finding == nil }.count
        if open > 0, content.offers.allows(.weighGround) {
            return NextStep(
                .tab(.decision),
                "Look at the refusal grounds: \(open) of \(content.grounds.count)"
                    + " left")
        }
        let decision = content.file.decision
        let isWeighed = ![
            decision.proportionality, decision.deconfliction, decision.rightsScreen,
        ].contains("")
        if !isWeighed, content.offers.allows(.weighRequest) {
            return deed(.weighRequest, content, "Weigh the request")
        }
        if !content.mayDecide {
            return deed(.assign, content, "Assign a supervisor, who decides on the request")
        }
        return deed(.accept, content, "Decide on the request")
    }

    private static func redaction(_ content: CaseContent) -> NextStep {
        let file = content.file
        if file.persons.contains(where: \.isUncategorised) {
            return NextStep(
                .tab(.persons), "Say what every person is in the case",
                content.offers[.recordPerson])
        }
        if let entry = file.material.first(where: { $0.leaves && !$0.openWork.isEmpty }) {
            return NextStep(
                .document(entry.id),
                "Work on “\(entry.heading)”: "
                    + entry.openWork.joined(separator: ", "))
        }
        let copies = file.material.filter(\.leaves).map(\.copy)
        if copies.contains(where: { $0?.isClean == false }) {
            return deed(
                .prepareCopies, content,
                "Mark what was found again in the copies (tab 2), then prepare them anew")
        }
        if copies.contains(nil) {
            return deed(.prepareCopies, content, "Prepare the copies")
        }
        return deed(.requestSecondReading, content, "Ask for the second reading")
    }

    private static func secondReading(_ content: CaseContent) -> NextStep {
        let unread = content.file.material.first {
            $0.leaves && !$0.secondReadBy.contains(content.officer.id)
        }
        let others = content.offers[.noteSecondReading].filter { refusal in
            if case .notRead = refusal { false } else { true }
        }
        if let unread, others.isEmpty {
            return NextStep(
                .document(unread.id), "Read “\(unread.heading)” and its copy (c) a second time")
        }
        return deed(.noteSecondReading, content, "Note what the second reading found")
    }

    private static func assessment(_ content: CaseContent) -> NextStep {
        let plan = content.file.disclosure
        if plan.recipient == nil || plan.transferBasis == nil || plan.conditions.isEmpty
            || plan.conditionsText.isEmpty
        {
            return deed(.choosePlan, content, "Plan recipient, basis and conditions")
        }
        let blocks = content.offers[.seal].contains { refusal in
            switch refusal {
            case .checklistBlocks, .checklistUnanswered: true
            default: false
            }
        }
        if blocks {
            return NextStep(
                .command(.showChecklist), "Answer the checklist", content.offers[.seal])
        }
        return deed(.seal, content, "Seal the package and submit it")
    }

    private static func transmitted(_ content: CaseContent) -> NextStep {
        let due = content.file.livePackage?.receiptDueOn.text
        return NextStep(
            nil,
            "The package has left." + (due.map { " Its receipt is due on \($0)." } ?? ""))
    }
}

extension DocumentEntry {
    /// What redaction still has to do here, in a few words each.
    var openWork: [String] {
        var open: [String] = []
        if hasUnreadableParts { open.append("withhold it, parts cannot be read") }
        if openFindingCount > 0 {
            open.append(
                "\(openFindingCount) open \(openFindingCount == 1 ? "finding" : "findings")")
        }
        if readBy.isEmpty { open.append("not read to the end") }
        if tags.isEmpty { open.append("no tag") }
        if requestItem == nil || necessity.isEmpty { open.append("not tied to the request") }
        if lacksConsent { open.append("no consent") }
        return open
    }
}

/// A row of the part on the decision.
enum DecisionRow: Hashable {
    case ground(GroundRow)
    case weighing
    case acceptance
    case tasking

    static func rows(of content: CaseContent) -> [DecisionRow] {
        content.grounds.map(DecisionRow.ground) + [.weighing, .acceptance, .tasking]
    }

    /// The deed that answers it.
    var kind: ActionKind {
        switch self {
        case .ground: .weighGround
        case .weighing: .weighRequest
        case .acceptance: .accept
        case .tasking: .task
        }
    }
}
