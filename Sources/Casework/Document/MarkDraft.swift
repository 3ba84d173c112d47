/// A mark as an officer wants it, before the rest of the case is searched for the same.
package struct MarkDraft: Hashable, Sendable {
    package let document: Document.ID
    package let reading: Int
    package let range: ScalarRange
    package let kind: FindingKind
    package let person: PersonOfCase.ID?
    package let treatment: Treatment
    /// A code of the rule book's `redaction_grounds`.
    package let ground: String

    package init(
        document: Document.ID, reading: Int, range: ScalarRange, kind: FindingKind,
        person: PersonOfCase.ID?, treatment: Treatment, ground: String
    ) {
        self.document = document
        self.reading = reading
        self.range = range
        self.kind = kind
        self.person = person
        self.treatment = treatment
        self.ground = ground
    }
}
