import Casework

/// Somebody's names in all forms a text may use.
struct CaseName {
    /// One word or one initial of a form.
    struct Piece {
        let spellings: [[[UInt32]]]
        let isInitial: Bool

        static func word(_ word: NameParts.Word) -> Piece {
            Piece(spellings: word.spellings, isInitial: false)
        }

        static func initial(_ word: NameParts.Word) -> Piece {
            let firsts = word.spellings.map { [Array(($0.first ?? []).prefix(1))] }
            var unique: [[[UInt32]]] = []
            for first in firsts where !unique.contains(first) { unique.append(first) }
            return Piece(spellings: unique, isInitial: true)
        }

        static func token(_ letters: [UInt32]) -> Piece {
            Piece(spellings: [[letters]], isInitial: false)
        }
    }

    private(set) var sequences: [(words: [Piece], form: NameForm, needsCapital: Bool)] = []
    private(set) var identifiers: [[UInt32]] = []
    /// Hashes of long surnames with a letter wrong.
    private(set) var misspelt: [UInt64] = []
    /// Forms with letters lost on the way.
    private(set) var damaged: [DamagedForm] = []
    let parts: NameParts
    private let aliases: [[[UInt32]]]

    init(_ person: PersonOfCase) {
        self.init(
            name: person.name, aliases: person.aliases, identifiers: person.identifiers)
    }

    /// The forms of somebody or something of the case; without a kind, by what the name looks like.
    static func forms(of person: PersonOfCase, as kind: NameKind? = nil) -> CaseName {
        let kind = kind ?? NameKind.likely(of: person.name)
        guard kind != .person else { return CaseName(person) }
        var name = CaseName(person.name, of: kind, aliases: person.aliases)
        name.identifiers = person.identifiers.map { ScannedText($0).folded }
        return name
    }

    /// Names that are found as they stand, and no otherwise.
    init(words names: [String]) {
        parts = NameParts("")
        aliases = []
        for name in names { addWords(Self.words(of: name)) }
    }

    mutating func addWords(_ words: [[UInt32]]) {
        guard !words.isEmpty else { return }
        let isCommon = words.count == 1 && CommonWords.contains(words[0])
        add(words.map(Piece.token), .alias, needsCapital: isCommon)
    }

    /// First letters in one word of capitals, or with stops.
    mutating func addAcronym(_ letters: [UInt32]) {
        add([.token(letters)], .acronym)
        add(letters.map { .token([$0]) }, .initials)
    }

    /// A name longer than any is looked for as it stands, by its first words.
    init(name: String, aliases: [String] = [], identifiers: [String] = []) {
        let isOverlong = NameList.isOverlong(name)
        parts = NameParts(isOverlong ? "" : name)
        self.aliases = (aliases + (isOverlong ? [name] : [])).map(Self.words)
            .filter { !$0.isEmpty }
        self.identifiers = identifiers.map { ScannedText($0).folded }
        addName()
        addJoined()
        addAliases(aliases)
        damaged = isOverlong ? [] : DamagedForm.forms(of: name)
    }

    /// The words of an alias, as many as a name may have.
    private static func words(of alias: String) -> [[UInt32]] {
        let scan = ScannedText(alias)
        return scan.tokens.indices.prefix(NameList.mostWords).map { Array(scan.letters(of: $0)) }
    }

    /// Only the forms that tell this person from another of the same surname.
    var telling: CaseName {
        var name = self
        name.sequences = sequences.filter { $0.form.tellsPersonsApart && $0.words.count > 1 }
        name.identifiers = []
        name.misspelt = []
        name.damaged = []
        return name
    }

    private mutating func add(_ words: [Piece], _ form: NameForm, needsCapital: Bool = false) {
        sequences.append((words, form, needsCapital))
    }

    private mutating func addName() {
        let words = parts.words
        guard let first = words.first, let last = words.last else { return }
        add(words.map(Piece.word), .full, needsCapital: words.count == 1 && first.isCommon)
        guard words.count > 1 else { return }
        let core = parts.core
        let surnames = Array(words.dropFirst())
        add(surnames.map(Piece.word) + [.word(first)], .reversed)
        add([.word(last)] + words.dropLast().map(Piece.word), .reversed)
        add([.word(first), .word(last)], .full)
        add([.word(last), .word(first)], .reversed)
        addInitialed(first: first, last: last, core: core)
        for word in core where word.standsAlone || word.isShortName {
            add(
                [.word(word)], word == first ? .given : .surname,
                needsCapital: word.isCommon || word.isShortName)
        }
        addMisspelt(core.dropFirst())
        // A surname with its particles is longer than the surname alone.
        if core.count < words.count { add(surnames.map(Piece.word), .surname) }
    }

