/// Why the vault refused; nothing was changed.
package enum VaultError: Error, Equatable {
    /// Name, passphrase or key file is wrong, or the slot was altered; which of them, nobody is told.
    case notOpened
    /// The stored cost lies outside what this build accepts. Nothing was computed.
    case costOutOfRange(GuessCost)
    /// Neither copy of the slot file can be read.
    case slotsDamaged
    /// The slot file opens but was changed by somebody without the vault key.
    case slotsForged
    /// The slot file was written by a newer program, with this format number.
    case newerFormat(Int)
    case slotsMissing
    /// There is something in the folder already.
    case folderInUse
    case loginTaken
    /// A seal does not hold: the bytes were altered or belong elsewhere.
    case sealBroken
    /// A signature does not hold.
    case signatureInvalid
    /// This officer was not given the key.
    case notGranted
    /// The session was locked.
    case locked
    /// Reading or writing a file failed, with the system's error number.
    case file(errno: Int32)
    /// No memory for the guess or for a locked page.
    case outOfMemory
    /// Bytes of a stored value have the wrong length or number.
    case malformed
    /// Too many wrong tries: the next one is taken after so many seconds.
    case tryLater(seconds: Int)
    /// The slot file is older than what is known of the vault, or changed under this deed.
    case slotsOutdated
    /// The shares are this vault's, but this officer's slot was never put under them.
    case notRecoverable
    /// Other programs have the vault open, and this deed needs it alone.
    case othersAtWork
    /// Shares of the recovery key do not do.
    case share(ShareFault)
}
