import CaseStore
import Casework
import Redaction

extension Desk {
    /// Makes the copy of every document that would leave, and searches each for leftovers of
    /// everything that is masked anywhere in the case.
    func prepareCopies(
        of file: CaseFile, _ writer: StoreWriter, _ remarks: inout [Remark]
    ) throws -> [Document.ID: CopyEntry] {
        var texts: [Document.ID: ExtractedText] = [:]
        var decided: [Document.ID: DocumentMarks] = [:]
        var secrets: Set<String> = []
        for entry in file.material {
            guard let text = try writer.text(file.id, entry.id) else {
                throw DeskError.noSuchDocument
            }
            let marks = try writer.marks(file.id, entry.id)?.value ?? DocumentMarks()
            texts[entry.id] = text
            decided[entry.id] = marks
            secrets.formUnion(Release.maskedStrings(in: text, marks: marks.marks))
        }
        let sought = secrets.sorted()
        var copies: [Document.ID: CopyEntry] = [:]
        var unclean: [UncleanCopy] = []
        for (index, entry) in file.material.filter(\.leaves).enumerated() {
            guard let text = texts[entry.id], let marks = decided[entry.id] else { continue }
            let name = Self.copyName(file.reference, number: index + 1)
            let (bytes, log) = Release.copy(
                of: text, marks: marks.marks, heading: heading(of: file, number: index + 1),
                fileName: name, rules: rules)
            let proof = Residue.proof(
                of: bytes, fileName: name, secrets: sought, persons: file.persons,
                permitted: Release.permittedStrings(in: text, released: marks.released))
            if !proof.isClean {
                let strings = sought + file.persons.map(\.name)
                unclean.append(
                    UncleanCopy(
                        fileName: name,
                        passages: proof.leftovers.map {
                            .init(text: strings[$0.row], disguise: $0.disguise)
                        }))
            }
            try writer.saveCopy(
                ReleasedCopy(fileName: name, bytes: bytes, proof: proof, log: log), file.id,
                entry.id)
            copies[entry.id] = CopyEntry(
                fileName: name, digest: Digest256(of: bytes), byteCount: bytes.count,
                isClean: proof.isClean, searchedCount: proof.searchedCount)
        }
        if !unclean.isEmpty { remarks.append(.residueFound(unclean)) }
        return copies
    }

    /// Neutral: our reference and a number, never anything of the original's name.
    private static func copyName(_ reference: String, number: Int) -> String {
        "\(reference)-\(number < 10 ? "0" : "")\(number).txt"
    }

    private func heading(of file: CaseFile, number: Int) -> CopyHeading {
        CopyHeading(
            reference: file.reference,
            marking: rules.words(ofMarking: file.marking),
            caveats: (file.disclosure.conditions.isEmpty
                ? DisclosurePlan.usualConditions : file.disclosure.conditions).sorted(),
            recipient: file.requestingState,
            copyNumber: number, isTraining: isTraining)
    }
}
