import Casework
import Workflow

/// Something done away from the keyboard's thread, with a number its report comes back under.
struct Job: Hashable, Sendable {
    let token: Int
    let work: Work
    let halt: Halt
}

/// What can be done away from the keyboard's thread.
enum Work: Hashable, Sendable {
    case claimTraining
    case unlock(login: String, Secret, keyFile: String)
    case load(Route, because: String?)
    case perform([Action], Secret?, keyFile: String)
    case takeIn(IncomingFile)
    case addOfficer(NewOfficerDraft, Secret, keyFile: String)
    case changeSlot(SlotChange, Secret, keyFile: String)
    case makeRecovery(RecoveryDraft, Secret, keyFile: String, HandOut)
    /// Whether shares fit together, the newest last; nobody is signed in.
    case checkShares([Secret])
    /// Gives an officer a new passphrase; nobody is signed in.
    case recover(RecoveryRequest)
    /// New keys for cases that a removed officer could read.
    case rekey
    case complete(path: String)
    case propose(CaseFile.ID, MarkDraft)
    case verifyLog
    /// Logs that a grave deed was tried which the rules bar.
    case noteAttempt(ActionKind, CaseFile.ID)

    /// Whether keys wait until it is done, so that none of them meets a screen it was not meant
    /// for.
    var holdsKeys: Bool {
        switch self {
        case .unlock, .load, .perform, .takeIn, .addOfficer, .changeSlot, .makeRecovery, .propose,
            .complete, .checkShares, .recover, .rekey:
            true
        case .claimTraining, .verifyLog, .noteAttempt: false
        }
    }

    /// Whether locking waits for it: a deed in progress is finished first.
    var isDeed: Bool {
        switch self {
        case .perform, .takeIn, .addOfficer, .changeSlot, .makeRecovery, .recover, .rekey: true
        case .claimTraining, .unlock, .load, .complete, .propose, .verifyLog, .noteAttempt,
            .checkShares:
            false
        }
    }

    /// What is said while it goes on.
    var words: String {
        switch self {
        case .claimTraining, .complete, .noteAttempt, .checkShares, .recover: ""
        case .unlock: "Unlocking …"
        case .load: "Loading …"
        case .perform, .addOfficer, .changeSlot, .makeRecovery: "Working …"
        case .takeIn: "Taking in …"
        case .rekey: "Giving cases new keys …"
        case .propose: "Looking through the case …"
        case .verifyLog: "Verifying the log …"
        }
    }
}

/// What came of a job.
enum Report: Sendable {
    case claimsTraining(Bool)
    case unlocked(Identity)
    case loaded(Content)
    /// How many deeds were done, and what came of the last one.
    case performed(done: Int, Outcome)
    case completed(PathCompletion)
    case proposed(MarkProposals)
    case progress(Double)
    /// So many of so many cases have new keys.
    case rekeying(done: Int, of: Int)
    case rekeyed(done: Int, left: Int)
    case verified(AuditVerdict)
    case attemptNoted
    /// Shares are made and wait for their holders.
    case sharesReady
    /// They were not handed out; so many were shown.
    case sharesGivenUp(shown: Int)
    /// Shares fit together; so many more are needed.
    case sharesFit(missing: Int)
    /// The officer of this login has a new passphrase.
    case recovered(login: String)
    case failed(DeskError)
    case unreadable(FileFault)
}

/// Who unlocked, and where.
struct Identity: Hashable, Sendable {
    let officer: Officer
    let office: String
    let isTraining: Bool
    let healedSlots: Bool
    /// What he should know, though the vault opened.
    var remarks: [UnlockRemark] = []
}
