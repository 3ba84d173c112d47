package import Casework
package import Foundation

/// A list of names to look for: one a line, further names of the same behind semicolons.
///
/// A line that begins with `organisation:`, `place:`, `role:` or `person:` says what it names.
package struct NameList {
    package private(set) var persons: [PersonOfCase] = []
    /// What those are of which the list says it.
    package private(set) var kinds: [PersonOfCase.ID: NameKind] = [:]
    /// Sentences about entries that are left out, each with its line.
    package private(set) var remarks: [String] = []

    /// Names of more words, or longer ones, are no names.
    package static let mostWords = 24
    package static let longestName = 400

    package init(_ text: String, newID: () -> UUID) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            var names: [String] = []
            var faults: [String] = []
            let (kind, line) = Self.kind(of: line)
            if line.allSatisfy(\.isWhitespace) { continue }
            for part in line.split(separator: ";", omittingEmptySubsequences: false) {
                let name = part.trimmingCharacters(in: .whitespacesAndNewlines)
                if let fault = Self.fault(of: name) {
                    if !faults.contains(fault) { faults.append(fault) }
                } else {
                    names.append(name)
                }
            }
            remarks += faults.map { "Line \(index + 1): \($0)" }
            guard let first = names.first else { continue }
            let person = PersonOfCase(
                id: PersonOfCase.ID(newID()), name: first, aliases: Array(names.dropFirst()),
                category: "UNK", isProtected: true)
            persons.append(person)
            kinds[person.id] = kind
        }
    }

    /// What a line says it names, and the rest of it.
    private static func kind(of line: Substring) -> (NameKind?, Substring) {
        guard let colon = line.firstIndex(of: ":") else { return (nil, line) }
        let word = line[..<colon].trimmingCharacters(in: .whitespaces).lowercased()
        guard let kind = NameKind(rawValue: word) else { return (nil, line) }
        return (kind, line[line.index(after: colon)...])
    }

    /// Why a name is left out, as a sentence; nothing where it can be looked for.
    static func fault(of name: String) -> String? {
        if name.allSatisfy(\.isWhitespace) { return "an empty name is left out." }
        if isOverlong(name) {
            return
                "a name of more than \(mostWords) words or \(longestName) characters is left out."
        }
        if ScannedText(name).folded.count < 2 { return "a name of one letter or none is left out." }
        return nil
    }

    /// Whether a name has more words or characters than any name has.
    static func isOverlong(_ name: String) -> Bool {
        if name.unicodeScalars.count > longestName { return true }
        return ScannedText(name).tokens.count > mostWords
    }
}
