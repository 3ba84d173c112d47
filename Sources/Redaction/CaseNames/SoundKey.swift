/// What a word sounds like, as far as spellings in other scripts keep it.
///
/// A name in Cyrillic, Greek or Arabic letters is spelled in Latin ones by many rules: of passports,
/// newspapers, libraries and of people's own. All of them come to few keys here, and so does a
/// Latin name that is written in one of those scripts; two words of different scripts are taken for
/// one name when they share a key. Vowels that differ by rule alone (i, y, j) are one, doubled
/// letters are single; for Arabic only the consonants count, since a text leaves its vowels out.
enum SoundKey {
    enum Script: UInt8 {
        case latin = 1
        case cyrillic = 2
        case greek = 4
        case arabic = 8
    }

    /// The script of folded letters; nothing for others and for mixed ones.
    static func script(of letters: some Sequence<UInt32>) -> Script? {
        var script: Script?
        for letter in letters {
            guard let one = self.script(of: letter), script == nil || script == one else {
                return nil
            }
            script = one
        }
        return script
    }

    static func script(of letter: UInt32) -> Script? {
        switch letter {
        case 0x61...0x7A: .latin
        case 0x370...0x3FF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x620...0x6D3: .arabic
        default: nil
        }
    }

    /// A key, and how many sounds it has.
    struct Key: Hashable {
        let hash: UInt64
        let count: Int
        let kind: Kind
    }

    enum Kind: UInt8 {
        case sounds = 1
        /// Consonants alone, for names that are or were in Arabic letters.
        case skeleton
        /// Consonants and the places of vowels, for Arabic names in Latin letters.
        case pattern

        /// How many sounds two words have together that tell enough.
        var shortestPair: Int {
            switch self {
            case .sounds: 6
            case .skeleton: 5
            case .pattern: 9
            }
        }
    }

    /// The sign among those of scripts for Arabic names that were entered in Latin letters.
    static let spelledAnew: UInt8 = 16

    /// The keys of a word as it may be spelled elsewhere; none for short words and other scripts.
    ///
    /// `isInText` adds those of Cyrillic words without the ending of a case; `others` are the
    /// scripts, one bit each, of the words it may be held against.
    static func keys(
        of letters: ArraySlice<UInt32>, isInText: Bool, others: UInt8 = .max
    ) -> [Key] {
        guard (2...24).contains(letters.count), let script = script(of: letters) else { return [] }
        var keys: [Key] = []
        let isHeard =
            script != .latin || others & (Script.cyrillic.rawValue | Script.greek.rawValue) != 0
        if script != .arabic, isHeard, letters.count >= 3 {
            keys += sounds(letters, script).map { key($0, .sounds) }
            if script == .cyrillic, isInText {
                for stem in stems(letters) {
                    keys += sounds(stem, script).map { key($0, .sounds) }
                }
            }
        }
        if script == .arabic || script == .latin && others & Script.arabic.rawValue != 0 {
            keys += ConsonantKey.skeletons(letters, script).map { key($0, .skeleton) }
        }
        if script == .latin, others & spelledAnew != 0 { keys += patterns(letters) }
        var unique: [Key] = []
        for key in keys where key.count >= 2 && !unique.contains(key) { unique.append(key) }
        return unique
    }

    /// The keys of an Arabic name's word among other spellings in Latin letters.
    static func patterns(_ letters: ArraySlice<UInt32>) -> [Key] {
        guard letters.count >= 2, script(of: letters) == .latin else { return [] }
        return ConsonantKey.patterns(letters).map { key($0, .pattern) }
    }

    private static func key(_ sounds: [UInt8], _ kind: Kind) -> Key {
        var hash = UInt64(kind.rawValue)
        for sound in sounds { hash = WordHash.adding(UInt32(sound), to: hash) }
        return Key(hash: hash, count: sounds.count, kind: kind)
    }

    /// The beginnings of a Cyrillic word that may be in a case: Петрова, Петрову, Петровым.
    private static func stems(_ letters: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        guard letters.count >= 5, let last = letters.last else { return [] }
        var stems: [ArraySlice<UInt32>] = []
        if vowels.contains(last) { stems.append(letters.dropLast()) }
        // Сергея, Сергею are of Сергей.
        if last == 0x44F || last == 0x44E { stems.append(letters.dropLast() + [0x438]) }
        if last == 0x43C || last == 0x438 || last == 0x439 { stems.append(letters.dropLast(2)) }
        return stems
    }

    private static let vowels = Set("аеиоуыюяіїє".unicodeScalars.map(\.value))

    /// The most ways of one word that are followed.
    private static let mostWays = 16

    /// The sounds of a word in all ways its letters may be read.
    private static func sounds(_ letters: ArraySlice<UInt32>, _ script: Script) -> [[UInt8]] {
        guard let rules = SoundTable.rules(of: script) else { return [] }
        var ways: [[UInt8]] = [[]]
        var rest = letters
        while !rest.isEmpty {
            guard let (readings, length) = rules.first(rest) else { return [] }
            rest = rest.dropFirst(length)
            if readings.count == 1 || ways.count * readings.count > mostWays {
                for index in ways.indices { ways[index] += readings[0] }
            } else {
                ways = ways.flatMap { way in readings.map { way + $0 } }
            }
        }
        return ways.map(settled)
    }

    /// Doubled sounds single, and "ie" as "e".
    private static func settled(_ sounds: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for sound in sounds {
            if out.last == sound { continue }
            if sound == 101, out.last == 105 { out.removeLast() }
            if out.last == sound { continue }
            out.append(sound)
        }
        return out
    }
}
