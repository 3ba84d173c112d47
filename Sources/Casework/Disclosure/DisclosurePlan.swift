/// To whom, on what basis and under which limits the material is to leave.
package struct DisclosurePlan: Hashable, Sendable, Codable {
    package var recipient: Recipient.ID?
    package var transferBasis: TransferBasis?
    /// Codes of the rule book's `caveats` that travel with the package.
    package var conditions: Set<String> = []
    /// The conditions in plain words, as the recipient reads them.
    package var conditionsText = ""

    package init() {}

    /// The conditions every package starts with: speciality, confidentiality, no automated
    /// decision (UNTOC 18(19) and 18(20), LED 11).
    package static let usualConditions: Set<String> = ["SPEC", "CONF", "NOTIFY", "NOAUTO"]
}

/// The ground on which personal data may go to another State (LED 36 to 38).
package struct TransferBasis: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case adequacy
        case bindingSafeguards
        case safeguardsAssessed
        case namedException

        /// The ground in words, with its article.
        package var title: String {
            switch self {
            case .adequacy: "adequacy decision (LED 36)"
            case .bindingSafeguards: "binding safeguards (LED 37(1)(a))"
            case .safeguardsAssessed: "own assessment of safeguards (LED 37(1)(b))"
            case .namedException: "named exception (LED 38)"
            }
        }
    }

    package let kind: Kind
    /// Why it holds here, in the officer's words.
    package let reason: String

    package init(kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }
}
