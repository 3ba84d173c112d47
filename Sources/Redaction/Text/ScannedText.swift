/// A word of a text: letters or digits without anything seen between them.
///
/// Kept small, since a long text has millions of them.
struct Token {
    /// Hash of the folded scalars; two hashes join by `WordHash.joined`.
    let hash: UInt64
    private let from: UInt32
    private let to: UInt32
    private let letterStart: UInt32
    private let letterCount: UInt32
    private let traits: UInt8
    /// What stands between this word and the one before.
    let gap: Gap

    init(
        hash: UInt64, start: Int, end: Int, letters: Range<Int>, isUpper: Bool, isCapital: Bool,
        isDigits: Bool, gap: Gap
    ) {
        self.hash = hash
        from = UInt32(start)
        to = UInt32(end)
        letterStart = UInt32(letters.lowerBound)
        letterCount = UInt32(letters.count)
        traits = (isUpper ? 1 : 0) | (isCapital ? 2 : 0) | (isDigits ? 4 : 0)
        self.gap = gap
    }

    /// Positions in the text, in scalars.
    var start: Int { Int(from) }
    var end: Int { Int(to) }
    /// Number of folded scalars.
    var count: Int { Int(letterCount) }
    /// Where the folded scalars stand in `ScannedText.folded`.
    var letters: Range<Int> { Int(letterStart)..<Int(letterStart + letterCount) }
    /// Whether all of it is capitals, or its script has none.
    var isUpper: Bool { traits & 1 != 0 }
    /// Whether it begins with a capital, or its script has none.
    var isCapital: Bool { traits & 2 != 0 }
    var isDigits: Bool { traits & 4 != 0 }

    /// What may stand between two words, as far as names care.
    enum Gap: UInt8 {
        /// Letters and digits that touch.
        case none
        /// Blanks on one line.
        case blank
        /// One line break, with the signs of quoted mail.
        case lineBreak
        /// A hyphen or an apostrophe without blanks.
        case joint
        /// A hyphen at the end of a line.
        case hyphenBreak
        /// A comma with or without blanks.
        case comma
        /// A full stop with or without blanks.
        case stop
        /// A single underscore, at sign, slash or the like without blanks.
        case bare
        /// Anything else.
        case wide
    }
}

/// Hashes of words that can be put together from the hashes of their pieces.
enum WordHash {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func adding(_ scalar: UInt32, to hash: UInt64) -> UInt64 {
        hash &* base &+ UInt64(scalar) &+ 1
    }

    /// The hash of `first` followed by `second`, which is `count` scalars long.
    static func joined(_ first: UInt64, _ second: UInt64, count: Int) -> UInt64 {
        var power: UInt64 = 1
        for _ in 0..<count { power = power &* base }
        return first &* power &+ second
    }

    static func of(_ scalars: some Sequence<UInt32>) -> UInt64 {
        scalars.reduce(0) { adding($1, to: $0) }
    }
}

/// A text made ready for the detectors in one walk: one plain byte a scalar, and its words.
struct ScannedText {
    /// One byte a scalar: ASCII where the scalar is or looks like ASCII, else a `PlainByte`.
    private(set) var plain: [UInt8] = []
    private(set) var tokens: [Token] = []
    /// Folded scalars of all words, one word after the other.
    private(set) var folded: [UInt32] = []

    init(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            // Few scalars fold to more scalars than they have bytes; a text full of them is read
            // again with more room.
            var room = bytes.count
            while !read(bytes, room: room) { room = room * 2 + 32 }
        }
    }

    /// Reads a text whose folded scalars may be as many as `room`; says whether they were.
    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, room: Int) -> Bool {
        var isDone = false
        plain = Array(unsafeUninitializedCapacity: bytes.count) { plain, plainCount in
            folded = Array(unsafeUninitializedCapacity: room) { folded, foldedCount in
                var reader = TextReader(bytes, plain: plain, folded: folded)
                isDone = reader.read()
                plainCount = reader.position
                foldedCount = reader.foldedCount
                tokens = reader.tokens
            }
        }
        return isDone
    }

    /// The folded scalars of a word.
    func letters(of token: Int) -> ArraySlice<UInt32> {
        folded[tokens[token].letters]
    }
}
