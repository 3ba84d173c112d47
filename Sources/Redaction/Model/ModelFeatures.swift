/// What the model is told about the words of a text, as hashes.
///
/// Training and use share this file, so what is learnt is what is asked for.
struct ModelFeatures: FeatureSource {
    private let text: ScannedText
    let shapes: [UInt8]
    let classes: [UInt16]
    private let signs: [UInt16]
    /// Words that stand in small letters somewhere in the text.
    private let small: WordTally
    /// Words with a capital, and how often.
    private let capital: WordTally
    /// Words that stand behind a form of address.
    private let titled: WordTally
    /// The first letters of the State a complaint goes against.
    private let respondent: UInt64
    /// For each word: heading above it, place of its paragraph, law words shortly before it.
    private let settings: [Setting]
    /// For each word with a capital the row of such words it stands in.
    private let rows: [Row]
    let chains: [Range<Int>]

    /// Words with capitals in a row, "of" and the like among them.
    private struct Row {
        let from: Int32
        let to: Int32
    }

    private struct Setting {
        let heading: UInt32
        let paragraph: UInt8
        let law: UInt8
        let isFirst: Bool
    }

    init(_ text: ScannedText) {
        self.text = text
        let tokens = text.tokens
        shapes = tokens.map(Self.shape)
        classes = tokens.map { WordClasses.of($0.hash) }
        var small = WordTally()
        var capital = WordTally()
        var titled = WordTally()
        for (index, token) in tokens.enumerated() where !token.isDigits {
            if token.isCapital {
                capital.add(token.hash)
                let reach = max(0, index - 3)
                for before in (reach..<index).reversed() {
                    if classes[before] & WordClasses.title != 0 {
                        titled.add(token.hash)
                        break
                    }
                    guard tokens[before].isCapital, tokens[before + 1].gap != .wide else { break }
                }
            } else {
                small.add(token.hash)
            }
        }
        self.small = small
        self.capital = capital
        self.titled = titled
        respondent = Self.respondent(text)
        let walk = Walk(text, classes)
        settings = walk.settings
        rows = Self.rows(text)
        chains = walk.chains
        signs = walk.signs
    }

    var count: Int { text.tokens.count }

    func isTitled(_ index: Int) -> Bool { titled.count(text.tokens[index].hash) > 0 }

    func isSmallSomewhere(_ index: Int) -> Bool { small.count(text.tokens[index].hash) > 0 }

    private static let inner = WordTable(words: "of the for and de la du des von der van und")

    private static func rows(_ text: ScannedText) -> [Row] {
        let tokens = text.tokens
        var rows = [Row](repeating: Row(from: -1, to: -1), count: tokens.count)
        var index = 0
        while index < tokens.count {
            guard tokens[index].isCapital, !tokens[index].isDigits else {
                index += 1
                continue
            }
            var last = index
            var next = index + 1
            while next < tokens.count, next - index < 16, holdsOn(tokens[next].gap) {
                if tokens[next].isCapital, !tokens[next].isDigits {
                    last = next
                } else if !inner.contains(tokens[next].hash) {
                    break
                }
                next += 1
            }
            let row = Row(from: Int32(index), to: Int32(last))
            for place in index...last { rows[place] = row }
            index = last + 1
        }
        return rows
    }

    private static func holdsOn(_ gap: Token.Gap) -> Bool {
        switch gap {
        case .blank, .joint, .hyphenBreak, .lineBreak, .none: true
        case .comma, .stop, .bare, .wide: false
        }
    }

    private static func shape(_ token: Token) -> UInt8 {
        if token.isDigits { return UInt8(min(token.count, 6)) }
        if token.isUpper {
            return token.count == 1 ? 8 : token.count < 5 ? 9 : 10
        }
        return token.isCapital ? 11 : token.count == 1 ? 12 : 13
    }

    private static func respondent(_ text: ScannedText) -> UInt64 {
        let against = WordHash.of("against".unicodeScalars.map(\.value))
        let limit = min(text.tokens.count, 120)
        guard
            let start = text.tokens[..<limit].firstIndex(where: { $0.hash == against })
        else { return 0 }
        for index in start..<min(start + 8, text.tokens.count)
        where WordClasses.of(text.tokens[index].hash) & WordClasses.land != 0 {
            return WordHash.of(text.letters(of: index).prefix(4))
        }
        return 0
    }

