/// How letters and rows of letters are read, script by script.
enum SoundTable {
    /// The readings of some letters together; nothing when they have none.
    static func readings(
        _ letters: ArraySlice<UInt32>, _ script: SoundKey.Script
    ) -> [[UInt8]]? {
        let hash = WordHash.of(letters)
        return switch script {
        case .latin: latin[hash]
        case .cyrillic: cyrillic[hash]
        case .greek: greek[hash]
        case .arabic: nil
        }
    }

    /// Entries `letters=reading/reading`, a reading of `-` for nothing.
    private static func table(_ text: String) -> [UInt64: [[UInt8]]] {
        var table: [UInt64: [[UInt8]]] = [:]
        for entry in text.split(whereSeparator: \.isWhitespace) {
            let sides = entry.split(separator: "=")
            guard sides.count == 2 else { continue }
            let readings = sides[1].split(separator: "/").map { $0 == "-" ? [] : Array($0.utf8) }
            table[WordHash.of(sides[0].unicodeScalars.map(\.value))] = readings
        }
        return table
    }

    private static let latin = table(
        """
        shch=s tsch=c sch=s tch=c dzh=dz sh=s sz=s ch=c/h/k cz=c ts=c tz=c zh=z kh=h ph=f th=t ck=k
        qu=k ohn=on/ohn ou=u oo=u ee=i oy=oi/u ay=ai/av ey=ei/ev gh=g dj=dz
        a=a b=b c=c/k d=d e=e f=f g=g h=h i=i j=i k=k l=l m=m n=n o=o p=p q=k r=r s=s t=t u=u v=v
        w=v x=ks y=i z=z
        """)

    private static let cyrillic = table(
        """
        дж=dz/i ье=e ьо=o/io ио=io/o
        а=a б=b в=v г=g/h ґ=g д=d е=e/io ж=z з=z и=i і=i ї=i к=k л=l м=m н=n о=o п=p р=r с=s т=t
        у=u ф=f х=h ц=c ч=c ш=s щ=s/st ъ=-/a ы=i ь=- э=e ю=iu я=ia є=e ђ=di ј=i љ=li њ=ni ћ=c џ=dz
        """)

    private static let greek = table(
        """
        ου=u/oi οι=i/oi ει=i/ei αι=e/ai υι=i αυ=av/af/au ευ=ev/ef/eu γγ=ng/g γκ=gk/g/ng γχ=nh μπ=b/mp
        ντ=nt/d τζ=c/dz τσ=c
        α=a β=v/b γ=g δ=d ε=e ζ=z η=i/e θ=t ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s τ=t υ=i/u φ=f
        χ=h ψ=ps ω=o
        """)
}
