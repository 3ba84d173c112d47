package import Foundation

/// What a screen may ask for beside its own state: the time and a fresh identity.
package struct Means: Sendable {
    package let now: @Sendable () -> Date
    package let newID: @Sendable () -> UUID
    /// The one folder, on a stick, into which a key file may be written; nothing without one.
    package let keyStick: String?

    package init(
        now: @escaping @Sendable () -> Date, newID: @escaping @Sendable () -> UUID,
        keyStick: String? = nil
    ) {
        self.now = now
        self.newID = newID
        self.keyStick = keyStick
    }
}
