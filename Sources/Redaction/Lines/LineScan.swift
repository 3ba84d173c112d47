package import Casework
package import Foundation

/// Why a line of a file of documents cannot be scanned.
package enum LineScanError: Error, Equatable {
    case notUTF8
    /// No JSON object with `doc_id` and `text`.
    case malformed
    /// Longer than `LineScan.longestLine` bytes.
    case tooLong

    /// What is wrong, to be put behind the number of the line.
    package var words: String {
        switch self {
        case .notUTF8: "is not UTF-8"
        case .malformed: "is no JSON object with \"doc_id\" and \"text\""
        case .tooLong: "is longer than \(LineScan.longestLine >> 20) MiB"
        }
    }
}

/// Documents as lines of JSON in, findings as lines of JSON out.
///
/// Positions count Unicode scalars of the decoded text, the end excluded.
package struct LineScan {
    package static let longestLine = 64 << 20

    private struct Document: Decodable {
        struct Protected: Decodable {
            let name: String
            let aliases: [String]?
            let kind: String?
        }

        let docID: String
        let text: String
        let protected: [Protected]?

        private enum CodingKeys: String, CodingKey {
            case docID = "doc_id"
            case text, protected
        }
    }

    private struct Row: Encodable {
        let docID: String
        let start: Int
        let end: Int
        let type: String
        let score: Int
        let detector: String

        private enum CodingKeys: String, CodingKey {
            case docID = "doc_id"
            case start, end, type, score, detector
        }
    }

    private let detection: CaseDetection
    private let newID: () -> UUID
    private let decoder = JSONDecoder()
    private let encoder = JSONEncoder()

    /// Looks for some persons in all documents, besides those that a line names itself.
    package init(
        persons: [PersonOfCase], kinds: [PersonOfCase.ID: NameKind] = [:], depth: DetectionDepth,
        newID: @escaping () -> UUID
    ) {
        detection = CaseDetection(persons, kinds: kinds, depth: depth)
        self.newID = newID
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// Something about a name of a line, in words to be put behind the number of the line.
    package struct Remark: Equatable {
        package let words: String
        /// Whether the name is left out and so is not looked for.
        package let leavesOut: Bool
    }

    /// The findings in the document of a line, one line each; `note` is told which names of it are
    /// none and which kinds are unknown.
    package func rows(
        of line: Data, note: (Remark) -> Void = { _ in }
    ) throws(LineScanError) -> [Data] {
        guard line.count <= Self.longestLine else { throw .tooLong }
        guard String(validating: line, as: UTF8.self) != nil else { throw .notUTF8 }
        let document: Document
        do {
            document = try decoder.decode(Document.self, from: line)
        } catch {
            throw .malformed
        }
        let text = ExtractedText(
            media: .plainText, readings: [Reading(place: .body, text: document.text)],
            unreadable: [])
        var detection = detection
        for person in document.protected ?? [] {
            let names = ([person.name] + (person.aliases ?? [])).filter { name in
                guard let fault = NameList.fault(of: name) else { return true }
                note(Remark(words: fault, leavesOut: true))
                return false
            }
            guard let first = names.first else { continue }
            let kind = person.kind.flatMap(NameKind.init(rawValue:))
            if person.kind != nil, kind == nil {
                let words = NameList.unknownKind + "; it is taken for what the name looks like."
                note(Remark(words: words, leavesOut: false))
            }
            detection.add(
                PersonOfCase(
                    id: PersonOfCase.ID(newID()), name: first, aliases: Array(names.dropFirst()),
                    category: "UNK", isProtected: true),
                as: kind)
        }
        var rows: [Data] = []
        for finding in detection.findings(in: text) {
            let row = Row(
                docID: document.docID, start: finding.range.start, end: finding.range.end,
                type: finding.kind.rawValue, score: finding.score, detector: finding.detector)
            do {
                rows.append(try encoder.encode(row))
            } catch {
                throw .malformed
            }
        }
        return rows
    }
}

/// Cuts bytes that come in pages into lines, and keeps no line that is too long.
package struct LineCutter {
    package enum Line: Equatable {
        case whole(Data)
        case tooLong
    }

    private var rest = Data()
    private var isOverlong = false

    package init() {}

    /// The lines that end within some more bytes.
    package mutating func take(_ page: Data) -> [Line] {
        var lines: [Line] = []
        var start = page.startIndex
        while let end = page[start...].firstIndex(of: 10) {
            add(page[start..<end])
            lines.append(finished())
            start = page.index(after: end)
        }
        add(page[start...])
        return lines
    }

    /// The last line, when the bytes do not end with a line end.
    package mutating func last() -> Line? {
        rest.isEmpty && !isOverlong ? nil : finished()
    }

    private mutating func add(_ part: Data) {
        guard !isOverlong else { return }
        if rest.count + part.count > LineScan.longestLine {
            isOverlong = true
            rest = Data()
        } else {
            rest.append(part)
        }
    }

    private mutating func finished() -> Line {
        let line: Line = isOverlong ? .tooLong : .whole(rest)
        isOverlong = false
        rest = Data()
        return line
    }
}
