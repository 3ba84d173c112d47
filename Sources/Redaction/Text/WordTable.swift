/// A table of words, asked by their hashes; the hashes are mixed enough to be places themselves.
struct WordTable {
    private var keys: [UInt64]
    private var values: [UInt16]
    private let shift: UInt64

    /// Words with a value each, never 0; a word that comes again takes its bits along.
    init(_ rows: [(hash: UInt64, value: UInt16)]) {
        var bits: UInt64 = 4
        while 1 << bits < rows.count * 4 { bits += 1 }
        shift = 64 - bits
        keys = Array(repeating: 0, count: 1 << bits)
        values = Array(repeating: 0, count: 1 << bits)
        for (hash, value) in rows {
            let place = place(of: hash)
            keys[place] = hash
            values[place] |= value
        }
    }

    /// The words of a text as a set.
    init(words: String) {
        self.init(WordHash.hashes(words).map { ($0, 1) })
    }

    /// The value of a word, 0 when it is not there.
    @inline(__always)
    func value(_ hash: UInt64) -> UInt16 { values[place(of: hash)] }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool { value(hash) != 0 }

    /// Where a word stands, or where it would.
    @inline(__always)
    private func place(of hash: UInt64) -> Int {
        keys.withUnsafeBufferPointer { keys in
            var place = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> shift)
            while keys[place] != 0, keys[place] != hash { place = (place + 1) & (keys.count - 1) }
            return place
        }
    }
}

extension WordHash {
    /// The hashes of the words of a text, folded as a document's words are.
    static func hashes(_ text: String) -> [UInt64] { ScannedText(text).tokens.map(\.hash) }
}
