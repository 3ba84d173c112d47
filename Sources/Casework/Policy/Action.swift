package import Foundation

/// A deed an officer asks for: what a key asks, the rules judge, the log records.
package enum Action: Hashable, Sendable {
    // Intake
    case receive(NewCase)
    case takeIn(CaseFile.ID, IncomingDocument)
    case describe(CaseFile.ID, title: String, RequestFacts, basedOn: Int)
    case verifyCounterpart(CaseFile.ID, CounterpartVerification.Method)
    case register(CaseFile.ID)
    case beginValidation(CaseFile.ID)
    case answerElement(CaseFile.ID, element: String, ElementAnswer)
    case recordPerson(CaseFile.ID, PersonOfCase)
    case completeValidation(CaseFile.ID)
    // Decision and execution
    case weighGround(CaseFile.ID, ground: String, GroundFinding)
    case weighRequest(CaseFile.ID, proportionality: String, deconfliction: String, rights: String)
    case accept(CaseFile.ID, conditions: String, executingBody: String)
    case task(CaseFile.ID, what: String, returnBy: CalendarDay)
    case receiveMaterial(CaseFile.ID)
    // Redaction
    case beginRedaction(CaseFile.ID)
    case finishReading(CaseFile.ID, Document.ID)
    case tag(CaseFile.ID, Document.ID, Set<String>)
    case mark(CaseFile.ID, Document.ID, [Mark])
    case unmark(CaseFile.ID, Document.ID, Set<Mark.ID>)
    case releaseFindings(CaseFile.ID, Document.ID, [ReleaseDecision])
    case withhold(CaseFile.ID, Document.ID, ground: String?)
    case tieToRequest(CaseFile.ID, Document.ID, RequestItem.ID, necessity: String)
    case recordConsent(CaseFile.ID, Document.ID, String)
    case prepareCopies(CaseFile.ID)
    case requestSecondReading(CaseFile.ID)
    case noteSecondReading(CaseFile.ID, note: String)
    case returnToRedaction(CaseFile.ID, because: String)
    // Assessment
    case answerItem(CaseFile.ID, item: String, ChecklistAnswer, note: String)
    case choosePlan(CaseFile.ID, DisclosurePlan)
    case seal(CaseFile.ID)
    // Approval and export
    /// Names the statement that was shown: a package altered since is not signed.
    case approve(
        CaseFile.ID, DisclosurePackage.ID, statement: Digest256, acceptedWarnings: Set<String>)
    case returnPackage(CaseFile.ID, DisclosurePackage.ID, to: CaseState, because: String)
    case refusePackage(CaseFile.ID, DisclosurePackage.ID, because: String)
    case beginExport(CaseFile.ID, DisclosurePackage.ID)
    case finishExport(CaseFile.ID, DisclosurePackage.ID, fileDigest: Digest256)
    // Access
    case assign(CaseFile.ID, Officer.ID)
    case declareConflict(CaseFile.ID)
    // The end
    case proposeDisposal(CaseFile.ID, because: String)
    case dispose(CaseFile.ID)
    // Office
    case proposeOfficers([Officer])
    /// Names the proposal that was shown, by its digest.
    case confirmOfficers(Digest256)
    case makeRecovery
    case recordRecipient(Recipient)
    case verifyRecipient(Recipient.ID, CounterpartVerification.Method)
}

/// The name of a deed: the same on a key, in a rule, in the log and on the command line.
package enum ActionKind: String, Hashable, Sendable, Codable, CaseIterable {
    case receive, takeIn, describe, verifyCounterpart, register, beginValidation
    case answerElement, recordPerson, completeValidation
    case weighGround, weighRequest, accept, task, receiveMaterial
    case beginRedaction, finishReading, tag, mark, unmark, releaseFindings, withhold
    case tieToRequest, recordConsent, prepareCopies, requestSecondReading, noteSecondReading
    case returnToRedaction
    case answerItem, choosePlan, seal
    case approve, returnPackage, refusePackage, beginExport, finishExport
    case assign, declareConflict
    case proposeDisposal, dispose
    case proposeOfficers, confirmOfficers, makeRecovery, recordRecipient, verifyRecipient
}

/// What is known when a request comes in.
package struct NewCase: Hashable, Sendable {
    package let id: CaseFile.ID
    package let title: String
    package let requestingState: String
    package let channel: String
    package let marking: String
    package let receivedAt: Date

    package init(
        id: CaseFile.ID, title: String, requestingState: String, channel: String,
        marking: String, receivedAt: Date
    ) {
        self.id = id
        self.title = title
        self.requestingState = requestingState
        self.channel = channel
        self.marking = marking
        self.receivedAt = receivedAt
    }
}

