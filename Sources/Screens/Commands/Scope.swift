/// Where a command can be given.
package enum Scope: String, Hashable, Sendable, CaseIterable {
    case everywhere
    case form
    case cases
    case caseFile
    case document
    case checklist
    case approval
    case recipients
    case officers
    case audit

    /// The place in words, as a heading of help and of the key table.
    package var title: String {
        switch self {
        case .everywhere: "Everywhere"
        case .form: "In a form"
        case .cases: "Case list"
        case .caseFile: "Case file"
        case .document: "Document and redaction"
        case .checklist: "Checklist"
        case .approval: "Approval"
        case .recipients: "Recipients"
        case .officers: "Officers"
        case .audit: "Log"
        }
    }
}
