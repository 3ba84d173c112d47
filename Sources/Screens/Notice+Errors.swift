import CaseStore
import Casework
import Exchange
import Vault
import Workflow

/// What happened and what to do about it, for every failure below the screens.
extension Notice {
    /// A refusal with all its reasons.
    static func refused(_ refusals: [Refusal]) -> Notice {
        Notice(.refusal, "Not done", refusals.map(\.sentence))
    }

    static func failed(_ error: DeskError) -> Notice {
        Notice(.warning, "Not done", [error.sentence])
    }

    static func unreadable(_ fault: FileFault) -> Notice {
        Notice(.warning, "Not done", [fault.sentence])
    }
}

extension DeskError {
    /// What happened and what to do next, in one or two sentences.
    var sentence: String {
        switch self {
        case .store(let error): error.sentence
        case .vault(let error): error.sentence
        case .package(let error): error.sentence
        case .noVault: "There is no vault in this folder. Make one with `rogatory init`."
        case .folderInUse: "There is something in this folder already. Choose an empty one."
        case .officerNotConfirmed:
            "You are not in the confirmed directory yet. Ask the auditor or the head to confirm it."
        case .directoryInvalid:
            "The signatures of the directory of officers do not hold. Stop and tell the auditor."
        case .logRewound:
            "Not the vault you last saw, or an older one. Stop and tell the auditor, then: "
                + "rogatory audit accept-older"
        case .pageOutdated:
            "A page of the vault is older than the rest. Tell the auditor; restore a whole backup."
        case .noSuchCase: "There is no such case for you."
        case .noSuchDocument: "The case has no such document."
        case .refused(let refusals): refusals.map(\.sentence).joined(separator: " ")
        case .stepUpNeeded: "This needs your passphrase again."
        case .locked: "The vault was locked. Unlock it and try again."
        case .ruleBookInvalid: "The rule book cannot be read. Tell the administrator."
        case .officeKeyMissing:
            "You were not handed the office's signing key yet. Another approver has to unlock once; "
                + "it is handed on then."
        case .exportFolder:
            "The export folder cannot be written. Nothing has left; mend it and export again."
        case .exportNameTaken:
            "The export folder has a file of this package's name already, which was not written "
                + "for it. Nothing has left; move that file away and export again."
        case .documentTooLarge(let limit):
            "The document is larger than \(limit >> 20) MB. Take it in as parts."
        case .unsuitable(let what): what.sentence
        case .backup(let fault): fault.sentence
        }
    }
}

extension Unsuitable {
    var sentence: String {
        switch self {
        case .passphraseTooShort(let minimum):
            "The passphrase is too short: take at least \(minimum) characters."
        case .passphraseCommon: "This passphrase is on lists of common ones. Take another."
        case .loginTaken: "This login is taken. Take another."
        case .loginMalformed: "A login is 2 to 32 small letters, digits, dots or dashes."
        case .identityChanged:
            "This change gives an officer other keys, another login or another person. It is not "
                + "signed; ask who proposed it."
        case .nameMalformed:
            "A name has 1 to 80 characters that show as what they are."
        case .passphraseShared: "Two officers do not start with the same passphrase."
        case .rolesIncompatible: "These roles may not be held by one officer."
        case .recipientKey: "This is not an age recipient: it begins with age1."
        }
    }
}

extension FileFault {
    var sentence: String {
        switch self {
        case .missing: "There is no such file. Look at the path."
        case .notAFile: "This is not an ordinary file."
        case .notPermitted: "You may not read this file."
        case .outOfBounds:
            "The program reads in your home folder only. Start it with --intake and the folder."
        case .tooLarge(let limit):
            "The file is larger than \(limit >> 20) MB. Take it in as parts."
        case .failed: "The file could not be read to its end. Try again."
        case .taken:
            "There is a file of this name already, which is never written over. Take another name."
        case .notWritable:
            "Nothing may be written there. Look whether the stick is in and can be written."
        case .diskFull: "There is no room on the stick. Nothing was changed."
        }
    }
}

