import Casework

/// What the play decides about a finding.
enum MaskDecision: Sendable {
    case release
    case mask(ground: String)
}

/// How one document of the play is worked through.
struct Reviewed: Sendable {
    let document: Document.ID
    let tags: Set<String>
    /// The item of the request it answers, by position.
    let item: Int
    let necessity: String
    /// What is decided about each finding, by its kind and its words.
    let decide: @Sendable (FindingKind, String) -> MaskDecision
}
