/// Consonants of words that are or were in Arabic letters.
enum ConsonantKey {
    /// The consonants of a word in all ways it may be taken apart.
    static func skeletons(
        _ letters: ArraySlice<UInt32>, _ script: SoundKey.Script
    ) -> [[UInt8]] {
        guard script == .arabic else {
            return forms(letters).map { sounds($0, withVowels: false) }
        }
        var forms = [letters]
        // The article is written with the word, or in the middle of a servant's name.
        if letters.count > 4, letters.starts(with: article) {
            forms.append(letters.dropFirst(article.count))
        }
        if letters.count > 6, letters.starts(with: servant + article) {
            forms.append(servant + letters.dropFirst(servant.count + article.count))
        }
        // An h at the end is the sign of a vowel as often.
        return forms.flatMap { form in
            form.last == 0x647 ? [arabic(form), arabic(form.dropLast())] : [arabic(form)]
        }
    }

    /// The consonants of a Latin word and where it has vowels.
    static func patterns(_ letters: ArraySlice<UInt32>) -> [[UInt8]] {
        var forms = forms(letters)
        // Alrashid is al-Rashid.
        if letters.count >= 6, [97, 101].contains(letters.first), letters.dropFirst().first == 108 {
            forms.append(letters.dropFirst(2))
        }
        return forms.map { sounds($0, withVowels: true) }
    }

    private static let article: [UInt32] = [0x627, 0x644]
    private static let servant: [UInt32] = [0x639, 0x628, 0x62F]

    /// A Latin word, as in French, and a servant's name without the article: Abdulrahman.
    private static func forms(_ letters: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        var forms = [letters]
        if letters.count > 6, letters.starts(with: [97, 98, 100]) {
            var rest = letters.dropFirst(3).drop { isVowel($0) }
            if rest.first == 108 { rest = rest.dropFirst() }
            forms.append(letters.prefix(3) + rest)
        }
        let french = asInFrench(letters)
        if !french.elementsEqual(letters) { forms.append(french[...]) }
        return forms
    }

    /// The French spell Rashid and Jamal with ch and dj.
    private static func asInFrench(_ letters: ArraySlice<UInt32>) -> [UInt32] {
        var out: [UInt32] = []
        for letter in letters {
            if letter == 104, out.last == 99 { out[out.count - 1] = 115 }
            if letter == 106, out.last == 100 { out.removeLast() }
            out.append(letter)
        }
        return out
    }

    private static func isVowel(_ letter: UInt32) -> Bool {
        [97, 101, 105, 111, 117].contains(letter)
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

    /// The sign of a vowel's place; a first one with o or u is told from others.
    private static let vowel: UInt8 = 1
    private static let darkVowel: UInt8 = 2

    /// Latin letters: two that stand for one consonant together, vowels and half vowels left out
    /// or one sign for a row of them.
    private static func sounds(_ letters: ArraySlice<UInt32>, withVowels: Bool) -> [UInt8] {
        var latin = letters.map { UInt8(truncatingIfNeeded: $0) }
        // Rahmane, Karime.
        if withVowels, latin.count > 4, latin.last == 101 { latin.removeLast() }
        var out: [UInt8] = []
        var index = 0
        var isFirst = true
        while index < latin.count {
            let letter = latin[index]
            let next = index + 1 < latin.count ? latin[index + 1] : 0
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
            case (97, _), (101, _), (105, _), (111, _), (117, _), (119, _), (121, _):
                guard withVowels else { break }
                var isDark = letter == 111 || letter == 117
                while index < latin.count,
                    [97, 101, 105, 111, 117, 119, 121].contains(latin[index])
                {
                    isDark = isDark || latin[index] == 111 || latin[index] == 117
                    index += 1
                }
                out.append(isFirst && isDark ? darkVowel : vowel)
                isFirst = false
            default: out.append(letter)
            }
        }
        return single(out)
    }

    private static func single(_ sounds: [UInt8]) -> [UInt8] {
        sounds.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}
