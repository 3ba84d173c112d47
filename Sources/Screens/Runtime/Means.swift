package import Foundation

/// What a screen may ask for beside its own state: the time and a fresh identity.
package struct Means: Sendable {
    package let now: @Sendable () -> Date
    package let newID: @Sendable () -> UUID

    package init(now: @escaping @Sendable () -> Date, newID: @escaping @Sendable () -> UUID) {
        self.now = now
        self.newID = newID
    }
}
