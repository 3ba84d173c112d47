/// Which state may follow which, for an incoming request.
///
/// The "Next" column of the field's table; moves back out of a frozen package (16 and 17 to 13
/// or 15) are taken when something it covers is changed.
package enum Transitions {
    package static let next: [CaseState: Set<CaseState>] = [
        .received: [.registered],
        .registered: [.inValidation, .redirected],
        .inValidation: [.inClarification, .inDecision, .redirected],
        .inClarification: [.inValidation, .refused],
        .redirected: [.closed],
        .inDecision: [.accepted, .postponed, .refused, .awaitingAssurance],
        .accepted: [.inExecution],
        .postponed: [.inDecision],
        .refused: [.closed],
        .awaitingAssurance: [.inDecision, .refused],
        .inExecution: [.materialIn, .postponed],
        .materialIn: [.inRedaction],
        .inRedaction: [.secondRead],
        .secondRead: [.inAssessment, .inRedaction],
        .inAssessment: [.awaitingApproval, .inRedaction],
        .awaitingApproval: [.approved, .inRedaction, .inAssessment],
        .approved: [.transmitted, .inRedaction, .inAssessment],
        .transmitted: [.inFollowUp],
        .inFollowUp: [.closed],
        .closed: [.retained],
        .retained: [.disposed, .closed],
        .disposed: [],
    ]

    /// Whether a request may go straight from one state to the other.
    package static func allows(_ from: CaseState, to: CaseState) -> Bool {
        next[from, default: []].contains(to)
    }

    /// The states in which a deed makes sense; nothing means in every state but the last.
    package static func states(for kind: ActionKind) -> Set<CaseState>? {
        switch kind {
        case .receive, .proposeOfficers, .confirmOfficers, .makeRecovery, .recordRecipient,
            .verifyRecipient, .assign, .declareConflict:
            nil
        case .takeIn:
            [.received, .registered, .inValidation, .inExecution, .materialIn, .inRedaction]
        case .describe, .recordPerson:
            [
                .received, .registered, .inValidation, .inDecision, .accepted, .inExecution,
                .materialIn, .inRedaction,
            ]
        case .verifyCounterpart: [.received, .registered]
        case .register: [.received]
        case .beginValidation: [.registered]
        case .answerElement, .completeValidation: [.inValidation]
        case .weighGround, .weighRequest, .accept: [.inDecision]
        case .task: [.accepted]
        case .receiveMaterial: [.inExecution]
        case .beginRedaction: [.materialIn]
        case .tag, .tieToRequest, .recordConsent, .withhold, .mark, .unmark, .releaseFindings:
            [.inRedaction, .secondRead, .inAssessment, .awaitingApproval, .approved]
        case .finishReading:
            [
                .materialIn, .inRedaction, .secondRead, .inAssessment, .awaitingApproval,
                .approved,
            ]
        case .prepareCopies, .requestSecondReading: [.inRedaction]
        case .noteSecondReading: [.secondRead]
        case .returnToRedaction: [.secondRead, .inAssessment]
        case .answerItem, .choosePlan: [.inAssessment, .awaitingApproval, .approved]
        case .seal: [.inAssessment]
        case .approve, .returnPackage, .refusePackage: [.awaitingApproval]
        case .beginExport, .finishExport: [.approved]
        case .proposeDisposal, .dispose:
            [.transmitted, .inFollowUp, .closed, .retained, .refused, .redirected]
        }
    }

    /// The state a deed leads to, for the deeds that are steps; nothing for the others.
    ///
    /// A disposal is no step of the file: the file is gone, and the row that stays says so.
    package static func target(of kind: ActionKind) -> CaseState? {
        switch kind {
        case .register: .registered
        case .beginValidation: .inValidation
        case .completeValidation: .inDecision
        case .accept: .accepted
        case .task: .inExecution
        case .receiveMaterial: .materialIn
        case .beginRedaction: .inRedaction
        case .requestSecondReading: .secondRead
        case .noteSecondReading: .inAssessment
        case .returnToRedaction: .inRedaction
        case .seal: .awaitingApproval
        case .finishExport: .transmitted
        case .receive, .takeIn, .describe, .verifyCounterpart, .answerElement, .recordPerson,
            .weighGround, .weighRequest, .finishReading, .tag, .mark, .unmark,
            .releaseFindings, .withhold, .tieToRequest, .recordConsent, .prepareCopies,
            .answerItem, .choosePlan, .approve, .returnPackage, .refusePackage, .beginExport,
            .assign, .declareConflict, .proposeDisposal, .dispose, .proposeOfficers,
            .confirmOfficers,
            .makeRecovery, .recordRecipient, .verifyRecipient:
            nil
        }
    }

    /// What a deed undoes when copies were prepared or a package was frozen; nothing if it
    /// touches nothing that a package covers.
    package static func cause(of kind: ActionKind) -> VoidCause? {
        switch kind {
        case .mark, .unmark, .releaseFindings: .marks
        case .takeIn, .withhold, .tag, .tieToRequest, .recordConsent, .recordPerson, .describe:
            .documents
        case .choosePlan: .recipientOrBasis
        case .answerItem: .checklist
        case .receive, .verifyCounterpart, .register, .beginValidation, .answerElement,
            .completeValidation, .weighGround, .weighRequest, .accept, .task, .receiveMaterial,
            .beginRedaction, .finishReading, .prepareCopies, .requestSecondReading,
            .noteSecondReading, .returnToRedaction, .seal, .approve, .returnPackage,
            .refusePackage, .beginExport, .finishExport, .assign, .declareConflict,
            .proposeDisposal, .dispose, .proposeOfficers, .confirmOfficers, .makeRecovery,
            .recordRecipient, .verifyRecipient:
            nil
        }
    }
}
