import ArgumentParser
import Casework
import Documents
import Foundation
import Redaction
import Vault
import Workflow

/// What the detectors find in files; no vault is touched and nothing is written.
struct ScanCommand: BoundedCommand {
    enum Mode: String, ExpressibleByArgument, CaseIterable {
        case review, strict

        var depth: DetectionDepth { self == .review ? .review : .strict }
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Print what the detectors find in text and e-mail files.",
        discussion: """
            Numbers with check digits, addresses, what a word announces (dates of birth, numbers \
            of documents, names after a calling), and the persons of --names with every form of \
            their names. --mode adds what a statistical model holds likely: review as right as it \
            is complete, strict rather too much than too little. Passages stand between » and «. \
            What is printed is as sensitive as the files. Ends with 65 when a part cannot be read.
            """)

    @Argument(help: "Text or e-mail files; with --jsonl lines of JSON, standard input when none.")
    var files: [String] = []

    @Option(
        name: [.customLong("names"), .customLong("persons")],
        help: ArgumentHelp(
            """
            A file of persons to look for: one a line, further names behind semicolons; \
            organisation:, place: or role: before a name says what else it is.
            """,
            valueName: "file"))
    var names: String?

    @Option(help: "What the model adds: review or strict; without it the model is not asked.")
    var mode: Mode?

    @Option(help: "text or json.")
    var format = Format.text

    @Flag(help: "The same as --format json.")
    var json = false

    @Flag(help: "Read {\"doc_id\", \"text\", \"protected\"} lines, write one line a finding.")
    var jsonl = false

    func validate() throws {
        if files.isEmpty && !jsonl { throw ValidationError("Name at least one file.") }
    }

    var bounds: Confinement { Confinement(reads: files + (names.map { [$0] } ?? [])) }

    func run() throws {
        let depth = mode?.depth ?? .announced
        let newID = Surroundings.live(exportFolder: "", stateFolder: "").newID
        let sought = try names.map { path throws(ProgramError) in
            try Self.list(path, newID: newID)
        }
        let (persons, kinds) = (sought?.persons ?? [], sought?.kinds ?? [:])
        if jsonl {
            let scan = LineScan(persons: persons, kinds: kinds, depth: depth, newID: newID)
            return try ScanLines(scan: scan).run(files)
        }
        let detection = CaseDetection(persons, kinds: kinds, depth: depth)
        var scans: [FileScan] = []
        for path in files {
            let bytes = try InputFile.read(path, limit: Extraction.largestByteCount)
            let text = Extraction.read(bytes, fileName: (path as NSString).lastPathComponent)
            let findings = detection.findings(in: text)
            scans.append(FileScan(file: path, text: text, findings: findings))
        }
        if json || format == .json {
            try Output.json(scans)
        } else {
            for scan in scans { scan.print() }
        }
        if scans.contains(where: { !$0.unreadable.isEmpty }) {
            throw ProgramError.partsUnreadable
        }
    }

    private static let longestList = 16 << 20

    private static func list(_ path: String, newID: () -> UUID) throws(ProgramError) -> NameList {
        let text = try InputFile.text(path, limit: longestList, expected: "names in UTF-8")
        let list = NameList(text, newID: newID)
        for remark in list.remarks { Output.message("\(path): \(remark)") }
        return list
    }
}

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
        let rows = findings.map { row in
            [
                "  \(Output.harmless(row.place)) \(row.line)", row.kind, row.detector,
                "\(row.score)",
                Output.harmless(
                    "\(row.before)»\(row.passage)«\(row.after)".replacing("\n", with: " ")),
            ]
        }
        Output.table(["  PLACE", "KIND", "REASON", "SCORE", "PASSAGE"], rows)
        for part in unreadable { Output.line("  \(Output.harmless(part)): cannot be read") }
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
        }
    }
}
