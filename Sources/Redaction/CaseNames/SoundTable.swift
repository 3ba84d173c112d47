/// How letters and rows of letters are read, script by script.
enum SoundTable {
    static func rules(of script: SoundKey.Script) -> SoundRules? {
        switch script {
        case .latin: latin
        case .cyrillic: cyrillic
        case .greek: greek
        case .arabic: nil
        }
    }

    private static let latin = SoundRules(
        """
        shch=s tsch=c sch=s tch=c dzh=dz sh=s sz=s ch=c/h/k cz=c ts=c tz=c zh=z kh=h ph=f th=t ck=k
        qu=k ohn=on/ohn ou=u oo=u ee=i oy=oi/u ay=ai/av ey=ei/ev gh=g dj=dz
        a=a b=b c=c/k d=d e=e f=f g=g h=h i=i j=i k=k l=l m=m n=n o=o p=p q=k r=r s=s t=t u=u v=v
        w=v x=ks y=i z=z
        """)

    private static let cyrillic = SoundRules(
        """
        дж=dz/i ье=e ьо=o/io ио=io/o
        а=a б=b в=v г=g/h ґ=g д=d е=e/io ж=z з=z и=i і=i ї=i к=k л=l м=m н=n о=o п=p р=r с=s т=t
        у=u ф=f х=h ц=c ч=c ш=s щ=s/st ъ=-/a ы=i ь=- э=e ю=iu я=ia є=e ђ=di ј=i љ=li њ=ni ћ=c џ=dz
        """)

    private static let greek = SoundRules(
        """
        ου=u/oi οι=i/oi ει=i/ei αι=e/ai υι=i αυ=av/af/au ευ=ev/ef/eu γγ=ng/g γκ=gk/g/ng γχ=nh μπ=b/mp
        ντ=nt/d τζ=c/dz τσ=c
        α=a β=v/b γ=g δ=d ε=e ζ=z η=i/e θ=t ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s τ=t υ=i/u φ=f
        χ=h ψ=ps ω=o
        """)
}

/// The readings of the letters of one script.
struct SoundRules {
    /// For each letter how many letters the longest row has that begins with it, by its low byte.
    private var longest = [Int](repeating: 1, count: 256)
    private let places: WordTable
    private var readings: [[[UInt8]]] = []

    /// Entries `letters=reading/reading`, a reading of `-` for nothing.
    init(_ text: String) {
        var rows: [(hash: UInt64, value: UInt16)] = []
        for entry in text.split(whereSeparator: \.isWhitespace) {
            let sides = entry.split(separator: "=")
            let letters = (sides.first ?? "").unicodeScalars.map(\.value)
            guard sides.count == 2, let first = letters.first else { continue }
            let low = Int(first & 0xFF)
            longest[low] = max(longest[low], letters.count)
            readings.append(
                sides[1].split(separator: "/").map { $0 == "-" ? [] : Array($0.utf8) })
            rows.append((WordHash.of(letters), UInt16(readings.count)))
        }
        places = WordTable(rows)
    }

    /// The readings of the longest row of letters that begins a word, and its length.
    func first(_ letters: ArraySlice<UInt32>) -> (readings: [[UInt8]], length: Int)? {
        guard let letter = letters.first else { return nil }
        var length = min(longest[Int(letter & 0xFF)], letters.count)
        while length > 0 {
            let place = Int(places.value(WordHash.of(letters.prefix(length))))
            if place > 0 { return (readings[place - 1], length) }
            length -= 1
        }
        return nil
    }
}
