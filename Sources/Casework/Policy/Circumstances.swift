package import Foundation

/// Everything a rule may look at beside the case itself.
package struct Circumstances: Sendable {
    package let rules: RuleBook
    /// The officers of the signed directory.
    package let officers: [Officer]
    package let recipients: [Recipient]
    /// Officers who were given this case's key.
    package let assigned: Set<Officer.ID>
    package let now: Date
    package let isTraining: Bool
    /// The version of the case file as it is now; a draft based on another is refused.
    package let version: Int

    package init(
        rules: RuleBook, officers: [Officer], recipients: [Recipient],
        assigned: Set<Officer.ID>, now: Date, isTraining: Bool, version: Int
    ) {
        self.rules = rules
        self.officers = officers
        self.recipients = recipients
        self.assigned = assigned
        self.now = now
        self.isTraining = isTraining
        self.version = version
    }

    /// The human behind an officer, or the officer's own id when the directory lost him.
    package func human(_ id: Officer.ID) -> UUID {
        officers.first { $0.id == id }?.human ?? id.uuid
    }

    /// Whether a human being declared a conflict of interest in a case, from whichever account.
    package func hasConflict(_ human: UUID, in file: CaseFile) -> Bool {
        file.conflicted.contains { self.human($0) == human }
    }

    /// The recipient a plan names, if it is in the directory.
    package func recipient(of file: CaseFile) -> Recipient? {
        recipients.first { $0.id == file.disclosure.recipient }
    }
}
