import Casework

/// Towns and lands with their people, rounded.
package struct Gazetteer: Sendable {
    private let towns: [[UInt32]: Int]
    private let lands: [[UInt32]: Int]
    private let index: NameIndex
    /// The kind of each subject of the index.
    private let kinds: [Reidentification.Trait.Kind]

    /// All lands, and towns of 100 000 people or more, by GeoNames (CC BY 4.0).
    ///
    /// Made ready at the first use, in about a tenth of a second.
    package static let shipped = Gazetteer(
        towns: rows(GazetteerTable.towns), lands: rows(GazetteerTable.lands))

    package init(towns: [String: Int], lands: [String: Int]) {
        var index = NameIndex()
        var kinds: [Reidentification.Trait.Kind] = []
        for (names, kind) in [(towns, Reidentification.Trait.Kind.town), (lands, .land)] {
            for name in names.keys.sorted() {
                index.add(CaseName(words: [name]), subject: kinds.count)
                kinds.append(kind)
            }
        }
        self.index = index
        self.kinds = kinds
        self.towns = Self.keyed(towns)
        self.lands = Self.keyed(lands)
    }

    /// The people of a town or a land; nothing of other traits and of places it does not know.
    package func people(of trait: Reidentification.Trait) -> Int? {
        switch trait.kind {
        case .town: towns[Folding.scalars(of: trait.value)]
        case .land: lands[Folding.scalars(of: trait.value)]
        case .role, .calling, .yearOfBirth, .other: nil
        }
    }

    /// The towns and lands that a text names with a capital.
    func places(in text: ScannedText) -> [(range: ScalarRange, kind: Reidentification.Trait.Kind)] {
        var token = 0
        return NameMatcher.matches(of: index, in: text).compactMap { match in
            while text.tokens[token].start < match.range.start { token += 1 }
            return text.tokens[token].isCapital ? (match.range, kinds[match.subject]) : nil
        }
    }

    private static func keyed(_ people: [String: Int]) -> [[UInt32]: Int] {
        Dictionary(people.map { (Folding.scalars(of: $0.key), $0.value) }, uniquingKeysWith: min)
    }

    private static func rows(_ table: String) -> [String: Int] {
        var people: [String: Int] = [:]
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: "|")
            if parts.count == 2, let count = Int(parts[1]) { people[String(parts[0])] = count }
        }
        return people
    }
}
