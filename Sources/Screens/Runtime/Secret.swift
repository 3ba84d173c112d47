import TerminalKit
import Workflow

/// A typed secret as it travels in effects: compared by identity, never by what it holds.
struct Secret: Hashable, Sendable {
    let typed: TypedSecret

    init(_ typed: TypedSecret = TypedSecret()) {
        self.typed = typed
    }

    /// Takes a key that edits a secret.
    func take(_ key: Key) {
        switch key {
        case .character(let scalar): typed.append(scalar)
        case .backspace: typed.removeLast()
        case .control("u"): typed.clear()
        default: break
        }
    }

    /// Takes pasted text, as it would be typed.
    func paste(_ text: String) {
        for scalar in Self.typeable(text) { typed.append(scalar) }
    }

    /// What of a pasted text is taken: all but line ends and other controls.
    ///
    /// The same in every place a passphrase is typed, or one pasted at one of them would be
    /// another at the next.
    static func typeable(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.properties.generalCategory != .control }
    }

    static func == (left: Secret, right: Secret) -> Bool { left.typed === right.typed }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(typed))
    }
}
