import Casework

/// Sentences the conditions of a disclosure are usually written in, to be changed by the officer.
enum PlainConditions {
    /// One sentence a line; a code without one of its own is said in the rule book's words.
    static func text(of codes: Set<String>, rules: RuleBook?) -> String {
        (rules?.caveats ?? []).filter { codes.contains($0.code) }.map { caveat in
            usual[caveat.code]
                ?? caveat.name.prefix(1).uppercased() + caveat.name.dropFirst() + "."
        }.joined(separator: "\n")
    }

    /// After UNTOC 18(19) and (20), UNCAC 46(19) and (20), LED 11.
    private static let usual = [
        "SPEC":
            "Use it only for the proceedings named in the request; ask us first for anything else.",
        "CONF": "Keep request and material confidential as far as these proceedings allow.",
        "NOTIFY": "Tell us before exculpatory material goes to an accused person.",
        "NOAUTO": "Base no decision about a person on automated processing alone.",
        "RETURN": "Give the material back when it is no longer needed.",
        "DESTROY": "Destroy the material when it is no longer needed and certify it to us.",
    ]
}
