/// Why a package could not be made or read.
package enum ExchangeError: Error, Equatable {
    /// Not an age file, or a header this program does not read.
    case notAge
    /// None of the identities opens it.
    case noIdentityMatches
    /// The content was altered or cut short.
    case ageDamaged
    /// A recipient, an identity or an office key is not written as such a key is.
    case keyMalformed
    /// Nobody to encrypt to.
    case noRecipient
    /// Hybrid and classic recipients of one file: the classic one would undo the hybrid one.
    case recipientsMixed
    /// The archive is not one this program wrote.
    case archiveMalformed
    /// A signature or envelope is not well formed.
    case signatureMalformed
    /// A file name that a package cannot carry, or one that stands there twice.
    case nameUnfit
    /// Something is larger than this program takes, in bytes.
    case tooLarge(limit: Int)
}
