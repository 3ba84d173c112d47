package import Foundation

/// What the letter of request says, as the caseworker wrote it down.
package struct RequestFacts: Hashable, Sendable, Codable {
    /// An instrument id of the rule book; empty until chosen.
    package var instrument = ""
    /// Codes of the rule book's `assistance_types`.
    package var assistance: [String] = []
    package var theirReference = ""
    /// The authority that asks, as it names itself.
    package var authority = ""
    package var offence = ""
    package var summary = ""
    package var purpose = ""
    /// What is asked for, one named item each; documents are tied to these.
    package var items: [RequestItem] = []
    /// A code of the rule book's `urgency`.
    package var urgency = "U0"
    package var urgencyReason = ""
    package var fixedDate: CalendarDay?
    package var isSecrecyAsked = true
    package var language = ""

    package init() {}
}

/// One thing the request asks for.
package struct RequestItem: Hashable, Sendable, Codable, Identifiable {
    package typealias ID = Identifier<RequestItem>

    package let id: ID
    package var text: String

    package init(id: ID, text: String) {
        self.id = id
        self.text = text
    }
}

/// How somebody made sure that the sender is who the letter says.
package struct CounterpartVerification: Hashable, Sendable, Codable {
    package enum Method: String, Hashable, Sendable, Codable, CaseIterable {
        case directoryCallback
        case knownSignature
        case networkReceipt

        /// The method in words.
        package var title: String {
            switch self {
            case .directoryCallback: "called back through the directory"
            case .knownSignature: "signature checked against a known key"
            case .networkReceipt: "receipt of an accredited network"
            }
        }
    }

    package let method: Method
    package let by: Officer.ID
    package let at: Date

    package init(method: Method, by: Officer.ID, at: Date) {
        self.method = method
        self.by = by
        self.at = at
    }
}

/// What the completeness table says about one element of the request.
package enum ElementAnswer: Hashable, Sendable, Codable {
    /// Present, with the place where it stands ("p. 2, para 3").
    case found(at: String)
    /// Absent; a clarification has to be asked for.
    case gap
    /// Not asked for this kind of assistance, with the reason.
    case notNeeded(because: String)
}

/// What was weighed before the request was accepted.
package struct Decision: Hashable, Sendable, Codable {
    /// Refusal grounds walked one by one: ground code to what was found.
    package var grounds: [String: GroundFinding] = [:]
    /// Why the help asked for is proportionate.
    package var proportionality = ""
    /// What the domestic bodies answered about their own proceedings.
    package var deconfliction = ""
    /// The screen for death penalty, ill-treatment and discrimination.
    package var rightsScreen = ""
    package var acceptance: Acceptance?

    package init() {}
}

/// Whether one refusal ground applies, and why.
package struct GroundFinding: Hashable, Sendable, Codable {
    package let applies: Bool
    package let note: String

    package init(applies: Bool, note: String) {
        self.applies = applies
        self.note = note
    }
}

/// The supervisor's decision to execute.
package struct Acceptance: Hashable, Sendable, Codable {
    package let conditions: String
    /// The body that is to carry the request out.
    package let executingBody: String
    package let by: Officer.ID
    package let at: Date

    package init(conditions: String, executingBody: String, by: Officer.ID, at: Date) {
        self.conditions = conditions
        self.executingBody = executingBody
        self.by = by
        self.at = at
    }
}

/// The order to the executing body; it never carries the request itself.
package struct Tasking: Hashable, Sendable, Codable {
    package let what: String
    package let returnBy: CalendarDay
    package let by: Officer.ID
    package let at: Date

    package init(what: String, returnBy: CalendarDay, by: Officer.ID, at: Date) {
        self.what = what
        self.returnBy = returnBy
        self.by = by
        self.at = at
    }
}
