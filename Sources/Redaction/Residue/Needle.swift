import Casework

/// One string the search looks for, in one of its forms.
struct Needle: Hashable {
    /// How it must stand to count.
    enum Fit: UInt8, Hashable {
        /// As whole words, or its letters spaced or cut over lines.
        case words
        /// As `words`, and its single letters as capitals.
        case initialed
        /// Capitals with stops between them.
        case initials
        /// As whole words joined by stops, underscores and the like.
        case dotted
        /// Anywhere, inside longer words too.
        case anywhere
        /// At the end of a number.
        case tail
    }

    let row: Int
    let disguise: Leftover.Disguise
    let fit: Fit
    /// UTF-8 of its folded letters and digits, without anything between them.
    let letters: [UInt8]
    /// Where its second and further words begin in `letters`.
    let joints: [Int]
    let scalarCount: Int
    let hasDigits: Bool
    /// Part of a name only: permitted passages explain it.
    let isPart: Bool
    /// A protected person's: looked for in the heading too.
    let isPersonal: Bool

    init(
        _ words: [[UInt32]], row: Int, disguise: Leftover.Disguise, fit: Fit,
        isPart: Bool = false, isPersonal: Bool = false
    ) {
        var letters: [UInt8] = []
        var joints: [Int] = []
        for word in words {
            if !letters.isEmpty { joints.append(letters.count) }
            for scalar in word.compactMap(Unicode.Scalar.init) {
                letters += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
        self.row = row
        self.disguise = disguise
        self.fit = fit
        self.letters = letters
        self.joints = joints
        scalarCount = words.reduce(0) { $0 + $1.count }
        hasDigits = letters.contains { $0 &- 48 < 10 }
        self.isPart = isPart
        self.isPersonal = isPersonal
    }
}

/// Finds many strings in one walk over bytes (Aho and Corasick, 1975), as a table of moves.
struct NeedleAutomaton {
    let needles: [Needle]
    private var classes = [Int](repeating: 0, count: 256)
    private var width = 1
    private var moves: [Int32] = []
    private var ends: [[Int32]] = []

    /// How many letters one table holds at most, which bounds it to some hundred megabytes.
    private static let largestLetterCount = 400_000

    /// Tables for any number of needles, each of a bounded size.
    static func batches(of needles: [Needle]) -> [NeedleAutomaton] {
        var batches: [[Needle]] = []
        var room = 0
        for needle in needles {
            if needle.letters.count > room || batches.isEmpty {
                batches.append([])
                room = largestLetterCount
            }
            batches[batches.count - 1].append(needle)
            room -= needle.letters.count
        }
        return batches.map { NeedleAutomaton($0) }
    }

    private init(_ needles: [Needle]) {
        self.needles = needles
        for needle in needles {
            for byte in needle.letters where classes[Int(byte)] == 0 {
                classes[Int(byte)] = width
                width += 1
            }
        }
        buildTrie()
        closeMoves()
    }

    private mutating func addNode() -> Int {
        moves += [Int32](repeating: -1, count: width)
        ends.append([])
        return ends.count - 1
    }

    private mutating func buildTrie() {
        _ = addNode()
        for (number, needle) in needles.enumerated() where !needle.letters.isEmpty {
            var node = 0
            for byte in needle.letters {
                let place = node * width + classes[Int(byte)]
                if moves[place] < 0 {
                    let fresh = addNode()
                    moves[place] = Int32(fresh)
                }
                node = Int(moves[place])
            }
            ends[node].append(Int32(number))
        }
    }

    /// Gives each node a move for each byte, falling back to the longest suffix.
    private mutating func closeMoves() {
        var fallback = [Int](repeating: 0, count: ends.count)
        var queue: [Int] = []
        for column in 0..<width {
            if moves[column] < 0 {
                moves[column] = 0
            } else {
                queue.append(Int(moves[column]))
            }
        }
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            ends[node] += ends[fallback[node]]
            for column in 0..<width {
                let place = node * width + column
                let other = moves[fallback[node] * width + column]
                if moves[place] < 0 {
                    moves[place] = other
                } else {
                    fallback[Int(moves[place])] = Int(other)
                    queue.append(Int(moves[place]))
                }
            }
        }
    }

    /// Calls with each needle and the position after its last byte.
    func search(_ bytes: [UInt8], _ found: (Needle, Int) -> Void) {
        guard !needles.isEmpty else { return }
        bytes.withUnsafeBufferPointer { buffer in
            var node = 0
            var index = 0
            while index < buffer.count {
                node = Int(moves[node * width + classes[Int(buffer[index])]])
                index += 1
                for number in ends[node] { found(needles[Int(number)], index) }
            }
        }
    }
}
