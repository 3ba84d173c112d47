import Foundation

/// What the desk worked out outside the case file and a deed puts into it.
package struct DeedProducts: Sendable {
    /// Our number, for a registration.
    package var reference = ""
    /// The new document, for a taking in.
    package var entry: DocumentEntry?
    /// How far the marks of documents are decided after the deed, for those it touched.
    package var counts: [Document.ID: MarkCounts] = [:]
    /// The copies made, by document.
    package var copies: [Document.ID: CopyEntry] = [:]
    /// The frozen package, for a sealing.
    package var package: DisclosurePackage?
    /// The approver's signature, for an approval.
    package var approval: Approval?

    package init() {}
}

/// How far the marks of one document are decided.
package struct MarkCounts: Hashable, Sendable {
    package let marks: Int
    package let openFindings: Int

    package init(marks: Int, openFindings: Int) {
        self.marks = marks
        self.openFindings = openFindings
    }
}

extension CaseFile {
    /// The case as it stands after a deed that the rules allowed.
    ///
    /// Call only after `Policy.refusals` was empty for the same action and file.
    package func after(
        _ action: Action, by officer: Officer, products: DeedProducts,
        in circumstances: Circumstances
    ) -> CaseFile {
        let now = circumstances.now
        var file = self
        if let cause = Transitions.cause(of: action.kind) {
            file.dropCopies(because: cause)
            if state.rawValue >= CaseState.secondRead.rawValue {
                file.undo(because: cause, by: officer.id, at: now)
            }
        }
        file.record(action, by: officer, products: products, in: circumstances)
        file.take(products.counts)
        if Self.contributing.contains(action.kind) { file.contributors.insert(officer.id) }
        if Self.redacting.contains(action.kind) { file.redactedBy.insert(officer.id) }
        if let target = Transitions.target(of: action.kind) {
            file.move(to: target, by: officer.id, at: now, because: action.reason)
        }
        return file
    }

    /// Deeds that make an officer a contributor of the package.
    private static let contributing: Set<ActionKind> = [
        .takeIn, .mark, .unmark, .releaseFindings, .withhold, .tag, .tieToRequest, .prepareCopies,
        .answerItem, .choosePlan, .seal, .recordConsent, .recordPerson,
    ]

    /// Deeds that decide what stays readable: whoever did one does not read it a second time.
    private static let redacting: Set<ActionKind> = [
        .mark, .unmark, .releaseFindings, .withhold, .prepareCopies,
    ]

    /// Copies show what may be read of the whole case: a change of any mark, document or person
    /// makes all of them stale.
    private mutating func dropCopies(because cause: VoidCause) {
        switch cause {
        case .marks, .documents:
            for index in documents.indices {
                documents[index].copy = nil
                documents[index].secondReadBy = []
            }
        case .recipientOrBasis, .checklist: break
        }
    }

    private mutating func take(_ counts: [Document.ID: MarkCounts]) {
        for index in documents.indices {
            guard let counts = counts[documents[index].id] else { continue }
            documents[index].markCount = counts.marks
            documents[index].openFindingCount = counts.openFindings
        }
    }

    /// Takes a step, if it is a step at all.
    mutating func move(to target: CaseState, by officer: Officer.ID, at now: Date, because: String)
    {
        guard target != state else { return }
        precondition(Transitions.allows(state, to: target), "a step the field does not know")
        moves.append(Move(from: state, to: target, by: officer, at: now, because: because))
        state = target
    }

    /// Takes back what rested on something that is being changed.
    ///
    /// A change of marks or documents makes every copy and the second reading stale; a frozen or
    /// approved package is void in any case.
    mutating func undo(because cause: VoidCause, by officer: Officer.ID, at now: Date) {
        if let last = packages.indices.last, packages[last].isLive {
            packages[last].status = .voided(by: officer, because: cause)
            move(to: cause.backTo, by: officer, at: now, because: cause.title)
        }
        switch cause {
        case .marks, .documents:
            secondReading = nil
            move(to: .inRedaction, by: officer, at: now, because: cause.title)
        case .recipientOrBasis, .checklist: break
        }
    }

