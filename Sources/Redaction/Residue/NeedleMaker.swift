import Casework

/// Works out what to look for: the masked strings and protected persons, in all their forms.
struct NeedleMaker {
    private(set) var needles: [Needle] = []
    private var known: Set<Needle> = []
    /// Words of names that other persons of the case, who may be named, have as well.
    private var sharedWords: Set<[UInt32]> = []
    private let namesOfCase: CaseNames
    private let persons: [PersonOfCase]

    /// A longer string is looked for by its beginning, its middle and its end.
    private static let longestWhole = 48
    /// How many letters each of the three has at least.
    private static let stretch = 32

    /// Persons who are masked although they are not protected, by their names in the secrets.
    private(set) var masked: Set<Int> = []

    init(secrets: [String], persons: [PersonOfCase]) {
        self.persons = persons
        namesOfCase = CaseNames(persons) { _ in true }
        let scans = secrets.map { ScannedText($0) }
        noteMasked(scans)
        for (row, scan) in scans.enumerated() { add(scan, secret: secrets[row], row: row) }
        for (number, person) in persons.enumerated() where person.isProtected {
            add(person, row: secrets.count + number)
        }
    }

    private mutating func noteMasked(_ scans: [ScannedText]) {
        for scan in scans {
            for mention in namesOfCase.mentions(in: scan)
            where mention.match.form.tellsPersonsApart {
                masked.insert(mention.match.subject)
            }
        }
        for (number, person) in persons.enumerated()
        where !person.isProtected && !masked.contains(number) {
            for word in NameParts(person.name).words { sharedWords.insert(word.letters) }
        }
    }

    private mutating func add(_ needle: Needle) {
        guard !needle.letters.isEmpty, known.insert(needle).inserted else { return }
        needles.append(needle)
    }

    // MARK: Masked strings

    private mutating func add(_ scan: ScannedText, secret: String, row: Int) {
        let telling = scan.tellingTokens
        let words = telling.map { Array(scan.letters(of: $0)) }
        let letters = Array(words.joined())
        if scan.areInitials(telling) {
            add(Needle(words, row: row, disguise: .plain, fit: .initials, isPart: true))
            return
        }
        guard Self.isWorthSearching(words, letters) else { return }
        let isWord = words.count == 1
        let fit: Needle.Fit =
            letters.contains(where: { (48...57).contains($0) }) || (letters.count >= 8 && !isWord)
            ? .anywhere : .words
        for piece in Self.pieces(of: words) {
            add(Needle(piece, row: row, disguise: .plain, fit: fit, isPart: isWord))
        }
        addNumberForms(letters, row: row)
        addReversed(words, row: row)
        addTurned(words, row: row)
        addLocalPart(secret, row: row)
        addParts(scan, secret: secret, row: row)
    }

    /// Fewer than three letters, fewer than four digits, or nothing but common words say nothing.
    private static func isWorthSearching(_ words: [[UInt32]], _ letters: [UInt32]) -> Bool {
        let hasLetter = letters.contains { !(48...57).contains($0) }
        let isIdeographs = letters.contains { $0 >= 0x2E80 } && letters.count >= 2
        guard letters.count >= (hasLetter ? 3 : 4) || isIdeographs else { return false }
        let isAllCommon = words.allSatisfy { $0.count < 3 || CommonWords.contains($0) }
        return !(isAllCommon && hasLetter && (words.count == 1 || letters.count < 10))
            || letters.contains { (48...57).contains($0) }
    }

    /// The words, or of a long passage three stretches of them.
    private static func pieces(of words: [[UInt32]]) -> [[[UInt32]]] {
        guard words.reduce(0, { $0 + $1.count }) > longestWhole else { return [words] }
        return [0, words.count / 2, words.count].map { place in
            var piece: [[UInt32]] = []
            var count = 0
            if place == words.count {
                for word in words.reversed() where count < stretch {
                    piece.insert(word, at: 0)
                    count += word.count
                }
            } else {
                for word in words[place...] where count < stretch {
                    piece.append(word)
                    count += word.count
                }
            }
            return piece
        }
    }

