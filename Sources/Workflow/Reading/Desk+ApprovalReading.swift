package import Casework
import CaseStore
import Exchange

extension Desk {
    /// What an approver decides on: the last package and the pages that would leave.
    package func approval(
        _ id: CaseFile.ID, because: String?
    ) throws(DeskError) -> ApprovalContent {
        try read(.readPackage, case: id, because: because) { reader in
            let (file, circumstances) = try held(id, reader)
            let sheet = Requirements.sheet(of: file, by: officer, in: circumstances)
            let open = Set(sheet.warningsToAccept)
            let rows = Self.rows(sheet)
            let package = file.packages.last
            return ApprovalContent(
                caseID: id, reference: file.reference, title: file.title, state: file.state,
                officer: officer, isTraining: isTraining, package: package,
                copies: try previews(of: file, reader),
                personCounts: Dictionary(
                    uniqueKeysWithValues: file.personCounts.map {
                        (rules.words(ofPersonCategory: $0.key), $0.value)
                    }),
                legalBasis: rules.words(ofInstrument: file.request.instrument),
                transferBasis: file.disclosure.transferBasis,
                conditions: file.disclosure.conditions.sorted(),
                conditionsText: file.disclosure.conditionsText,
                channel: package.map { rules.words(ofChannel: $0.recipient.channel) } ?? "",
                worst: sheet.worst.flatMap { worst in rows.first { $0.id == worst.item.id } },
                warnings: rows.filter { open.contains($0.id) }, officers: circumstances.officers,
                secondReading: file.secondReading,
                missing: file.livePackage.map {
                    FourEyes.missingApprovals(of: $0, file: file, in: circumstances)
                } ?? [],
                offers: offers(on: file, in: circumstances))
        }
    }

    /// The copies of the live package as the recipient will read them.
    private func previews(of file: CaseFile, _ reader: any StoreReading) throws -> [CopyPreview] {
        guard let package = file.livePackage else { return [] }
        let frozen = try FrozenPackage(stored: reader.package(file.id, package.id, part: .payload))
        try frozen.check(against: package)
        let counts = file.documents.reduce(into: [Digest256: Int]()) { counts, entry in
            if let copy = entry.copy { counts[copy.digest] = copy.searchedCount }
        }
        return frozen.copies.map { copy in
            let digest = Digest256(of: copy.bytes)
            return CopyPreview(
                fileName: copy.name, digest: digest, byteCount: copy.bytes.count,
                text: String(decoding: copy.bytes, as: UTF8.self),
                searchedCount: counts[digest] ?? 0)
        }
    }
}

extension CaseFile {
    /// How many persons of each category the case has.
    var personCounts: [String: Int] {
        persons.reduce(into: [:]) { $0[$1.category, default: 0] += 1 }
    }
}
