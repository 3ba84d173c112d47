/// When an item has to hold.
package enum ChecklistPoint: String, Hashable, Sendable, Codable, CaseIterable {
    case submit, approve, export
}

/// One question of a checklist, as the rule book has it.
package struct ChecklistItem: Hashable, Sendable, Codable, Identifiable {
    package enum Gate: String, Hashable, Sendable, Codable {
        /// Stops the package at its point until it passes.
        case block
        /// Has to be opened and accepted by name by the approver.
        case warn
        /// Recorded only.
        case info
    }

    package enum Mode: String, Hashable, Sendable, Codable {
        /// Computed by the program; nobody can overwrite it.
        case auto
        /// Answered by a person with the program's help.
        case assisted
        case manual
    }

    package let id: String
    /// 1 identify, 2 rank, 3 safeguard, 4 review.
    package let step: Int
    package let area: String
    package let question: String
    package let why: String
    package let control: String
    package let evidence: String
    /// 1 to 5.
    package let severity: Int
    /// 1 to 5.
    package let likelihood: Int
    package let gate: Gate
    /// The answer that passes: `yes` or `no`.
    package let pass: String
    package let point: ChecklistPoint
    package let naAllowed: Bool
    package let mode: Mode
    package let sources: [String]
    /// Answers of other items without which this one is not asked; empty when it always is.
    package let onlyIf: [String: String]

    package init(
        id: String, step: Int, area: String, question: String, why: String, control: String,
        evidence: String, severity: Int, likelihood: Int, gate: Gate, pass: String,
        point: ChecklistPoint, naAllowed: Bool, mode: Mode, sources: [String],
        onlyIf: [String: String] = [:]
    ) {
        self.id = id
        self.step = step
        self.area = area
        self.question = question
        self.why = why
        self.control = control
        self.evidence = evidence
        self.severity = severity
        self.likelihood = likelihood
        self.gate = gate
        self.pass = pass
        self.point = point
        self.naAllowed = naAllowed
        self.mode = mode
        self.sources = sources
        self.onlyIf = onlyIf
    }

    /// Whether its answer has to stand when a package is frozen: a later one would void it.
    package var standsAtSealing: Bool { point == .submit || mode != .auto }

    /// Whether an answer is the one that passes; "not applicable" does where it is allowed.
    package func passes(_ answer: ChecklistAnswer?) -> Bool {
        switch answer {
        case .na: naAllowed
        case .some(let answer): answer.code == pass
        case nil: false
        }
    }
}

/// A checklist as the rule book has it.
package struct ChecklistTemplate: Hashable, Sendable, Codable {
    package let id: String
    package let name: String
    package let items: [ChecklistItem]

    package init(id: String, name: String, items: [ChecklistItem]) {
        self.id = id
        self.name = name
        self.items = items
    }

    package func item(_ id: String) -> ChecklistItem? { items.first { $0.id == id } }
}

/// What somebody, or the program, answered.
package enum ChecklistAnswer: Hashable, Sendable, Codable {
    case yes, partial, no, unknown
    case na(reason: String)

    /// The answer as the checklists write it.
    package var code: String {
        switch self {
        case .yes: "yes"
        case .partial: "partial"
        case .no: "no"
        case .unknown: "unknown"
        case .na: "n/a"
        }
    }
}

/// An automatic item's answer with the numbers behind it.
package struct AutoFinding: Hashable, Sendable {
    package let answer: ChecklistAnswer
    package let evidence: String

    package init(answer: ChecklistAnswer, evidence: String) {
        self.answer = answer
        self.evidence = evidence
    }
}
