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
    /// What is stored does not decode: a program error or an alteration.
    case undecodable
    /// Any other answer of SQLite, by its extended code.
    case sqlite(Int32)
}
