import Casework

/// What the model holds a word for.
package enum ModelLabel: Int, CaseIterable, Sendable {
    case none = 0
    case name, code, place, organisation, trait, date, quantity, other

    var kind: FindingKind {
        switch self {
        case .none, .other: .other
        case .name: .name
        case .code: .caseNumber
        case .place: .place
        case .organisation: .organisation
        case .trait: .trait
        case .date: .date
        case .quantity: .quantity
        }
    }
}