    /// Words that stand apart in the name, written as one: OBrien, Vandyke, Annemarie.
    private mutating func addJoined() {
        let words = parts.words
        guard words.count > 1 else { return }
        for place in words.indices.dropLast() {
            let letters = words[place].letters + words[place + 1].letters
            let joined = [Piece.token(letters)]
            let (before, after) = (words[..<place], words[(place + 2)...])
            if words.count > 2 {
                add(before.map(Piece.word) + joined + after.map(Piece.word), .full)
            }
            guard after.isEmpty, letters.count >= 5, !CommonWords.contains(letters),
                words[place].isParticle || words[place].letters.count == 1
            else { continue }
            add(joined, words.count > 2 ? .surname : .full)
            if words.count > 2 { add([.word(words[place]), .word(words[place + 1])], .surname) }
        }
        addWithArticle()
    }

    /// The surname of an Arabic name that was entered with its article as one word, as two.
    private mutating func addWithArticle() {
        guard let last = parts.words.last, let first = parts.words.first, last.letters.count >= 6,
            last.letters[1] == 108, [97, 101].contains(last.letters[0]),
            ArabicParts.isLikely(parts)
        else { return }
        let surname = Piece(
            spellings: [[Array(last.letters.prefix(2)), Array(last.letters.dropFirst(2))]],
            isInitial: false)
        add([.word(first), surname], .full)
        add([surname, .word(first)], .reversed)
        add([.initial(first), surname], .withInitial)
        add([surname], .surname, needsCapital: true)
    }

    /// Long surnames with a letter missing, doubled, or two of them exchanged.
    private mutating func addMisspelt(_ surnames: some Sequence<NameParts.Word>) {
        for word in surnames where word.letters.count >= 7 && !word.isCommon {
            misspelt += Misspelling.hashes(of: word.letters)
        }
    }

    /// A given name with a surname, where a text may have one of the two misspelt.
    var pairs: [(first: [UInt32], between: [[UInt32]], last: [UInt32])] {
        guard let first = parts.words.first, let last = parts.words.last, parts.words.count > 1
        else { return [] }
        let between = parts.words.dropFirst().dropLast()
        var pairs = [(first.letters, [[UInt32]](), last.letters)]
        if !between.isEmpty { pairs.append((first.letters, between.map(\.letters), last.letters)) }
        return pairs + [(last.letters, [], first.letters)]
    }

    private mutating func addInitialed(
        first: NameParts.Word, last: NameParts.Word, core: [NameParts.Word]
    ) {
        let middle = core.dropFirst().dropLast()
        let surname = parts.words.dropFirst().filter { word in
            word.isParticle || word == last
        }
        var surnames = [[Piece.word(last)], surname.map(Piece.word)]
        surnames += middle.map { [Piece.word($0)] }
        for name in surnames where !name.isEmpty {
            add([.initial(first)] + name, .withInitial)
            add(name + [.initial(first)], .withInitial)
        }
        if !middle.isEmpty {
            let initials = middle.map(Piece.initial)
            add([.word(first)] + initials + [.word(last)], .withInitial)
            add([.initial(first)] + initials + [.word(last)], .withInitial)
            add([.word(last), .initial(first)] + initials, .withInitial)
        }
        add([.word(first), .initial(last)], .withInitial)
        add(core.map(Piece.initial), .initials)
        if core.count < parts.words.count { add(parts.words.map(Piece.initial), .initials) }
        if core.count > 2 { add([.initial(first), .initial(last)], .initials) }
    }

    private mutating func addAliases(_ texts: [String]) {
        for alias in aliases {
            let isCommon = alias.count == 1 && CommonWords.contains(alias[0])
            add(alias.map(Piece.token), .alias, needsCapital: isCommon)
        }
        // An alias that is a name by itself ("Mari Tench") brings its parts along.
        for text in texts where NameShape.isName(text) {
            let words = NameParts(text).words
            for word in words where word.standsAlone && !word.isCommon {
                add([.word(word)], .surname)
            }
        }
    }
}

/// Whether a text looks like somebody's name.
enum NameShape {
    /// Two to four words of letters, each with a capital, none of them common, none with digits.
    static func isName(_ text: String) -> Bool {
        let scan = ScannedText(text)
        guard (2...6).contains(scan.tokens.count) else { return false }
        let particles = Set(NameParts(text).words.filter(\.isParticle).map(\.letters))
        var words = 0
        for (index, token) in scan.tokens.enumerated() {
            if token.isDigits { return false }
            if index > 0, token.gap == .wide || token.gap == .none { return false }
            let letters = Array(scan.letters(of: index))
            // A possessive ending is no word of the name.
            if letters == [115], token.gap == .joint { continue }
            if index == 0, NameParts.isTitle(letters) { continue }
            guard token.isCapital || particles.contains(letters) else { return false }
            if letters.count > 1, CommonWords.contains(letters) { return false }
            if letters.count >= NameParts.shortestAlone { words += 1 }
        }
        return words >= 1
    }
}
