package import Casework

/// What the screen for reading and redacting one document shows.
package struct DocumentContent: Hashable, Sendable {
    package let caseID: CaseFile.ID
    package let reference: String
    package let state: CaseState
    package let officer: Officer
    package let isTraining: Bool
    package let entry: DocumentEntry
    package let text: ExtractedText
    /// Marks made so far.
    package let marks: [Mark]
    /// Findings with neither a mark nor a recorded decision to release.
    package let openFindings: [Finding]
    /// Findings that an officer decided to leave readable.
    package let released: [ReleaseDecision]
    package let persons: [PersonOfCase]
    package let requestItems: [RequestItem]
    package let rules: RuleBook
    package let officers: [Officer]
    /// The bytes that would leave, as text, when a copy is prepared.
    package let copy: String?
    /// Other documents of the case in which the same strings occur, by id.
    package let siblings: [DocumentEntry]
    package let offers: Offers

    package init(
        caseID: CaseFile.ID, reference: String, state: CaseState, officer: Officer,
        isTraining: Bool, entry: DocumentEntry, text: ExtractedText, marks: [Mark],
        openFindings: [Finding], released: [ReleaseDecision], persons: [PersonOfCase],
        requestItems: [RequestItem], rules: RuleBook, officers: [Officer], copy: String?,
        siblings: [DocumentEntry], offers: Offers
    ) {
        self.caseID = caseID
        self.reference = reference
        self.state = state
        self.officer = officer
        self.isTraining = isTraining
        self.entry = entry
        self.text = text
        self.marks = marks
        self.openFindings = openFindings
        self.released = released
        self.persons = persons
        self.requestItems = requestItems
        self.rules = rules
        self.officers = officers
        self.copy = copy
        self.siblings = siblings
        self.offers = offers
    }
}

/// Where else in the case a mark should be made, shown before it is made.
package struct MarkProposals: Hashable, Sendable {
    /// By document, in the case's order.
    package let byDocument: [DocumentProposals]

    package init(byDocument: [DocumentProposals]) {
        self.byDocument = byDocument
    }

    /// How many marks would be made in all.
    package var count: Int { byDocument.reduce(0) { $0 + $1.marks.count } }
}

/// The marks proposed in one document.
package struct DocumentProposals: Hashable, Sendable {
    package let document: Document.ID
    package let heading: String
    package let marks: [Mark]

    package init(document: Document.ID, heading: String, marks: [Mark]) {
        self.document = document
        self.heading = heading
        self.marks = marks
    }
}
