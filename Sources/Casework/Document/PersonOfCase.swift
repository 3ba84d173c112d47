/// A person who appears in a case, with the names to look for.
package struct PersonOfCase: Hashable, Sendable, Codable, Identifiable {
    package typealias ID = Identifier<PersonOfCase>

    package let id: ID
    package var name: String
    package var aliases: [String]
    /// Numbers that are this person's: staff number, document number, account.
    package var identifiers: [String]
    /// A code of the rule book's `person_category`.
    package var category: String
    /// Whether the name must not leave: every mention is proposed for masking.
    package var isProtected: Bool
    /// What stands for the person in released copies; empty for a plain mask.
    package var pseudonym: String

    package init(
        id: ID, name: String, aliases: [String] = [], identifiers: [String] = [],
        category: String, isProtected: Bool, pseudonym: String = ""
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.identifiers = identifiers
        self.category = category
        self.isProtected = isProtected
        self.pseudonym = pseudonym
    }
}
