extension Requirements {
    /// The answer that counts for every item: the program's where it is automatic.
    package static func sheet(
        of file: CaseFile, by officer: Officer, in circumstances: Circumstances
    ) -> EvaluatedChecklist {
        file.checklist.evaluated(
            against: circumstances.rules.disclosureChecklist,
            findings: AutoItems.findings(of: file, by: officer, in: circumstances))
    }

    /// Ids of the blocking items that keep a package from passing this point.
    package static func openBlocks(
        at point: ChecklistPoint, of file: CaseFile, by officer: Officer,
        in circumstances: Circumstances
    ) -> [String] {
        sheet(of: file, by: officer, in: circumstances).openBlocks(at: point)
    }

    /// Ids of the items an approver must accept by name.
    package static func warnings(
        of file: CaseFile, by officer: Officer, in circumstances: Circumstances
    ) -> [String] {
        sheet(of: file, by: officer, in: circumstances).warningsToAccept
    }

    /// What the checklist still wants before a package is frozen.
    ///
    /// An answer given later would void the package, so everything that a person answers has to
    /// stand by now, whatever its point; what the program computes is judged at its point.
    static func checklistForSealing(
        of file: CaseFile, by officer: Officer, in circumstances: Circumstances
    ) -> [Refusal] {
        let items = sheet(of: file, by: officer, in: circumstances).items
        let unanswered = items.filter { $0.item.mode != .auto && $0.answer == nil }.map(\.item.id)
        let blocks = items.filter { row in
            row.item.gate == .block && !row.isPassed && row.answer != nil
                && row.item.standsAtSealing
        }.map(\.item.id)
        return (unanswered.isEmpty ? [] : [.checklistUnanswered(unanswered)])
            + (blocks.isEmpty ? [] : [.checklistBlocks(blocks)])
    }

    /// Why an answer cannot be recorded.
    static func answer(
        item id: String, answer: ChecklistAnswer, on file: CaseFile, rules: RuleBook
    ) -> [Refusal] {
        guard let item = rules.disclosureChecklist.item(id) else { return [.unknownCode(id)] }
        var refusals: [Refusal] = []
        if item.mode == .auto { refusals.append(.automaticItem(id)) }
        if case .na(let reason) = answer {
            if !item.naAllowed { refusals.append(.naNotAllowed(id)) }
            if reason.unicodeScalars.count < 15 { refusals.append(.reasonTooShort(minimum: 15)) }
        }
        return refusals
    }
}
