package import Casework

/// What a package hands over, before anybody has signed it.
///
/// Its manifest is what the preparer's statement names by digest, so whatever stands here is
/// what the approvals are about.
package struct Payload: Hashable, Sendable {
    /// What every text of a training package says.
    package static let trainingMark = "TRAINING – SYNTHETIC"
    package static let copiesFolder = "copies"
    package static let conditionsName = "conditions.txt"
    package static let redactionLogName = "redaction-log.tsv"
    package static let receiptFormName = "receipt-form.txt"

    /// Named relative to the folder `data`, sorted by name.
    package let files: [PackageFile]
    /// The bytes of `manifest-sha256.txt`.
    package let manifest: [UInt8]
    package let isTraining: Bool

    /// SHA-256 over the manifest.
    package var digest: Digest256 { Digest256(of: manifest) }

    /// Puts together what leaves: the copies, and the three texts that go with them.
    ///
    /// A training package's texts begin with `trainingMark`, whether the caller wrote it or not.
    /// Throws `.nameUnfit` for a copy whose name a package cannot carry or that stands there
    /// twice.
    package init(
        copies: [PackageFile], conditions: String, redactionLog: [UInt8], receiptForm: String,
        isTraining: Bool
    ) throws(ExchangeError) {
        func marked(_ text: [UInt8]) -> [UInt8] {
            let mark = Array(Self.trainingMark.utf8)
            return !isTraining || text.starts(with: mark) ? text : mark + Array("\n\n".utf8) + text
        }
        var files = [
            PackageFile(name: Self.conditionsName, bytes: marked(Array(conditions.utf8))),
            PackageFile(name: Self.receiptFormName, bytes: marked(Array(receiptForm.utf8))),
            PackageFile(name: Self.redactionLogName, bytes: marked(redactionLog)),
        ]
        for copy in copies {
            guard !copy.name.contains("/") else { throw .nameUnfit }
            files.append(PackageFile(name: "\(Self.copiesFolder)/\(copy.name)", bytes: copy.bytes))
        }
        guard files.allSatisfy({ PackageName.isFit($0.name) }),
            Set(files.map(\.name)).count == files.count
        else { throw .nameUnfit }
        self.files = files.sorted { $0.name < $1.name }
        self.isTraining = isTraining
        manifest = DigestList.bytes(of: self.files.map { $0.inFolder(Bag.payloadFolder) })
    }
}

extension PackageFile {
    func inFolder(_ folder: String) -> PackageFile {
        PackageFile(name: "\(folder)/\(name)", bytes: bytes)
    }
}
