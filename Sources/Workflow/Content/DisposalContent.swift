package import Casework

/// Cases that are worked on no more, and what was destroyed of them.
package struct DisposalContent: Hashable, Sendable {
    package let officer: Officer
    package let isTraining: Bool
    /// Proposed ones first, then those whose time is over longest.
    package let rows: [DisposalRow]
    /// Certificates, the newest first.
    package let certificates: [DisposalCertificate]
    package let officers: [Officer]
    package let today: CalendarDay

    package init(
        officer: Officer, isTraining: Bool, rows: [DisposalRow],
        certificates: [DisposalCertificate], officers: [Officer], today: CalendarDay
    ) {
        self.officer = officer
        self.isTraining = isTraining
        self.rows = rows
        self.certificates = certificates
        self.officers = officers
        self.today = today
    }
}

/// A case that could be destroyed.
package struct DisposalRow: Hashable, Sendable, Identifiable {
    package let id: CaseFile.ID
    package let reference: String
    package let title: String
    package let state: CaseState
    /// The class of the rule book that counts, in words.
    package let retention: String
    /// The day on which its time is over; nothing where the rule book counts no days.
    package let endsOn: CalendarDay?
    package let proposal: DisposalProposal?
    /// The day on which the last backup goes that could still open it; nothing without one.
    package let backupsGoneOn: CalendarDay?
    package let offers: Offers

    package init(
        id: CaseFile.ID, reference: String, title: String, state: CaseState, retention: String,
        endsOn: CalendarDay?, proposal: DisposalProposal?, backupsGoneOn: CalendarDay?,
        offers: Offers
    ) {
        self.id = id
        self.reference = reference
        self.title = title
        self.state = state
        self.retention = retention
        self.endsOn = endsOn
        self.proposal = proposal
        self.backupsGoneOn = backupsGoneOn
        self.offers = offers
    }

    /// Whether its time is over on a day.
    package func isDue(on day: CalendarDay) -> Bool { endsOn.map { $0 <= day } ?? false }
}
