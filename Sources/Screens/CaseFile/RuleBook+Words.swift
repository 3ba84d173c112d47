import Casework

/// Codes in words, the code itself where the rule book has none.
extension RuleBook {
    /// The name of a ground to withhold.
    func words(ofGround code: String) -> String { redactionGround(code)?.name ?? code }

    /// Kinds of sensitive matter: each in words with its code.
    func words(ofTags codes: Set<String>) -> String {
        codes.sorted().map { code in
            sensitivity.first { $0.code == code }.map { "\($0.name) (\(code))" } ?? code
        }.joined(separator: ", ")
    }
}
