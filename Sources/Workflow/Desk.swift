package import Casework
package import Foundation

/// One unlocked officer at work: one reading a screen, one door for deeds.
package final class Desk: Sendable {
    package let officer: Officer
    package let isTraining: Bool
    package let office: String
    /// Whether one copy of the slot file was damaged and has been written anew.
    package let healedSlots: Bool

    init(officer: Officer, isTraining: Bool, office: String, healedSlots: Bool) {
        self.officer = officer
        self.isTraining = isTraining
        self.office = office
        self.healedSlots = healedSlots
    }

    package func caseList(because: String?) throws(DeskError) -> CaseListContent { throw .locked }
    package func caseFile(_ id: CaseFile.ID, because: String?) throws(DeskError) -> CaseContent {
        throw .locked
    }
    package func document(
        _ id: CaseFile.ID, _ document: Document.ID, because: String?
    ) throws(DeskError) -> DocumentContent { throw .locked }
    package func checklist(_ id: CaseFile.ID, because: String?) throws(DeskError)
        -> ChecklistContent
    { throw .locked }
    package func approval(_ id: CaseFile.ID, because: String?) throws(DeskError)
        -> ApprovalContent
    { throw .locked }
    package func auditLog(before: Int?, limit: Int, because: String?) throws(DeskError)
        -> AuditContent
    { throw .locked }
    package func recipients(because: String?) throws(DeskError) -> RecipientsContent {
        throw .locked
    }
    package func officers(because: String?) throws(DeskError) -> OfficersContent { throw .locked }
    package func proposals(_ id: CaseFile.ID, like draft: MarkDraft) throws(DeskError)
        -> MarkProposals
    { throw .locked }
    package func verifyLog(progress: (Double) -> Void) throws(DeskError) -> AuditVerdict {
        throw .locked
    }

    package func perform(_ action: Action, stepUp: StepUp? = nil) throws(DeskError) -> Outcome {
        throw .locked
    }
    /// Whether a deed asks for the passphrase again.
    package static func needsStepUp(_ kind: ActionKind) -> Bool {
        [.approve, .proposeOfficers, .confirmOfficers].contains(kind)
    }
    package func addOfficer(_ new: NewOfficer, stepUp: StepUp) throws(DeskError) -> Outcome {
        throw .locked
    }
    package func officeKeyLine() throws(DeskError) -> String { throw .locked }
    package func backup(to folder: String, progress: (Double) -> Void) throws(DeskError) {
        throw .locked
    }
    package func newID() -> UUID { UUID() }
    package func lock() {}
}
