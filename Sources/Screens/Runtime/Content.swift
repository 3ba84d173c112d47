import Workflow

/// What the desk made for a screen.
enum Content: Sendable {
    case caseList(CaseListContent)
    case caseFile(CaseContent)
    case document(DocumentContent)
    case checklist(ChecklistContent)
    case approval(ApprovalContent)
    case recipients(RecipientsContent)
    case officers(OfficersContent)
    case audit(AuditContent)
}