    /// Writes the hashes of the features of a word into `out`.
    func write(_ index: Int, in chain: Range<Int>, to out: inout [UInt32]) {
        out.removeAll(keepingCapacity: true)
        let writer = FeatureWriter()
        let tokens = text.tokens
        func word(_ place: Int) -> UInt64 { chain.contains(place) ? tokens[place].hash : 1 }
        func shape(_ place: Int) -> UInt64 {
            chain.contains(place) ? UInt64(shapes[place]) : 30
        }
        func bits(_ place: Int) -> UInt64 { chain.contains(place) ? UInt64(classes[place]) : 0 }
        let (w0, wl, wr) = (word(index), word(index - 1), word(index + 1))
        let (wll, wrr) = (word(index - 2), word(index + 2))
        let (s0, sl, sr) = (shape(index), shape(index - 1), shape(index + 1))
        let (sll, srr) = (shape(index - 2), shape(index + 2))
        let (c0, cl, cr) = (bits(index), bits(index - 1), bits(index + 1))
        let setting = settings[index]
        let before = UInt64(signs[index])
        let after = index + 1 < chain.upperBound ? UInt64(signs[index + 1]) : 99

        writer.put(1, 0, &out)
        writer.put(2, w0, &out)
        writer.put(3, wl, &out)
        writer.put(4, wr, &out)
        writer.put(5, wll, &out)
        writer.put(6, wrr, &out)
        writer.put(7, w0, wl, &out)
        writer.put(8, w0, wr, &out)
        writer.put(9, wl, wll, &out)
        writer.put(10, wr, wrr, &out)
        writer.put(11, s0, sl << 8 | sr, &out)
        writer.put(12, s0, wl, &out)
        writer.put(13, s0, wr, &out)
        writer.put(14, s0, before << 16 | after, &out)
        writer.put(15, s0, sll << 24 | sl << 16 | sr << 8 | srr, &out)
        writer.put(16, s0, before, &out)
        writer.put(17, s0, after, &out)
        writer.put(18, s0, UInt64(setting.heading), &out)
        writer.put(19, s0, UInt64(setting.paragraph), &out)
        writer.put(20, s0, UInt64(setting.law), &out)
        writer.put(21, c0, s0, &out)
        writer.put(22, cl, s0, &out)
        writer.put(23, cr, s0, &out)
        writer.put(24, bits(index - 2), s0, &out)
        writer.put(25, bits(index + 2), s0, &out)
        writer.put(26, cl << 32 | cr << 16 | c0, s0, &out)
        writer.put(27, cl << 16 | c0, wr, &out)
        writer.put(28, cr << 16 | c0, wl, &out)
        writer.put(29, s0, word(index - 3), &out)
        writer.put(41, s0, word(index + 3), &out)
        let row = rows[index]
        if row.from >= 0 {
            let (from, to) = (Int(row.from), Int(row.to))
            let length = UInt64(min(to - from, 6))
            let inside: UInt64 = (index == from ? 1 : 0) | (index == to ? 2 : 0)
            writer.put(42, tokens[to].hash, inside, &out)
            writer.put(43, tokens[from].hash, inside, &out)
            writer.put(44, tokens[from].hash, tokens[to].hash, &out)
            writer.put(45, word(from - 1), inside, &out)
            writer.put(46, word(to + 1), inside, &out)
            writer.put(47, length << 32 | UInt64(classes[to]), UInt64(classes[from]), &out)
            writer.put(48, length << 8 | inside, s0, &out)
            writer.put(49, word(from - 1), tokens[to].hash, &out)
        }
        if !tokens[index].isDigits {
            let letters = text.letters(of: index)
            writer.put(30, WordHash.of(letters.prefix(3)), s0, &out)
            writer.put(31, WordHash.of(letters.suffix(3)), s0, &out)
            writer.put(32, WordHash.of(letters.suffix(2)), s0, &out)
            writer.put(33, WordHash.of(letters.suffix(4)), s0, &out)
            if tokens[index].isCapital {
                let often = UInt64(min(capital.count(w0), 6))
                let isSmall = small.count(w0) > 0 ? UInt64(1) : 0
                let isTitled = titled.count(w0) > 0 ? UInt64(1) : 0
                let isFirst = setting.isFirst ? UInt64(1) : 0
                let traits = isSmall << 2 | isTitled << 1 | isFirst
                writer.put(34, traits, often, &out)
                writer.put(35, traits, c0, &out)
                writer.put(36, traits << 8 | s0, wl, &out)
                writer.put(37, traits << 16 | sl << 8 | sr, s0, &out)
            }
            if c0 & UInt64(WordClasses.land) != 0 {
                let isOwn = WordHash.of(letters.prefix(4)) == respondent
                writer.put(38, isOwn ? 1 : 2, 0, &out)
                writer.put(39, isOwn ? 1 : 2, wr, &out)
                writer.put(40, isOwn ? 1 : 2, wl, &out)
            }
        }
    }

