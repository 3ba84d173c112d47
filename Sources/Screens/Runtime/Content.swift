import Workflow

/// What the desk made for a screen.
enum Content: Sendable {
    case caseList(CaseListContent)
    case caseFile(CaseContent)
    /// A document with its text laid out, which for a large one takes time.
    case document(DocumentContent, shown: AnnotatedText)
    case checklist(ChecklistContent)
    case approval(ApprovalContent)
    case recipients(RecipientsContent)
    case officers(OfficersContent)
    case recovery(RecoveryContent)
    case disposal(DisposalContent)
    case audit(AuditContent)
}

extension Content {
    /// Lays the text of a document out.
    static func document(_ content: DocumentContent) -> Content {
        .document(
            content,
            shown: AnnotatedText(content.text, passages: DocumentScreen.passages(of: content)))
    }
}
