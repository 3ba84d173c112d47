package import Casework

/// What an approver decides on: four blocks and the pages that would leave.
package struct ApprovalContent: Hashable, Sendable {
    package let caseID: CaseFile.ID
    package let reference: String
    package let title: String
    package let state: CaseState
    package let officer: Officer
    package let isTraining: Bool
    /// The last package, live or not; nothing when none was sealed yet.
    package let package: DisclosurePackage?
    /// What leaves: every copy with its text, to be paged through.
    package let copies: [CopyPreview]
    /// Persons in the package by category, in words.
    package let personCounts: [String: Int]
    package let legalBasis: String
    package let transferBasis: TransferBasis?
    package let conditions: [String]
    package let conditionsText: String
    package let channel: String
    /// The item with the highest remaining risk, with its score.
    package let worst: ChecklistRow?
    /// Items an approver must open and accept by name.
    package let warnings: [ChecklistRow]
    package let officers: [Officer]
    package let secondReading: SecondReading?
    /// What is still missing before it is approved.
    package let missing: [Refusal]
    package let offers: Offers

    package init(
        caseID: CaseFile.ID, reference: String, title: String, state: CaseState,
        officer: Officer, isTraining: Bool, package: DisclosurePackage?, copies: [CopyPreview],
        personCounts: [String: Int], legalBasis: String, transferBasis: TransferBasis?,
        conditions: [String], conditionsText: String, channel: String, worst: ChecklistRow?,
        warnings: [ChecklistRow], officers: [Officer], secondReading: SecondReading?,
        missing: [Refusal], offers: Offers
    ) {
        self.caseID = caseID
        self.reference = reference
        self.title = title
        self.state = state
        self.officer = officer
        self.isTraining = isTraining
        self.package = package
        self.copies = copies
        self.personCounts = personCounts
        self.legalBasis = legalBasis
        self.transferBasis = transferBasis
        self.conditions = conditions
        self.conditionsText = conditionsText
        self.channel = channel
        self.worst = worst
        self.warnings = warnings
        self.officers = officers
        self.secondReading = secondReading
        self.missing = missing
        self.offers = offers
    }
}

/// One released copy as the recipient will read it.
package struct CopyPreview: Hashable, Sendable {
    package let fileName: String
    package let digest: Digest256
    package let byteCount: Int
    package let text: String
    package let searchedCount: Int

    package init(
        fileName: String, digest: Digest256, byteCount: Int, text: String, searchedCount: Int
    ) {
        self.fileName = fileName
        self.digest = digest
        self.byteCount = byteCount
        self.text = text
        self.searchedCount = searchedCount
    }
}
