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
        let hands = file.redactedBy.union(file.preparedBy.map { [$0] } ?? [])
        return hands.contains { circumstances.human($0) == secondReader.human }
            ? [.redactorMayNotReadSecond] : []
    }

    /// What is still missing before a package counts as approved.
    ///
    /// One supervisor by default; the head as well when the band is high or a document is of
    /// level 5, and then at least two different people sign. A signature counts as long as the
    /// directory names who made it in the role he signed in and he has no conflict declared.
    package static func missingApprovals(
        of package: DisclosurePackage, file: CaseFile, in circumstances: Circumstances
    ) -> [Refusal] {
        let valid = package.approvals.filter { approval in
            let signer = circumstances.officers.first { $0.id == approval.by }
            return approval.statementDigest == package.statementDigest
                && !circumstances.hasConflict(approval.human, in: file)
                && signer?.human == approval.human
                && signer?.roles.isDisjoint(with: approval.roles) == false
        }
        let humans = Set(valid.map(\.human))
        let isHeadMissing = package.needsHead && !valid.contains { $0.roles.contains(.head) }
        let missing =
            circumstances.rules.approvalsNeeded(withHead: package.needsHead) - humans.count
        // The head who is still missing will be one of them.
        return (isHeadMissing ? [.headNeeded] : [])
            + (missing > (isHeadMissing ? 1 : 0) ? [.supervisorNeeded] : [])
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
