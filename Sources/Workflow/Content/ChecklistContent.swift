package import Casework

/// What the checklist's screen shows: automatic items first, blocking ones on top.
package struct ChecklistContent: Hashable, Sendable {
    package let caseID: CaseFile.ID
    package let reference: String
    package let state: CaseState
    package let officer: Officer
    package let isTraining: Bool
    package let rows: [ChecklistRow]
    /// The band of the worst remaining item.
    package let band: RiskBand
    package let officers: [Officer]
    package let offers: Offers

    package init(
        caseID: CaseFile.ID, reference: String, state: CaseState, officer: Officer,
        isTraining: Bool, rows: [ChecklistRow], band: RiskBand, officers: [Officer],
        offers: Offers
    ) {
        self.caseID = caseID
        self.reference = reference
        self.state = state
        self.officer = officer
        self.isTraining = isTraining
        self.rows = rows
        self.band = band
        self.officers = officers
        self.offers = offers
    }
}

/// One item with what stands against it now.
package struct ChecklistRow: Hashable, Sendable, Identifiable {
    package let item: ChecklistItem
    /// What the program or an officer answered; nothing when nobody has.
    package let answer: ChecklistAnswer?
    package let note: String
    package let answeredBy: Officer.ID?
    /// Numbers behind an automatic answer.
    package let evidence: String
    package let inherent: Int
    package let residual: Int
    /// Whether it keeps the package from its next point.
    package let isBlocking: Bool

    package init(
        item: ChecklistItem, answer: ChecklistAnswer?, note: String, answeredBy: Officer.ID?,
        evidence: String, inherent: Int, residual: Int, isBlocking: Bool
    ) {
        self.item = item
        self.answer = answer
        self.note = note
        self.answeredBy = answeredBy
        self.evidence = evidence
        self.inherent = inherent
        self.residual = residual
        self.isBlocking = isBlocking
    }

    package var id: String { item.id }
}
