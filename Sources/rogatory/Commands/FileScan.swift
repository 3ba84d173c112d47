import Casework
import Documents

/// One file's findings as they are printed.
struct FileScan: Encodable {
    struct Row: Encodable {
        let place: String
        let line: Int
        let kind: String
        let detector: String
        let score: Int
        let passage: String
        let before: String
        let after: String
    }

    let file: String
    let findings: [Row]
    let unreadable: [String]

    /// Scalars that are shown on either side of a passage.
    private static let surroundings = 16

    init(file: String, text: ExtractedText, findings: [Finding]) {
        self.file = file
        unreadable = text.unreadable
        var rows: [Row] = []
        for (index, reading) in text.readings.enumerated() {
            let scalars = Array(reading.text.unicodeScalars)
            var line = 1
            var counted = 0
            for finding in findings where finding.reading == index {
                let (start, end) = (finding.range.start, finding.range.end)
                line += scalars[counted..<start].count { $0 == "\n" }
                counted = start
                rows.append(
                    Row(
                        place: reading.place.words, line: line, kind: finding.kind.title,
                        detector: finding.detector, score: finding.score,
                        passage: Self.text(scalars[start..<end]),
                        before: Self.text(scalars[max(0, start - Self.surroundings)..<start]),
                        after: Self.text(
                            scalars[end..<min(scalars.count, end + Self.surroundings)])))
            }
        }
        self.findings = rows
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// Prints one line a finding, the passage between signs and amid its surroundings.
    func print() {
        Output.line("\(Output.harmless(file)): \(findings.count) found")
        guard !findings.isEmpty || !unreadable.isEmpty else { return }
        let signs = Signs.unlike(findings.lazy.map { $0.before + $0.passage + $0.after })
        let rows = findings.map { row in
            [
                "  \(Output.harmless(row.place)) \(row.line)", row.kind, row.detector,
                "\(row.score)",
                Output.harmless(
                    (row.before + signs.begin + row.passage + signs.end + row.after)
                        .replacing("\n", with: " ")),
            ]
        }
        if !findings.isEmpty {
            let heading = signs.begin + "PASSAGE" + signs.end
            Output.table(["  PLACE", "KIND", "REASON", "SCORE", heading], rows)
        }
        for part in unreadable { Output.line("  \(Output.harmless(part)): cannot be read") }
    }
}

/// The signs between which a passage is shown.
struct Signs {
    let begin: String
    let end: String

    private static let choice = [
        Signs(begin: "»", end: "«"), Signs(begin: "[[", end: "]]"), Signs(begin: "{{", end: "}}"),
        Signs(begin: "⟦", end: "⟧"),
    ]

    /// The first pair of which no text has a sign; where texts have all, one that is long.
    static func unlike(_ texts: some Sequence<String>) -> Signs {
        var left = choice
        for text in texts {
            left.removeAll { text.contains($0.begin) || text.contains($0.end) }
        }
        return left.first ?? Signs(begin: "[[[[>", end: "<]]]]")
    }
}

extension Reading.Place {
    /// The place in a word or two.
    fileprivate var words: String {
        switch self {
        case .body: "text"
        case .header(let name): name
        case .attachment(let part): "attachment \(part)"
        case .fileName: "file name"
        case .hiddenLink: "hidden link"
        case .page(let number): "page \(number)"
        case .documentInformation: "information"
        }
    }
}
