package import Casework

/// What examining a package showed, check by check.
package struct PackageVerdict: Hashable, Sendable {
    /// What is looked at, in this order.
    package enum Check: String, Hashable, Sendable, CaseIterable {
        case opening
        case archive
        case completeness
        case payloadDigests
        case tagDigests
        case officeSignature
        case approverKeys
        case statement
        case recipient
        case approvals
        case validity
        case trainingMark

        /// The check in a few words.
        package var title: String {
            switch self {
            case .opening: "encryption opened"
            case .archive: "archive well formed"
            case .completeness: "bag complete, nothing extra"
            case .payloadDigests: "digests of the payload"
            case .tagDigests: "digests of the tag files"
            case .officeSignature: "signature of the office"
            case .approverKeys: "list of keys signed by the office"
            case .statement: "preparer's statement"
            case .recipient: "made for this recipient"
            case .approvals: "approvals"
            case .validity: "signed before the approvals expired"
            case .trainingMark: "training mark"
            }
        }
    }

    package enum Outcome: Hashable, Sendable {
        case passed
        case failed
        /// Could not be looked at, because something before it failed.
        case notReached
    }

    package struct Row: Hashable, Sendable {
        package let check: Check
        package let outcome: Outcome
        /// One sentence; names files by their place in the package, never what they say.
        package let words: String
    }

    /// An approval that was found good.
    package struct Approver: Hashable, Sendable {
        package let role: Role
        package let keyID: String
        /// As `Timestamp` writes it.
        package let approvedAt: String
    }

    /// What the package says of itself; set only where the signature over it was good.
    package struct Facts: Hashable, Sendable {
        package let packageID: String
        package let manifestDigest: Digest256
        package let statementDigest: Digest256
        package let sealedAt: String
        package let expiresAt: String
        /// The age recipient the office made the package for.
        package let recipientKey: String
        package let isTraining: Bool
    }

    /// One row for each check, in the order of `Check`.
    package internal(set) var rows: [Row] = []
    package internal(set) var facts: Facts?
    package internal(set) var approvers: [Approver] = []

    /// Whether everything that could be looked at was, and was good.
    package var isGenuine: Bool {
        rows.count == Check.allCases.count && rows.allSatisfy { $0.outcome == .passed }
    }

    /// What did not pass, in the order of the checks.
    package var faults: [Row] { rows.filter { $0.outcome != .passed } }

    package subscript(check: Check) -> Row? { rows.first { $0.check == check } }
}
