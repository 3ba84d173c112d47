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
