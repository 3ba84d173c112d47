import Dispatch
import Synchronization
import Vault

/// Shares on their way from the deed that made them to their holders.
///
/// A class because the deed's thread waits in it until the keyboard's thread says that every
/// holder has his share, or that it is given up. It is compared by identity.
final class HandOut: Hashable, Sendable {
    /// Thrown to the deed when the shares are not handed out; it then changes nothing.
    struct GivenUp: Error {
        /// How many shares were shown by then.
        let shownCount: Int
    }

    private struct State {
        var shares: [ShareWords] = []
        var shownCount = 0
        var isGivenUp = false
        var isDone = false
    }

    private let state = Mutex(State())
    private let isAnswered = DispatchSemaphore(value: 0)

    /// Waits on the deed's thread until the shares are handed out; `ready` is called when they can
    /// be shown.
    func offer(_ shares: [ShareWords], ready: () -> Void) throws(GivenUp) {
        state.withLock { $0.shares = shares }
        ready()
        isAnswered.wait()
        let (isGivenUp, shownCount) = state.withLock { state in
            state.shares = []
            return (state.isGivenUp, state.shownCount)
        }
        if isGivenUp { throw GivenUp(shownCount: shownCount) }
    }

    var count: Int { state.withLock { $0.shares.count } }

    /// The share to be shown next, or again.
    func share(_ index: Int) -> ShareWords? {
        state.withLock { $0.shares.indices.contains(index) ? $0.shares[index] : nil }
    }

    /// Notes that a share was on the screen.
    func noteShown(_ index: Int) {
        state.withLock { $0.shownCount = max($0.shownCount, index + 1) }
    }

    /// Lets the deed go on: every holder has his share.
    func finish() { answer { $0.isDone = true } }

    /// Lets the deed end without a change.
    func giveUp() { answer { $0.isGivenUp = true } }

    /// Only the first answer counts.
    private func answer(_ change: (inout State) -> Void) {
        let isFirst = state.withLock { state in
            guard !state.isDone, !state.isGivenUp else { return false }
            change(&state)
            return true
        }
        if isFirst { isAnswered.signal() }
    }

    static func == (left: HandOut, right: HandOut) -> Bool { left === right }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(self))
    }
}

/// What a recovery key is made of, as it was written down.
struct RecoveryDraft: Hashable, Sendable {
    let threshold: Int
    let count: Int
    /// Who signs beside the officer, with his key file's path, if he uses one.
    let second: String
    let secondKeyFile: String
    let secondPassphrase: Secret
}

/// What gives an officer a new passphrase.
struct RecoveryRequest: Hashable, Sendable {
    let login: String
    let shares: [Secret]
    let passphrase: Secret
    /// The path of a key file for his slot from now on; empty for none.
    let keyFile: String
}
