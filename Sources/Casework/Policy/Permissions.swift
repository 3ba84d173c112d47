/// Which role may do which deed.
package enum Permissions {
    /// The roles of which an officer needs at least one.
    package static func roles(for kind: ActionKind) -> Set<Role> {
        switch kind {
        case .receive, .takeIn, .describe, .verifyCounterpart, .register, .beginValidation,
            .answerElement, .completeValidation, .weighRequest, .weighGround, .task,
            .receiveMaterial, .beginRedaction, .choosePlan, .answerItem, .seal,
            .beginExport, .finishExport, .recordConsent:
            [.caseworker, .trainee]
        case .recordPerson, .tieToRequest, .finishReading:
            [.caseworker, .redactor, .supervisor, .trainee]
        case .tag, .mark, .releaseFindings, .withhold, .unmark, .prepareCopies,
            .requestSecondReading, .noteSecondReading, .returnToRedaction:
            [.redactor, .supervisor, .trainee]
        case .accept: [.supervisor]
        case .approve, .returnPackage, .refusePackage: [.supervisor, .head]
        case .assign: [.caseworker, .supervisor, .head, .trainee]
        case .declareConflict: [.caseworker, .redactor, .supervisor, .head, .trainee]
        case .proposeOfficers: [.administrator]
        case .confirmOfficers: [.auditor, .head]
        case .makeRecovery: [.administrator]
        case .proposeDisposal: [.caseworker, .supervisor]
        case .dispose: [.supervisor, .head]
        case .recordRecipient: [.caseworker, .supervisor]
        case .verifyRecipient: [.supervisor, .head]
        }
    }
}
