import Casework

/// What confirming a deed takes.
enum Gravity: Int, Hashable, Sendable, Comparable {
    case none
    case yesNo
    /// The case's reference has to be typed.
    case reference
    /// The passphrase has to be given again.
    case passphrase

    static func < (left: Gravity, right: Gravity) -> Bool { left.rawValue < right.rawValue }
}

extension ActionKind {
    /// How heavily it is confirmed.
    var gravity: Gravity {
        switch self {
        case .receive, .takeIn, .describe, .verifyCounterpart, .beginValidation, .answerElement,
            .recordPerson, .weighGround, .weighRequest, .finishReading, .tag, .mark,
            .releaseFindings, .tieToRequest, .recordConsent, .prepareCopies, .answerItem,
            .choosePlan, .recordRecipient, .finishExport:
            .none
        case .register, .completeValidation, .accept, .task, .receiveMaterial, .beginRedaction,
            .unmark, .withhold, .requestSecondReading, .noteSecondReading, .returnToRedaction,
            .returnPackage, .assign, .declareConflict, .verifyRecipient, .seal:
            .yesNo
        case .refusePackage, .beginExport: .reference
        case .proposeDisposal: .yesNo
        case .approve, .proposeOfficers, .confirmOfficers, .makeRecovery, .dispose: .passphrase
        }
    }

    /// What is asked before it is done.
    var question: String {
        switch self {
        case .register: "Register this request? It gets its number."
        case .completeValidation: "Hand this request over for decision?"
        case .accept: "Accept this request? It will be executed."
        case .task: "Send this order to the executing body?"
        case .receiveMaterial: "Is all the material in?"
        case .beginRedaction: "Begin the redaction of this material?"
        case .unmark: "Take this mark away? The passage becomes readable."
        case .withhold: "Change whether this document leaves at all?"
        case .requestSecondReading: "Hand these copies over for the second reading?"
        case .noteSecondReading: "Record the second reading as done?"
        case .returnToRedaction: "Send the material back for redaction?"
        case .returnPackage: "Send this package back?"
        case .assign: "Give this officer the key of this case?"
        case .declareConflict: "Declare a conflict? You can do nothing in this case after that."
        case .verifyRecipient: "Record this recipient's key and contact as verified?"
        case .seal: "Seal this package and submit it? Any later change voids it."
        case .refusePackage: "Refuse this package for good?"
        case .beginExport: "Write this package out? It is then on its way."
        case .approve: "Approve this package with your signature."
        case .proposeOfficers: "Propose this change with your signature."
        case .confirmOfficers: "Confirm this change with your signature."
        case .makeRecovery: "Make a recovery key and hand out its shares."
        case .proposeDisposal: "Propose that this case be destroyed?"
        case .dispose: "Destroy this case and its keys for good, with your signature."
        case .receive, .takeIn, .describe, .verifyCounterpart, .beginValidation, .answerElement,
            .recordPerson, .weighGround, .weighRequest, .finishReading, .tag, .mark,
            .releaseFindings, .tieToRequest, .recordConsent, .prepareCopies, .answerItem,
            .choosePlan, .recordRecipient, .finishExport:
            "Go on?"
        }
    }

    /// What is said when it was done.
    var done: String {
        switch self {
        case .receive: "Written down: the case is received."
        case .takeIn: "Taken in."
        case .describe: "The request is saved."
        case .verifyCounterpart: "The sender is verified."
        case .register: "Registered."
        case .beginValidation: "Validation has begun."
        case .answerElement: "Answered."
        case .recordPerson: "The person is saved."
        case .completeValidation: "Validated: the case waits for decision."
        case .weighGround: "The ground is recorded."
        case .weighRequest: "Weighed."
        case .accept: "Accepted."
        case .task: "The order is recorded: the case is in execution."
        case .receiveMaterial: "The material is in."
        case .beginRedaction: "Redaction has begun."
        case .finishReading: "Read to the end."
        case .tag: "Tagged."
        case .mark: "Marked."
        case .unmark: "The mark is gone."
        case .releaseFindings: "Released: the passage stays readable."
        case .withhold: "Recorded."
        case .tieToRequest: "Tied to the request."
        case .recordConsent: "The consent is recorded."
        case .prepareCopies: "The copies are prepared."
        case .requestSecondReading: "The copies wait for the second reader."
        case .noteSecondReading: "The second reading is done."
        case .returnToRedaction: "Sent back for redaction."
        case .answerItem: "Answered."
        case .choosePlan: "The plan is saved."
        case .seal: "Sealed: the package waits for approval."
        case .approve: "Approved."
        case .returnPackage: "The package is sent back."
        case .refusePackage: "The package is refused."
        case .beginExport, .finishExport: "Exported."
        case .assign: "Assigned."
        case .declareConflict: "The conflict is recorded."
        case .proposeOfficers: "Proposed: somebody else has to confirm it."
        case .confirmOfficers: "Confirmed: the new directory is in force."
        case .makeRecovery: "The recovery key is made; its shares are with their holders."
        case .proposeDisposal: "Proposed: somebody else has to confirm it."
        case .dispose: "The case is destroyed; the register and the log keep their lines."
        case .recordRecipient: "The recipient is saved."
        case .verifyRecipient: "The recipient is verified."
        }
    }
}
