/// Names of a case, ready to be found in a text in one walk over its words.
struct NameIndex {
    struct Entry {
        let form: NameForm
        let subject: Int
        /// Found only where it begins with a capital: it is a common word besides.
        let needsCapital: Bool
        /// Whether it is looked for, and not only there to tell somebody else apart.
        let isWanted: Bool
    }

    struct IdentifierEntry {
        let subject: Int
        let letters: [UInt32]
        /// How many of the letters the word that was looked up covers.
        let covered: Int
    }

    /// A name in two words, one of which a text may have misspelt.
    struct Pair {
        let subject: Int
        let first: [UInt32]
        /// Words that stand between the two.
        let between: [UInt64]
        let last: [UInt32]
    }

    private struct Edge: Hashable {
        let node: Int32
        let hash: UInt64
    }

    private var edges: [Edge: Int32] = [:]
    private(set) var entries: [[Entry]] = [[]]
    /// Pairs by the hash of their first word, and by that of their last.
    private(set) var pairsByFirst: [UInt64: [Pair]] = [:]
    private(set) var pairsByLast: [UInt64: [Pair]] = [:]
    /// Single names long enough to be known with an ending.
    private(set) var longNames: [UInt64: Int] = [:]
    /// A name of fewer letters with an ending may well be another name.
    static let shortestInflected = 8
    private(set) var identifiers: [UInt64: [IdentifierEntry]] = [:]
    /// A quick no for most words: one bit for each of 65 536 classes of hashes.
    private var gate: [UInt64] = Array(repeating: 0, count: 1_024)

    var isEmpty: Bool { edges.isEmpty && identifiers.isEmpty }

    func mayBegin(_ hash: UInt64) -> Bool {
        let place = Int(truncatingIfNeeded: (hash ^ hash >> 17) & 0xFFFF)
        return gate[place >> 6] & (1 << UInt64(place & 63)) != 0
    }

    func next(_ node: Int32, _ hash: UInt64) -> Int32? { edges[Edge(node: node, hash: hash)] }

    private mutating func open(_ hash: UInt64) {
        let place = Int(truncatingIfNeeded: (hash ^ hash >> 17) & 0xFFFF)
        gate[place >> 6] |= 1 << UInt64(place & 63)
    }

    /// Adds a sequence of words.
    mutating func add(_ words: [[UInt32]], as entry: Entry) {
        guard !words.isEmpty else { return }
        var node: Int32 = 0
        for (index, word) in words.enumerated() {
            let edge = Edge(node: node, hash: WordHash.of(word))
            if index == 0 { open(edge.hash) }
            if let known = edges[edge] {
                node = known
            } else {
                node = Int32(entries.count)
                entries.append([])
                edges[edge] = node
            }
        }
        let isKnown = entries[Int(node)].contains {
            $0.subject == entry.subject && $0.form.score >= entry.form.score
                && $0.needsCapital == entry.needsCapital
        }
        if !isKnown { entries[Int(node)].append(entry) }
        if words.count == 1, words[0].count >= Self.shortestInflected, entry.isWanted,
            entry.form == .surname || entry.form == .given
        {
            longNames[WordHash.of(words[0])] = entry.subject
        }
    }

    /// Adds a number or the like, found with any blanks and dashes between its characters.
    mutating func addIdentifier(_ letters: [UInt32], subject: Int) {
        guard letters.count >= 3 else { return }
        for covered in 1...letters.count {
            let hash = WordHash.of(letters.prefix(covered))
            open(hash)
            identifiers[hash, default: []].append(
                IdentifierEntry(subject: subject, letters: letters, covered: covered))
        }
    }
}

extension NameIndex {
    private mutating func addPairs(
        _ pairs: [(first: [UInt32], between: [[UInt32]], last: [UInt32])], subject: Int
    ) {
        for (first, between, last) in pairs {
            let pair = Pair(
                subject: subject, first: first, between: between.map { WordHash.of($0) },
                last: last)
            let (firstHash, lastHash) = (WordHash.of(first), WordHash.of(last))
            open(firstHash)
            open(lastHash)
            pairsByFirst[firstHash, default: []].append(pair)
            pairsByLast[lastHash, default: []].append(pair)
        }
    }

    /// Adds all forms of a person.
    mutating func add(_ person: CaseName, subject: Int, isWanted: Bool = true) {
        for (words, form, needsCapital) in person.sequences {
            for spelling in Self.spellings(of: words) {
                add(
                    spelling,
                    as: Entry(
                        form: form, subject: subject, needsCapital: needsCapital,
                        isWanted: isWanted))
            }
        }
        if isWanted { addPairs(person.pairs, subject: subject) }
        for identifier in person.identifiers { addIdentifier(identifier, subject: subject) }
    }

    /// All ways to spell a sequence of words, at most 64.
    static func spellings(of words: [CaseName.Piece]) -> [[[UInt32]]] {
        var all: [[[UInt32]]] = [[]]
        for word in words {
            let choices = word.spellings
            guard all.count * choices.count <= 64 else {
                all = all.map { $0 + choices[0] }
                continue
            }
            all = all.flatMap { head in choices.map { head + $0 } }
        }
        return all
    }
}
