package import Casework
import Foundation

/// Names that stand for persons in released copies: the same in one case for one recipient, others
/// for every other case or recipient, so that two partners cannot join their files.
///
/// A name is made of the person's id under a secret of the case and of nothing else, so that it
/// stays when persons are added, and tells nothing of the order in which they were entered.
package struct Pseudonyms {
    private let secret: [UInt8]
    private let recipient: String

    /// No vowels, so that no words arise, and nothing that looks like something else.
    private static let letters = Array("BCDFGHJKMNPQRTVWXZ".utf8)
    /// Two groups of four letters: of a thousand persons two get the same one in one case of
    /// twenty thousand, and are then told apart by a third group.
    private static let group = 4
    private static let shortest = 2 * group

    /// Makes names for one recipient of a case; the secret is the case's own and at least 16
    /// bytes long, or anybody could recompute the names.
    package init?(caseSecret: [UInt8], recipient: String) {
        guard caseSecret.count >= 16 else { return nil }
        secret = caseSecret
        self.recipient = recipient
    }

    /// A name for each person, none given twice.
    ///
    /// Those given before stay as they were, which matters only where two persons' names would
    /// be the same: then the one that comes later has a longer one.
    package func names(
        for persons: [PersonOfCase.ID], word: String = "Person",
        keeping given: [PersonOfCase.ID: String] = [:]
    ) -> [PersonOfCase.ID: String] {
        var names = given
        var taken = Set(given.values)
        // In the order of the codes, so that the order of the list does not matter.
        let coded = Set(persons).filter { given[$0] == nil }.map { (code: code(of: $0), id: $0) }
        for (code, id) in coded.sorted(by: { $0.code.lexicographicallyPrecedes($1.code) }) {
            var count = Self.shortest
            var name = Self.name(word, code, count)
            while taken.contains(name), count < code.count {
                count += Self.group
                name = Self.name(word, code, count)
            }
            taken.insert(name)
            names[id] = name
        }
        return names
    }

    private static func name(_ word: String, _ code: [UInt8], _ count: Int) -> String {
        let groups = stride(from: 0, to: count, by: group).map { start in
            String(decoding: code[start..<min(start + group, code.count)], as: UTF8.self)
        }
        return ([word] + groups).joined(separator: "-")
    }

    /// Thirty-two letters of a digest over secret, recipient and person, each with its length.
    private func code(of id: PersonOfCase.ID) -> [UInt8] {
        var bytes: [UInt8] = []
        for part in [secret, Array(recipient.utf8), Array(id.uuid.uuidString.utf8)] {
            for shift in [24, 16, 8, 0] { bytes.append(UInt8(part.count >> shift & 255)) }
            bytes += part
        }
        return Digest256(of: bytes).bytes.map { Self.letters[Int($0) % Self.letters.count] }
    }
}
