package import CaseStore
package import Casework
package import Exchange
package import Vault

/// Why a deed or a reading failed; nothing was changed.
package enum DeskError: Error, Equatable {
    case store(StoreError)
    case vault(VaultError)
    case package(ExchangeError)
    /// There is no vault in that folder.
    case noVault
    /// There is already a vault, or something else, in that folder.
    case folderInUse
    /// The slot opened, but the officer is not in the confirmed directory.
    case officerNotConfirmed
    /// The directory's signatures do not hold.
    case directoryInvalid
    /// The log in the vault, or its pages, contradict what this officer saw last.
    case logRewound
    /// A page of the database is older than its table of live pages, or than the log says.
    case pageOutdated
    /// The case does not exist for this officer.
    case noSuchCase
    case noSuchDocument
    /// The rules bar it; turned into an outcome before it leaves the desk.
    case refused([Refusal])
    /// The deed needs the passphrase again.
    case stepUpNeeded
    /// The vault was locked meanwhile.
    case locked
    /// The rule book's texts cannot be read; the number of the first wrong line, if known.
    case ruleBookInvalid
    /// The office's signing key was not handed to this approver: another approver has to unlock
    /// once, and it is handed on.
    case officeKeyMissing
    /// The export folder cannot be written.
    case exportFolder
    /// The export folder has a file of the package's name that no export of ours left there.
    case exportNameTaken
    /// A bound of the program, in bytes.
    case documentTooLarge(limit: Int)
    /// The name, login or passphrase offered does not meet the rules for one.
    case unsuitable(Unsuitable)
    /// A backup is at fault, and the vault in use is as it was.
    case backup(BackupFault)
}

/// What is wrong with a backup or the place for one.
package enum BackupFault: Hashable, Sendable {
    /// There is no backup in the folder.
    case missing
    /// A page, file or seal of it was damaged or altered.
    case damaged
    /// Its disk is full; none was written.
    case diskFull
    /// Its folder may not be written.
    case readOnly
    /// Its disk answered with an error; none was written.
    case notWritten
    /// It would lie inside the vault's own folder.
    case insideVault

    /// What happened and what to do next.
    package var sentence: String {
        switch self {
        case .missing: "There is no backup in that folder."
        case .damaged:
            "This backup is damaged or was altered, and cannot be relied on. The vault in use was "
                + "not touched; make another backup."
        case .diskFull:
            "The backup's disk is full: no backup was written, and the vault is as it was."
        case .readOnly: "The backup's folder may not be written by you; no backup was written."
        case .notWritten:
            "The backup's disk did not take it: no backup was written, and the vault is as it was. "
                + "See whether the disk is full or failing."
        case .insideVault:
            "That folder lies inside the vault's own and would be lost with it; name one on "
                + "another disk."
        }
    }
}

extension DeskError {
    /// The error of a backup's content, where the vault in use has no part in it.
    var ofBackup: DeskError {
        switch self {
        case .store(.damaged), .store(.undecodable), .store(.rowAltered), .store(.directoryInvalid),
            .store(.missing), .store(.unexplained), .vault(.malformed), .vault(.sealBroken),
            .vault(.signatureInvalid), .vault(.slotsDamaged), .vault(.slotsForged),
            .store(.vault(.malformed)), .store(.vault(.sealBroken)),
            .store(.vault(.signatureInvalid)), .store(.vault(.slotsDamaged)),
            .store(.vault(.slotsForged)), .directoryInvalid:
            .backup(.damaged)
        case .store(.vault(.slotsMissing)), .vault(.slotsMissing), .noVault: .backup(.missing)
        default: self
        }
    }
}

/// What is wrong with something typed for a new officer.
package enum Unsuitable: Hashable, Sendable {
    case passphraseTooShort(minimum: Int)
    case passphraseCommon
    case loginTaken
    case loginMalformed
    /// Empty, longer than 80 characters, or with characters that do not show.
    case nameMalformed
    /// Two officers would start with the same passphrase.
    case passphraseShared
    case rolesIncompatible
    /// A known officer would get other keys, another login or stand for another human being.
    case identityChanged
    case recipientKey
}
