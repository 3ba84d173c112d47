import ArgumentParser
import Casework
import Documents
import Foundation
import Redaction
import Vault
import Workflow

/// What the detectors find in files; no vault is touched and nothing is written.
struct ScanCommand: DocumentCommand {
    enum Mode: String, ExpressibleByArgument, CaseIterable {
        case review, strict

        var depth: DetectionDepth { self == .review ? .review : .strict }
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Print what the detectors find in text, e-mail and PDF files.",
        discussion: """
            Numbers with check digits, addresses, what a word announces (dates of birth, numbers \
            of documents, names after a calling), and the persons of --names with every form of \
            their names. --mode adds what a statistical model holds likely beside it: review as \
            right as it is complete, strict rather too much than too little. Passages stand \
            between » and «, or between other signs where the text has those itself. What is \
            printed is as sensitive as the files. A file that cannot be read is named and the \
            others are scanned. Ends with 66 when a file is not there, with 65 when a part cannot \
            be read or a name is left out.
            """)

    @Argument(
        help: """
            Text, e-mail or PDF files, - for standard input; with --jsonl lines of JSON, standard input \
            when none. Write ./-name for a file whose name begins with a dash.
            """)
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

    @Option(help: "text or json; text when nothing is said.")
    var format: Format?

    @Flag(help: "The same as --format json.")
    var json = false

    @Flag(help: "Read {\"doc_id\", \"text\", \"protected\"} lines, write one line a finding.")
    var jsonl = false

    func validate() throws {
        if files.isEmpty && !jsonl {
            throw ValidationError("Name at least one file, or - for standard input.")
        }
        if files.count(where: { $0 == Self.standardInput }) > 1 {
            throw ValidationError("Standard input can be read once; name - once.")
        }
        if format == .text, json || jsonl {
            let flag = jsonl ? "--jsonl" : "--json"
            throw ValidationError("\(flag) prints JSON and --format text does not; leave one out.")
        }
    }

    /// What names standard input among the files.
    private static let standardInput = "-"

    var readsDocuments: Bool { !jsonl }

    var bounds: Confinement {
        let named = files.filter { $0 != Self.standardInput }
        return Confinement(reads: named + (names.map { [$0] } ?? []))
    }

    func run(converters: Converters?) throws {
        let depth = mode?.depth ?? .announced
        let newID = Surroundings.live(exportFolder: "", stateFolder: "").newID
        var faults = ScanFaults()
        let sought = try names.map { path throws(ProgramError) in
            try Self.list(path, newID: newID, &faults)
        }
        let (persons, kinds) = (sought?.persons ?? [], sought?.kinds ?? [:])
        let inputs = files.map { $0 == Self.standardInput ? ScanInput.standard : .file($0) }
        if jsonl {
            let scan = LineScan(persons: persons, kinds: kinds, depth: depth, newID: newID)
            ScanLines(scan: scan).run(inputs.isEmpty ? [.standard] : inputs, &faults)
        } else {
            let detection = CaseDetection(persons, kinds: kinds, depth: depth)
            try scan(inputs, with: detection, converters, &faults)
        }
        if let status = faults.status { throw ExitCode(status.rawValue) }
    }

    /// Prints what is found in each of the files; what cannot be read keeps none of the others back.
    private func scan(
        _ inputs: [ScanInput], with detection: CaseDetection, _ converters: Converters?,
        _ faults: inout ScanFaults
    ) throws {
        var scans: [FileScan] = []
        for input in inputs {
            do throws(ProgramError) {
                let bytes = try input.bytes(limit: Extraction.largestByteCount)
                let text = Extraction.read(
                    bytes, fileName: input.fileName, converters: converters)
                for part in text.guessed {
                    Output.message(
                        "\(input.name), \(part): not UTF-8, read as windows-1252; where letters "
                            + "with accents are wrong, names are not found.")
                }
                for part in text.unreadable {
                    faults.tell("\(input.name), \(part): cannot be read.")
                }
                let scan = FileScan(
                    file: input.name, text: text, findings: detection.findings(in: text))
                // JSON is one list; text is printed as it comes.
                if isJSON { scans.append(scan) } else { scan.print() }
            } catch {
                faults.tell(error)
            }
        }
        if isJSON, !scans.isEmpty || faults.status == nil { try Output.json(scans) }
    }

    private var isJSON: Bool { json || format == .json }

    private static let longestList = 16 << 20

    private static func list(
        _ path: String, newID: () -> UUID, _ faults: inout ScanFaults
    ) throws(ProgramError) -> NameList {
        let list = NameList(try InputFile.read(path, limit: longestList), newID: newID)
        for remark in list.remarks { Output.message("\(path): \(remark)") }
        if list.leavesOut {
            faults.tell("\(path): not every name is looked for; mend these lines and scan again.")
        }
        return list
    }
}
