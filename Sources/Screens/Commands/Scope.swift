/// Where a command can be given.
package enum Scope: String, Hashable, Sendable, CaseIterable {
    case everywhere
    case gate
    case form
    case picker
    case filter
    case palette
    case notice
    case answer
    case typedAnswer
    case cases
    case caseFile
    case document
    case copy
    case proposals
    case checklist
    case approval
    case warnings
    case recipients
    case officers
    case recovery
    case disposal
    case handOut
    case shares
    case audit

    /// The place in words, as a heading of help and of the key table.
    package var title: String {
        switch self {
        case .everywhere: "Everywhere"
        case .gate: "Locked vault"
        case .form: "In a form"
        case .picker: "List to choose from"
        case .filter: "Filter of a list"
        case .palette: "Command palette"
        case .notice: "Notice or help"
        case .answer: "Yes or no"
        case .typedAnswer: "Typed confirmation"
        case .cases: "Case list"
        case .caseFile: "Case file"
        case .document: "Document and redaction"
        case .copy: "Paging through a copy"
        case .proposals: "The same elsewhere in the case"
        case .checklist: "Checklist"
        case .approval: "Approval"
        case .warnings: "Warnings of a package"
        case .recipients: "Recipients"
        case .officers: "Officers"
        case .recovery: "Recovery key"
        case .disposal: "Disposal"
        case .handOut: "Handing out shares"
        case .shares: "Shares at the locked vault"
        case .audit: "Log"
        }
    }

    /// Whether it takes all keys, those of everywhere too; only F1 and the lock go on.
    var isMode: Bool {
        switch self {
        case .gate, .form, .picker, .filter, .palette, .notice, .answer, .typedAnswer, .copy,
            .proposals, .warnings, .handOut, .shares:
            true
        case .everywhere, .cases, .caseFile, .document, .checklist, .approval, .recipients,
            .officers, .recovery, .disposal, .audit:
            false
        }
    }

    /// What typing does there; nothing where characters are no text.
    var typing: String? {
        switch self {
        case .picker, .palette: "narrow"
        case .filter: "words to look for"
        case .gate, .form, .typedAnswer, .handOut, .shares: ""
        case .everywhere, .notice, .answer, .cases, .caseFile, .document, .copy, .proposals,
            .checklist, .approval, .warnings, .recipients, .officers, .recovery, .disposal,
            .audit:
            nil
        }
    }
}
