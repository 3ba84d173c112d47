import CaseStore
import Casework
import Redaction

extension Desk {
    /// How far the marks of a document are decided.
    static func counts(
        _ decided: DocumentMarks, text: ExtractedText, persons: [PersonOfCase]
    ) -> MarkCounts {
        counts(decided, among: Detection.findings(in: text, persons: persons))
    }

    private static func counts(_ decided: DocumentMarks, among findings: [Finding]) -> MarkCounts {
        MarkCounts(
            marks: decided.marks.count, openFindings: decided.open(among: findings).count)
    }

    /// The same for a document as it is stored, with other persons.
    func counts(
        of document: Document.ID, in id: CaseFile.ID, persons: [PersonOfCase],
        _ writer: StoreWriter
    ) throws -> MarkCounts {
        let (text, decided, _) = try decisions(on: document, of: id, writer)
        return Self.counts(decided, text: text, persons: persons)
    }

    /// Adds marks; one that an earlier mark covers adds nothing.
    func add(
        _ marks: [Mark], to document: Document.ID, of file: CaseFile, _ writer: StoreWriter
    ) throws -> MarkCounts {
        var (text, decided, version) = try decisions(on: document, of: file.id, writer)
        for mark in marks {
            guard text.readings.indices.contains(mark.reading), mark.range.count > 0,
                mark.range.end <= text.readings[mark.reading].text.unicodeScalars.count
            else { throw DeskError.refused([.unknownMark]) }
            let isCovered = decided.marks.contains {
                $0.reading == mark.reading && $0.range.contains(mark.range)
            }
            guard !isCovered else { continue }
            decided.marks.append(
                Mark(
                    id: mark.id, reading: mark.reading, range: mark.range, kind: mark.kind,
                    treatment: mark.treatment, ground: mark.ground, person: mark.person,
                    by: officer.id, at: surroundings.now()))
        }
        decided.marks.sort { ($0.reading, $0.range) < ($1.reading, $1.range) }
        try writer.saveMarks(decided, file.id, document, over: version)
        return Self.counts(decided, text: text, persons: file.persons)
    }

    func remove(
        _ marks: Set<Mark.ID>, from document: Document.ID, of file: CaseFile,
        _ writer: StoreWriter
    ) throws -> MarkCounts {
        var (text, decided, version) = try decisions(on: document, of: file.id, writer)
        guard marks.isSubset(of: Set(decided.marks.map(\.id))), !marks.isEmpty else {
            throw DeskError.refused([.unknownMark])
        }
        decided.marks.removeAll { marks.contains($0.id) }
        try writer.saveMarks(decided, file.id, document, over: version)
        return Self.counts(decided, text: text, persons: file.persons)
    }

    func release(
        _ released: [ReleaseDecision], in document: Document.ID, of file: CaseFile,
        _ writer: StoreWriter
    ) throws -> MarkCounts {
        var (text, decided, version) = try decisions(on: document, of: file.id, writer)
        let findings = Detection.findings(in: text, persons: file.persons)
        let isSuggested = released.allSatisfy { decision in
            findings.contains {
                $0.reading == decision.reading && $0.range == decision.range
                    && $0.kind == decision.kind
            }
        }
        guard isSuggested else { throw DeskError.refused([.unknownMark]) }
        decided.released += released.map {
            ReleaseDecision(
                reading: $0.reading, range: $0.range, kind: $0.kind, by: officer.id,
                at: surroundings.now())
        }
        try writer.saveMarks(decided, file.id, document, over: version)
        return Self.counts(decided, among: findings)
    }

    private func decisions(
        on document: Document.ID, of id: CaseFile.ID, _ writer: StoreWriter
    ) throws -> (ExtractedText, DocumentMarks, Int) {
        guard let text = try writer.text(id, document) else {
            throw DeskError.noSuchDocument
        }
        let stored = try writer.marks(id, document)
        return (text, stored?.value ?? DocumentMarks(), stored?.version ?? 0)
    }
}
