package import Vault

/// Why the store could not do what was asked; nothing was changed.
package enum StoreError: Error, Equatable {
    /// The keys, a seal or a signature did not hold.
    case vault(VaultError)
    /// A page, frame or file was damaged or altered.
    case damaged
    /// The disk is full.
    case diskFull
    /// The folder or file may not be written.
    case readOnly
    /// Another process holds the vault for longer than we wait.
    case busy
    /// The vault was written by a newer program.
    case newerVault
    /// There is no database in the folder, or its making was cut short.
    case missing
    /// There is something in the folder already.
    case folderInUse
    /// What is stored does not decode: a program error or an alteration.
    case undecodable
    /// What lists show of a case is not what was sealed with it.
    case rowAltered
    /// The directory of officers, or a signature that rests on it, does not hold.
    case directoryInvalid
    /// The confirmed directory does not name this officer with these keys.
    case officerNotConfirmed
    /// The log does not say how somebody came to a key that he would be given, or to a deed that he
    /// is said to have done.
    case unexplained
    /// Somebody saved meanwhile; the version that is stored now.
    case changedMeanwhile(version: Int)
    /// Something was changed and no entry of the log says so: it was taken back.
    case unlogged
    /// The database is no longer the file that was opened: the folder was moved or replaced.
    case replaced
    /// Any other answer of SQLite, by its extended code.
    case sqlite(Int32)
}

extension StoreError {
    /// Whether it lies in what is stored, and not in the disk, the lock or another process.
    package var isOfContent: Bool {
        switch self {
        case .vault(let error): error != .locked && error != .outOfMemory
        case .newerVault, .undecodable, .rowAltered, .directoryInvalid, .unexplained: true
        case .damaged, .diskFull, .readOnly, .busy, .missing, .folderInUse, .officerNotConfirmed,
            .changedMeanwhile, .unlogged, .replaced, .sqlite:
            false
        }
    }
}
