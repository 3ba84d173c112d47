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
