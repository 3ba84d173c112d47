import Foundation

/// The checklist items that the program answers itself, from the case and nothing else.
///
/// An item whose facts are not known counts as `no`, never as passed.
package enum AutoItems {
    /// The answer of every automatic item of the disclosure checklist, by item id.
    package static func findings(
        of file: CaseFile, by officer: Officer, in circumstances: Circumstances
    ) -> [String: AutoFinding] {
        let leaving = file.material.filter(\.leaves)
        return [
            "D-02": completeness(of: file, rules: circumstances.rules),
            "D-03": recipient(of: file, in: circumstances),
            "D-05": none(
                of: file.persons.filter(\.isUncategorised).count, among: file.persons.count),
            "D-06": all(leaving, file.material) {
                !$0.readBy.isEmpty && !$0.tags.isEmpty && !$0.hasUnreadableParts
            },
            "D-07": consent(of: leaving),
            "D-12": all(leaving, file.material) { $0.requestItem != nil && !$0.necessity.isEmpty },
            "D-13": scope(of: file, leaving: leaving),
            "D-18": all(leaving, file.material) { $0.openFindingCount == 0 },
            "D-19": all(leaving, file.material) { $0.copy?.isClean == true },
            "D-24": all(leaving, file.material) { $0.copy != nil },
            "D-25": channel(of: file, leaving: leaving, in: circumstances),
            "D-26": integrity(of: file),
            "D-27": fourEyes(of: file, by: officer, in: circumstances),
            "D-28": dated(file.livePackage?.receiptDueOn),
            "D-29": dated(file.livePackage?.useReportDueOn),
            "D-30": retention(of: file.documents),
            "D-31": incident(of: file, in: circumstances),
        ]
    }

    private static func completeness(of file: CaseFile, rules: RuleBook) -> AutoFinding {
        let elements = Requirements.elements(of: file, rules: rules)
        let open = elements.filter { file.completeness[$0] == nil || file.completeness[$0] == .gap }
        return AutoFinding(
            answer: !elements.isEmpty && open.isEmpty ? .yes : .no,
            evidence: "\(elements.count - open.count) of \(elements.count) elements")
    }

    private static func recipient(of file: CaseFile, in circumstances: Circumstances) -> AutoFinding
    {
        guard let recipient = circumstances.recipient(of: file) else {
            return AutoFinding(answer: .no, evidence: "no recipient chosen")
        }
        let designated =
            recipient.state == file.requestingState
            && recipient.instruments.contains(file.request.instrument)
        let fresh = Requirements.isFresh(recipient, in: circumstances)
        return AutoFinding(
            answer: designated && fresh ? .yes : .no,
            evidence:
                "designated: \(designated ? "yes" : "no"), verified in time: \(fresh ? "yes" : "no")"
        )
    }

    private static func consent(of leaving: [DocumentEntry]) -> AutoFinding {
        let bound = leaving.filter(\.needsConsent)
        let open = bound.filter(\.lacksConsent).count
        guard !bound.isEmpty else {
            return AutoFinding(
                answer: .na(reason: "nothing came under a caveat"), evidence: "0 documents")
        }
        return AutoFinding(
            answer: open == 0 ? .yes : .no,
            evidence: "\(bound.count - open) of \(bound.count) consents")
    }

    /// Whether no bystander is named in what leaves: one copy a document, all persons who appear
    /// by chance protected.
    private static func scope(of file: CaseFile, leaving: [DocumentEntry]) -> AutoFinding {
        let bystanders = file.persons.filter { $0.category == "BYS" }
        let open = bystanders.filter { !$0.isProtected }.count
        let untied = leaving.filter { $0.requestItem == nil }.count
        return AutoFinding(
            answer: open == 0 && untied == 0 && !leaving.isEmpty ? .yes : .partial,
            evidence:
                "\(open) of \(bystanders.count) bystanders readable, \(untied) documents untied; "
                + "spans and accounts are compared by the readers")
    }

    private static func channel(
        of file: CaseFile, leaving: [DocumentEntry], in circumstances: Circumstances
    ) -> AutoFinding {
        guard let recipient = circumstances.recipient(of: file),
            let channel = circumstances.rules.channel(recipient.channel)
        else { return AutoFinding(answer: .no, evidence: "no channel") }
        let level = circumstances.rules.highestLevel(
            of: leaving.reduce(into: Set()) { $0.formUnion($1.tags) })
        let carries =
            circumstances.rules.rank(ofMarking: file.marking)
            <= circumstances.rules.rank(ofMarking: channel.max)
        // What leaves is masked; the level bounds what the channel may carry in clear.
        return AutoFinding(
            answer: carries && channel.level > 0
                && Requirements.isFresh(recipient, in: circumstances)
                ? .yes : .no,
            evidence:
                "channel \(channel.code), marking \(file.marking), level \(level) before masking")
    }

    private static func retention(of documents: [DocumentEntry]) -> AutoFinding {
        let classes = Set(documents.map(\.retentionClass)).sorted()
        let missing = documents.filter(\.retentionClass.isEmpty).count
        return AutoFinding(
            answer: !documents.isEmpty && missing == 0 ? .yes : .no,
            evidence: "\(documents.count - missing) of \(documents.count) documents, class "
                + classes.joined(separator: ", "))
    }

    private static func integrity(of file: CaseFile) -> AutoFinding {
        let withoutCustody = file.material.filter { $0.custody.isEmpty }.count
        let sealed = file.livePackage != nil
        return AutoFinding(
            answer: sealed && withoutCustody == 0 ? .yes : .no,
            evidence:
                "sealed: \(sealed ? "yes" : "no"), \(withoutCustody) originals without custody line"
        )
    }

    private static func fourEyes(
        of file: CaseFile, by officer: Officer, in circumstances: Circumstances
    ) -> AutoFinding {
        guard let package = file.livePackage else {
            return AutoFinding(answer: .no, evidence: "not sealed")
        }
        let refusals = FourEyes.refusals(
            approver: officer, package: package, file: file, in: circumstances)
        let hands = package.contributors.count
        return AutoFinding(
            answer: refusals.filter { $0 != .sameHumanTwice }.isEmpty ? .yes : .no,
            evidence: "\(hands) contributors")
    }

    private static func incident(of file: CaseFile, in circumstances: Circumstances) -> AutoFinding
    {
        let known = circumstances.recipient(of: file)?.incidentContact.isEmpty == false
        return AutoFinding(
            answer: known ? .yes : .no, evidence: known ? "in the directory" : "none")
    }

    private static func dated(_ day: CalendarDay?) -> AutoFinding {
        AutoFinding(answer: day == nil ? .no : .yes, evidence: day?.text ?? "not sealed")
    }

    private static func none(of wrong: Int, among all: Int) -> AutoFinding {
        AutoFinding(answer: wrong == 0 ? .yes : .no, evidence: "\(all - wrong) of \(all)")
    }

    private static func all(
        _ documents: [DocumentEntry], _ basis: [DocumentEntry], _ holds: (DocumentEntry) -> Bool
    ) -> AutoFinding {
        let good = documents.filter(holds).count
        return AutoFinding(
            answer: !basis.isEmpty && good == documents.count ? .yes : .no,
            evidence: "\(good) of \(documents.count) documents")
    }
}

extension DocumentEntry {
    /// Codes under which nothing may be passed on without the originator's leave.
    private static let originatorCodes: Set<String> = ["H1", "H2", "ORCON"]

    /// The sensitivity of what a third State, an organisation or another agency gave.
    private static let thirdPartyTag = "TPO"

    /// Whether the originator has to agree before it leaves.
    package var needsConsent: Bool {
        !caveats.isDisjoint(with: Self.originatorCodes) || tags.contains(Self.thirdPartyTag)
    }

    /// Whether that consent is still missing.
    package var lacksConsent: Bool { needsConsent && originatorConsent.isEmpty }
}

extension PersonOfCase {
    /// Whether nobody has said yet what this person is in the case.
    package var isUncategorised: Bool { category.isEmpty || category == "UNK" }
}