    /// A number without its letters, an account without State and check digits, a telephone
    /// number without its country code.
    private mutating func addNumberForms(_ letters: [UInt32], row: Int) {
        let digits = letters.filter { (48...57).contains($0) }
        guard digits.count >= 6, letters.count <= Self.longestWhole else { return }
        if digits.count != letters.count, digits.count >= 8, digits.count * 2 >= letters.count {
            add(Needle([digits], row: row, disguise: .digits, fit: .anywhere))
        }
        if letters.count >= 15, letters[0] > 57, letters[1] > 57 {
            add(Needle([Array(letters.dropFirst(4))], row: row, disguise: .digits, fit: .anywhere))
        }
        if digits.count == letters.count, (9...15).contains(digits.count) {
            let tail = Array(digits.suffix(8))
            add(Needle([tail], row: row, disguise: .digits, fit: .tail))
        }
    }

    private mutating func addReversed(_ words: [[UInt32]], row: Int, isPersonal: Bool = false) {
        let letters = Array(words.joined())
        let reversed = words.reversed().map { Array($0.reversed()) }
        guard letters.count >= 7 || (words.count > 1 && letters.count >= 6),
            letters.count <= Self.longestWhole, Array(reversed.joined()) != letters
        else { return }
        add(
            Needle(
                reversed, row: row, disguise: .reversed,
                fit: letters.count >= 8 ? .anywhere : .words, isPersonal: isPersonal))
    }

    /// Letters turned by thirteen places.
    private mutating func addTurned(_ words: [[UInt32]], row: Int) {
        let letters = Array(words.joined())
        guard (8...Self.longestWhole).contains(letters.count),
            letters.allSatisfy({ (97...122).contains($0) })
        else { return }
        let turned = words.map { $0.map { ($0 - 97 + 13) % 26 + 97 } }
        add(Needle(turned, row: row, disguise: .folded, fit: .anywhere))
    }

    /// What stands before the sign of an address of mail.
    private mutating func addLocalPart(_ secret: String, row: Int) {
        guard let sign = secret.firstIndex(of: "@"), !secret.contains(where: \.isWhitespace)
        else { return }
        let scan = ScannedText(String(secret[..<sign]))
        let words = scan.tokens.indices.map { Array(scan.letters(of: $0)) }
        let letters = Array(words.joined())
        guard letters.count >= 5, !CommonWords.contains(letters) else { return }
        add(Needle(words, row: row, disguise: .token, fit: .dotted, isPart: true))
    }

    /// The parts of a name, where the string is one.
    private mutating func addParts(_ scan: ScannedText, secret: String, row: Int) {
        let mentions = namesOfCase.mentions(in: scan)
        var names = mentions.filter { $0.match.form.tellsPersonsApart }.map {
            persons[$0.match.subject].name
        }
        if mentions.isEmpty, NameShape.isName(secret) { names.append(secret) }
        for name in names {
            for word in NameParts(name).words where word.standsAlone && !word.isCommon {
                if sharedWords.contains(word.letters) { continue }
                for spelling in word.spellings {
                    add(
                        Needle(
                            spelling, row: row, disguise: .token,
                            fit: word.letters.count >= 8 ? .anywhere : .words, isPart: true))
                }
            }
        }
    }

    // MARK: Protected persons

    private mutating func add(_ person: PersonOfCase, row: Int) {
        let name = CaseName.forms(of: person)
        for sequence in name.sequences
        where !sequence.needsCapital && sequence.form != .initials && sequence.form != .acronym {
            let isPart = sequence.words.count == 1 && sequence.form != .alias
            for words in NameIndex.spellings(of: sequence.words) {
                let count = words.reduce(0) { $0 + $1.count }
                let ideographs = words.joined().contains { $0 >= 0x2E80 } ? 2 : 3
                guard count >= ideographs else { continue }
                var fit: Needle.Fit = count >= 8 ? .anywhere : .words
                if sequence.words.contains(where: \.isInitial) { fit = .initialed }
                add(
                    Needle(
                        words, row: row, disguise: isPart ? .token : .plain, fit: fit,
                        isPart: isPart || fit == .initialed, isPersonal: !isPart))
                if !isPart, fit != .initialed { addReversed(words, row: row, isPersonal: true) }
            }
        }
        for letters in name.identifiers where letters.count >= 4 {
            add(
                Needle(
                    [letters], row: row, disguise: .plain, fit: .anywhere, isPersonal: true))
        }
    }
}
