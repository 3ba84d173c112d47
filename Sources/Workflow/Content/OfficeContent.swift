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
    /// How far removals have come; nothing when nobody was ever removed.
    package let removals: RemovalStanding?

    package init(
        officer: Officer, isTraining: Bool, version: Int, members: [Officer], pending: [Officer]?,
        pendingDigest: Digest256?, proposedBy: Officer.ID?, offers: Offers,
        removals: RemovalStanding? = nil
    ) {
        self.officer = officer
        self.isTraining = isTraining
        self.version = version
        self.members = members
        self.pending = pending
        self.pendingDigest = pendingDigest
        self.proposedBy = proposedBy
        self.offers = offers
        self.removals = removals
    }
}

/// Cases that still wait for a new key because somebody who was removed had the old one.
package struct RemovalStanding: Hashable, Sendable {
    /// Officers who were in the directory and are no more.
    package let removedCount: Int
    /// Cases of this officer that wait.
    package let ownCount: Int
    /// Cases that wait for others who hold them.
    package let otherCount: Int

    package init(removedCount: Int, ownCount: Int, otherCount: Int) {
        self.removedCount = removedCount
        self.ownCount = ownCount
        self.otherCount = otherCount
    }

    /// Whether nothing of what was removed officers' keys opens anything new.
    package var isDone: Bool { ownCount + otherCount == 0 }
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
