extension ShareFault {
    /// What is wrong and what to do, in one sentence.
    package var sentence: String {
        switch self {
        case .unknownWord(let place):
            "Word \(place) is not in the list of words for shares. Look at what was written down."
        case .wrongLength(let count):
            "A share has 33 words, and these are \(count). Type all of one share on one line."
        case .mistyped: "A word of this share is wrong, missing or in another place."
        case .otherSet:
            "This share belongs to another set than those before it. Use shares of one set."
        case .givenBefore: "This share was given before. Another one is needed."
        case .tooFew(let missing): "\(missing) more shares are needed."
        case .tooMany: "These are more shares than are needed. Leave one out."
        case .noSecret: "These shares do not make the key that they were split from."
        case .otherVault:
            "These shares make a key, but not this vault's: they are of another vault, or of a "
                + "set that was replaced since."
        }
    }
}
