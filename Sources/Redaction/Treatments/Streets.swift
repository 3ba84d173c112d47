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

    /// Words for streets, and for what lies in a house.
    static let common = """
        street road avenue lane square close drive court place way terrace rue boulevard chemin
        allee impasse quai cours via viale piazza corso largo vicolo strada calle plaza paseo
        avenida camino ronda travesia rua travessa praca ulica ul pl al os aleja weg gasse platz
        strasse utca ter namesti ulice nabrezi vulytsia apt apartment flat floor suite box piso
        """

    /// With those that are too many other things to begin an address.
    private static let words = WordTable(
        words: common + """
             st rd ave ln sq dr ct crescent row hill gardens house building block unit room bd str
            ulitsa escalera appartement etage batiment wohnung stock
            """)
    private static let endings = [
        "strasse", "straße", "str", "gasse", "weg", "platz", "allee",
        "straat", "laan", "gracht", "kade", "plein", "gatan", "vagen", "gata", "vej", "gade",
        "veien", "katu", "tie", "utca",
    ].map { ScannedText($0).folded }
}
