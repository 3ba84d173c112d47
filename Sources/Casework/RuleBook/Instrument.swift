/// A treaty or law on which a request can rest.
package struct Instrument: Hashable, Sendable, Codable, Identifiable {
    package let id: String
    package let name: String
    package let article: String
    /// Whether the rules below were checked against the published text.
    package let isConfirmed: Bool
    package let elements: [RequestElement]
    /// Codes of the refusal grounds it carries.
    package let refusalGrounds: [String]
    package let clocks: Clocks

    package init(
        id: String, name: String, article: String, isConfirmed: Bool,
        elements: [RequestElement], refusalGrounds: [String], clocks: Clocks
    ) {
        self.id = id
        self.name = name
        self.article = article
        self.isConfirmed = isConfirmed
        self.elements = elements
        self.refusalGrounds = refusalGrounds
        self.clocks = clocks
    }

    /// The elements a request for these kinds of assistance must contain.
    package func requiredElements(for assistance: [String]) -> [RequestElement] {
        elements.filter { element in
            element.isMandatory
                && (assistance.isEmpty
                    || !assistance.allSatisfy { element.notNeededFor.contains($0) })
        }
    }
}

/// Something a letter of request must say.
package struct RequestElement: Hashable, Sendable, Codable, Identifiable {
    package let id: String
    package let text: String
    package let article: String
    package let isMandatory: Bool
    /// Kinds of assistance for which it is not asked.
    package let notNeededFor: [String]

    package init(
        id: String, text: String, article: String, isMandatory: Bool, notNeededFor: [String]
    ) {
        self.id = id
        self.text = text
        self.article = article
        self.isMandatory = isMandatory
        self.notNeededFor = notNeededFor
    }
}

/// Periods of an instrument, in calendar days; nothing where it sets none.
package struct Clocks: Hashable, Sendable, Codable {
    package let acknowledgeDays: Int?
    package let decideDays: Int?
    package let executeDays: Int?

    package init(acknowledgeDays: Int?, decideDays: Int?, executeDays: Int?) {
        self.acknowledgeDays = acknowledgeDays
        self.decideDays = decideDays
        self.executeDays = executeDays
    }
}
