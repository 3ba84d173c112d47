package import Casework
import Foundation

/// Counts who could still be meant by what a release leaves readable.
///
/// The numbers are a warning, not a proof: whoever reads knows more than any list.
package enum Reidentification {
    /// What stays readable about somebody, such as a calling, a town, a year of birth.
    package struct Trait: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            /// `other` is an origin, a calling or the like that the model found and does not name.
            case role, calling, town, land, yearOfBirth, other
        }

        package let kind: Kind
        package let value: String

        package init(_ kind: Kind, _ value: String) {
            self.kind = kind
            self.value = value
        }

        /// The value with case, accents and width set aside.
        fileprivate var key: Key {
            Key(kind: kind, letters: Folding.scalars(of: value))
        }

        fileprivate struct Key: Hashable {
            let kind: Kind
            let letters: [UInt32]
        }
    }

    /// How many share what stays readable about one person.
    package struct Count: Equatable, Sendable {
        package let person: PersonOfCase.ID
        package let traits: [Trait]
        /// Persons of the case about whom nothing contradicts these traits, the person included.
        package let inCase: Int
        /// People of the town or land who share year and place by the gazetteer.
        ///
        /// Nothing when it lacks one of the places, or none is readable. Callings and the like do
        /// not lessen the number.
        package let inGazetteer: Int?

        /// Whether somebody who knows the case or the place could tell.
        ///
        /// A town that the gazetteer lacks is a small one, and tells whoever comes from there.
        package var isTelling: Bool {
            let hasSmallTown = inGazetteer == nil && traits.contains { $0.kind == .town }
            return inCase < 3 || hasSmallTown || (inGazetteer ?? .max) < 1_000
        }
    }

    /// One year of birth holds about this part of a population.
    private static let yearsOfBirth = 80

    /// Counts for every person of a case.
    package static func counts(
        _ traits: [PersonOfCase.ID: [Trait]], gazetteer: Gazetteer
    ) -> [Count] {
        let keys = traits.mapValues { $0.map(\.key) }
        return traits.map { person, own in
            let wanted = keys[person] ?? []
            let alike = keys.values.filter { other in
                wanted.allSatisfy { key in
                    // Of whom a kind is unknown, nothing contradicts it.
                    let sameKind = other.filter { $0.kind == key.kind }
                    return sameKind.isEmpty || sameKind.contains(key)
                }
            }.count
            return Count(
                person: person, traits: own, inCase: alike,
                inGazetteer: people(own, gazetteer))
        }.sorted { $0.person.uuid.uuidString < $1.person.uuid.uuidString }
    }

    private static func people(_ traits: [Trait], _ gazetteer: Gazetteer) -> Int? {
        let places = traits.filter { $0.kind == .town || $0.kind == .land }
        let known = places.compactMap { gazetteer.people(of: $0) }
        guard known.count == places.count, var people = known.min() else { return nil }
        if traits.contains(where: { $0.kind == .yearOfBirth }) { people /= yearsOfBirth }
        return people
    }
}
