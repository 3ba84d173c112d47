import Foundation

/// A name as it looks when a program on the way could not write its letters.
///
/// Three kinds of damage are usual: letters that are not ASCII are left out ("Stanisaw" for
/// Stanisław), have signs in their place ("Stanis?aw"), or are UTF-8 that was read as a Western
/// encoding of single bytes ("StanisÅ‚aw").
struct DamagedForm {
    /// The ends of a row of words, the first and the last.
    struct Ends: OptionSet {
        let rawValue: UInt8
        static let first = Ends(rawValue: 1)
        static let last = Ends(rawValue: 2)
    }

    /// The words as a text has them, folded.
    let words: [[UInt32]]
    let form: NameForm
    let needsCapital: Bool
    /// At which end a sign stands for a letter.
    let lostAt: Ends

    /// Fewer letters than these say nothing: of a whole name, of a part of it.
    private static let shortestWhole = 5
    private static let shortestPart = 6
    /// With signs at their places, fewer letters are enough.
    private static let shortestGapped = 4

    /// The forms of a whole name, in either order, and of its longer parts.
    static func forms(of name: String) -> [DamagedForm] {
        guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
        let words = NameParts.texts(of: name.precomposedStringWithCanonicalMapping)
            .map { DamagedWord($0) }
        return orders(of: words).flatMap { row in
            leftOut(row) + gapped(row) + misread(row)
        }
    }

    private static func orders(of words: [DamagedWord]) -> [[DamagedWord]] {
        guard let first = words.first, let last = words.last, words.count > 1 else {
            return [words]
        }
        var orders = [words, words.dropFirst() + [first]]
        if words.count > 2 {
            orders += [[first, last], [last, first], [last] + words.dropLast()]
        }
        return orders + words.map { [$0] }
    }

    private static func count(_ words: [[UInt32]]) -> Int { words.reduce(0) { $0 + $1.count } }

    /// Without the letters that are not ASCII; and without those that are no ASCII letter with an
    /// accent, whose accent alone is lost.
    private static func leftOut(_ row: [DamagedWord]) -> [DamagedForm] {
        let isPart = row.count == 1
        return [row.map(\.bare), row.map(\.withoutAccents)].compactMap { damaged in
            let words = Array(damaged.joined())
            guard words != row.flatMap(\.whole), damaged.allSatisfy({ count($0) >= 2 }),
                count(words) >= (isPart ? shortestPart : shortestWhole),
                !words.allSatisfy(CommonWords.contains)
            else { return nil }
            return DamagedForm(words: words, form: .garbled, needsCapital: isPart, lostAt: [])
        }
    }

    private static func gapped(_ row: [DamagedWord]) -> [DamagedForm] {
        guard row.contains(where: \.isDamaged), let first = row.first, let last = row.last else {
            return []
        }
        let words = row.flatMap(\.gapped)
        var ends: Ends = []
        if first.losesFirst { ends.insert(.first) }
        if last.losesLast { ends.insert(.last) }
        let isPart = row.count == 1
        guard count(words) >= (isPart ? shortestGapped : shortestWhole), !isPart || ends.isEmpty,
            row.allSatisfy({ count($0.gapped) >= 2 })
        else { return [] }
        return [DamagedForm(words: words, form: .gapped, needsCapital: false, lostAt: ends)]
    }

    private static func misread(_ row: [DamagedWord]) -> [DamagedForm] {
        var known: [[[UInt32]]] = []
        for reading in row[0].misread.indices {
            let words = row.flatMap { $0.misread[reading] }
            if count(words) >= shortestPart, words != row.flatMap(\.whole), !known.contains(words) {
                known.append(words)
            }
        }
        return known.map {
            DamagedForm(words: $0, form: .garbled, needsCapital: false, lostAt: [])
        }
    }
}

/// A word of a name, damaged in all ways.
private struct DamagedWord {
    /// The folded words that a text has for it.
    let whole: [[UInt32]]
    private(set) var bare: [[UInt32]]
    private(set) var withoutAccents: [[UInt32]]
    private(set) var gapped: [[UInt32]]
    /// In small letters and capitals, by either encoding.
    private(set) var misread: [[[UInt32]]]
    private(set) var isDamaged = false
    private(set) var losesFirst = false
    private(set) var losesLast = false

    init(_ text: String) {
        whole = Self.tokens(text.unicodeScalars)
        (bare, withoutAccents, gapped) = (whole, whole, whole)
        misread = Array(repeating: whole, count: 4)
        let scalars = text.unicodeScalars
        guard !scalars.allSatisfy(\.isASCII) else { return }
        isDamaged = scalars.contains(where: LostLetters.isLetter)
        bare = Self.tokens(scalars.filter(\.isASCII))
        withoutAccents = Self.tokens(
            text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter(\.isASCII))
        gapped = Self.tokens(scalars.map { LostLetters.isLetter($0) ? "?" : $0 })
        losesFirst = scalars.first.map(LostLetters.isLetter) ?? false
        losesLast = scalars.last.map(LostLetters.isLetter) ?? false
        misread = [text, text.uppercased()].flatMap { text in
            LostLetters.readings.map { reading in
                Self.tokens(text.utf8.map { reading[Int($0)] })
            }
        }
    }

    private static func tokens(_ scalars: some Sequence<Unicode.Scalar>) -> [[UInt32]] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let scan = ScannedText(String(view))
        return scan.tokens.indices.map { Array(scan.letters(of: $0)) }
    }
}

/// Letters that do not get through.
enum LostLetters {
    /// The most signs that stand for one letter or two side by side.
    static let most = 4

    /// Whether a plain byte may stand for a lost letter: a question mark, U+FFFD.
    @inline(__always)
    static func isSign(_ byte: UInt8) -> Bool { byte == 63 || byte == PlainByte.other }

    /// Whether a scalar is a letter that ASCII lacks.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && scalar.properties.isAlphabetic
    }

    /// What each byte is in the Western encodings of single bytes, windows-1252 and ISO 8859-1.
    ///
    /// The five bytes that windows-1252 leaves free are read as control characters.
    static let readings: [[Unicode.Scalar]] = [
        (UInt8.min...UInt8.max).map { byte in
            String(bytes: [byte], encoding: .windowsCP1252)?.unicodeScalars.first
                ?? Unicode.Scalar(byte)
        },
        (UInt8.min...UInt8.max).map { Unicode.Scalar($0) },
    ]
}
