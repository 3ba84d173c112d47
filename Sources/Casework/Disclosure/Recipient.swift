package import Foundation

/// An authority of another State to which packages may go, with its key.
package struct Recipient: Hashable, Sendable, Codable, Identifiable {
    package typealias ID = Identifier<Recipient>

    package let id: ID
    /// Two-letter code of its State.
    package let state: String
    package let authority: String
    /// The age recipient (`age1…`) that packages are encrypted to.
    package let ageKey: String
    /// Instruments for which it is the designated authority, by rule-book id.
    package let instruments: Set<String>
    /// A channel code of the rule book over which it takes packages.
    package let channel: String
    /// Whom to tell about an incident; empty when not known.
    package let incidentContact: String
    package let verification: RecipientVerification?
    /// Who entered it as it stands, and so does not verify it.
    package private(set) var recordedBy: Officer.ID?

    package init(
        id: ID, state: String, authority: String, ageKey: String, instruments: Set<String>,
        channel: String, incidentContact: String, verification: RecipientVerification?
    ) {
        self.id = id
        self.state = state
        self.authority = authority
        self.ageKey = ageKey
        self.instruments = instruments
        self.channel = channel
        self.incidentContact = incidentContact
        self.verification = verification
    }

    /// The same entry after somebody confirmed key and contact through a second source.
    package func verified(_ verification: RecipientVerification) -> Recipient {
        copy(recordedBy: recordedBy, verification: verification)
    }

    /// The entry as an officer wrote it: to be verified anew, and not by him.
    package func recorded(by officer: Officer.ID) -> Recipient {
        copy(recordedBy: officer, verification: nil)
    }

    /// Whether a package made for one reaches the other: everything but who vouches for it.
    package func isSameAddress(as other: Recipient) -> Bool {
        copy(recordedBy: nil, verification: nil) == other.copy(recordedBy: nil, verification: nil)
    }

    private func copy(
        recordedBy: Officer.ID?, verification: RecipientVerification?
    ) -> Recipient {
        var copy = Recipient(
            id: id, state: state, authority: authority, ageKey: ageKey, instruments: instruments,
            channel: channel, incidentContact: incidentContact, verification: verification)
        copy.recordedBy = recordedBy
        return copy
    }
}

/// Who confirmed a recipient's key and contact, when, and how.
package struct RecipientVerification: Hashable, Sendable, Codable {
    package let by: Officer.ID
    package let at: Date
    package let method: CounterpartVerification.Method

    package init(by: Officer.ID, at: Date, method: CounterpartVerification.Method) {
        self.by = by
        self.at = at
        self.method = method
    }
}
