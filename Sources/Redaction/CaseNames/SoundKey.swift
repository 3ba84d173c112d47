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
        /// Whether it holds consonants alone, for names that are or were in Arabic letters.
        let isSkeleton: Bool
    }

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
            keys += sounds(letters, script).map { key($0, isSkeleton: false) }
            if script == .cyrillic, isInText {
                for stem in stems(letters) {
                    keys += sounds(stem, script).map { key($0, isSkeleton: false) }
                }
            }
        }
        if script == .arabic || script == .latin && others & Script.arabic.rawValue != 0 {
            keys += ConsonantKey.skeletons(letters, script).map { key($0, isSkeleton: true) }
        }
        var unique: [Key] = []
        for key in keys where key.count >= 2 && !unique.contains(key) { unique.append(key) }
        return unique
    }

    private static func key(_ sounds: [UInt8], isSkeleton: Bool) -> Key {
        var hash: UInt64 = isSkeleton ? 2 : 1
        for sound in sounds { hash = WordHash.adding(UInt32(sound), to: hash) }
        return Key(hash: hash, count: sounds.count, isSkeleton: isSkeleton)
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

/// Consonants of words that are or were in Arabic letters.
enum ConsonantKey {
    static func skeletons(
        _ letters: ArraySlice<UInt32>, _ script: SoundKey.Script
    ) -> [[UInt8]] {
        guard script == .arabic else { return [skeleton(Array(letters))] }
        var skeletons = [arabic(letters)]
        // The article is written with the word.
        if letters.count > 4, letters.starts(with: [0x627, 0x644]) {
            skeletons.append(arabic(letters.dropFirst(2)))
        }
        return skeletons
    }

    private static func arabic(_ letters: ArraySlice<UInt32>) -> [UInt8] {
        single(letters.compactMap { consonants[$0] })
    }

    private static let consonants: [UInt32: UInt8] = {
        var table: [UInt32: UInt8] = [:]
        for entry in """
        ب=b پ=b ت=t ط=t ث=t ج=g غ=g گ=g چ=g ح=h خ=h ه=h د=d ذ=d ض=d ر=r ز=z ظ=z ژ=z س=s ش=s
        ص=s ق=k ك=k ک=k ف=f ل=l م=m ن=n
        """.split(whereSeparator: \.isWhitespace) {
            let scalars = Array(entry.unicodeScalars)
            guard scalars.count == 3 else { continue }
            table[scalars[0].value] = UInt8(truncatingIfNeeded: scalars[2].value)
        }
        return table
    }()

    /// Latin letters: two that stand for one consonant together, vowels and half vowels left out.
    private static func skeleton(_ latin: [UInt32]) -> [UInt8] {
        var out: [UInt8] = []
        var index = 0
        while index < latin.count {
            let letter = UInt8(truncatingIfNeeded: latin[index])
            let next = index + 1 < latin.count ? UInt8(truncatingIfNeeded: latin[index + 1]) : 0
            index += 1
            switch (letter, next) {
            case (115, 104), (116, 104), (100, 104), (103, 104), (107, 104), (112, 104), (99, 104):
                index += 1
                out.append(
                    letter == 107 || letter == 99 ? 104 : letter == 112 ? 102 : letter)
            case (104, 0): break
            case (99, 101), (99, 105): out.append(115)
            case (99, _), (113, _): out.append(107)
            case (106, _): out.append(103)
            case (112, _): out.append(98)
            case (118, _): out.append(102)
            case (120, _): out += [107, 115]
            case (97, _), (101, _), (105, _), (111, _), (117, _), (119, _), (121, _): break
            default: out.append(letter)
            }
        }
        return single(out)
    }

    private static func single(_ sounds: [UInt8]) -> [UInt8] {
        sounds.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}
