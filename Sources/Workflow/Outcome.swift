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
    /// Leftovers were found in this many copies; they cannot leave.
    case residueFound(copies: Int, strings: Int)
    /// The package has all approvals it needs.
    case approved
    /// More approvals are needed before it may leave.
    case approvalsMissing([Refusal])
    /// A package was written to this file of the export folder.
    case exported(fileName: String, digest: Digest256)
    /// A document was taken in, with parts that cannot be read.
    case unreadableParts
}
