/// Names that are spelled by their sound.
extension NameMatcher {
    /// A name in another script, or an Arabic one in another spelling: two of its words side by
    /// side, but for an article or "son of" between them, or one that is long.
    func respelt(at token: Int, best: inout Candidate?) {
        guard !index.sounds.isEmpty, tokens[token].isCapital else { return }
        for first in spoken(at: token) {
            for second in spoken(at: nextSpoken(from: first.end)) {
                for word in first.like where second.like.contains(where: { $0.isBeside(word) }) {
                    respelt(word.subject, end: second.end, best: &best)
                }
            }
            if let word = first.like.first(where: \.standsAlone) {
                respelt(word.subject, end: first.end, best: &best)
            }
        }
    }

    private func respelt(_ subject: Int, end: Int, best: inout Candidate?) {
        if let known = best, known.end >= end { return }
        best = Candidate(
            end: end,
            entry: NameIndex.Entry(
                form: .respelt, subject: subject, needsCapital: true, isWanted: true))
    }

    /// The words of names that sound like what is spoken as one word at a place: a word, one with
    /// an apostrophe in it, and "servant" with the word behind it.
    private func spoken(at token: Int?) -> [(like: [SoundIndex.Word], end: Int)] {
        guard let token, token < tokens.count, tokens[token].isCapital, !tokens[token].isDigits
        else { return [] }
        var words: [(like: [SoundIndex.Word], end: Int)] = []
        func add(_ letters: ArraySlice<UInt32>, end: Int) {
            let like = index.sounds.words(like: letters)
            if !like.isEmpty { words.append((like, end)) }
        }
        if index.sounds.hasArabic, ArabicParts.isServant(hash: tokens[token].hash),
            let next = nextSpoken(from: token + 1), !tokens[next].isDigits
        {
            add(ArabicParts.servant(of: text.letters(of: next))[...], end: next + 1)
        }
        if let end = endOfApostrophes(from: token),
            index.sounds.mayHold(text.folded[tokens[token].letters.lowerBound])
        {
            let letters = tokens[token].letters.lowerBound..<tokens[end - 1].letters.upperBound
            add(text.folded[letters], end: end)
        }
        if let like = heard[tokens[token].hash], !like.isEmpty { words.append((like, token + 1)) }
        return words
    }

    /// Behind the last of some pieces of a word that has apostrophes in it.
    private func endOfApostrophes(from token: Int) -> Int? {
        var end = token + 1
        while end < tokens.count, end - token < 3, tokens[end].gap == .joint,
            !tokens[end].isDigits, text.plain[tokens[end].start - 1] != 45
        {
            end += 1
        }
        return end > token + 1 ? end : nil
    }

    /// The next word that is no article and no "son of"; nothing behind a gap that parts names.
    private func nextSpoken(from place: Int) -> Int? {
        var next = place
        while next < tokens.count, tokens[next].gap != .wide {
            guard next - place < 3, next + 1 < tokens.count, isSmall(next) else { return next }
            next += 1
        }
        return nil
    }

    /// Whether an article stands before a word with a hyphen.
    func isArticle(before token: Int) -> Bool {
        tokens[token].gap == .joint && ArabicParts.isArticle(hash: tokens[token - 1].hash)
    }

    private func isSmall(_ token: Int) -> Bool {
        let hash = tokens[token].hash
        return ArabicParts.isArticle(hash: hash) || ArabicParts.isLink(hash: hash)
            || tokens[token + 1].gap == .joint && ArabicParts.isLikeArticle(hash: hash)
    }
}
