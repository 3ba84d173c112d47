package import Casework
import CaseStore

extension Desk {
    /// The cases this officer was given.
    ///
    /// `because` is the officer's reason when he opens the list, which is logged once; nothing
    /// when the same screen is painted again.
    package func caseList(because: String?) throws(DeskError) -> CaseListContent {
        defer { store.keepOwnKeys() }
        return try read(.readCaseList, because: because) { reader in
            let circumstances = try circumstances(reader)
            let rows = try reader.caseRows()
            let unfinished = try rows.filter { $0.state == .approved }.map(\.id).filter { id in
                try reader.file(id)?.value.livePackage?.status == .exporting
            }
            let pending = try reader.pendingDirectory()
            let proposer = circumstances.officers.first { $0.id == pending?.proposedBy }
            let offers = offers(on: nil, in: circumstances)
            return CaseListContent(
                officer: officer, isTraining: isTraining, office: office,
                rows: rows.map { row in
                    CaseRow(
                        id: row.id, reference: row.reference, title: row.title,
                        state: row.state, requestingState: row.requestingState,
                        urgency: row.urgency, receivedAt: row.receivedAt, dueOn: row.dueOn)
                },
                offers: offers, rules: rules, recipients: circumstances.recipients,
                unfinishedExports: unfinished, today: today,
                confirmsOfficers: pending != nil && offers.allows(.confirmOfficers)
                    && proposer?.human != officer.human)
        }
    }

    /// One case with its tables.
    package func caseFile(_ id: CaseFile.ID, because: String?) throws(DeskError) -> CaseContent {
        try read(.readCase, case: id, because: because) { reader in
            let (file, circumstances) = try held(id, reader)
            let required = rules.instrument(file.request.instrument)?
                .requiredElements(for: file.request.assistance)
            let grounds = rules.refusalGrounds(of: file.request.instrument)
            return CaseContent(
                file: file, version: circumstances.version, officer: officer,
                isTraining: isTraining,
                rules: rules, officers: circumstances.officers,
                assigned: circumstances.assigned, recipients: circumstances.recipients,
                elements: (required ?? []).map {
                    ElementRow(
                        id: $0.id, text: $0.text, article: $0.article,
                        answer: file.completeness[$0.id])
                },
                grounds: rules.refusalGrounds.filter { grounds.contains($0.code) }.map {
                    GroundRow(
                        id: $0.code, name: $0.name, sources: $0.sources,
                        finding: file.decision.grounds[$0.code])
                },
                dueOn: Deadlines.dueOn(of: file, rules: rules), today: today,
                offers: offers(on: file, in: circumstances))
        }
    }

    /// The disclosure checklist of a case, the program's own answers put in.
    package func checklist(
        _ id: CaseFile.ID, because: String?
    ) throws(DeskError) -> ChecklistContent {
        try read(.readChecklist, case: id, because: because) { reader in
            let (file, circumstances) = try held(id, reader)
            let sheet = Requirements.sheet(of: file, by: officer, in: circumstances)
            return ChecklistContent(
                caseID: id, reference: file.reference, state: file.state,
                officer: officer, isTraining: isTraining, rows: Self.rows(sheet),
                band: sheet.band, officers: circumstances.officers,
                offers: offers(on: file, in: circumstances))
        }
    }

    /// Rows by step; in each the automatic ones first, and of those the blocking ones on top.
    static func rows(_ sheet: EvaluatedChecklist) -> [ChecklistRow] {
        func isBlocking(_ row: EvaluatedItem) -> Bool { row.item.gate == .block && !row.isPassed }
        let ordered = sheet.items.sorted { left, right in
            (
                left.item.step, isBlocking(left) ? 0 : 1, left.item.mode == .auto ? 0 : 1,
                left.item.id
            )
                < (
                    right.item.step, isBlocking(right) ? 0 : 1, right.item.mode == .auto ? 0 : 1,
                    right.item.id
                )
        }
        return ordered.map { row in
            ChecklistRow(
                item: row.item, answer: row.answer, note: row.note,
                answeredBy: row.by.map { Officer.ID($0) }, evidence: row.evidence,
                inherent: row.inherent, residual: row.residual, isBlocking: isBlocking(row))
        }
    }
}
