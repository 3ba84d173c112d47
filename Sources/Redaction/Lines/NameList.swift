package import Casework
package import Foundation

/// A list of names to look for: one person a line, further names behind semicolons.
package struct NameList {
    package private(set) var persons: [PersonOfCase] = []
    /// Sentences about entries that are left out, each with its line.
    package private(set) var remarks: [String] = []

    /// Names of more words, or longer ones, are no names.
    package static let mostWords = 24
    package static let longestName = 400

    package init(_ text: String, newID: () -> UUID) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            var names: [String] = []
            for part in line.split(separator: ";", omittingEmptySubsequences: false) {
                let name = part.trimmingCharacters(in: .whitespacesAndNewlines)
                if name.isEmpty { continue }
                if let fault = Self.fault(of: name) {
                    remarks.append("Line \(index + 1): \(fault)")
                } else {
                    names.append(name)
                }
            }
            guard let first = names.first else { continue }
            persons.append(
                PersonOfCase(
                    id: PersonOfCase.ID(newID()), name: first, aliases: Array(names.dropFirst()),
                    category: "UNK", isProtected: true))
        }
    }

    private static func fault(of name: String) -> String? {
        let scan = ScannedText(String(name.prefix(longestName + 1)))
        if name.unicodeScalars.count > longestName || scan.tokens.count > mostWords {
            return
                "a name of more than \(mostWords) words or \(longestName) characters is left out."
        }
        if scan.folded.count < 2 { return "a name of one letter or none is left out." }
        return nil
    }
}
