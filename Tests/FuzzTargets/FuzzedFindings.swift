import Casework
import Documents
import Foundation
import Redaction

/// The redaction engine on foreign bytes: at every depth its findings lie side by side inside of
/// the text, and what it masks stays masked.
enum FuzzedFindings {
    private static let persons = [
        PersonOfCase(
            id: PersonOfCase.ID(UUID()), name: "Marisol Tench",
            aliases: ["Тенч", "Mari T.", "the night cook"], identifiers: ["40-118"],
            category: "WIT", isProtected: true),
        PersonOfCase(
            id: PersonOfCase.ID(UUID()), name: "Сергей Шевський", category: "WIT",
            isProtected: true),
        PersonOfCase(
            id: PersonOfCase.ID(UUID()), name: "Harbour Trading Ltd", category: "ASC",
            isProtected: true),
    ]

    private static let searches = DetectionDepth.allCases.map { CaseDetection(persons, depth: $0) }

    static func read(_ bytes: [UInt8]) {
        let text = Extraction.read(bytes, fileName: "letter.txt")
        for search in searches {
            var (reading, end) = (0, 0)
            for finding in search.findings(in: text) {
                if finding.reading != reading { (reading, end) = (finding.reading, 0) }
                precondition(finding.range.start >= end && finding.range.end > finding.range.start)
                end = finding.range.end
                precondition(end <= text.readings[reading].text.unicodeScalars.count)
                precondition((1...100).contains(finding.score))
            }
        }
    }

    /// Lines of JSON: each is answered or refused, however the bytes come in.
    static func readLines(_ bytes: [UInt8]) {
        let scan = LineScan(persons: persons, depth: .announced, newID: UUID.init)
        var whole = LineCutter()
        var pieces = LineCutter()
        let data = Data(bytes)
        var lines = whole.take(data)
        if let last = whole.last() { lines.append(last) }
        var others: [LineCutter.Line] = []
        for start in stride(from: 0, to: data.count, by: 7) {
            others += pieces.take(data[start..<min(start + 7, data.count)])
        }
        if let last = pieces.last() { others.append(last) }
        precondition(lines == others)
        for case .whole(let line) in lines {
            // A line that is no document is refused with an error of its own.
            _ = try? scan.rows(of: line)
        }
        _ = NameList(bytes, newID: UUID.init)
    }
}
