import CaseStore
import Casework
import Documents
import Redaction

extension Desk {
    /// Largest document that is taken in, in bytes.
    package static let largestDocument = Extraction.largestByteCount

    func checkSize(of document: IncomingDocument) throws(DeskError) {
        guard document.bytes.count <= Self.largestDocument else {
            throw .documentTooLarge(limit: Self.largestDocument)
        }
    }

    /// Reads a document that is to be taken in; a PDF may take minutes.
    func read(_ document: IncomingDocument) -> ExtractedText {
        Extraction.read(
            document.bytes, fileName: document.fileName, converters: surroundings.converters)
    }

    /// What a deed needs worked out beside the case file, its records written.
    ///
    /// The text is what was read of the document before the transaction, for a deed that takes one
    /// in.
    func products(
        of action: Action, on file: CaseFile, in circumstances: Circumstances,
        text: ExtractedText?, _ writer: StoreWriter, remarks: inout [Remark]
    ) throws -> DeedProducts {
        var products = DeedProducts()
        switch action {
        case .register:
            let prefix = "\(officeFacts.state)-\(today.year)-"
            products.reference = Self.reference(
                prefix, try writer.nextReference(prefix: prefix))
        case .takeIn(_, let incoming):
            guard let text else { preconditionFailure("a document is read before it is kept") }
            products = try takeIn(incoming, text, into: file, writer, remarks: &remarks)
        case .recordPerson(_, let person):
            let persons = file.persons.filter { $0.id != person.id } + [person]
            for entry in file.documents {
                products.counts[entry.id] = try counts(
                    of: entry.id, in: file.id, persons: persons, writer)
            }
        case .mark(_, let id, let marks):
            products.counts[id] = try add(marks, to: id, of: file, writer)
        case .unmark(_, let id, let marks):
            products.counts[id] = try remove(marks, from: id, of: file, writer)
        case .releaseFindings(_, let id, let decisions):
            products.counts[id] = try release(decisions, in: id, of: file, writer)
        case .prepareCopies: products.copies = try prepareCopies(of: file, writer, &remarks)
        case .seal: products.package = try freeze(file, in: circumstances, writer)
        default: break
        }
        return products
    }

    private func takeIn(
        _ incoming: IncomingDocument, _ text: ExtractedText, into file: CaseFile,
        _ writer: StoreWriter, remarks: inout [Remark]
    ) throws -> DeedProducts {
        var products = DeedProducts()
        // What comes before the request is executed is the request and letters about it.
        products.entry = DocumentEntry(
            id: incoming.id,
            part: file.state.rawValue < CaseState.inExecution.rawValue ? .letter : .material,
            heading: incoming.fileName, digest: Digest256(of: incoming.bytes),
            byteCount: incoming.bytes.count, custody: incoming.custody, grade: incoming.grade,
            hasUnreadableParts: !text.unreadable.isEmpty)
        try writer.saveOriginal(incoming.bytes, file.id, incoming.id)
        try writer.saveText(text, file.id, incoming.id)
        try writer.saveMarks(DocumentMarks(), file.id, incoming.id, over: 0)
        products.counts[incoming.id] = Self.counts(
            DocumentMarks(), text: text, persons: file.persons)
        if !text.unreadable.isEmpty { remarks.append(.unreadableParts) }
        if !text.guessed.isEmpty { remarks.append(.guessedLetters) }
        return products
    }
}
