import Foundation

/// The one place that says what an officer may do to a case now, and why not.
///
/// Pure: screens ask it to grey a key, the desk asks it again inside the transaction.
package enum Policy {
    /// Every reason that bars this deed, in the order an officer would mend them.
    ///
    /// `file` is the case, or nothing for deeds of the office and for a new case.
    package static func refusals(
        of action: Action, by officer: Officer, on file: CaseFile?, in circumstances: Circumstances
    ) -> [Refusal] {
        refusals(of: action.kind, by: officer, on: file, in: circumstances)
            + details(of: action, by: officer, on: file, in: circumstances)
    }

    /// The reasons that hold whatever the deed's details are: what greys a key.
    package static func refusals(
        of kind: ActionKind, by officer: Officer, on file: CaseFile?,
        in circumstances: Circumstances
    ) -> [Refusal] {
        var refusals: [Refusal] = []
        let needed = Permissions.roles(for: kind)
        // A trainee's rights hold on training vaults and nowhere else.
        let roles = circumstances.isTraining ? officer.roles : officer.roles.subtracting([.trainee])
        if roles.isDisjoint(with: needed) {
            refusals.append(.roleMissing(kind, needs: needed.subtracting([.trainee])))
        }
        if officer.roles == [.trainee], !circumstances.isTraining {
            refusals.append(.traineeOnLiveVault)
        }
        guard let file else { return refusals }
        if kind != .declareConflict, circumstances.hasConflict(officer.human, in: file) {
            refusals.append(.conflictDeclared)
        }
        if let states = Transitions.states(for: kind), !states.contains(file.state) {
            refusals.append(.wrongState(kind, now: file.state, needs: states))
        }
        if Transitions.cause(of: kind) != nil, file.livePackage?.status == .exporting {
            refusals.append(.exportBegun)
        }
        return refusals + requirements(of: kind, by: officer, on: file, in: circumstances)
    }

    /// What the deed needs of the case before it can be done.
    private static func requirements(
        of kind: ActionKind, by officer: Officer, on file: CaseFile, in circumstances: Circumstances
    ) -> [Refusal] {
        switch kind {
        case .register: Requirements.registration(of: file, rules: circumstances.rules)
        case .completeValidation: Requirements.validation(of: file, rules: circumstances.rules)
        case .accept: Requirements.decision(of: file, rules: circumstances.rules)
        case .receiveMaterial: file.material.isEmpty ? [.materialMissing] : []
        case .beginRedaction: file.material.isEmpty ? [.materialMissing] : []
        case .prepareCopies: Requirements.copies(of: file)
        case .requestSecondReading:
            Requirements.copies(of: file) + Requirements.preparedCopies(of: file)
        case .noteSecondReading:
            Requirements.preparedCopies(of: file)
                + Requirements.secondReading(of: file, by: officer)
                + FourEyes.refusals(secondReader: officer, file: file, in: circumstances)
        case .seal: Requirements.sealing(of: file, by: officer, in: circumstances)
        case .approve, .returnPackage, .refusePackage:
            approval(kind, by: officer, on: file, in: circumstances)
        case .beginExport, .finishExport:
            Requirements.export(of: file, by: officer, in: circumstances)
        case .dispose: FourEyes.refusals(disposer: officer, file: file, in: circumstances)
        case .declareConflict: circumstances.assigned.count > 1 ? [] : [.lastHolder]
        case .unmark:
            file.secondReading != nil && officer.roles.isDisjoint(with: [.supervisor])
                ? [.supervisorNeededToUndoMark] : []
        case .receive, .takeIn, .describe, .verifyCounterpart, .beginValidation, .answerElement,
            .recordPerson, .weighGround, .weighRequest, .task, .finishReading, .tag, .mark,
            .releaseFindings, .withhold, .tieToRequest, .recordConsent, .returnToRedaction,
            .answerItem, .choosePlan, .assign, .proposeDisposal, .proposeOfficers,
            .confirmOfficers, .makeRecovery, .recordRecipient, .verifyRecipient:
            []
        }
    }

    private static func approval(
        _ kind: ActionKind, by officer: Officer, on file: CaseFile, in circumstances: Circumstances
    ) -> [Refusal] {
        guard let package = file.livePackage else {
            return file.state == .awaitingApproval ? [.packageNotLive] : []
        }
        var refusals = FourEyes.refusals(
            approver: officer, package: package, file: file, in: circumstances)
        if kind != .approve {
            // A package may be sent back by anyone who could approve it but for having signed.
            return refusals.filter { $0 != .sameHumanTwice }
        }
        if package.expiresAt <= circumstances.now { refusals.append(.approvalExpired) }
        if package.band == .veryHigh { refusals.append(.bandTooHigh) }
        refusals += Requirements.recipient(of: package, in: circumstances)
        let blocks = Requirements.openBlocks(
            at: .approve, of: file, by: officer, in: circumstances
        ).filter { $0 != "D-27" }
        if !blocks.isEmpty { refusals.append(.checklistBlocks(blocks)) }
        if !package.needsHead || officer.roles.contains(.head)
            || officer.roles.contains(.supervisor)
        {
            return refusals
        }
        return refusals + [.supervisorNeeded]
    }

    /// What the payload of the deed adds.
    private static func details(
        of action: Action, by officer: Officer, on file: CaseFile?, in circumstances: Circumstances
    ) -> [Refusal] {
        let rules = circumstances.rules
        if let id = action.documentID, let file, action.kind != .takeIn, file.document(id) == nil {
            return [.unknownDocument]
        }
        switch action {
        case .describe(_, let title, let facts, let version):
            return Requirements.description(title: title, facts: facts, rules: rules)
                + (version == circumstances.version ? [] : [.changedMeanwhile])
        case .receive(let new):
            return (new.title.isEmpty ? [.titleMissing] : [])
                + unknown([new.marking], among: rules.classificationCodes)
                + (rules.isPointerOnly(new.marking) ? [.markingNotKeptHere] : [])
                + unknown([new.channel], among: rules.channelCodes)
                + (CalendarDay(of: new.receivedAt) > CalendarDay(of: circumstances.now)
                    ? [.receivedInFuture] : [])
        case .takeIn(_, let document):
            let digest = Digest256(of: document.bytes)
            let isKnown = file?.documents.contains { $0.digest == digest }
            return isKnown == true ? [.documentKnown] : []
        case .tag(_, _, let tags): return unknown(tags, among: rules.sensitivityCodes)
        case .withhold(_, _, let ground?):
            return unknown([ground], among: rules.redactionGroundCodes)
        case .mark(_, _, let marks):
            return unknown(Set(marks.map(\.ground)), among: rules.redactionGroundCodes)
        case .weighGround(_, let ground, let finding):
            return unknown([ground], among: rules.refusalGroundCodes)
                + tooShort(finding.note, minimum: finding.applies ? 10 : 0)
        case .accept(_, _, let body): return body.isEmpty ? [.executingBodyMissing] : []
        case .tieToRequest(_, _, let item, let necessity):
            return (file?.request.items.contains { $0.id == item } ?? false ? [] : [.itemsMissing])
                + tooShort(necessity, minimum: 20)
        case .noteSecondReading(_, let note): return tooShort(note, minimum: 15)
        case .returnToRedaction(_, let because), .refusePackage(_, _, let because),
            .proposeDisposal(_, let because):
            return tooShort(because, minimum: 10)
        case .returnPackage(_, let id, let state, let because):
            return live(id, in: file) + tooShort(because, minimum: 10)
                + ([.inRedaction, .inAssessment].contains(state)
                    ? []
                    : [
                        .wrongState(
                            .returnPackage, now: state, needs: [.inRedaction, .inAssessment])
                    ])
        case .answerItem(_, let item, let answer, _):
            return file.map {
                Requirements.answer(item: item, answer: answer, on: $0, rules: rules)
            } ?? []
        case .approve(_, let id, let statement, let accepted):
            let isShown = file?.livePackage.map { $0.statementDigest == statement } ?? true
            return live(id, in: file) + (isShown ? [] : [.changedMeanwhile])
                + warnings(accepted, on: file, by: officer, in: circumstances)
        case .beginExport(_, let id), .finishExport(_, let id, _): return live(id, in: file)
        case .assign(_, let id):
            guard let assignee = circumstances.officers.first(where: { $0.id == id }),
                assignee.mayHoldCases
            else { return [.mayNotHoldCases] }
            let hasConflict = file.map { circumstances.hasConflict(assignee.human, in: $0) }
            return hasConflict == true ? [.assigneeHasConflict] : []
        case .verifyRecipient(let id, _):
            guard let recipient = circumstances.recipients.first(where: { $0.id == id }) else {
                return [.recipientMissing]
            }
            let isOwn = recipient.recordedBy.map(circumstances.human) == officer.human
            return isOwn ? [.recorderMayNotVerify] : []
        case .verifyCounterpart, .register, .beginValidation, .answerElement,
            .recordPerson, .completeValidation, .weighRequest, .task, .receiveMaterial,
            .beginRedaction, .finishReading, .unmark, .releaseFindings, .withhold(_, _, nil),
            .recordConsent, .prepareCopies, .requestSecondReading, .choosePlan, .seal,
            .declareConflict, .dispose, .proposeOfficers, .confirmOfficers, .makeRecovery,
            .recordRecipient:
            return []
        }
    }

    private static func live(_ id: DisclosurePackage.ID, in file: CaseFile?) -> [Refusal] {
        file?.livePackage?.id == id ? [] : [.packageNotLive]
    }

    private static func warnings(
        _ accepted: Set<String>, on file: CaseFile?, by officer: Officer,
        in circumstances: Circumstances
    ) -> [Refusal] {
        guard let file else { return [] }
        let open = Requirements.warnings(of: file, by: officer, in: circumstances)
            .filter { !accepted.contains($0) }
        return open.isEmpty ? [] : [.warningsNotAccepted(open)]
    }

    private static func unknown(_ codes: Set<String>, among known: Set<String>) -> [Refusal] {
        codes.subtracting(known).sorted().map(Refusal.unknownCode)
    }

    private static func tooShort(_ text: String, minimum: Int) -> [Refusal] {
        text.unicodeScalars.count < minimum ? [.reasonTooShort(minimum: minimum)] : []
    }
}
