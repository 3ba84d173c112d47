import Foundation

/// Who may sign what somebody else made: people are compared, never accounts.
package enum FourEyes {
    /// Why this officer may not approve this package.
    package static func refusals(
        approver: Officer, package: DisclosurePackage, file: CaseFile,
        in circumstances: Circumstances
    ) -> [Refusal] {
        var refusals: [Refusal] = []
        let hands = package.contributors.union(file.contributors).union([package.sealedBy])
        if hands.contains(where: { circumstances.human($0) == approver.human }) {
            refusals.append(.contributorMayNotApprove)
        }
        if circumstances.human(package.secondReader) == approver.human {
            refusals.append(.secondReaderMayNotApprove)
        }
        if package.approvals.contains(where: { $0.human == approver.human }) {
            refusals.append(.sameHumanTwice)
        }
        return refusals
    }

    /// Why this officer may not be the second reader.
    package static func refusals(
        secondReader: Officer, file: CaseFile, in circumstances: Circumstances
    ) -> [Refusal] {
        guard let preparer = file.preparedBy else { return [] }
        return circumstances.human(preparer) == secondReader.human
            ? [.preparerMayNotReadSecond] : []
    }

    /// What is still missing before a package counts as approved.
    ///
    /// One supervisor by default; the head as well when the band is high or a document is of
    /// level 5, and then two different people sign.
    package static func missingApprovals(of package: DisclosurePackage, rules: RuleBook)
        -> [Refusal]
    {
        let valid = package.approvals.filter { $0.statementDigest == package.statementDigest }
        let humans = Set(valid.map(\.human))
        let heads = Set(valid.filter { $0.roles.contains(.head) }.map(\.human))
        var missing: [Refusal] = []
        if package.needsHead {
            if heads.isEmpty { missing.append(.headNeeded) }
            // The head who is still missing will be the second human.
            if humans.count < (heads.isEmpty ? 1 : 2) { missing.append(.supervisorNeeded) }
        } else if humans.count < rules.defaults.approvalsNeeded {
            missing.append(.supervisorNeeded)
        }
        return missing
    }

    /// What bars an officer from confirming the disposal of a case: he proposed it, or nobody did.
    package static func refusals(
        disposer officer: Officer, file: CaseFile, in circumstances: Circumstances
    ) -> [Refusal] {
        guard let proposal = file.disposal else { return [.disposalNotProposed] }
        let isProposer =
            proposal.by == officer.id || circumstances.human(proposal.by) == officer.human
        return isProposer ? [.proposerMayNotConfirm] : []
    }
}
