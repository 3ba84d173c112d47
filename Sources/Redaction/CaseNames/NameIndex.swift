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

    private var edges = EdgeTable()
    private(set) var entries: [[Entry]] = [[]]
    /// Pairs by the hash of their first word, and by that of their last.
    private(set) var pairsByFirst: [UInt64: [Pair]] = [:]
    private(set) var pairsByLast: [UInt64: [Pair]] = [:]
    /// Single names long enough to be known with an ending.
    private(set) var longNames: [UInt64: Int] = [:]
    /// A name of fewer letters with an ending may well be another name.
    static let shortestInflected = 8
    private(set) var identifiers: [UInt64: [IdentifierEntry]] = [:]
    /// A quick no for most words: one bit for each of 2^20 classes of hashes.
    private var gate: [UInt64] = []
    /// The same for words that end a name of which the first word may be misspelt.
    private var endGate: [UInt64] = []
    private static let gateSize = 1 << 14

    var isEmpty: Bool { edges.isEmpty && identifiers.isEmpty }

    @inline(__always)
    func mayBegin(_ hash: UInt64) -> Bool { Self.isOpen(gate, hash) }

    @inline(__always)
    func mayEnd(_ hash: UInt64) -> Bool { Self.isOpen(endGate, hash) }

    @inline(__always)
    private static func isOpen(_ gate: [UInt64], _ hash: UInt64) -> Bool {
        guard !gate.isEmpty else { return false }
        let place = place(hash)
        return gate[place >> 6] & (1 << UInt64(place & 63)) != 0
    }

    @inline(__always)
    private static func place(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash ^ hash >> 23) & 0xF_FFFF)
    }

    func next(_ node: Int32, _ hash: UInt64) -> Int32? { edges.target(node, hash) }

    private mutating func open(_ hash: UInt64) { Self.open(&gate, hash) }

    private static func open(_ gate: inout [UInt64], _ hash: UInt64) {
        if gate.isEmpty { gate = Array(repeating: 0, count: gateSize) }
        let place = place(hash)
        gate[place >> 6] |= 1 << UInt64(place & 63)
    }

    /// Adds a sequence of words.
    mutating func add(_ words: [[UInt32]], as entry: Entry) {
        guard !words.isEmpty else { return }
        var node: Int32 = 0
        for (index, word) in words.enumerated() {
            let hash = WordHash.of(word)
            if index == 0 { open(hash) }
            if let known = edges.target(node, hash) {
                node = known
            } else {
                let next = Int32(entries.count)
                entries.append([])
                edges.add(node, hash, target: next)
                node = next
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
            Self.open(&endGate, lastHash)
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

/// The edges of an automaton over words: from a node with a word to a node.
struct EdgeTable {
    private struct Slot {
        var hash: UInt64
        var node: Int32
        /// 0 for a free slot; nothing leads back to the beginning.
        var target: Int32
    }

    private var slots: [Slot] = []
    private var count = 0

    var isEmpty: Bool { count == 0 }

    func target(_ node: Int32, _ hash: UInt64) -> Int32? {
        guard count > 0 else { return nil }
        return slots.withUnsafeBufferPointer { slots in
            var place = Self.place(node, hash) & (slots.count - 1)
            while slots[place].target != 0 {
                if slots[place].hash == hash, slots[place].node == node {
                    return slots[place].target
                }
                place = (place + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// Adds an edge that is not there.
    mutating func add(_ node: Int32, _ hash: UInt64, target: Int32) {
        if (count + 1) * 2 > slots.count {
            let old = slots
            slots = Array(
                repeating: Slot(hash: 0, node: 0, target: 0), count: max(64, old.count * 2))
            for slot in old where slot.target != 0 { put(slot) }
        }
        put(Slot(hash: hash, node: node, target: target))
        count += 1
    }

    private mutating func put(_ slot: Slot) {
        var place = Self.place(slot.node, slot.hash) & (slots.count - 1)
        while slots[place].target != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private static func place(_ node: Int32, _ hash: UInt64) -> Int {
        let mixed =
            (hash ^ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)
            &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: mixed >> 20)
    }
}
