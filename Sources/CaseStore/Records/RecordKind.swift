/// What a sealed record of a case holds; the number is stored and bound into the seal.
package enum RecordKind: Int, Hashable, Sendable, CaseIterable {
    /// The case file.
    case file = 1
    /// A document's readings, with offsets fixed for good.
    case text = 2
    /// A document's bytes as they came in, in chunks.
    case original = 3
    /// A document's marks and decisions to release.
    case marks = 4
    /// The copy of a document that would leave.
    case copy = 5
    /// The bytes of a package that were signed.
    case package = 6
}

/// What a sealed record of the office holds.
package enum OfficeRecordKind: Int, Hashable, Sendable, CaseIterable {
    case ruleBook = 1
    case recipient = 2
    case registerEntry = 3
    /// Public half of the office signing key.
    case officeKey = 4
    /// The office's name and State.
    case office = 5
}

/// A value with the version under which it is stored.
package struct Versioned<Value> {
    package let value: Value
    /// Counts from 1; goes up with every save.
    package let version: Int
}

extension Versioned: Sendable where Value: Sendable {}
