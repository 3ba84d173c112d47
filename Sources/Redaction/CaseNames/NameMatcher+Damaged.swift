/// Names with signs in the place of letters.
extension NameMatcher {
    /// Whether signs of lost letters alone, with one blank at most, make the gap before a word wide:
    /// "Jos? Garc?a".
    func isGapLost(before token: Int) -> Bool {
        let gap = text.plain[tokens[token - 1].end..<tokens[token].start]
        guard gap.count <= 2 * LostLetters.most + 1 else { return false }
        let blanks = gap.count { $0 == 32 || $0 == 10 }
        return blanks == 1 && gap.count > 1
            && gap.allSatisfy { $0 == 32 || $0 == 10 || LostLetters.isSign($0) }
    }

    /// Whether signs stand where the form has lost letters.
    func isGapped(_ entry: NameIndex.Entry, start: Int, end: Int) -> Bool {
        let (first, last) = (tokens[start].start, tokens[end - 1].end)
        if entry.lostAt.contains(.first), lostStart(before: first) == first { return false }
        if entry.lostAt.contains(.last), lostEnd(from: last) == last { return false }
        return !entry.lostAt.isEmpty || text.plain[first..<last].contains(where: LostLetters.isSign)
    }

    /// Where the signs begin that stand before a place.
    func lostStart(before place: Int) -> Int {
        var start = place
        while start > 0, place - start < LostLetters.most, LostLetters.isSign(text.plain[start - 1])
        {
            start -= 1
        }
        return start
    }

    /// Where the signs end that begin at a place.
    func lostEnd(from place: Int) -> Int {
        var end = place
        while end < text.plain.count, end - place < LostLetters.most,
            LostLetters.isSign(text.plain[end])
        {
            end += 1
        }
        return end
    }
}
