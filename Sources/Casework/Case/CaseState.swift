/// Where an incoming request stands.
///
/// The 22 states of the incoming life cycle; the number is the state's number in the
/// field's transition table.
package enum CaseState: Int, Hashable, Sendable, Codable, CaseIterable {
    case received = 1
    case registered
    case inValidation
    case inClarification
    case redirected
    case inDecision
    case accepted
    case postponed
    case refused
    case awaitingAssurance
    case inExecution
    case materialIn
    case inRedaction
    case secondRead
    case inAssessment
    case awaitingApproval
    case approved
    case transmitted
    case inFollowUp
    case closed
    case retained
    case disposed

    /// The state's code, as logged and exported.
    package var code: String {
        switch self {
        case .received: "RECEIVED"
        case .registered: "REGISTERED"
        case .inValidation: "IN_VALIDATION"
        case .inClarification: "IN_CLARIFICATION"
        case .redirected: "REDIRECTED"
        case .inDecision: "IN_DECISION"
        case .accepted: "ACCEPTED"
        case .postponed: "POSTPONED"
        case .refused: "REFUSED"
        case .awaitingAssurance: "AWAITING_ASSURANCE"
        case .inExecution: "IN_EXECUTION"
        case .materialIn: "MATERIAL_IN"
        case .inRedaction: "IN_REDACTION"
        case .secondRead: "SECOND_READ"
        case .inAssessment: "IN_ASSESSMENT"
        case .awaitingApproval: "AWAITING_APPROVAL"
        case .approved: "APPROVED"
        case .transmitted: "TRANSMITTED"
        case .inFollowUp: "IN_FOLLOW_UP"
        case .closed: "CLOSED"
        case .retained: "RETAINED"
        case .disposed: "DISPOSED"
        }
    }

    /// The state in words, for lists and headings.
    package var title: String {
        code.lowercased().split(separator: "_").joined(separator: " ")
    }
}
