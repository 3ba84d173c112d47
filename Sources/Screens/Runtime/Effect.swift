import Casework
import Foundation
import Workflow

/// What a screen asks for in answer to a key; data that a test can compare.
enum Effect: Hashable, Sendable {
    /// Deeds, one after the other, after a confirmation as heavy as the gravest of them.
    case perform([Action])
    /// Reads a file and takes it into a case.
    case takeIn(IncomingFile)
    /// Gives somebody a slot and proposes him, after the passphrase was given again.
    case addOfficer(NewOfficerDraft)
    /// Changes what opens the officer's own slot, after the present passphrase was given.
    case changeSlot(SlotChange)
    /// Makes a recovery key and hands its shares out, after the passphrase was given again.
    case makeRecovery(RecoveryDraft)
    /// Looks up how a typed path may go on.
    case complete(path: String)
    /// Looks for all other mentions of what a mark would hide.
    case propose(CaseFile.ID, MarkDraft)
    case verifyLog
    /// Gives cases new keys that a removed officer could read.
    case rekey
    case reload
    case open(Route)
    case close
    /// A line at the foot of the screen.
    case say(String)
    /// A panel that has to be put away.
    case tell(Notice)
    case lock
    case quit
}

/// A file to be taken into a case.
struct IncomingFile: Hashable, Sendable {
    let caseID: CaseFile.ID
    let documentID: Document.ID
    let path: String
    let custody: String
    let grade: String
}

/// An officer to be, as he was written down.
struct NewOfficerDraft: Hashable, Sendable {
    let login: String
    let name: String
    let roles: Set<Role>
    /// The human being behind an account he has already; nothing for a first account.
    let human: UUID?
    let passphrase: Secret
}

/// What opens the officer's own slot from now on.
enum SlotChange: Hashable, Sendable {
    case passphrase(Secret)
    /// A file's path; empty for no key file.
    case keyFile(String)
    /// A key file that is made at this path.
    case newKeyFile(String)

    /// What is said when it was done.
    var done: String {
        switch self {
        case .passphrase: "Your passphrase is changed."
        case .keyFile(""): "Your slot opens with the passphrase alone."
        case .keyFile: "Your slot asks for this key file from now on."
        case .newKeyFile:
            "The key file is made; your slot asks for it now. Take the stick out."
        }
    }
}
