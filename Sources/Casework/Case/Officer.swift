package import Foundation

/// What an officer may be asked to do; one officer may hold several.
package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case caseworker = "CW"
    case redactor = "RD"
    case supervisor = "SV"
    case head = "HD"
    /// Data protection officer: reads the log, no case content.
    case auditor = "DP"
    /// Runs the machine: no case content, no approval.
    case administrator = "AD"
    /// Works on training vaults only.
    case trainee = "TR"

    /// The role in words, as the office says it.
    package var title: String {
        switch self {
        case .caseworker: "caseworker"
        case .redactor: "redactor"
        case .supervisor: "supervisor"
        case .head: "head of authority"
        case .auditor: "auditor"
        case .administrator: "administrator"
        case .trainee: "trainee"
        }
    }
}

/// One person who works in the office, as the signed directory names them.
package struct Officer: Hashable, Sendable, Codable, Identifiable {
    package typealias ID = Identifier<Officer>

    package let id: ID
    /// The human being behind the account; two accounts of one human share it,
    /// because four eyes compares people and not accounts.
    package let human: UUID
    package let login: String
    package let name: String
    package let roles: Set<Role>

    package init(id: ID, human: UUID, login: String, name: String, roles: Set<Role>) {
        self.id = id
        self.human = human
        self.login = login
        self.name = name
        self.roles = roles
    }

    /// The other accounts the same human being has among some officers.
    package func otherAccounts(among officers: [Officer]) -> [Officer] {
        officers.filter { $0.human == human && $0.id != id }
    }

    /// Whether this officer's signature can approve a disclosure at all.
    package var isApprover: Bool { !roles.isDisjoint(with: [.supervisor, .head]) }

    /// Whether this officer may be given a case's content at all.
    package var mayHoldCases: Bool {
        !roles.isDisjoint(with: [.caseworker, .redactor, .supervisor, .head, .trainee])
    }
}
