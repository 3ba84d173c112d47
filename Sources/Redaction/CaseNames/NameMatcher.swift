import Casework

/// A passage that names somebody.
struct NameMatch {
    let range: ScalarRange
    let form: NameForm
    let subject: Int
}

/// Finds the names of an index in a text, the longest at each place, from left to right.
struct NameMatcher {
    let index: NameIndex
    let text: ScannedText
    let tokens: UnsafeBufferPointer<Token>
    /// Words that sound like a name in another script.
    let heard: [UInt64: [SoundIndex.Word]]

    struct Candidate {
        var end: Int
        var entry: NameIndex.Entry
        var last: Int { end - 1 }
    }

    static func matches(of index: NameIndex, in text: ScannedText) -> [NameMatch] {
        guard !index.isEmpty else { return [] }
        return text.tokens.withUnsafeBufferPointer { tokens in
            NameMatcher(
                index: index, text: text, tokens: tokens, heard: index.sounds.heard(text)
            ).matches()
        }
    }

    private func matches() -> [NameMatch] {
        var matches: [NameMatch] = []
        var (token, free) = (0, 0)
        while let next = nextPlace(from: token) {
            guard let best = best(at: next) else {
                token = next + 1
                continue
            }
            matches.append(match(best, from: next, after: free))
            token = best.end
            free = token
        }
        return matches
    }

    /// The next word at which a name may begin; most words are passed over here.
    ///
    /// That is a word that begins some name, a single letter, the first half of a hyphenated word,
    /// a long word, or one of the three before a word that may end a misspelt name.
    private func nextPlace(from start: Int) -> Int? {
        let hasSounds = !heard.isEmpty
        return index.gate.words.withUnsafeBufferPointer { gate in
            var token = start
            while token < tokens.count {
                let word = tokens[token]
                let signs = gate.isEmpty ? 0 : NameGate.signs(gate, of: word.hash)
                if signs != 0 {
                    return signs & NameGate.ends != 0 ? max(start, token - 3) : token
                }
                if word.count == 1 || isCut(token) { return token }
                if hasSounds, word.isCapital, heard[word.hash] != nil { return token }
                if word.isCapital, word.count > NameIndex.shortestInflected { return token }
                token += 1
            }
            return nil
        }
    }

    @inline(__always)
    private func isCut(_ token: Int) -> Bool {
        guard token + 1 < tokens.count else { return false }
        let gap = tokens[token + 1].gap
        return gap == .joint || gap == .hyphenBreak
    }

    private func best(at token: Int) -> Candidate? {
        var best: Candidate?
        walk(node: 0, token: token, start: token, best: &best)
        misspelt(at: token, best: &best)
        inflected(at: token, best: &best)
        identifiers(at: token, best: &best)
        respelt(at: token, best: &best)
        return best
    }

    private func walk(node: Int32, token: Int, start: Int, best: inout Candidate?) {
        guard token < tokens.count else { return }
        let word = tokens[token]
        if token > start, word.gap == .wide, !isGapLost(before: token) { return }
        if node != 0 || index.mayBegin(word.hash), let next = index.next(node, word.hash) {
            take(next, end: token + 1, start: start, best: &best)
            walk(node: next, token: token + 1, start: start, best: &best)
        }
        spacedWord(node: node, token: token, start: start, best: &best)
        // A word cut in two by a hyphen, at a line's end or not.
        guard token + 1 < tokens.count else { return }
        let rest = tokens[token + 1]
        guard rest.gap == .hyphenBreak || rest.gap == .joint, rest.count <= 64 else { return }
        let joined = WordHash.joined(word.hash, rest.hash, count: rest.count)
        if node != 0 || index.mayBegin(joined), let next = index.next(node, joined) {
            take(next, end: token + 2, start: start, best: &best)
            walk(node: next, token: token + 2, start: start, best: &best)
        }
    }

