package import Casework
package import Foundation

/// A list of names to look for: one a line, further names of the same behind semicolons.
///
/// A line that begins with `organisation:`, `place:`, `role:` or `person:` says what it names; one
/// that begins with `#` is a comment. A line that is not UTF-8 is left out, the others are read.
package struct NameList {
    package private(set) var persons: [PersonOfCase] = []
    /// What those are of which the list says it.
    package private(set) var kinds: [PersonOfCase.ID: NameKind] = [:]
    /// Sentences about entries that are left out or doubtful, each with its line.
    package private(set) var remarks: [String] = []
    /// Whether an entry is left out and so is not looked for.
    package private(set) var leavesOut = false

    /// Names of more words, or longer ones, are no names.
    package static let mostWords = 24
    package static let longestName = 400

    /// Reads the lines of a file, whose ends may be those of any system.
    package init(_ bytes: some Collection<UInt8>, newID: () -> UUID) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : Array(bytes)
        for (index, line) in Self.lines(of: bytes).enumerated() {
            guard let line = String(validating: line, as: UTF8.self) else {
                leavesOut = true
                remarks.append("Line \(index + 1): it is not UTF-8 and is left out.")
                continue
            }
            take(line, number: index + 1, newID: newID)
        }
    }

    private mutating func take(_ line: String, number: Int, newID: () -> UUID) {
        let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
        if line.isEmpty || line.hasPrefix("#") { return }
        let heading = Heading(line)
        var names: [String] = []
        var faults: [String] = []
        for part in heading.rest.split(separator: ";", omittingEmptySubsequences: false) {
            let name = part.trimmingCharacters(in: .whitespacesAndNewlines)
            if let fault = Self.fault(of: name) {
                if !faults.contains(fault) { faults.append(fault) }
            } else {
                names.append(name)
            }
        }
        if names.isEmpty || faults.contains(where: { $0 != Self.emptyName }) { leavesOut = true }
        if heading.isUnknown { faults.append(Self.unknownKind + "; all of the line is the name.") }
        remarks += faults.map { "Line \(number): \($0)" }
        guard let first = names.first else { return }
        let person = PersonOfCase(
            id: PersonOfCase.ID(newID()), name: first, aliases: Array(names.dropFirst()),
            category: "UNK", isProtected: true)
        persons.append(person)
        kinds[person.id] = heading.kind
    }

    /// What a line says it names, and the rest of it.
    private struct Heading {
        let kind: NameKind?
        let rest: Substring
        /// Whether something else than a kind stands before a colon.
        let isUnknown: Bool

        init(_ line: String) {
            let colon = line.firstIndex(of: ":")
            let word = line[..<(colon ?? line.startIndex)]
                .trimmingCharacters(in: .whitespaces).lowercased()
            kind = NameKind(rawValue: word)
            isUnknown = colon != nil && kind == nil
            rest = kind == nil ? line[...] : line[(colon ?? line.startIndex)...].dropFirst()
        }
    }

    /// The beginning of a sentence about a word where a kind should stand.
    static let unknownKind =
        "the kind is none of " + NameKind.allCases.map(\.rawValue).joined(separator: ", ")

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            defer { index += 1 }
            guard bytes[index] == 10 || bytes[index] == 13 else { continue }
            lines.append(bytes[start..<index])
            if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { index += 1 }
            start = index + 1
        }
        return lines + [bytes[start...]]
    }

    private static let emptyName = "an empty name is left out."

    /// Why a name is left out, as a sentence; nothing where it can be looked for.
    static func fault(of name: String) -> String? {
        if name.allSatisfy(\.isWhitespace) { return emptyName }
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