extension StoreError {
    var sentence: String {
        switch self {
        case .vault(let error): error.sentence
        case .damaged:
            "The vault is damaged or was altered. Nothing was changed; restore the last backup."
        case .diskFull: "The disk is full. Nothing was changed; make room and try again."
        case .readOnly: "The vault's folder may not be written. Nothing was changed."
        case .busy: "Somebody else holds the vault for long. Try again in a moment."
        case .newerVault: "This vault was written by a newer program. Use that one."
        case .missing: "The vault's database is missing. Restore it from the last backup."
        case .folderInUse: "There is something in this folder already. Choose an empty one."
        case .rowAltered:
            "What lists show of a case is not what was sealed with it. Stop and tell the auditor."
        case .directoryInvalid:
            "The signatures of the directory of officers do not hold. Stop and tell the auditor."
        case .officerNotConfirmed:
            "You are not in the confirmed directory yet. Ask the auditor or the head to confirm it."
        case .changedMeanwhile:
            "Somebody changed this meanwhile. Look at the new version, then decide again."
        case .unlogged: "A change without its log entry was refused. Tell the administrator."
        case .undecodable:
            "Something stored cannot be understood. Nothing was changed; tell the administrator."
        case .unexplained:
            "The log does not say how somebody came to what he would be given. Nothing was "
                + "changed; tell your auditor."
        case .replaced:
            "The vault's folder was moved or replaced while it was open; nothing more was written. "
                + "Lock, find out who did that, and unlock again."
        case .sqlite(let code):
            "The database answered with error \(code). Nothing was changed; try again."
        }
    }
}

extension VaultError {
    var sentence: String {
        switch self {
        case .notOpened: "Name, passphrase or key file is wrong. Try again."
        case .costOutOfRange:
            "The slot asks for more memory or time than this program gives: restore the slot files "
                + "from the last backup."
        case .slotsDamaged:
            "Neither copy of the slot file can be read. Restore it from the last backup."
        case .slotsForged:
            "The slot file was changed by somebody without the key. Stop and tell the auditor."
        case .newerFormat(let number):
            "The slot file has format \(number), made by a newer program. Use that one."
        case .slotsMissing: "The slot file is missing. Restore it from the last backup."
        case .folderInUse: "There is something in this folder already. Choose an empty one."
        case .loginTaken: "This login is taken. Take another."
        case .sealBroken:
            "A sealed record was altered or belongs elsewhere. Stop and tell the auditor."
        case .signatureInvalid: "A signature does not hold. Stop and tell the auditor."
        case .notGranted: "You were not given the key of this case."
        case .locked: "The vault was locked. Unlock it and try again."
        case .file(let number):
            "Reading or writing a file failed (error \(number)). Nothing was changed."
        case .outOfMemory: "There is not enough memory for this. Close other programs."
        case .malformed:
            "Something stored has the wrong form. Nothing was changed; tell the administrator."
        case .tryLater(let seconds):
            "Too many wrong tries. The next one is taken in \(seconds) seconds."
        case .slotsOutdated:
            "The slot file is older than the vault. Try again, then tell the auditor."
        case .notRecoverable: "This officer is not under the recovery key."
        case .othersAtWork: "Others have the vault open. Try again when they have locked it."
        case .share(let fault): fault.sentence
        }
    }
}

extension ExchangeError {
    var sentence: String {
        switch self {
        case .notAge: "This is not an age file, or of a kind not read here."
        case .noIdentityMatches: "This identity does not open the package."
        case .ageDamaged: "The package was altered or cut short. Do not use it."
        case .keyMalformed: "The recipient's key is not written as age writes one."
        case .noRecipient: "The package has no recipient's key to be encrypted to."
        case .recipientsMixed: "The recipients' keys are of kinds that cannot be mixed."
        case .nameUnfit: "A file's name is not fit to travel. Nothing has left."
        case .archiveMalformed: "The archive is not one that this program wrote."
        case .signatureMalformed: "A signature in the package is not well formed."
        case .tooLarge(let limit): "Something is larger than \(limit >> 20) MB."
        }
    }
}
