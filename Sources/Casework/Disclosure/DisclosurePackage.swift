package import Foundation

/// One package: what was frozen, who approved it, and what became of it.
///
/// The bytes that were signed are a record of their own; here stand their digests.
package struct DisclosurePackage: Hashable, Sendable, Codable, Identifiable {
    package typealias ID = Identifier<DisclosurePackage>

    package enum Status: Hashable, Sendable, Codable {
        case awaitingApproval
        case approved
        /// Writing the file has begun; finished or begun again at the next try.
        case exporting
        case exported(at: Date, fileDigest: Digest256)
        /// Sent back for work by an approver.
        case returned(by: Officer.ID, to: CaseState, because: String)
        /// Refused for good by an approver.
        case refused(by: Officer.ID, because: String)
        /// Something it covered was changed.
        case voided(by: Officer.ID, because: VoidCause)
    }

    package let id: ID
    /// Counts the packages of the case, from 1.
    package let number: Int
    package let sealedAt: Date
    package let sealedBy: Officer.ID
    /// Everybody whose hands were on it when it was frozen.
    package let contributors: Set<Officer.ID>
    package let secondReader: Officer.ID
    package let recipient: Recipient
    /// SHA-256 over the manifest of the released copies.
    package let manifestDigest: Digest256
    /// SHA-256 over the canonical bytes of the statement that everybody signs.
    package let statementDigest: Digest256
    package let band: RiskBand
    /// Whether any document carries a level 5 sensitivity.
    package let hasLevelFive: Bool
    package let documentCount: Int
    package let expiresAt: Date
    package let receiptDueOn: CalendarDay
    package let useReportDueOn: CalendarDay
    package var approvals: [Approval] = []
    package var status: Status = .awaitingApproval

    package init(
        id: ID, number: Int, sealedAt: Date, sealedBy: Officer.ID,
        contributors: Set<Officer.ID>, secondReader: Officer.ID, recipient: Recipient,
        manifestDigest: Digest256, statementDigest: Digest256, band: RiskBand,
        hasLevelFive: Bool, documentCount: Int, expiresAt: Date, receiptDueOn: CalendarDay,
        useReportDueOn: CalendarDay
    ) {
        self.id = id
        self.number = number
        self.sealedAt = sealedAt
        self.sealedBy = sealedBy
        self.contributors = contributors
        self.secondReader = secondReader
        self.recipient = recipient
        self.manifestDigest = manifestDigest
        self.statementDigest = statementDigest
        self.band = band
        self.hasLevelFive = hasLevelFive
        self.documentCount = documentCount
        self.expiresAt = expiresAt
        self.receiptDueOn = receiptDueOn
        self.useReportDueOn = useReportDueOn
    }

    /// Whether it still stands: nobody returned, refused or voided it.
    package var isLive: Bool {
        switch status {
        case .awaitingApproval, .approved, .exporting, .exported: true
        case .returned, .refused, .voided: false
        }
    }

    /// Whether the rules ask for the head's approval beside the supervisor's.
    package var needsHead: Bool { Self.needsHead(band: band, hasLevelFive: hasLevelFive) }

    /// Whether a package of this risk needs the head.
    package static func needsHead(band: RiskBand, hasLevelFive: Bool) -> Bool {
        band >= .high || hasLevelFive
    }
}

/// What was changed under a package that had been frozen.
package enum VoidCause: String, Hashable, Sendable, Codable {
    case marks
    case documents
    case recipientOrBasis
    case checklist

    /// The cause in words.
    package var title: String {
        switch self {
        case .marks: "a redaction was changed"
        case .documents: "a document was added, withheld or changed"
        case .recipientOrBasis: "recipient, basis or conditions were changed"
        case .checklist: "the checklist was changed"
        }
    }

    /// The state from which the work is taken up again.
    package var backTo: CaseState {
        switch self {
        case .marks, .documents: .inRedaction
        case .recipientOrBasis, .checklist: .inAssessment
        }
    }
}

/// One approver's signature over the statement, and what he accepted by name.
package struct Approval: Hashable, Sendable, Codable {
    package let by: Officer.ID
    package let human: UUID
    /// The roles under which it counts.
    package let roles: Set<Role>
    package let at: Date
    package let statementDigest: Digest256
    /// Checklist items accepted in spite of their answer.
    package let acceptedWarnings: Set<String>

    package init(
        by: Officer.ID, human: UUID, roles: Set<Role>, at: Date, statementDigest: Digest256,
        acceptedWarnings: Set<String>
    ) {
        self.by = by
        self.human = human
        self.roles = roles
        self.at = at
        self.statementDigest = statementDigest
        self.acceptedWarnings = acceptedWarnings
    }
}
