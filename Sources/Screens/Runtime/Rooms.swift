/// Which screen shows which route.
enum Rooms {
    static func screen(for route: Route) -> any Screen {
        switch route {
        case .caseList: CaseListScreen()
        case .caseFile(let id): CaseFileScreen(id: id)
        case .document(let id, let document): DocumentScreen(caseID: id, document: document)
        case .checklist(let id): ChecklistScreen(caseID: id)
        case .approval(let id): ApprovalScreen(caseID: id)
        case .recipients: RecipientsScreen()
        case .officers: OfficersScreen()
        case .recovery: RecoveryScreen()
        case .disposal: DisposalScreen()
        case .audit(let before): AuditScreen(before: before)
        }
    }
}