    /// One walk over the words for what lies around them.
    private struct Walk {
        var settings: [Setting] = []
        var chains: [Range<Int>] = []
        var signs: [UInt16] = []

        init(_ text: ScannedText, _ classes: [UInt16]) {
            let tokens = text.tokens
            settings.reserveCapacity(tokens.count)
            signs.reserveCapacity(tokens.count)
            var heading: UInt32 = 0
            var paragraph = 0
            var start = 0
            var law = 9
            for index in tokens.indices {
                let token = tokens[index]
                let from = index == 0 ? 0 : tokens[index - 1].end
                var lines = 0
                var first: UInt8 = 0
                var last: UInt8 = 0
                var stop = index == 0
                for place in from..<min(token.start, from + 64) {
                    let byte = text.plain[place]
                    switch byte {
                    case 10: lines += 1
                    case 32, 9, 13, PlainByte.nothing: break
                    default:
                        if first == 0 { first = byte }
                        last = byte
                        if byte == 46 || byte == 58 || byte == 59 { stop = true }
                    }
                }
                let isParagraph = lines > 0 || index - start >= 400
                if isParagraph || index == 0 {
                    if index > start { chains.append(start..<index) }
                    start = index
                    if lines > 0 || index == 0 {
                        paragraph += 1
                        if token.isUpper, token.count > 2,
                            index + 1 == tokens.count
                                || tokens[index + 1].isUpper || tokens[index + 1].gap == .wide
                        {
                            heading = UInt32(truncatingIfNeeded: token.hash)
                            if index + 1 < tokens.count {
                                heading ^= UInt32(truncatingIfNeeded: tokens[index + 1].hash >> 7)
                            }
                        }
                    }
                }
                law = stop && index > 0 && tokens[index - 1].count > 3 ? 9 : min(law + 1, 9)
                if index > 0, classes[index - 1] & WordClasses.law != 0 { law = 1 }
                signs.append(
                    isParagraph
                        ? 10
                        : UInt16(first) << 8 | UInt16(first == last ? 0 : last)
                            | (token.start == from ? 1 : 0))
                settings.append(
                    Setting(
                        heading: heading, paragraph: UInt8(min(paragraph, 12)), law: UInt8(law),
                        isFirst: isParagraph || stop))
            }
            if tokens.count > start { chains.append(start..<tokens.count) }
        }
    }
}

/// Words in chains, each with features.
protocol FeatureSource {
    /// The chains of words that a model looks at as a whole.
    var chains: [Range<Int>] { get }
    var count: Int { get }
    /// Writes the hashes of the features of a word into `out`.
    func write(_ index: Int, in chain: Range<Int>, to out: inout [UInt32])
}

/// Joins the number of a feature with its values.
struct FeatureWriter {
    @inline(__always)
    func put(_ feature: UInt64, _ value: UInt64, _ other: UInt64 = 0, _ out: inout [UInt32]) {
        var hash = value &* 0x9E37_79B9_7F4A_7C15 ^ feature &* 0xC2B2_AE3D_27D4_EB4F
        hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
        hash ^= other &* 0x94D0_49BB_1331_11EB
        hash = (hash ^ hash >> 31) &* 0xD6E8_FEB8_6659_FD93
        out.append(UInt32(truncatingIfNeeded: hash >> 40))
    }

    @inline(__always)
    func put(_ feature: UInt64, _ value: UInt64, _ out: inout [UInt32]) {
        put(feature, value, 0, &out)
    }
}

/// Counts words by their hashes.
struct WordTally {
    private var counts: [UInt64: Int] = [:]

    mutating func add(_ hash: UInt64) { counts[hash, default: 0] += 1 }
    func count(_ hash: UInt64) -> Int { counts[hash] ?? 0 }
}
