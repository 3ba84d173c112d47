/// Names of a case, ready to be found in a text in one walk over its words.
struct NameIndex {
    struct Entry {
        private let number: Int32
        let form: NameForm
        /// Found only where it begins with a capital: it is a common word besides.
        let needsCapital: Bool
        /// Whether it is looked for, and not only there to tell somebody else apart.
        let isWanted: Bool
        /// At which ends of the words a letter is lost.
        let lostAt: DamagedForm.Ends

        var subject: Int { Int(number) }

        init(
            form: NameForm, subject: Int, needsCapital: Bool, isWanted: Bool,
            lostAt: DamagedForm.Ends = []
        ) {
            self.lostAt = lostAt
            number = Int32(subject)
            self.form = form
            self.needsCapital = needsCapital
            self.isWanted = isWanted
        }
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
    /// For each node its first and last entry and the first of the latest subject, and for each
    /// entry the next one of its node; -1 for none.
    private var firsts: [Int32] = [-1]
    private var lasts: [Int32] = [-1]
    private var latest: [Int32] = [-1]
    private var nexts: [Int32] = []
    private var entries: [Entry] = []
    /// Pairs by the hash of their first word, and by that of their last.
    private(set) var pairsByFirst: [UInt64: [Pair]] = [:]
    private(set) var pairsByLast: [UInt64: [Pair]] = [:]
    /// Single names long enough to be known with an ending.
    private(set) var longNames: [UInt64: Int] = [:]
    /// A name of fewer letters with an ending may well be another name.
    static let shortestInflected = 8
    private(set) var identifiers: [UInt64: [IdentifierEntry]] = [:]
    /// Words of names by what they sound like.
    private(set) var sounds = SoundIndex()
    /// A quick no for most words: two bits for each of 2^20 classes of hashes, for words that
    /// begin a name, and for those that end one of which the first word may be misspelt.
    private(set) var gate = NameGate()

    var isEmpty: Bool { edges.isEmpty && identifiers.isEmpty }

    @inline(__always)
    func mayBegin(_ hash: UInt64) -> Bool { gate.signs(of: hash) & NameGate.begins != 0 }

    @inline(__always)
    func mayEnd(_ hash: UInt64) -> Bool { gate.signs(of: hash) & NameGate.ends != 0 }

    func next(_ node: Int32, _ hash: UInt64) -> Int32? { edges.target(node, hash) }

    /// Hands the entries of a node to `body`, in the order in which they came.
    @inline(__always)
    func forEachEntry(of node: Int32, _ body: (Entry) -> Void) {
        var place = Int(firsts[Int(node)])
        while place >= 0 {
            body(entries[place])
            place = Int(nexts[place])
        }
    }

    /// Adds a sequence of words.
    mutating func add(_ words: [[UInt32]], as entry: Entry) {
        guard !words.isEmpty else { return }
        var node: Int32 = 0
        for word in words { node = step(node, WordHash.of(word)) }
        append(entry, to: node)
    }

    /// The node that a word leads to, a new one where there was none.
    private mutating func step(_ node: Int32, _ hash: UInt64) -> Int32 {
        if node == 0 { gate.open(hash, NameGate.begins) }
        if let known = edges.target(node, hash) { return known }
        let next = Int32(firsts.count)
        firsts.append(-1)
        lasts.append(-1)
        latest.append(-1)
        edges.add(node, hash, target: next)
        return next
    }

    /// Adds a sequence of pieces in all their spellings, at most 64.
    private mutating func add(_ pieces: [CaseName.Piece], as entry: Entry) {
        var nodes: [Int32] = [0]
        for piece in pieces {
            let isFull = nodes.count * piece.spellings.count > Self.mostSpellings
            let choices = isFull ? piece.spellings[..<1] : piece.spellings[...]
            var nexts: [Int32] = []
            for node in nodes {
                for spelling in choices {
                    nexts.append(spelling.reduce(node) { step($0, WordHash.of($1)) })
                }
            }
            nodes = nexts
        }
        for node in nodes { append(entry, to: node) }
    }

