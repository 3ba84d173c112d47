package import CaseStore
package import Foundation

/// A vault that is not the one this officer saw last: what he saw, and what is there.
package struct Rewind: Hashable, Sendable {
    /// A state of the log.
    package struct Mark: Hashable, Sendable {
        /// Entries.
        package let size: Int
        /// The tree's root in base64, as it stands on a printed checkpoint.
        package let root: String
        /// Of what is remembered when it was seen, of what is there when its last entry was made.
        package let at: Date?
    }

    /// An officer who went on with it before.
    package struct Acceptance: Hashable, Sendable {
        package let name: String
        package let at: Date
        package let difference: AcceptedRewind.Difference
        /// Entries that he had seen; nothing when he remembered the pages only.
        package let remembered: Int?
        package let found: Int
        package let reason: String
        package let isSignatureGood: Bool
    }

    package let difference: AcceptedRewind.Difference
    /// Nothing when only the pages are remembered.
    package let remembered: Mark?
    package let found: Mark
    /// Who accepted an older vault before, oldest first.
    package let accepted: [Acceptance]

    /// So many entries that this officer saw are gone at least.
    package var missing: Int? {
        guard difference == .shorter, let remembered else { return nil }
        return remembered.size - found.size
    }
}

/// That an officer goes on with it, knowing what he was told.
package struct RewindAcceptance: Sendable {
    package let reason: String
    package let stepUp: StepUp

    package init(reason: String, stepUp: StepUp) {
        self.reason = reason
        self.stepUp = stepUp
    }
}

/// Hears what an officer says to an older vault; nothing when he does not go on with it.
package typealias RewindDecision = (Rewind) -> RewindAcceptance?

/// What an officer should know at the unlock, though the vault opened.
package enum UnlockRemark: Hashable, Sendable {
    /// He worked in this vault before, and nothing is remembered here by which an older one put in
    /// its place would show.
    case nothingRemembered(entries: Int, lastAt: Date?)
    /// The stick that he named remembers nothing of this vault, and his account does.
    case nothingOnTheStick
    /// The log's newest entry lies ahead of this machine's clock.
    case clockBehind(seconds: Int, lastAt: Date)
    /// So many of his cases were given a new key at this unlock, since somebody left.
    case casesRekeyed(Int)
    /// So many of his cases are marked for a new key and could not be given one.
    case casesNotRekeyed(Int)
    /// The recovery key in the vault is not the one that the log says was made last.
    case recoveryUnexplained

    /// More than clocks of one office differ.
    static let clockToleranceSeconds = 300.0

    /// How many cases were given a new key at the unlock.
    package var casesRekeyed: Int {
        if case .casesRekeyed(let count) = self { count } else { 0 }
    }

    /// Whether the log says it with the unlock.
    var isOfMemory: Bool {
        if case .nothingRemembered = self { true } else { false }
    }

    package var sentence: String {
        switch self {
        case .nothingRemembered(let entries, let lastAt):
            let last = lastAt.map { ", the last of " + $0.formatted(.iso8601) } ?? ""
            return "You worked in this vault before, but nothing of it is remembered on this "
                + "account: whether an older one was put in its place cannot be told. It has "
                + "\(entries) \(entries == 1 ? "entry" : "entries")\(last). On a new machine this is how it should be; "
                + "otherwise tell your auditor. The log says so too."
        case .nothingOnTheStick:
            return
                "The stick remembers nothing of this vault yet; from now on it does. If you used "
                + "it here before, tell your auditor: somebody emptied it."
        case .clockBehind(let seconds, let lastAt):
            let minutes = (seconds + 59) / 60
            return "This machine's clock is \(minutes) minutes behind the newest entry of the log ("
                + lastAt.formatted(.iso8601) + "). Dates and deadlines would be wrong: set the "
                + "clock before you go on, or tell your auditor if it is right."
        case .casesRekeyed(let count):
            return (count == 1 ? "One of your cases has" : "\(count) of your cases have")
                + " a new key now, because somebody left who could read "
                + (count == 1 ? "it." : "them.")
        case .casesNotRekeyed(let count):
            return (count == 1 ? "One of your cases is" : "\(count) of your cases are")
                + " marked for a new key and got none: something stored does not hold, or the log "
                + "names nobody who left. Tell your auditor; the log says which."
        case .recoveryUnexplained:
            return
                "The recovery key in the vault is not the one that the log says was made last, so "
                + "you were not put under it. Tell your auditor; `rogatory recovery make` makes a "
                + "new one."
        }
    }
}
