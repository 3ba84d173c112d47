/// What is wrong with shares that were typed.
package enum ShareFault: Hashable, Sendable {
    /// The word at this place, from 1, is not in the list.
    case unknownWord(Int)
    /// No share has this many words.
    case wrongLength(Int)
    /// A word is wrong, missing or in another place: the checksum does not hold.
    case mistyped
    /// The share belongs to another set than those before it.
    case otherSet
    /// The same share was given before.
    case givenBefore
    /// So many more are needed.
    case tooFew(missing: Int)
    /// More shares than are needed.
    case tooMany
    /// The shares fit together and yet make no secret of that set.
    case noSecret
    /// They make a key, but not this vault's.
    case otherVault
}
