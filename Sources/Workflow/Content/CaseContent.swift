package import Casework
import Foundation

/// What the case file's screen shows.
package struct CaseContent: Hashable, Sendable {
    package let file: CaseFile
    /// The version of the file as read; a draft names it when it is saved.
    package let version: Int
    package let officer: Officer
    package let isTraining: Bool
    package let rules: RuleBook
    /// All officers of the directory, for names beside ids and for assigning.
    package let officers: [Officer]
    package let assigned: Set<Officer.ID>
    package let recipients: [Recipient]
    /// The completeness table: every element the instrument asks for, with its answer.
    package let elements: [ElementRow]
    /// The refusal grounds the instrument carries, with what was found.
    package let grounds: [GroundRow]
    /// The day by which the present state should be left; nothing when no clock runs.
    package let dueOn: CalendarDay?
    package let today: CalendarDay
    package let offers: Offers

    package init(
        file: CaseFile, version: Int, officer: Officer, isTraining: Bool, rules: RuleBook,
        officers: [Officer], assigned: Set<Officer.ID>, recipients: [Recipient],
        elements: [ElementRow], grounds: [GroundRow], dueOn: CalendarDay?, today: CalendarDay,
        offers: Offers
    ) {
        self.file = file
        self.version = version
        self.officer = officer
        self.isTraining = isTraining
        self.rules = rules
        self.officers = officers
        self.assigned = assigned
        self.recipients = recipients
        self.elements = elements
        self.grounds = grounds
        self.dueOn = dueOn
        self.today = today
        self.offers = offers
    }

    /// Whether anybody who may accept the request was given the case.
    package var mayDecide: Bool {
        officers.contains {
            assigned.contains($0.id)
                && !$0.roles.isDisjoint(with: Permissions.roles(for: .accept))
        }
    }
    /// The name of an officer, or the id's first digits when the directory lost him.
    package func name(of id: Officer.ID) -> String {
        officers.first { $0.id == id }?.name ?? String(id.uuid.uuidString.prefix(8))
    }
}

/// One row of the completeness table.
package struct ElementRow: Hashable, Sendable, Identifiable {
    package let id: String
    package let text: String
    /// The article and paragraph that asks for it.
    package let article: String
    package let answer: ElementAnswer?

    package init(id: String, text: String, article: String, answer: ElementAnswer?) {
        self.id = id
        self.text = text
        self.article = article
        self.answer = answer
    }
}

/// One refusal ground to be looked at.
package struct GroundRow: Hashable, Sendable, Identifiable {
    package let id: String
    package let name: String
    package let sources: [String]
    package let finding: GroundFinding?

    package init(id: String, name: String, sources: [String], finding: GroundFinding?) {
        self.id = id
        self.name = name
        self.sources = sources
        self.finding = finding
    }
}
