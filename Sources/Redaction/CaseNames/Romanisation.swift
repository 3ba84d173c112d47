import Foundation

/// Latin spellings of names in Cyrillic and Greek, as passports, newspapers and people write them.
///
/// A name in Latin letters has none. Accents are gone before the tables are asked, but for the
/// breve of й and the dots of ё; in a table a later entry for a letter replaces an earlier one, and
/// one that begins with `^` counts at the beginning of a word. Spellings that none of the tables
/// has are found by their sound, see SoundKey.
enum Romanisation {
    /// The spellings of a word, whose folded letters tell whether it has any.
    static func forms(of word: String, folded: [UInt32]) -> [[UInt32]] {
        guard folded.contains(where: { (0x370...0x4FF).contains($0) }) else { return [] }
        let letters = letters(of: word)
        var forms: [[UInt32]] = []
        for table in tables {
            let form = spelled(letters, table)
            let isLatin = form.allSatisfy { $0 < 128 }
            if isLatin, !form.isEmpty, !forms.contains(form) { forms.append(form) }
        }
        // With more, all spellings of a name of two words would not be followed.
        return Array(forms.prefix(7))
    }

    /// Letters in lower case without accents that are no letters of their own.
    private static func letters(of word: String) -> [UInt32] {
        word.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars.flatMap { scalar in
            scalar == "й" || scalar == "ё" ? [scalar.value] : Folding.scalars(of: String(scalar))
        }.filter { $0 > 32 }
    }

    /// Spells a name; two letters that have a spelling together come first.
    private static func spelled(_ letters: [UInt32], _ table: [String: String]) -> [UInt32] {
        var out = ""
        var index = 0
        let scalars = letters.compactMap(Unicode.Scalar.init)
        while index < scalars.count {
            if index + 1 < scalars.count {
                let pair = String(Character(scalars[index])) + String(Character(scalars[index + 1]))
                if let spelling = table[pair] {
                    out += spelling
                    index += 2
                    continue
                }
            }
            let one = String(Character(scalars[index]))
            out += (index == 0 ? table["^" + one] : nil) ?? table[one] ?? one
            index += 1
        }
        return out.unicodeScalars.map(\.value)
    }

    private static let tables: [[String: String]] = [
        greek + "ου=ou αυ=av ευ=ev γγ=ng γκ=gk μπ=b ντ=nt τσ=ts τζ=tz",
        greek + "ου=oy αυ=ay ευ=ey γγ=gg γκ=gk μπ=mp ντ=nt τσ=ts τζ=tz",
        greek + "ου=ou αυ=af ευ=ef γγ=ng γκ=gk μπ=b ντ=nt τσ=ts τζ=tz",
        // ICAO Doc 9303, part 3, section 6.
        cyrillic,
        // As English papers write.
        cyrillic + "х=h щ=sht ъ=a ї=yi ю=yu я=ya є=ye й=y ё=yo",
        cyrillic + "ъ= ї=yi ю=yu я=ya є=ye й=y",
        cyrillic + "ъ= ї=yi ю=yu я=ya є=ye й=y ё=yo ий=y ый=y",
        // Ukraine, and systems that treat all Cyrillic alike.
        cyrillic + "и=y ъ= ",
        cyrillic + "и=y ъ= й=y",
        cyrillic + "г=h и=y ъ= ",
        cyrillic + "г=h и=y ъ= зг=zgh ^є=ye ^ї=yi ^й=y ^ю=yu ^я=ya",
        // Scholars, their accents gone.
        cyrillic + "ж=z х=h ц=c ч=c ш=s щ=sc ъ=a ї=ji ю=ju я=ja є=je й=j",
    ].map(table)

    private static func table(_ text: String) -> [String: String] {
        var table: [String: String] = [:]
        for entry in text.split(separator: " ") {
            let sides = entry.split(separator: "=", omittingEmptySubsequences: false)
            table[String(sides[0])] = String(sides[1])
        }
        return table
    }

    private static let greek =
        "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s τ=t υ=y φ=f "
        + "χ=ch ψ=ps ω=o "
    private static let cyrillic =
        "а=a б=b в=v г=g ґ=g д=d е=e ж=zh з=z и=i й=i ё=e і=i ї=i к=k л=l м=m н=n о=o п=p р=r с=s т=t "
        + "у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia є=ie ђ=dj ј=j љ=lj њ=nj "
        + "ћ=c џ=dz "
}
