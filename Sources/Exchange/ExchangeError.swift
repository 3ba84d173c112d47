/// Why a package could not be made or read.
package enum ExchangeError: Error, Equatable {
    /// Not an age file, or a header this program does not read.
    case notAge
    /// None of the identities opens it.
    case noIdentityMatches
    /// The content was altered or cut short.
    case ageDamaged
    /// A recipient or identity is not written as age writes one.
    case keyMalformed
    /// The archive is not one this program wrote.
    case archiveMalformed
    /// A signature or envelope is not well formed.
    case signatureMalformed
    /// Writing or reading failed, with the system's error number.
    case file(errno: Int32)
    /// Something is larger than this program takes, in bytes.
    case tooLarge(limit: Int)
}
