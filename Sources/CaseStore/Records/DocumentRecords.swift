package import Casework
import Foundation

extension StoreReading {
    /// A document's readings.
    package func text(_ caseID: CaseFile.ID, _ document: Document.ID) throws(StoreError)
        -> ExtractedText?
    {
        guard let stored = try context.record(caseID, .text, document.uuid) else { return nil }
        return try StoredForm.text(stored.value)
    }

    /// A document's bytes as they came in.
    package func original(_ caseID: CaseFile.ID, _ document: Document.ID) throws(StoreError)
        -> [UInt8]?
    {
        try context.record(caseID, .original, document.uuid)?.value
    }

    /// A document's marks; nothing until they are saved for the first time.
    package func marks(_ caseID: CaseFile.ID, _ document: Document.ID) throws(StoreError)
        -> Versioned<DocumentMarks>?
    {
        guard let stored = try context.record(caseID, .marks, document.uuid) else { return nil }
        return Versioned(
            value: try StoredForm.value(DocumentMarks.self, stored.value), version: stored.version)
    }

    /// The copy of a document that would leave.
    package func copy(_ caseID: CaseFile.ID, _ document: Document.ID) throws(StoreError)
        -> ReleasedCopy?
    {
        guard let stored = try context.record(caseID, .copy, document.uuid) else { return nil }
        return try StoredForm.copy(stored.value)
    }

    /// The stored bytes of one part of a package.
    package func package(
        _ caseID: CaseFile.ID, _ package: DisclosurePackage.ID, part: PackagePart
    ) throws(StoreError) -> [UInt8]? {
        try context.record(caseID, part.kind, package.uuid)?.value
    }
}

extension StoreWriter {
    /// Stores a document's readings, once and for good.
    package func saveText(_ text: ExtractedText, _ caseID: CaseFile.ID, _ document: Document.ID)
        throws(StoreError)
    {
        try context.save(StoredForm.text(text), caseID, .text, document.uuid, over: 0)
    }

    /// Stores a document's bytes, once and for good.
    package func saveOriginal(_ bytes: [UInt8], _ caseID: CaseFile.ID, _ document: Document.ID)
        throws(StoreError)
    {
        try context.save(bytes, caseID, .original, document.uuid, over: 0)
    }

    /// Stores a document's marks over the version they were read in; 0 when there were none.
    package func saveMarks(
        _ marks: DocumentMarks, _ caseID: CaseFile.ID, _ document: Document.ID, over version: Int
    ) throws(StoreError) {
        try context.save(
            try StoredForm.json(marks), caseID, .marks, document.uuid, over: version)
    }

    /// Stores the copy that would leave in place of any before it.
    package func saveCopy(_ copy: ReleasedCopy, _ caseID: CaseFile.ID, _ document: Document.ID)
        throws(StoreError)
    {
        try context.save(try StoredForm.copy(copy), caseID, .copy, document.uuid, over: nil)
    }

    /// Removes the copy of a document, if there is one.
    package func removeCopy(_ caseID: CaseFile.ID, _ document: Document.ID) throws(StoreError) {
        try context.removeRecord(caseID, .copy, document.uuid)
    }

    /// Stores one part of a package in place of any before it.
    package func savePackage(
        _ bytes: [UInt8], _ caseID: CaseFile.ID, _ package: DisclosurePackage.ID,
        part: PackagePart
    ) throws(StoreError) {
        try context.save(bytes, caseID, part.kind, package.uuid, over: nil)
    }
}
