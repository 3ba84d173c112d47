package import Casework

/// Searches what is about to leave for what was withheld.
///
/// It shares no code path with the making of the copy: it reads the final bytes and the name
/// back, normalises and decodes them, and looks for every masked string and every protected
/// person. What it looks for and what it leaves aside is written down in
/// Documentation/redaction.md.
package enum Residue {
    /// The proof over some bytes and the name they leave under.
    ///
    /// - Parameters:
    ///   - bytes: the final bytes, as they will be sealed.
    ///   - fileName: the name they leave under.
    ///   - secrets: what the marks hide; `Leftover.row` is an index into it. A leftover of the
    ///     protected person at `persons[n]` that is in no secret has the row
    ///     `secrets.count + n`.
    ///   - persons: the persons of the case; protected ones are looked for with all names,
    ///     the names of the others explain what looks alike.
    ///   - permitted: passages that officers decided to leave readable; they explain single
    ///     words and initials, never a whole masked name.
    /// - Returns: what was found; clean when nothing was.
    package static func proof(
        of bytes: [UInt8], fileName: String, secrets: [String], persons: [PersonOfCase],
        permitted: [String] = []
    ) -> ResidueProof {
        let maker = NeedleMaker(secrets: secrets, persons: persons)
        let search = ResidueSearch(
            maker: maker, secrets: secrets, persons: persons, permitted: permitted)
        var found = search.leftovers(in: bytes)
        found.formUnion(search.leftovers(inName: fileName))
        let order = Leftover.Disguise.allCases
        let leftovers = found.sorted {
            ($0.row, order.firstIndex(of: $0.disguise) ?? 0)
                < ($1.row, order.firstIndex(of: $1.disguise) ?? 0)
        }
        return ResidueProof(
            digest: Digest256(of: bytes), searchedCount: Set(maker.needles.map(\.letters)).count,
            leftovers: leftovers)
    }
}

extension Leftover.Disguise {
    fileprivate static let allCases: [Self] = [
        .plain, .folded, .spaced, .reversed, .base64, .hexadecimal, .percentEncoded, .digits,
        .token, .fileName,
    ]
}