    private mutating func record(
        _ action: Action, by officer: Officer, products: DeedProducts,
        in circumstances: Circumstances
    ) {
        let now = circumstances.now
        switch action {
        case .describe(_, let title, let facts, _):
            self.title = title
            request = facts
        case .verifyCounterpart(_, let method):
            verification = CounterpartVerification(method: method, by: officer.id, at: now)
        case .register: reference = products.reference
        case .answerElement(_, let element, let answer): completeness[element] = answer
        case .recordPerson(_, let person):
            persons.removeAll { $0.id == person.id }
            persons.append(person)
        case .weighGround(_, let ground, let finding): decision.grounds[ground] = finding
        case .weighRequest(_, let proportionality, let deconfliction, let rights):
            decision.proportionality = proportionality
            decision.deconfliction = deconfliction
            decision.rightsScreen = rights
        case .accept(_, let conditions, let body):
            decision.acceptance = Acceptance(
                conditions: conditions, executingBody: body, by: officer.id, at: now)
        case .task(_, let what, let returnBy):
            tasking = Tasking(what: what, returnBy: returnBy, by: officer.id, at: now)
        case .declareConflict: conflicted.insert(officer.id)
        case .proposeDisposal(_, let because):
            disposal = DisposalProposal(by: officer.id, at: now, because: because)
        case .noteSecondReading(_, let note):
            secondReading = SecondReading(note: note, by: officer.id, at: now)
        case .choosePlan(_, let plan): disclosure = plan
        case .answerItem(_, let item, let answer, let note):
            checklist.record(answer, note: note, for: item, by: officer.id.uuid, at: now)
        case .takeIn, .finishReading, .tag, .mark, .unmark, .releaseFindings, .withhold,
            .tieToRequest, .recordConsent, .prepareCopies:
            recordDocument(action, by: officer, products: products)
        case .seal, .approve, .returnPackage, .refusePackage, .beginExport, .finishExport:
            recordPackage(action, by: officer, products: products, in: circumstances)
        case .receive, .beginValidation, .completeValidation, .receiveMaterial, .beginRedaction,
            .requestSecondReading, .returnToRedaction, .assign, .dispose, .proposeOfficers,
            .confirmOfficers, .makeRecovery, .recordRecipient, .verifyRecipient:
            break
        }
    }

    private mutating func recordDocument(
        _ action: Action, by officer: Officer, products: DeedProducts
    ) {
        if case .prepareCopies = action {
            preparedBy = officer.id
            for index in documents.indices {
                documents[index].copy = products.copies[documents[index].id]
                documents[index].secondReadBy = []
            }
            return
        }
        if let entry = products.entry { documents.append(entry) }
        guard let index = documents.firstIndex(where: { $0.id == action.documentID }) else {
            return
        }
        if case .finishReading = action {
            documents[index].readBy.insert(officer.id)
            if state == .secondRead { documents[index].secondReadBy.insert(officer.id) }
        }
        if case .tag(_, _, let tags) = action { documents[index].tags = tags }
        if case .withhold(_, _, let ground) = action { documents[index].withheldGround = ground }
        if case .recordConsent(_, _, let consent) = action {
            documents[index].originatorConsent = consent
        }
        if case .tieToRequest(_, _, let item, let necessity) = action {
            documents[index].requestItem = item
            documents[index].necessity = necessity
        }
    }

    private mutating func recordPackage(
        _ action: Action, by officer: Officer, products: DeedProducts,
        in circumstances: Circumstances
    ) {
        let now = circumstances.now
        if let package = products.package { packages.append(package) }
        guard let last = packages.indices.last else { return }
        switch action {
        case .approve:
            guard let approval = products.approval else { return }
            packages[last].approvals.append(approval)
            let missing = FourEyes.missingApprovals(
                of: packages[last], file: self, in: circumstances)
            guard missing.isEmpty else { return }
            packages[last].status = .approved
            move(to: .approved, by: officer.id, at: now, because: "")
        case .returnPackage(_, _, let target, let because):
            packages[last].status = .returned(by: officer.id, to: target, because: because)
            if target == .inRedaction { secondReading = nil }
            move(to: target, by: officer.id, at: now, because: because)
        case .refusePackage(_, _, let because):
            packages[last].status = .refused(by: officer.id, because: because)
            move(to: .inAssessment, by: officer.id, at: now, because: because)
        case .beginExport: packages[last].status = .exporting
        case .finishExport(_, _, let digest):
            packages[last].status = .exported(at: now, fileDigest: digest)
        default: return
        }
    }
}

extension Action {
    /// The officer's words that go with a step, where the deed carries any.
    package var reason: String {
        switch self {
        case .returnToRedaction(_, let because), .returnPackage(_, _, _, let because),
            .refusePackage(_, _, let because), .proposeDisposal(_, let because):
            because
        case .noteSecondReading(_, let note): note
        default: ""
        }
    }
}