/// A document as it arrives: its bytes and how it came.
package struct IncomingDocument: Hashable, Sendable {
    package let id: Document.ID
    package let fileName: String
    package let bytes: [UInt8]
    /// Who handed it over, how and when: the custody line.
    package let custody: String
    /// A source grade; `X4` when none was given (Europol Regulation 29).
    package let grade: String

    package init(
        id: Document.ID, fileName: String, bytes: [UInt8], custody: String, grade: String = "X4"
    ) {
        self.id = id
        self.fileName = fileName
        self.bytes = bytes
        self.custody = custody
        self.grade = grade
    }
}

extension Action {
    /// The name of the deed.
    package var kind: ActionKind {
        switch self {
        case .receive: .receive
        case .takeIn: .takeIn
        case .describe: .describe
        case .verifyCounterpart: .verifyCounterpart
        case .register: .register
        case .beginValidation: .beginValidation
        case .answerElement: .answerElement
        case .recordPerson: .recordPerson
        case .completeValidation: .completeValidation
        case .weighGround: .weighGround
        case .weighRequest: .weighRequest
        case .accept: .accept
        case .task: .task
        case .receiveMaterial: .receiveMaterial
        case .beginRedaction: .beginRedaction
        case .finishReading: .finishReading
        case .tag: .tag
        case .mark: .mark
        case .unmark: .unmark
        case .releaseFindings: .releaseFindings
        case .withhold: .withhold
        case .tieToRequest: .tieToRequest
        case .recordConsent: .recordConsent
        case .prepareCopies: .prepareCopies
        case .requestSecondReading: .requestSecondReading
        case .noteSecondReading: .noteSecondReading
        case .returnToRedaction: .returnToRedaction
        case .answerItem: .answerItem
        case .choosePlan: .choosePlan
        case .seal: .seal
        case .approve: .approve
        case .returnPackage: .returnPackage
        case .refusePackage: .refusePackage
        case .beginExport: .beginExport
        case .finishExport: .finishExport
        case .assign: .assign
        case .declareConflict: .declareConflict
        case .proposeOfficers: .proposeOfficers
        case .confirmOfficers: .confirmOfficers
        case .makeRecovery: .makeRecovery
        case .proposeDisposal: .proposeDisposal
        case .dispose: .dispose
        case .recordRecipient: .recordRecipient
        case .verifyRecipient: .verifyRecipient
        }
    }

    /// The case the deed is about, if it is about one that exists.
    package var caseID: CaseFile.ID? {
        switch self {
        case .receive, .proposeOfficers, .confirmOfficers, .makeRecovery, .recordRecipient,
            .verifyRecipient:
            nil
        case .takeIn(let id, _), .describe(let id, _, _, _), .verifyCounterpart(let id, _),
            .register(let id), .beginValidation(let id), .answerElement(let id, _, _),
            .recordPerson(let id, _), .completeValidation(let id), .weighGround(let id, _, _),
            .weighRequest(let id, _, _, _), .accept(let id, _, _), .task(let id, _, _),
            .receiveMaterial(let id), .beginRedaction(let id), .finishReading(let id, _),
            .tag(let id, _, _), .mark(let id, _, _), .unmark(let id, _, _),
            .releaseFindings(let id, _, _), .withhold(let id, _, _),
            .tieToRequest(let id, _, _, _), .recordConsent(let id, _, _),
            .prepareCopies(let id), .requestSecondReading(let id),
            .noteSecondReading(let id, _), .returnToRedaction(let id, _),
            .answerItem(let id, _, _, _), .choosePlan(let id, _), .seal(let id),
            .approve(let id, _, _, _), .returnPackage(let id, _, _, _),
            .refusePackage(let id, _, _), .beginExport(let id, _), .finishExport(let id, _, _),
            .assign(let id, _), .declareConflict(let id), .proposeDisposal(let id, _),
            .dispose(let id):
            id
        }
    }

    /// The document the deed is about, if it is about one.
    package var documentID: Document.ID? {
        switch self {
        case .takeIn(_, let incoming): incoming.id
        case .finishReading(_, let id), .tag(_, let id, _), .mark(_, let id, _),
            .unmark(_, let id, _), .releaseFindings(_, let id, _), .withhold(_, let id, _),
            .tieToRequest(_, let id, _, _), .recordConsent(_, let id, _):
            id
        case .receive, .describe, .verifyCounterpart, .register, .beginValidation,
            .answerElement, .recordPerson, .completeValidation, .weighGround, .weighRequest,
            .accept, .task, .receiveMaterial, .beginRedaction, .prepareCopies,
            .requestSecondReading, .noteSecondReading, .returnToRedaction, .answerItem,
            .choosePlan, .seal, .approve, .returnPackage, .refusePackage, .beginExport,
            .finishExport, .assign, .declareConflict, .proposeDisposal, .dispose,
            .proposeOfficers, .confirmOfficers, .makeRecovery, .recordRecipient,
            .verifyRecipient:
            nil
        }
    }
}