    /// A word whose letters are set apart, four or more of them.
    private func spacedWord(node: Int32, token: Int, start: Int, best: inout Candidate?) {
        guard tokens[token].count == 1, !tokens[token].isDigits else { return }
        var hash: UInt64 = 0
        var end = token
        while end < tokens.count, end - token < 32 {
            let letter = tokens[end]
            guard letter.count == 1, !letter.isDigits,
                end == token || (letter.gap != .wide && letter.gap != .none)
            else { return }
            hash = WordHash.joined(hash, letter.hash, count: 1)
            end += 1
            guard end - token >= 4, node != 0 || index.mayBegin(hash),
                let next = index.next(node, hash)
            else { continue }
            take(next, end: end, start: start, best: &best)
            walk(node: next, token: end, start: start, best: &best)
        }
    }

    private func take(_ node: Int32, end: Int, start: Int, best: inout Candidate?) {
        index.forEachEntry(of: node) { entry in
            guard holds(entry, start: start, end: end) else { return }
            if let known = best {
                guard end >= known.end else { return }
                if end == known.end, !entry.outranks(known.entry) { return }
            }
            best = Candidate(end: end, entry: entry)
        }
    }

    /// Whether the words stand as the form wants them.
    private func holds(_ entry: NameIndex.Entry, start: Int, end: Int) -> Bool {
        let words = tokens[start..<end]
        if entry.needsCapital, !(words.first?.isCapital ?? false) { return false }
        if entry.form == .gapped { return isGapped(entry, start: start, end: end) }
        if entry.form != .garbled, words.dropFirst().contains(where: { $0.gap == .wide }) {
            return false
        }
        switch entry.form {
        case .withInitial:
            return words.allSatisfy { $0.count > 1 || $0.isUpper }
        case .acronym: return words.allSatisfy(\.isUpper)
        case .initials:
            return areInitials(start: start, end: end)
        case .full, .reversed, .surname, .given, .alias, .identifier, .misspelt, .respelt,
            .garbled, .gapped:
            return true
        }
    }

    /// Capitals, a full stop after each, and not part of a longer row of such letters.
    private func areInitials(start: Int, end: Int) -> Bool {
        guard
            tokens[start..<end].allSatisfy({ $0.count == 1 }), tokens[start].isUpper,
            tokens[end - 1].isUpper,
            tokens[(start + 1)..<end].allSatisfy({ $0.gap == .stop }),
            tokens[end - 1].end < text.plain.count, text.plain[tokens[end - 1].end] == 46
        else { return false }
        if start > 0, tokens[start].gap == .stop, tokens[start - 1].count == 1 { return false }
        if end < tokens.count, tokens[end].gap == .stop, tokens[end].count == 1,
            tokens[end].isUpper
        {
            return false
        }
        return true
    }

    /// A name of two words of which one is right and the other nearly.
    private func misspelt(at token: Int, best: inout Candidate?) {
        if index.mayBegin(tokens[token].hash),
            let pairs = index.pairsByFirst[tokens[token].hash]
        {
            for pair in pairs { misspelt(pair, at: token, isLastRight: false, best: &best) }
        }
        for last in (token + 1)..<max(token + 1, min(token + 4, tokens.count)) {
            guard tokens[last].gap != .wide else { return }
            guard index.mayEnd(tokens[last].hash),
                let pairs = index.pairsByLast[tokens[last].hash]
            else { continue }
            for pair in pairs where pair.between.count == last - token - 1 {
                misspelt(pair, at: token, isLastRight: true, best: &best)
            }
        }
    }

    private func misspelt(
        _ pair: NameIndex.Pair, at token: Int, isLastRight: Bool, best: inout Candidate?
    ) {
        let last = token + 1 + pair.between.count
        guard last < tokens.count else { return }
        for place in (token + 1)...last {
            guard tokens[place].gap != .wide,
                place == last || tokens[place].hash == pair.between[place - token - 1]
            else { return }
        }
        let wrong = isLastRight ? token : last
        let name = isLastRight ? pair.first : pair.last
        if let known = best, known.end >= last + 1 { return }
        guard tokens[wrong].isCapital, abs(tokens[wrong].count - name.count) <= 2,
            !CommonWords.contains(hash: tokens[wrong].hash),
            Misspelling.isLikely(text.letters(of: wrong), for: name)
        else { return }
        best = Candidate(
            end: last + 1,
            entry: NameIndex.Entry(
                form: .misspelt, subject: pair.subject, needsCapital: false, isWanted: true))
    }

