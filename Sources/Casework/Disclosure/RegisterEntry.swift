package import Foundation

/// One line of the permanent list of what left the house (LED 37(3), 38(3)).
package struct RegisterEntry: Hashable, Sendable, Codable {
    package let number: Int
    package let caseReference: String
    package let packageID: DisclosurePackage.ID
    package let exportedAt: Date
    package let recipientState: String
    package let recipientAuthority: String
    package let legalBasis: String
    package let transferBasis: TransferBasis
    package let purpose: String
    /// Digests of the copies, in the order of the package.
    package let items: [Digest256]
    /// Persons by category code.
    package let personCounts: [String: Int]
    package let conditions: Set<String>
    package let approvers: [Officer.ID]
    package let fileDigest: Digest256
    package let receiptDueOn: CalendarDay
    package let useReportDueOn: CalendarDay

    package init(
        number: Int, caseReference: String, packageID: DisclosurePackage.ID, exportedAt: Date,
        recipientState: String, recipientAuthority: String, legalBasis: String,
        transferBasis: TransferBasis, purpose: String, items: [Digest256],
        personCounts: [String: Int], conditions: Set<String>, approvers: [Officer.ID],
        fileDigest: Digest256, receiptDueOn: CalendarDay, useReportDueOn: CalendarDay
    ) {
        self.number = number
        self.caseReference = caseReference
        self.packageID = packageID
        self.exportedAt = exportedAt
        self.recipientState = recipientState
        self.recipientAuthority = recipientAuthority
        self.legalBasis = legalBasis
        self.transferBasis = transferBasis
        self.purpose = purpose
        self.items = items
        self.personCounts = personCounts
        self.conditions = conditions
        self.approvers = approvers
        self.fileDigest = fileDigest
        self.receiptDueOn = receiptDueOn
        self.useReportDueOn = useReportDueOn
    }
}
