package import Casework

/// The directory of authorities abroad, with their keys and who verified them when.
package struct RecipientsContent: Hashable, Sendable {
    package let officer: Officer
    package let isTraining: Bool
    package let recipients: [Recipient]
    package let officers: [Officer]
    package let rules: RuleBook
    package let today: CalendarDay
    package let offers: Offers

    package init(
        officer: Officer, isTraining: Bool, recipients: [Recipient], officers: [Officer],
        rules: RuleBook, today: CalendarDay, offers: Offers
    ) {
        self.officer = officer
        self.isTraining = isTraining
        self.recipients = recipients
        self.officers = officers
        self.rules = rules
        self.today = today
        self.offers = offers
    }
}

/// The signed directory of officers, and a change that waits for its confirmation.
package struct OfficersContent: Hashable, Sendable {
    package let officer: Officer
    package let isTraining: Bool
    /// Version of the directory in force.
    package let version: Int
    package let members: [Officer]
    /// The members as they would be; nothing when no change is proposed.
    package let pending: [Officer]?
    /// Names the proposal: what is confirmed is what was shown.
    package let pendingDigest: Digest256?
    package let proposedBy: Officer.ID?
    package let offers: Offers

    package init(
        officer: Officer, isTraining: Bool, version: Int, members: [Officer], pending: [Officer]?,
        pendingDigest: Digest256?, proposedBy: Officer.ID?, offers: Offers
    ) {
        self.officer = officer
        self.isTraining = isTraining
        self.version = version
        self.members = members
        self.pending = pending
        self.pendingDigest = pendingDigest
        self.proposedBy = proposedBy
        self.offers = offers
    }
}

/// The recovery key's standing, and who could make one.
package struct RecoveryContent: Hashable, Sendable {
    package let officer: Officer
    package let isTraining: Bool
    /// Nothing when the vault has no recovery key.
    package let standing: RecoveryStanding?
    package let members: [Officer]
    package let offers: Offers

    package init(
        officer: Officer, isTraining: Bool, standing: RecoveryStanding?, members: [Officer],
        offers: Offers
    ) {
        self.officer = officer
        self.isTraining = isTraining
        self.standing = standing
        self.members = members
        self.offers = offers
    }
}
