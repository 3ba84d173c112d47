import Casework
import Foundation
import Workflow

@testable import Screens

extension World {
    static let packageID = DisclosurePackage.ID(uuid(400))
    static let statementDigest = Digest256(of: [2])

    static func checklist(_ officer: Officer = quill) throws -> ChecklistContent {
        let rules = try rules()
        var file = inRedaction()
        file.state = .inAssessment
        file.checklist.record(
            .yes, note: "reservations looked up", for: "D-01", by: quill.id.uuid, at: now)
        let sheet = Requirements.sheet(of: file, by: officer, in: circumstances(rules))
        return ChecklistContent(
            caseID: caseID, reference: file.reference, state: file.state, officer: officer,
            isTraining: true, rows: sheet.items.map(row(of:)).sorted { isBefore($0, $1) },
            band: sheet.band,
            officers: officers, offers: offers([.answerItem, .seal], officer, file, rules))
    }

    private static func isBefore(_ left: ChecklistRow, _ right: ChecklistRow) -> Bool {
        func key(_ row: ChecklistRow) -> (Int, Int, Int, String) {
            (
                row.item.step, row.isBlocking ? 0 : 1, row.item.mode == .auto ? 0 : 1, row.id
            )
        }
        return key(left) < key(right)
    }

    static func row(of item: EvaluatedItem) -> ChecklistRow {
        ChecklistRow(
            item: item.item, answer: item.answer, note: item.note,
            answeredBy: item.by.map { Officer.ID($0) }, evidence: item.evidence,
            inherent: item.inherent, residual: item.residual,
            isBlocking: item.item.gate == .block && !item.isPassed)
    }

    static func sealed(package: UUID = packageID.uuid) throws -> CaseFile {
        var file = inRedaction()
        file.state = .awaitingApproval
        file.contributors = [quill.id, marsh.id]
        file.preparedBy = marsh.id
        file.secondReading = SecondReading(
            note: "Nobody hidden can be worked out; dates were checked against the calendar.",
            by: vane.id, at: now)
        file.disclosure.recipient = recipientID
        file.disclosure.transferBasis = TransferBasis(
            kind: .safeguardsAssessed, reason: "treaty practice of ten years, no incident")
        file.disclosure.conditions = DisclosurePlan.usualConditions
        file.disclosure.conditionsText = PlainConditions.text(
            of: DisclosurePlan.usualConditions, rules: try rules())
        file.packages = [
            DisclosurePackage(
                id: DisclosurePackage.ID(package), number: 1, sealedAt: now, sealedBy: quill.id,
                contributors: [quill.id, marsh.id], secondReader: vane.id, recipient: recipient,
                manifestDigest: Digest256(of: [1]), statementDigest: statementDigest,
                band: .moderate, hasLevelFive: false, documentCount: 2,
                expiresAt: now.addingTimeInterval(14 * 86_400), receiptDueOn: today.adding(days: 7),
                useReportDueOn: today.adding(days: 180))
        ]
        return file
    }

    static func approval(
        _ officer: Officer = rook,
        copies: [String] = ["Account [R14] of Vesna Harrow\n", copyText],
        conditionsText: String? = nil, package: UUID = packageID.uuid
    ) throws -> ApprovalContent {
        let rules = try rules()
        let file = try sealed(package: package)
        let sheet = Requirements.sheet(of: file, by: officer, in: circumstances(rules))
        let warnings = sheet.items.filter { ["D-14", "D-21"].contains($0.item.id) }
        return ApprovalContent(
            caseID: caseID, reference: file.reference, title: file.title, state: file.state,
            officer: officer, isTraining: true, package: file.livePackage,
            copies: copies.enumerated().map { index, text in
                CopyPreview(
                    fileName: "copy-0\(index + 1).txt", digest: Digest256(of: Array(text.utf8)),
                    byteCount: text.utf8.count, text: text, searchedCount: 40)
            },
            personCounts: ["SUS": 1, "BYS": 2], legalBasis: "UNCAC Article 46",
            transferBasis: file.disclosure.transferBasis,
            conditions: file.disclosure.conditions.sorted(),
            conditionsText: conditionsText ?? file.disclosure.conditionsText,
            channel: "E-mail with end-to-end encryption to verified key",
            worst: sheet.worst.map(row(of:)), warnings: warnings.map(row(of:)),
            officers: officers, secondReading: file.secondReading,
            missing: [.supervisorNeeded],
            offers: Offers([.approve: [], .returnPackage: [], .refusePackage: []]))
    }

    /// Longer than one screen.
    static let copyText = (1...60).map { "Line \($0) of what is kept\n" }.joined()

    static func audit() throws -> AuditContent {
        let deeds = [
            "unlock", "readCaseList", "readCase", "mark", "approve", "seal",
        ]
        let rows = (0..<30).map { index -> AuditRow in
            let number = 141 - index
            return AuditRow(
                id: number, at: now.addingTimeInterval(Double(-index) * 340),
                officer: officers[index % 3].id, deed: deeds[index % deeds.count],
                refused: index == 4 ? ["contributorMayNotApprove"] : [],
                caseReference: index % 3 == 0 ? "" : "CAMA-2026-3",
                subject: index % 2 == 0 ? "00a1b2c3" : "", reason: "")
        }
        return AuditContent(
            officer: thorne, isTraining: true, size: 142, rows: rows,
            root: Digest256(of: [7]).hex, checkpointBy: "Tobin Marsh", officers: officers)
    }

    static func recipients(_ officer: Officer = rook) throws -> RecipientsContent {
        let rules = try rules()
        return RecipientsContent(
            officer: officer, isTraining: true, recipients: [recipient, staleRecipient],
            officers: officers, rules: rules, today: today,
            offers: offers([.recordRecipient, .verifyRecipient], officer, nil, rules))
    }

    static func officersContent(_ officer: Officer = thorne) throws -> OfficersContent {
        let rules = try rules()
        let new = World.officer(7, "tern", "Kim Tern", [.caseworker, .redactor])
        return OfficersContent(
            officer: officer, isTraining: true, version: 2, members: officers,
            pending: officers + [new],
            pendingDigest: Digest256(of: [9]), proposedBy: quill.id,
            offers: offers([.proposeOfficers, .confirmOfficers], officer, nil, rules))
    }
}
