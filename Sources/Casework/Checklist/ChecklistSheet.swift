package import Foundation

/// The answers given on one checklist of a case.
package struct ChecklistSheet: Hashable, Sendable, Codable {
    package struct Entry: Hashable, Sendable, Codable {
        package let answer: ChecklistAnswer?
        package let note: String
        package let by: UUID
        package let at: Date
    }

    /// The template's id and the rule book it is read from; later versions change nothing here.
    package let template: String
    package let ruleBookVersion: Int
    package private(set) var entries: [String: Entry] = [:]

    package init(template: String, ruleBookVersion: Int) {
        self.template = template
        self.ruleBookVersion = ruleBookVersion
    }

    /// Writes down an answer in the place of an earlier one.
    package mutating func record(
        _ answer: ChecklistAnswer, note: String, for item: String, by officer: UUID, at now: Date
    ) {
        entries[item] = Entry(answer: answer, note: note, by: officer, at: now)
    }

    /// The sheet with the program's own answers put in, scored.
    package func evaluated(
        against template: ChecklistTemplate, findings: [String: AutoFinding]
    ) -> EvaluatedChecklist {
        let answers = template.items.reduce(into: [String: ChecklistAnswer]()) { known, item in
            known[item.id] =
                item.mode == .auto
                ? findings[item.id]?.answer ?? .unknown : entries[item.id]?.answer
        }
        return EvaluatedChecklist(
            items: template.items.map { item in
                let entry = entries[item.id]
                // An item that hangs on another is not asked while the other is answered
                // differently; while the other is open, so is this one.
                let isSkipped = item.onlyIf.contains { other, needed in
                    answers[other].map { $0.code != needed && $0 != .unknown } ?? false
                }
                let skipped = ChecklistAnswer.na(reason: "not asked: \(Self.list(item.onlyIf))")
                return EvaluatedItem(
                    item: item, answer: answers[item.id] ?? (isSkipped ? skipped : nil),
                    note: entry?.note ?? "", by: entry?.by,
                    evidence: item.mode == .auto ? findings[item.id]?.evidence ?? "" : "")
            })
    }

    private static func list(_ conditions: [String: String]) -> String {
        conditions.sorted { $0.key < $1.key }.map { "\($0.key) is not \($0.value)" }
            .joined(separator: ", ")
    }
}

/// A checklist with the answer that counts for every item.
package struct EvaluatedChecklist: Hashable, Sendable {
    package let items: [EvaluatedItem]

    package init(items: [EvaluatedItem]) {
        self.items = items
    }

    /// Ids of the blocking items that keep a package from passing this point.
    package func openBlocks(at point: ChecklistPoint) -> [String] {
        items.filter { $0.item.gate == .block && $0.item.point == point && !$0.isPassed }
            .map(\.item.id)
    }

    /// Ids of the items an approver must open and accept by name.
    package var warningsToAccept: [String] {
        items.filter { $0.item.gate == .warn && !$0.isPassed }.map(\.item.id)
    }

    /// The band a package is frozen with: that of the worst remaining item that stands by then.
    ///
    /// Everything a person answers stands by then, whatever its point; what the program computes
    /// counts at its own point. Scores are never averaged or summed.
    package var band: RiskBand {
        items.filter(\.item.standsAtSealing).map(\.residualBand).max() ?? .low
    }

    /// The item with the highest remaining risk.
    package var worst: EvaluatedItem? {
        items.max {
            ($0.residualBand, $0.residual, $1.item.id) < ($1.residualBand, $1.residual, $0.item.id)
        }
    }
}

/// One item with its answer and its two scores.
package struct EvaluatedItem: Hashable, Sendable {
    package let item: ChecklistItem
    package let answer: ChecklistAnswer?
    package let note: String
    package let by: UUID?
    package let evidence: String

    package init(
        item: ChecklistItem, answer: ChecklistAnswer?, note: String, by: UUID?, evidence: String
    ) {
        self.item = item
        self.answer = answer
        self.note = note
        self.by = by
        self.evidence = evidence
    }

    package var isPassed: Bool { item.passes(answer) }

    /// Severity times likelihood before any safeguard.
    package var inherent: Int { item.severity * item.likelihood }

    /// Likelihood with the safeguard: 1 where the item passes, one more where nobody knows.
    package var residualLikelihood: Int {
        if isPassed { return 1 }
        switch answer {
        case .unknown, nil: return min(5, item.likelihood + 1)
        case .yes, .partial, .no, .na: return item.likelihood
        }
    }

    package var residual: Int { item.severity * residualLikelihood }

    package var residualBand: RiskBand {
        RiskBand(severity: item.severity, likelihood: residualLikelihood)
    }
}
