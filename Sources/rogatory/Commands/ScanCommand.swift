import ArgumentParser
import Casework
import Documents
import Foundation
import Redaction
import Vault
import Workflow

/// What the detectors find in files; no vault is touched and nothing is written.
struct ScanCommand: BoundedCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Print what the detectors find in text and e-mail files.",
        discussion: """
            Account and card numbers, machine-readable zones, e-mail addresses, telephone numbers, \
            IP addresses, and the persons of --persons with every form of their names. What is \
            printed is as sensitive as the files. Ends with 65 when a part cannot be read.
            """)

    @Argument(help: "Text or e-mail files.")
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "A file of persons to look for: one a line, further names behind semicolons.",
            valueName: "file"))
    var persons: String?

    @Flag(help: "Print JSON.")
    var json = false

    var bounds: Confinement { Confinement(reads: files + (persons.map { [$0] } ?? [])) }

    func run() throws {
        let sought = try persons.map(Self.persons) ?? []
        let scans = try files.map { path in
            let bytes = try InputFile.read(path, limit: Extraction.largestByteCount)
            let text = Extraction.read(bytes, fileName: (path as NSString).lastPathComponent)
            return FileScan(
                file: path, text: text, findings: Detection.findings(in: text, persons: sought))
        }
        if json {
            try Output.json(scans)
        } else {
            for scan in scans { scan.print() }
        }
        if scans.contains(where: { !$0.unreadable.isEmpty }) {
            throw ProgramError.partsUnreadable
        }
    }

    private static func persons(_ path: String) throws(ProgramError) -> [PersonOfCase] {
        let text = try InputFile.text(path, limit: InputFile.keyTextLimit, expected: "names")
        let newID = Surroundings.live(exportFolder: "", stateFolder: "").newID
        return text.split(separator: "\n").compactMap { line in
            let names = line.split(separator: ";").map {
                $0.trimmingCharacters(in: .whitespaces)
            }.filter { !$0.isEmpty }
            return names.first.map { name in
                PersonOfCase(
                    id: PersonOfCase.ID(newID()), name: name,
                    aliases: Array(names.dropFirst()), category: "UNK", isProtected: true)
            }
        }
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
    }

    let file: String
    let findings: [Row]
    let unreadable: [String]

    init(file: String, text: ExtractedText, findings: [Finding]) {
        self.file = file
        unreadable = text.unreadable
        self.findings = findings.map { finding in
            let reading = text.readings[finding.reading]
            let scalars = reading.text.unicodeScalars
            let start = scalars.index(scalars.startIndex, offsetBy: finding.range.start)
            let end = scalars.index(start, offsetBy: finding.range.count)
            return Row(
                place: reading.place.words,
                line: 1 + scalars[..<start].count { $0 == "\n" }, kind: finding.kind.title,
                detector: finding.detector, score: finding.score,
                passage: String(scalars[start..<end]))
        }
    }

    /// Prints one line a finding.
    func print() {
        Output.line("\(Output.harmless(file)): \(findings.count) found")
        guard !findings.isEmpty || !unreadable.isEmpty else { return }
        let rows = findings.map {
            [
                "  \(Output.harmless($0.place)) \($0.line)", $0.kind, "\($0.score)",
                Output.harmless($0.passage.replacing("\n", with: " ")),
            ]
        }
        Output.table(["  PLACE", "KIND", "SCORE", "PASSAGE"], rows)
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
