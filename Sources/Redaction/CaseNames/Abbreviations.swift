/// Letters with full stops that mean something else to everybody.
enum Abbreviations {
    static func contains(_ letters: [UInt32]) -> Bool {
        known.contains(String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init))))
    }

    private static let known: Set<String> = [
        "us", "uk", "eu", "un", "ps", "nb", "ad", "bc", "ie", "eg", "am", "pm", "po", "dc", "ny",
        "la", "cv", "id", "ip", "it", "tv", "ec", "ag", "sa", "nv", "bv", "kg",
    ]
}
