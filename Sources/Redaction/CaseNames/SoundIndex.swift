/// Words of names by what they sound like in other scripts, and of Arabic names in other spellings.
struct SoundIndex {
    /// A word of somebody's name that a text may spell otherwise.
    struct Word: Hashable {
        let subject: Int
        fileprivate let place: Int
        fileprivate let script: SoundKey.Script
        fileprivate let count: Int
        fileprivate let kind: SoundKey.Kind
        /// Whether it is all of the name.
        fileprivate let isWhole: Bool

        /// Whether the two are different words of one name that tell enough together.
        func isBeside(_ other: Word) -> Bool {
            subject == other.subject && place != other.place && kind == other.kind
                && count + other.count >= kind.shortestPair
        }

        /// Whether it tells enough by itself: a long word that is not the first of its name.
        var standsAlone: Bool {
            switch kind {
            case .sounds, .skeleton: (place > 0 || isWhole) && count >= kind.shortestPair
            case .pattern: isWhole && count >= kind.shortestPair
            }
        }
    }

    private var words: [UInt64: [Word]] = [:]
    /// The scripts of all names, one bit each, and whether some may be spelled anew.
    private var scripts: UInt8 = 0

    var isEmpty: Bool { words.isEmpty }

    /// Whether some of the names are or were in Arabic letters.
    var hasArabic: Bool {
        scripts & (SoundKey.Script.arabic.rawValue | SoundKey.spelledAnew) != 0
    }

    /// Adds the words of a name that are no particles; common words only beside others.
    mutating func add(_ parts: NameParts, subject: Int) {
        let isArabic = ArabicParts.isLikely(parts)
        let core = parts.core
        for (place, part) in core.enumerated() {
            let isServant = ArabicParts.isServant(hash: WordHash.of(part.letters))
            add(
                part.letters, subject: subject, place: part.isCommon ? 0 : place,
                isWhole: core.count == 1 && !part.isCommon, isArabic: isArabic,
                hasArticle: part.hasArticle)
            guard isServant, place + 1 < core.count else { continue }
            let whole = ArabicParts.servant(of: core[place + 1].letters[...])
            add(
                whole, subject: subject, place: core.count + place, isWhole: core.count == 2,
                isArabic: isArabic)
        }
    }

    private mutating func add(
        _ letters: [UInt32], subject: Int, place: Int, isWhole: Bool, isArabic: Bool,
        hasArticle: Bool = false
    ) {
        guard let script = SoundKey.script(of: letters) else { return }
        var keys = SoundKey.keys(of: letters[...], isInText: false)
        if hasArticle {
            // In Arabic letters the article stands with the word, and tells it from others.
            keys.removeAll { $0.kind == .skeleton }
            keys += SoundKey.keys(of: [97, 108] + letters, isInText: false)
                .filter { $0.kind == .skeleton }
        }
        if isArabic { keys += SoundKey.patterns(letters[...]) }
        for key in keys {
            let isAnew = key.kind == .pattern
            scripts |= isAnew ? SoundKey.spelledAnew : script.rawValue
            words[key.hash, default: []].append(
                Word(
                    subject: subject, place: place, script: isAnew ? .arabic : script,
                    count: key.count, kind: key.kind, isWhole: isWhole))
        }
    }

    /// A quick no: words in small letters, and those in the only script there is.
    @inline(__always)
    func mayHold(_ word: Token, first letters: [UInt32]) -> Bool {
        guard word.isCapital, !word.isDigits, word.count > 1 else { return false }
        return mayHold(letters[word.letters.lowerBound])
    }

    /// Whether a word that begins with a letter may be in another script than some name.
    @inline(__always)
    func mayHold(_ letter: UInt32) -> Bool {
        guard scripts != 0 else { return false }
        if letter < 0x370 { return scripts & ~SoundKey.Script.latin.rawValue != 0 }
        guard let script = SoundKey.script(of: letter) else { return false }
        return scripts & ~script.rawValue != 0
    }

    /// The words of a text, by their hashes, that sound like a name, and those of names they do.
    ///
    /// A text has each of its words many times, and what a word sounds like takes long to say.
    func heard(_ text: ScannedText) -> [UInt64: [Word]] {
        guard !isEmpty else { return [:] }
        var heard: [UInt64: [Word]] = [:]
        var known: Set<UInt64> = []
        for (index, token) in text.tokens.enumerated()
        where mayHold(token, first: text.folded) && known.insert(token.hash).inserted {
            let like = words(like: text.letters(of: index))
            if !like.isEmpty || hasArabic && ArabicParts.isServant(hash: token.hash) {
                heard[token.hash] = like
            }
        }
        return heard
    }

    /// The words that some letters sound like.
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
