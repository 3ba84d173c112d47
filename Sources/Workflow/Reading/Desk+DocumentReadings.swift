package import Casework
import CaseStore
import Redaction

extension Desk {
    /// One document with its marks, its open findings and the copy that would leave.
    package func document(
        _ id: CaseFile.ID, _ document: Document.ID, because: String?
    ) throws(DeskError) -> DocumentContent {
        try read(.readDocument, case: id, subject: document.uuid, because: because) { reader in
            let (file, circumstances) = try held(id, reader)
            guard let entry = file.document(document), let text = try reader.text(id, document)
            else { throw DeskError.noSuchDocument }
            let decided = try reader.marks(id, document)?.value ?? DocumentMarks()
            let findings = Detection.findings(in: text, persons: file.persons)
            let copy = try entry.copy == nil ? nil : reader.copy(id, document)
            return DocumentContent(
                caseID: id, reference: file.reference, state: file.state, officer: officer,
                isTraining: isTraining, entry: entry, text: text, marks: decided.marks,
                openFindings: decided.open(among: findings), released: decided.released,
                persons: file.persons, requestItems: file.request.items, rules: rules,
                officers: circumstances.officers,
                copy: copy.map { String(decoding: $0.bytes, as: UTF8.self) },
                siblings: file.documents.filter { $0.id != document },
                offers: offers(on: file, in: circumstances))
        }
    }

    /// Every mention in the case of what a mark would hide, ready to be marked the same way.
    ///
    /// The draft itself comes first. Passages that are marked already are left out. It is a
    /// reading of every document it quotes from, and logged as one.
    package func proposals(
        _ id: CaseFile.ID, like draft: MarkDraft
    ) throws(DeskError) -> MarkProposals {
        try read(.readMentions, case: id, subject: draft.document.uuid, because: "") { reader in
            let file = try held(id, reader).file
            let material = file.documents.filter { $0.part == .material || $0.id == draft.document }
            var texts: [Document.ID: ExtractedText] = [:]
            for entry in material { texts[entry.id] = try reader.text(id, entry.id) }
            let mentions = Propagation.mentions(
                of: draft, in: texts, persons: file.persons)
            let ordered = material.sorted { left, _ in left.id == draft.document }
            return MarkProposals(
                byDocument: try ordered.compactMap { entry in
                    let known = try reader.marks(id, entry.id)?.value.marks ?? []
                    let marks = (mentions[entry.id] ?? []).filter { finding in
                        !known.contains {
                            $0.reading == finding.reading && $0.range.contains(finding.range)
                        }
                    }.map { mark(for: $0, like: draft) }
                    guard !marks.isEmpty else { return nil }
                    return DocumentProposals(
                        document: entry.id, heading: entry.heading, marks: marks)
                })
        }
    }

    private func mark(for finding: Finding, like draft: MarkDraft) -> Mark {
        Mark(
            id: Mark.ID(newID()), reading: finding.reading, range: finding.range,
            kind: draft.kind, treatment: draft.treatment, ground: draft.ground,
            person: draft.person ?? finding.person, by: officer.id, at: surroundings.now())
    }
}
