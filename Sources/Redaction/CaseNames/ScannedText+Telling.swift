extension ScannedText {
    /// The words of a passage that tell something: no form of address before a name, and no
    /// possessive ending behind it.
    var tellingTokens: Range<Int> {
        var (start, end) = (0, tokens.count)
        while start + 1 < end, NameParts.isTitle(Array(letters(of: start))) { start += 1 }
        if end - start > 1, tokens[end - 1].gap == .joint, letters(of: end - 1).elementsEqual([115])
        {
            end -= 1
        }
        return start..<end
    }

    /// Whether some words are two or more capitals with stops between them.
    func areInitials(_ range: Range<Int>) -> Bool {
        range.count > 1
            && range.allSatisfy {
                tokens[$0].count == 1 && tokens[$0].isUpper && !tokens[$0].isDigits
            }
            && range.dropFirst().allSatisfy { tokens[$0].gap == .stop }
    }
}