    /// A long name with an ending of one or two letters, or a letter before it.
    private func inflected(at token: Int, best: inout Candidate?) {
        let word = tokens[token]
        guard best == nil, word.isCapital, word.count > NameIndex.shortestInflected else { return }
        let letters = text.letters(of: token)
        for name in [letters.dropLast(), letters.dropLast(2), letters.dropFirst()] {
            let hash = WordHash.of(name)
            guard index.mayBegin(hash), let subject = index.longNames[hash] else { continue }
            best = Candidate(
                end: token + 1,
                entry: NameIndex.Entry(
                    form: .misspelt, subject: subject, needsCapital: true, isWanted: true))
            return
        }
    }

    private func identifiers(at token: Int, best: inout Candidate?) {
        let word = tokens[token]
        guard token == 0 || word.gap != .none, index.mayBegin(word.hash),
            let candidates = index.identifiers[word.hash]
        else { return }
        for candidate in candidates {
            guard let end = end(of: candidate, from: token) else { continue }
            if let known = best, known.end >= end { continue }
            best = Candidate(
                end: end,
                entry: NameIndex.Entry(
                    form: .identifier, subject: candidate.subject, needsCapital: false,
                    isWanted: true))
        }
    }

    /// Where an identifier ends that begins with the word at `token`, or nothing.
    private func end(of candidate: NameIndex.IdentifierEntry, from token: Int) -> Int? {
        var (covered, next) = (candidate.covered, token + 1)
        guard text.letters(of: token).elementsEqual(candidate.letters.prefix(covered)) else {
            return nil
        }
        while covered < candidate.letters.count {
            guard next < tokens.count else { return nil }
            let word = tokens[next]
            guard word.gap != .wide, word.gap != .comma,
                covered + word.count <= candidate.letters.count,
                text.letters(of: next).elementsEqual(
                    candidate.letters[covered..<(covered + word.count)])
            else { return nil }
            covered += word.count
            next += 1
        }
        if next < tokens.count, tokens[next].gap == .none { return nil }
        return next
    }

    /// The passage of a candidate, with a possessive ending and the stop of a last initial.
    private func match(_ candidate: Candidate, from start: Int, after free: Int) -> NameMatch {
        let last = tokens[candidate.last]
        var first = tokens[start].start
        if candidate.entry.lostAt.contains(.first) { first = lostStart(before: first) }
        if candidate.entry.form == .respelt, start > free, isArticle(before: start) {
            first = tokens[start - 1].start
        }
        var end = last.end
        if candidate.end < tokens.count {
            let next = tokens[candidate.end]
            if next.gap == .joint, next.count == 1, text.folded[next.letters.lowerBound] == 115,
                next.start == end + 1
            {
                end = next.end
            }
        }
        if candidate.entry.lostAt.contains(.last) { end = lostEnd(from: end) }
        let isInitial = last.count == 1 && last.isUpper && !last.isDigits
        if isInitial, end == last.end, end < text.plain.count, text.plain[end] == 46 { end += 1 }
        // An accent that is a sign of its own stays with its letter.
        while end < text.plain.count, text.plain[end] == PlainByte.nothing { end += 1 }
        return NameMatch(
            range: ScalarRange(first, end), form: candidate.entry.form,
            subject: candidate.entry.subject)
    }
}

extension NameIndex.Entry {
    /// Of two names for one passage the wanted one counts, then the surer form.
    fileprivate func outranks(_ other: NameIndex.Entry) -> Bool {
        // Somebody's right name is not another's misspelt one.
        if form.isGuessed, !other.isWanted { return false }
        if other.form.isGuessed, !isWanted { return true }
        return isWanted == other.isWanted ? form.score > other.form.score : isWanted
    }
}
