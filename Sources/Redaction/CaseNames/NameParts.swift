import Foundation

/// A name taken apart.
struct NameParts {
    /// A word of a name: its letters folded, in all ways it may be written.
    struct Word: Hashable {
        /// Each spelling is one or more tokens.
        let spellings: [[[UInt32]]]
        /// Letters of the first spelling, joined.
        let letters: [UInt32]
        let isParticle: Bool
        let isCommon: Bool
        /// Whether an Arabic article stands before it, which texts write in many ways.
        let hasArticle: Bool

        var initial: [UInt32] { Array(letters.prefix(1)) }
        /// Long enough to be looked for by itself.
        var standsAlone: Bool { letters.count >= NameParts.shortestAlone && !isParticle }
        /// Two letters that are no common word, like Li: a name where they begin with a capital.
        var isShortName: Bool { letters.count == 2 && !isParticle && !isCommon }
    }

    /// Fewer letters than this say nothing by themselves.
    static let shortestAlone = 3

    /// Given names first, the surname last.
    private(set) var words: [Word] = []

    init(_ name: String) {
        var texts = Self.texts(of: name)[...]
        while let text = texts.popFirst() {
            var parts = ArabicParts.split(text)
            if parts == nil, !words.isEmpty, ArabicParts.isArticle(text), let next = texts.first,
                next.unicodeScalars.count >= Self.shortestAlone
            {
                parts = (ScannedText(text).folded, next)
                texts.removeFirst()
            }
            let word = Self.word(
                parts?.rest ?? text, article: parts?.article, isFirst: words.isEmpty)
            if let word { words.append(word) }
        }
    }

    /// The words of a name as they are written, the surname last, without forms of address.
    static func texts(of name: String) -> [String] {
        var pieces = name.split { $0 == "," || $0 == ";" }.map(String.init)
        // "Tench, Marisol" is turned round.
        if pieces.count == 2 { pieces.swapAt(0, 1) }
        return pieces.joined(separator: " ").split(whereSeparator: \.isWhitespace).map(String.init)
            .filter { !isTitle(ScannedText($0).folded) }
    }

    /// The words that are no particles.
    var core: [Word] { words.filter { !$0.isParticle } }

    /// Whether a word is a form of address and no part of a name.
    static func isTitle(_ letters: [UInt32]) -> Bool { titles.contains(WordHash.of(letters)) }

    private static func word(
        _ text: String, article: [UInt32]?, isFirst: Bool
    ) -> Word? {
        let scan = ScannedText(text)
        guard !scan.tokens.isEmpty else { return nil }
        let tokens = scan.tokens.indices.map { Array(scan.letters(of: $0)) }
        let joined = Array(tokens.joined())
        var spellings = tokens.count > 1 ? [[joined], tokens] : [[joined]]
        let wide = umlautsWritten(text)
        if wide != text {
            let other = Array(ScannedText(wide).folded)
            if other != joined { spellings.append([other]) }
        }
        for form in Romanisation.forms(of: text, folded: joined) where form != joined {
            spellings.append([form])
        }
        if tokens.count == 1 {
            if let split = splitAtCapital(text) { spellings.append(split) }
            if !isFirst { spellings += ArabicParts.sonOf(joined).map { [$0] } }
        }
        if let article { spellings += ArabicParts.spellings(article, joined) }
        return Word(
            spellings: spellings, letters: joined,
            isParticle: particles.contains(WordHash.of(joined)),
            isCommon: CommonWords.contains(joined), hasArticle: article != nil)
    }

    /// "OBrien" and "McAllan" as two words.
    private static func splitAtCapital(_ text: String) -> [[UInt32]]? {
        let letters = Array(text.unicodeScalars)
        guard letters.count >= 4, letters[0].properties.isUppercase else { return nil }
        let places = (1..<(letters.count - 1)).filter {
            letters[$0].properties.isUppercase && letters[$0 + 1].properties.isLowercase
        }
        guard places.count == 1, let place = places.first else { return nil }
        return [letters[..<place], letters[place...]].map { part in
            ScannedText(String(String.UnicodeScalarView(part))).folded
        }
    }

    /// ä, ö, ü, å, ø and đ written with two letters.
    private static func umlautsWritten(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var out = ""
        for character in text.precomposedStringWithCanonicalMapping {
            out += umlauts[Character(character.lowercased())] ?? String(character)
        }
        return out
    }

    private static let umlauts: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj",
    ]

    private static let particles = WordTable(
        words:
            "van von der den de del della di da dos das do du la le el al ben bin ibn bint abu ter "
            + "ten zu zum zur af av y e i und بن ابن بنت")
    private static let titles = WordTable(
        words:
            "mr mrs ms miss mx dr prof sir dame lord lady judge justice herr frau mme mlle monsieur "
            + "madame señor señora sr sra don doña signor signora jr phd esq")
}
