/// Words of names by what they sound like in other scripts.
struct SoundIndex {
    /// A word of somebody's name that a text may spell in another script.
    struct Word: Hashable {
        let subject: Int
        fileprivate let place: Int
        fileprivate let script: SoundKey.Script
        fileprivate let count: Int
        fileprivate let isSkeleton: Bool

        /// Whether the two are different words of one name that tell enough together.
        func isBeside(_ other: Word) -> Bool {
            subject == other.subject && place != other.place && isSkeleton == other.isSkeleton
                && count + other.count >= (isSkeleton ? 5 : 6)
        }

        /// Whether it tells enough by itself: a long word that is not the first of its name.
        var standsAlone: Bool { place > 0 && count >= (isSkeleton ? 5 : 6) }
    }

    private var words: [UInt64: [Word]] = [:]
    /// The scripts of all names, one bit each.
    private var scripts: UInt8 = 0

    var isEmpty: Bool { words.isEmpty }

    /// Adds the words of a name that are no particles; common words only beside others.
    mutating func add(_ parts: NameParts, subject: Int) {
        for (place, part) in parts.core.enumerated() {
            guard let script = SoundKey.script(of: part.letters) else { continue }
            for key in SoundKey.keys(of: part.letters[...], isInText: false) {
                scripts |= script.rawValue
                words[key.hash, default: []].append(
                    Word(
                        subject: subject, place: part.isCommon ? 0 : place, script: script,
                        count: key.count, isSkeleton: key.isSkeleton))
            }
        }
    }

    /// A quick no: words in small letters, and those in the only script there is.
    @inline(__always)
    func mayHold(_ word: Token, first letters: [UInt32]) -> Bool {
        guard word.isCapital, !word.isDigits, word.count > 1, scripts != 0 else { return false }
        let letter = letters[word.letters.lowerBound]
        if letter < 0x370 { return scripts & ~SoundKey.Script.latin.rawValue != 0 }
        guard let script = SoundKey.script(of: letter) else { return false }
        return scripts & ~script.rawValue != 0
    }

    /// The words of a text, by their hashes, that sound like a name in another script.
    ///
    /// A text has each of its words many times, and what a word sounds like takes long to say.
    func heard(_ text: ScannedText) -> Set<UInt64> {
        guard !isEmpty else { return [] }
        var (heard, known): (Set<UInt64>, Set<UInt64>) = ([], [])
        for (index, token) in text.tokens.enumerated()
        where mayHold(token, first: text.folded) && known.insert(token.hash).inserted {
            if !words(like: text.letters(of: index)).isEmpty { heard.insert(token.hash) }
        }
        return heard
    }

    /// The words in other scripts that some letters sound like.
    func words(like letters: ArraySlice<UInt32>) -> [Word] {
        guard let script = SoundKey.script(of: letters) else { return [] }
        var found: [Word] = []
        for key in SoundKey.keys(of: letters, isInText: true, others: scripts) {
            for word in words[key.hash] ?? [] where word.script != script && !found.contains(word) {
                found.append(word)
            }
        }
        return found
    }
}
