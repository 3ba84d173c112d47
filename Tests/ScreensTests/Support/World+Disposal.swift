import Casework
import Foundation
import Workflow

@testable import Screens

extension World {
    static func disposal(_ officer: Officer = rook, isProposed: Bool = true) throws
        -> DisposalContent
    {
        let rules = try rules()
        func row(
            _ number: Int, _ title: String, _ state: CaseState, over days: Int, _ proposed: Bool
        )
            -> DisposalRow
        {
            var file = CaseFile(
                id: CaseFile.ID(uuid(300 + number)), reference: "CAMA-2021-\(number)",
                receivedAt: now.addingTimeInterval(-2_000 * 86_400), channel: "PORT",
                marking: "OFF", requestingState: "QO", title: title,
                checklist: ChecklistSheet(template: "DISC", ruleBookVersion: 1))
            file.state = state
            if proposed {
                file.disposal = DisposalProposal(
                    by: quill.id, at: now.addingTimeInterval(-86_400),
                    because: "Its five years are over.")
            }
            return DisposalRow(
                id: file.id, reference: file.reference, title: title, state: state,
                retention: "Case file, executed request", endsOn: today.adding(days: days),
                proposal: file.disposal, backupsGoneOn: today.adding(days: 200),
                offers: offers([.proposeDisposal, .dispose], officer, file, rules))
        }
        return DisposalContent(
            officer: officer, isTraining: true,
            rows: [
                row(4, "Accounts of a shipping firm", .transmitted, over: -30, isProposed),
                row(6, "Statement of a neighbour", .transmitted, over: -3, false),
                row(9, "Company register extracts", .refused, over: 400, false),
            ], certificates: [certificate], officers: officers, today: today)
    }

    static let certificate = DisposalCertificate(
        reference: "CAMA-2020-2", requestingState: "QN", proposedBy: quill.name,
        proposedAt: now.addingTimeInterval(-9 * 86_400), confirmedBy: oster.name,
        confirmedAt: now.addingTimeInterval(-8 * 86_400), recordCount: 41,
        backupsGoneOn: today.adding(days: 357), isSignatureGood: true, isProposalLogged: true)
}
