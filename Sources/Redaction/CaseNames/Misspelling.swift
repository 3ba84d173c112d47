/// Names with a letter wrong.
enum Misspelling {
    /// The work grows with the square of a word's letters; the longest surnames in use have fewer.
    private static let longestWord = 64

    /// The hashes of the forms with a letter missing, doubled, or two neighbours exchanged, as far
    /// as they are no common words; none of a word longer than any name's.
    static func hashes(of letters: [UInt32]) -> [UInt64] {
        guard letters.count <= longestWord else { return [] }
        let right = WordHash.of(letters)
        var known: Set<UInt64> = [right]
        var hashes: [UInt64] = []
        var form: [UInt32] = []
        func add() {
            let hash = WordHash.of(form)
            guard !CommonWords.contains(form), known.insert(hash).inserted else { return }
            hashes.append(hash)
        }
        for index in letters.indices {
            form = letters
            form.remove(at: index)
            add()
            form.insert(letters[index], at: index)
            form.insert(letters[index], at: index)
            add()
            guard index + 1 < letters.count else { continue }
            form.remove(at: index)
            form.swapAt(index, index + 1)
            add()
        }
        return hashes
    }

    /// Whether two words differ by so few letters that one is the other misspelt.
    ///
    /// One letter wrong, missing, too many or exchanged with its neighbour in words of four
    /// letters or more, two in words of eight or more; equal words are not misspelt.
    static func isLikely(_ word: ArraySlice<UInt32>, for name: [UInt32]) -> Bool {
        guard name.count >= 4, name.count <= longestWord, word.count >= 3,
            abs(word.count - name.count) <= 2
        else {
            return false
        }
        let most = name.count >= 8 ? 2 : 1
        // A letter changed is one set less and one more.
        guard (sets(word) ^ sets(name)).nonzeroBitCount <= 2 * most else { return false }
        let distance = distance(Array(word), name)
        return distance > 0 && distance <= most
    }

    /// One bit for each of 64 sets of letters that some letters are of.
    private static func sets(_ letters: some Sequence<UInt32>) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// How many letters must be changed, put in, left out or exchanged with a neighbour.
    static func distance(_ first: [UInt32], _ second: [UInt32]) -> Int {
        var rows = [Array(0...second.count)]
        for row in 1..<(first.count + 1) {
            var current = [row]
            for column in 1..<(second.count + 1) {
                let isSame = first[row - 1] == second[column - 1]
                var best = min(
                    rows[row - 1][column] + 1, current[column - 1] + 1,
                    rows[row - 1][column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, first[row - 1] == second[column - 2],
                    first[row - 2] == second[column - 1]
                {
                    best = min(best, rows[row - 2][column - 2] + 1)
                }
                current.append(best)
            }
            rows.append(current)
        }
        return rows[first.count][second.count]
    }
}
