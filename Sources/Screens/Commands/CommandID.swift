/// The name of a command; deeds carry the deed's own name.
package enum CommandID: String, Hashable, Sendable, CaseIterable {
    // Everywhere
    case help, palette, lock, back, reload, quit
    // Forms
    case nextField, previousField, save, leave
    // Modes that take all keys
    case unlock, nextAtGate, toKeyFile
    case take, choose, putAway, goOn, scroll
    case keepFilter, dropFilter
    case useShares, nextWord, clearShare, forgetShares
    case goOnHandingOut, giveUpHandingOut
    case yes, no, confirm, cancel
    case nextPage, leaveMode, acceptWarning, markTicked, tick, markOnlyHere
    // Lists
    case open, filter, sort
    // Case list
    case receive, showRecipients, showOfficers, showLog
    // Case file
    case nextStep, nextTab, previousTab
    case overview, documents, completeness, persons, decision, history
    case describe, takeIn, verifyCounterpart, register, beginValidation, completeValidation
    case recordPerson, weighRequest, accept, task, receiveMaterial, beginRedaction
    case prepareCopies, requestSecondReading, noteSecondReading, returnToRedaction
    case choosePlan, showChecklist, seal, showApproval, beginExport, assign, declareConflict
    // Document
    case nextFinding, previousFinding, mark, releaseFindings, select, unmark, tag, tieToRequest
    case withhold, recordConsent, finishReading, preview
    // Checklist
    case answerYes, answerPartly, answerNo, answerUnknown, answerNotApplicable, answerItem
    // Approval
    case readCopies, openWarnings, approve, returnPackage, refusePackage
    // Recipients and officers
    case recordRecipient, verifyRecipient, proposeOfficers, confirmOfficers
    case removeOfficer, changePassphrase, changeKeyFile, rekey
    case showRecovery, makeRecovery
    case showDisposal, proposeDisposal, dispose, certificates
    // Log
    case verifyLog, older, newer
}
