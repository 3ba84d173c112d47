/// Words that name streets, as a word of their own or at the end of one.
enum Streets {
    static func isNamed(in part: String) -> Bool {
        let scan = ScannedText(part)
        return scan.tokens.indices.contains { index in
            if words.contains(scan.tokens[index].hash) { return true }
            let letters = scan.letters(of: index)
            return endings.contains { letters.count > $0.count && letters.ends(with: $0) }
        }
    }

    private static let words = WordTable(
        words:
            """
            street st road rd avenue ave lane ln square sq close drive dr court ct place way terrace \
            crescent row hill gardens house building block flat apartment apt floor suite unit room \
            box rue boulevard bd chemin allee impasse quai cours via viale piazza corso largo vicolo \
            strada calle plaza paseo avenida camino ronda travesia rua travessa praca ulica ul pl al \
            os aleja weg gasse platz strasse str utca ter namesti ulice nabrezi ulitsa vulytsia \
            piso escalera appartement etage batiment wohnung stock
            """)
    private static let endings = [
        "strasse", "straße", "str", "gasse", "weg", "platz", "allee",
        "straat", "laan", "gracht", "kade", "plein", "gatan", "vagen", "gata", "vej", "gade",
        "veien", "katu", "tie", "utca",
    ].map { ScannedText($0).folded }
}

extension ArraySlice<UInt32> {
    fileprivate func ends(with letters: [UInt32]) -> Bool {
        suffix(letters.count).elementsEqual(letters)
    }
}