    /// Adds an entry where the node has none as good; subjects come one after the other.
    private mutating func append(_ entry: Entry, to node: Int32) {
        let node = Int(node)
        var place = Int(latest[node])
        let isKnown = place >= 0 && entries[place].subject == entry.subject
        while isKnown, place >= 0 {
            let known = entries[place]
            if known.form.score >= entry.form.score, known.needsCapital == entry.needsCapital,
                known.lostAt == entry.lostAt, entry.form != .gapped || known.form == .gapped
            {
                return
            }
            place = Int(nexts[place])
        }
        let added = Int32(entries.count)
        if lasts[node] < 0 { firsts[node] = added } else { nexts[Int(lasts[node])] = added }
        lasts[node] = added
        if !isKnown { latest[node] = added }
        entries.append(entry)
        nexts.append(-1)
    }

    /// Adds a number or the like, found with any blanks and dashes between its characters.
    mutating func addIdentifier(_ letters: [UInt32], subject: Int) {
        guard letters.count >= 3 else { return }
        var hash: UInt64 = 0
        for (index, letter) in letters.enumerated() {
            hash = WordHash.adding(letter, to: hash)
            gate.open(hash, NameGate.begins)
            identifiers[hash, default: []].append(
                IdentifierEntry(subject: subject, letters: letters, covered: index + 1))
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
            gate.open(firstHash, NameGate.begins)
            gate.open(lastHash, NameGate.ends)
            pairsByFirst[firstHash, default: []].append(pair)
            pairsByLast[lastHash, default: []].append(pair)
        }
    }

    /// Adds all forms of a person.
    mutating func add(_ person: CaseName, subject: Int, isWanted: Bool = true) {
        for (words, form, needsCapital) in person.sequences where !words.isEmpty {
            let entry = Entry(
                form: form, subject: subject, needsCapital: needsCapital, isWanted: isWanted)
            add(words, as: entry)
            if isWanted, words.count == 1, form == .surname || form == .given {
                addLong(words[0], subject: subject)
            }
        }
        let misspelt = Entry(
            form: .misspelt, subject: subject, needsCapital: true, isWanted: isWanted)
        for damaged in person.damaged {
            add(
                damaged.words,
                as: Entry(
                    form: damaged.form, subject: subject, needsCapital: damaged.needsCapital,
                    isWanted: isWanted, lostAt: damaged.lostAt))
        }
        for hash in person.misspelt { append(misspelt, to: step(0, hash)) }
        if isWanted {
            addPairs(person.pairs, subject: subject)
            sounds.add(person.parts, subject: subject)
        }
        for identifier in person.identifiers { addIdentifier(identifier, subject: subject) }
    }

    private mutating func addLong(_ piece: CaseName.Piece, subject: Int) {
        for spelling in piece.spellings {
            guard spelling.count == 1, spelling[0].count >= Self.shortestInflected else { continue }
            longNames[WordHash.of(spelling[0])] = subject
        }
    }

    private static let mostSpellings = 64

    /// All ways to spell a sequence of words, at most 64.
    static func spellings(of words: [CaseName.Piece]) -> [[[UInt32]]] {
        var all: [[[UInt32]]] = [[]]
        for word in words {
            let choices = word.spellings
            guard all.count * choices.count <= mostSpellings else {
                all = all.map { $0 + choices[0] }
                continue
            }
            all = all.flatMap { head in choices.map { head + $0 } }
        }
        return all
    }
}

/// Two bits for each of 2^20 classes of hashes.
struct NameGate {
    static let begins: UInt64 = 1
    static let ends: UInt64 = 2

    private(set) var words: [UInt64] = []
    private static let count = 1 << 15

    @inline(__always)
    static func signs(_ words: UnsafeBufferPointer<UInt64>, of hash: UInt64) -> UInt64 {
        let place = place(hash)
        return words[place >> 5] >> UInt64((place & 31) * 2) & 3
    }

    @inline(__always)
    func signs(of hash: UInt64) -> UInt64 {
        guard !words.isEmpty else { return 0 }
        let place = Self.place(hash)
        return words[place >> 5] >> UInt64((place & 31) * 2) & 3
    }

    mutating func open(_ hash: UInt64, _ sign: UInt64) {
        if words.isEmpty { words = Array(repeating: 0, count: Self.count) }
        let place = Self.place(hash)
        words[place >> 5] |= sign << UInt64((place & 31) * 2)
    }

    @inline(__always)
    private static func place(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash ^ hash >> 23) & 0xF_FFFF)
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
