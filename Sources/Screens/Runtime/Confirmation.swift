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

    /// What is done after the confirmation.
    enum Request: Hashable, Sendable {
        case deeds([Action])
        case newOfficer(NewOfficerDraft)
        case slotChange(SlotChange)
        case makeRecovery(RecoveryDraft)
    }

    let request: Request
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

    init(_ request: Request, gravity: Gravity, cautions: [String] = [], reference: String = "") {
        self.request = request
        self.gravity = gravity
        self.cautions = cautions
        self.reference = reference
    }

    var question: String {
        switch request {
        case .deeds(let actions): actions.first?.kind.question ?? ""
        case .newOfficer: ActionKind.proposeOfficers.question
        case .slotChange: "Change what opens your slot."
        case .makeRecovery: ActionKind.makeRecovery.question
        }
    }

    /// The work it leads to once it is confirmed.
    func work(keyFile: String) -> Work {
        let own = gravity == .passphrase ? secret : nil
        switch request {
        case .deeds(let actions):
            return .perform(actions, own, keyFile: own == nil ? "" : keyFile)
        case .newOfficer(let draft): return .addOfficer(draft, secret, keyFile: keyFile)
        case .slotChange(let change): return .changeSlot(change, secret, keyFile: keyFile)
        case .makeRecovery(let draft):
            return .makeRecovery(draft, secret, keyFile: keyFile, HandOut())
        }
    }

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

    /// Takes pasted text where something is to be typed; never as an answer.
    mutating func paste(_ text: String) {
        switch gravity {
        case .none, .yesNo: break
        case .reference: typed.paste(text)
        case .passphrase:
            secret.paste(text)
            hasSecret = !secret.typed.isEmpty
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
