/// What a sealed record of a case holds; the number is stored and bound into the seal.
package enum RecordKind: UInt8, Hashable, Sendable, CaseIterable {
    /// The case file.
    case file = 1
    /// A document's readings, with offsets fixed for good.
    case text = 2
    /// A document's bytes as they came in.
    case original = 3
    /// A document's marks and decisions to release.
    case marks = 4
    /// The copy of a document that would leave.
    case copy = 5
    /// What lists show of the case; lies in the case's row.
    case summary = 6
    /// A reason in the log.
    case reason = 7
    /// The case's keys of earlier epochs.
    case pastKeys = 8
    /// A package's payload: the copies and what goes with them, frozen.
    case packagePayload = 16
    /// A package's approvals.
    case packageApprovals = 17
    /// A package's archive as the office signed it.
    case packageBag = 18
}

/// The stored parts of a package.
package enum PackagePart: Hashable, Sendable, CaseIterable {
    /// The copies and what goes with them, frozen, with the preparer's signed statement.
    case payload
    /// The approvers' signatures.
    case approvals
    /// The archive as the office signed it.
    case bag

    var kind: RecordKind {
        switch self {
        case .payload: .packagePayload
        case .approvals: .packageApprovals
        case .bag: .packageBag
        }
    }
}

/// What a sealed record of the office holds; the number is stored and bound into the seal.
package enum OfficeRecordKind: UInt8, Hashable, Sendable, CaseIterable {
    case ruleBook = 1
    case recipient = 2
    case registerEntry = 3
    /// Public half of the office signing key.
    case officeKey = 4
    /// The office's name and State.
    case office = 5
    /// The recovery key as two officers vouched for it.
    case recovery = 6
    /// A case that an officer could read who is gone; its id is the case's.
    case rekeyDue = 7
    /// The epoch of the vault key, so that an older slot file is told.
    case epoch = 8
    /// A backup that was made.
    case backup = 9
    /// A case that was disposed of; its id is the case's.
    case disposal = 10
    /// A time when an officer went on with a vault that was not the one he saw last.
    case rewind = 11
}

/// A value with the version under which it is stored.
package struct Versioned<Value> {
    package let value: Value
    /// Counts from 1; goes up with every save.
    package let version: Int
}

extension Versioned: Sendable where Value: Sendable {}

extension Versioned: Equatable where Value: Equatable {}
