import Casework
import TerminalKit
import Workflow

/// Deeds that wait for a yes, a typed reference or a passphrase.
struct Confirmation: Hashable, Sendable {
    /// What a key led to.
    enum Answer: Hashable, Sendable {
        case stays
        case goes
        case cancelled
    }

    let actions: [Action]
    let gravity: Gravity
    /// What these deeds would undo, and the like.
    let cautions: [String]
    /// What has to be typed for a grave deed.
    let reference: String
    var typed = TextField()
    let secret = Secret()
    /// How much of a passphrase stands there: nothing or something.
    var hasSecret = false
    var isWrong = false

    init(_ actions: [Action], gravity: Gravity, cautions: [String], reference: String) {
        self.actions = actions
        self.gravity = gravity
        self.cautions = cautions
        self.reference = reference
    }

    var question: String { actions.first?.kind.question ?? "" }

    mutating func handle(_ key: Key) -> Answer {
        if key == .escape { return cancel() }
        switch gravity {
        case .none, .yesNo:
            switch key {
            case .character("y"), .character("Y"): return .goes
            case .character("n"), .character("N"), .character("q"): return .cancelled
            default: return .stays
            }
        case .reference:
            guard key == .enter else {
                _ = typed.handle(key)
                isWrong = false
                return .stays
            }
            isWrong = typed.text != reference
            return isWrong ? .stays : .goes
        case .passphrase: return handlePassphrase(key)
        }
    }

    private mutating func handlePassphrase(_ key: Key) -> Answer {
        if key == .enter { return secret.typed.isEmpty ? .stays : .goes }
        secret.take(key)
        hasSecret = !secret.typed.isEmpty
        return .stays
    }

    private mutating func cancel() -> Answer {
        secret.typed.clear()
        return .cancelled
    }
}
