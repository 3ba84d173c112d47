/// One reason why the rules bar a deed; all that hold are given at once.
package enum Refusal: Hashable, Sendable {
    // Who
    case roleMissing(ActionKind, needs: Set<Role>)
    case conflictDeclared
    case contributorMayNotApprove
    case secondReaderMayNotApprove
    case sameHumanTwice
    case headNeeded
    case supervisorNeeded
    case redactorMayNotReadSecond
    case supervisorNeededToUndoMark
    case proposerMayNotConfirm
    case nothingProposed
    case mayNotHoldCases
    case assigneeHasConflict
    case recorderMayNotVerify
    case lastHolder
    /// How many cases, and by name who of those to be removed holds them.
    case holdsCasesAlone(Int, by: [String])
    case officeNeedsTwo
    case disposalNotProposed
    case traineeOnLiveVault
    // When
    case wrongState(ActionKind, now: CaseState, needs: Set<CaseState>)
    case changedMeanwhile
    case packageNotLive
    case packageAltered
    case approvalExpired
    case noExportBegun
    case exportBegun
    // What is missing: intake and decision
    case noLetter
    case titleMissing
    case receivedInFuture
    case documentKnown
    case counterpartNotVerified
    case instrumentMissing
    case assistanceMissing
    case urgencyReasonMissing
    case fixedDateMissing
    case authorityMissing
    case itemsMissing
    case elementsUnanswered(Int)
    case gapsOpen(Int)
    case groundsNotWalked(Int)
    case groundsApply([String])
    case proportionalityMissing
    case deconflictionMissing
    case rightsScreenMissing
    case executingBodyMissing
    case materialMissing
    case unknownCode(String)
    case markingNotKeptHere
    // What is missing: redaction
    case unknownDocument
    case unknownMark
    case notRead(Int)
    case untagged(Int)
    case unreadable(Int)
    case findingsOpen(Int)
    case notTied(Int)
    case consentMissing(Int)
    case personsUncategorised(Int)
    case copiesMissing(Int)
    case copiesUnclean(Int)
    case nothingToSend
    // What is missing: assessment and approval
    case secondReadingMissing
    case recipientMissing
    case recipientNotDesignated
    case recipientUnverified(maxAgeDays: Int)
    case recipientChanged
    case transferBasisMissing
    case conditionsMissing
    case checklistBlocks([String])
    case checklistUnanswered([String])
    case warningsNotAccepted([String])
    case bandTooHigh
    case automaticItem(String)
    case naNotAllowed(String)
    case reasonTooShort(minimum: Int)
}
