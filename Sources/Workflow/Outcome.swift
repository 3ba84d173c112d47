package import Casework

/// What came of asking for a deed.
package enum Outcome: Hashable, Sendable {
    /// Done and logged; what the officer should know about it.
    case done([Remark])
    /// Not done; every reason.
    case refused([Refusal])
}

/// Something a deed brought with it that the officer should see.
package enum Remark: Hashable, Sendable {
    /// A package or an approval no longer stands.
    case packageVoided(VoidCause)
    /// The copies have to be prepared anew.
    case copiesStale
    /// Something masked can still be found in these copies; they cannot leave.
    case residueFound([UncleanCopy])
    /// The package has all approvals it needs.
    case approved
    /// More approvals are needed before it may leave.
    case approvalsMissing([Refusal])
    /// A package was written to this file of the export folder.
    case exported(fileName: String, digest: Digest256)
    /// A document was taken in, with parts that cannot be read.
    case unreadableParts
    /// A document was taken in whose letters were guessed.
    case guessedLetters
}

/// A copy in which something masked can still be found.
///
/// For the screen of an officer who may read the case; it is neither logged nor saved.
package struct UncleanCopy: Hashable, Sendable {
    /// One string and the shape in which it was found.
    package struct Passage: Hashable, Sendable {
        package let text: String
        package let disguise: Leftover.Disguise
    }

    package let fileName: String
    package let passages: [Passage]
}
