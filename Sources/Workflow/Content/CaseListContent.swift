package import Casework
package import Foundation

/// What the case list shows: the cases this officer was given, and nothing of the others.
package struct CaseListContent: Hashable, Sendable {
    package let officer: Officer
    package let isTraining: Bool
    package let office: String
    package let rows: [CaseRow]
    package let offers: Offers
    /// The rule book's codes for the intake form.
    package let rules: RuleBook
    package let recipients: [Recipient]
    /// Exports that began and never finished, shown once after unlocking.
    package let unfinishedExports: [CaseFile.ID]
    package let today: CalendarDay
    /// Whether a change of the officers waits for this officer's confirmation.
    package let confirmsOfficers: Bool

    package init(
        officer: Officer, isTraining: Bool, office: String, rows: [CaseRow], offers: Offers,
        rules: RuleBook, recipients: [Recipient], unfinishedExports: [CaseFile.ID],
        today: CalendarDay, confirmsOfficers: Bool = false
    ) {
        self.officer = officer
        self.isTraining = isTraining
        self.office = office
        self.rows = rows
        self.offers = offers
        self.rules = rules
        self.recipients = recipients
        self.unfinishedExports = unfinishedExports
        self.today = today
        self.confirmsOfficers = confirmsOfficers
    }
}

/// One line of the case list.
package struct CaseRow: Hashable, Sendable, Identifiable {
    package let id: CaseFile.ID
    package let reference: String
    package let title: String
    package let state: CaseState
    package let requestingState: String
    package let urgency: String
    package let receivedAt: Date
    /// The day by which the present state should be left; nothing when no clock runs.
    package let dueOn: CalendarDay?

    package init(
        id: CaseFile.ID, reference: String, title: String, state: CaseState,
        requestingState: String, urgency: String, receivedAt: Date, dueOn: CalendarDay?
    ) {
        self.id = id
        self.reference = reference
        self.title = title
        self.state = state
        self.requestingState = requestingState
        self.urgency = urgency
        self.receivedAt = receivedAt
        self.dueOn = dueOn
    }
}
