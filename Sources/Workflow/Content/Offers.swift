package import Casework

/// Which deeds a screen may offer now, and why the others are barred.
package struct Offers: Hashable, Sendable {
    private let refusals: [ActionKind: [Refusal]]

    package init(_ refusals: [ActionKind: [Refusal]]) {
        self.refusals = refusals
    }

    /// Every reason against a deed; empty when it may be asked for.
    package subscript(kind: ActionKind) -> [Refusal] {
        refusals[kind, default: []]
    }

    /// Whether nothing bars the deed.
    package func allows(_ kind: ActionKind) -> Bool { self[kind].isEmpty }
}
