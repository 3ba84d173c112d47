import Foundation

/// In which form a text names somebody.
enum NameForm: Hashable {
    case full
    /// Surname first, with or without a comma.
    case reversed
    /// A given name or its initial with a surname, or a given name with the surname's initial.
    case withInitial
    /// Initials with full stops.
    case initials
    case surname
    case given
    case alias
    /// The first letters of an organisation's name, in capitals.
    case acronym
    case identifier
    /// A form with a letter wrong, missing or too many.
    case misspelt
    /// A spelling in another script.
    case respelt

    /// Whether a decision to release may explain it; a whole name, an alias and a number never.
    var canBeExplained: Bool {
        switch self {
        case .withInitial, .initials, .acronym, .surname, .given, .misspelt, .respelt: true
        case .full, .reversed, .alias, .identifier: false
        }
    }

    /// Whether it is likely and not certain to be the name.
    var isGuessed: Bool { self == .misspelt || self == .respelt }

    var score: Int {
        switch self {
        case .full, .reversed, .alias, .identifier: 100
        case .withInitial: 95
        case .surname: 85
        case .respelt: 75
        case .misspelt: 70
        case .given, .initials, .acronym: 60
        }
    }

    var detector: String {
        switch self {
        case .full: "name"
        case .reversed: "name, surname first"
        case .withInitial: "name with initial"
        case .initials: "initials"
        case .acronym: "initials in one word"
        case .surname: "surname"
        case .given: "given name"
        case .alias: "alias"
        case .identifier: "identifier"
        case .misspelt: "name, misspelt"
        case .respelt: "name, other script"
        }
    }

    /// Whether somebody else's name in this form keeps a passage from being taken for another's.
    var tellsPersonsApart: Bool {
        switch self {
        case .full, .reversed, .withInitial, .alias: true
        case .initials, .acronym, .surname, .given, .identifier, .misspelt, .respelt: false
        }
    }
}

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
        var pieces = name.split { $0 == "," || $0 == ";" }.map(String.init)
        // "Tench, Marisol" is turned round.
        if pieces.count == 2 { pieces.swapAt(0, 1) }
        for piece in pieces.joined(separator: " ").split(whereSeparator: \.isWhitespace) {
            let word = Self.word(String(piece))
            if let word, !Self.isTitle(word.letters) { words.append(word) }
        }
    }

    /// The words that are no particles.
    var core: [Word] { words.filter { !$0.isParticle } }

    /// Whether a word is a form of address and no part of a name.
    static func isTitle(_ letters: [UInt32]) -> Bool { titles.contains(WordHash.of(letters)) }

    private static func word(_ text: String) -> Word? {
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
        return Word(
            spellings: spellings, letters: joined,
            isParticle: particles.contains(WordHash.of(joined)),
            isCommon: CommonWords.contains(joined))
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
            + "ten zu zum zur af av y e i und")
    private static let titles = WordTable(
        words:
            "mr mrs ms miss mx dr prof sir dame lord lady judge justice herr frau mme mlle monsieur "
            + "madame señor señora sr sra don doña signor signora jr phd esq")
}
