package import Casework

/// The conditions of use as the recipient reads them, in plain words.
package struct ConditionsSheet: Hashable, Sendable {
    package let packageReference: String
    package let theirReference: String
    package let office: String
    /// The marking in words.
    package let marking: String
    /// The caveats that travel with the package, with their names in the rule book.
    package let caveats: [CodeName]
    /// What the office adds in its own words.
    package let words: String

    package init(
        packageReference: String, theirReference: String, office: String, marking: String,
        caveats: [CodeName], words: String
    ) {
        self.packageReference = packageReference
        self.theirReference = theirReference
        self.office = office
        self.marking = marking
        self.caveats = caveats
        self.words = words
    }

    /// The sheet in words.
    package var text: String {
        let numbered = caveats.enumerated().map { index, caveat in
            "\(index + 1). \(caveat.name) (\(caveat.code))"
        }
        let own = words.isEmpty ? [] : [words]
        return """
            CONDITIONS OF USE

            Our reference:   \(packageReference)
            Your reference:  \(theirReference)
            Marking:         \(marking)

            \(office) hands this material over under these conditions:

            \((numbered + own).joined(separator: "\n\n"))

            If you cannot accept one of them, do not use the material and tell us at once.

            """
    }
}
