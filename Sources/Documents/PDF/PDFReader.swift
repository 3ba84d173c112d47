import Casework

/// What was read of a PDF, and what was not.
struct PDFContent {
    /// The pages with text, counted from 1.
    var pages: [(number: Int, text: String)] = []
    /// What the document says of itself.
    var information = ""
    var links: [String] = []
    /// The names of embedded files, a line each.
    var attachmentNames = ""
    /// Parts that could not be read, by position.
    var unreadable: [String] = []

    /// All of it as readings, the pages at places of the caller's.
    func readings(page place: (Int) -> Reading.Place) -> [Reading] {
        var readings = pages.map { Reading(place: place($0.number), text: $0.text) }
        readings += Reading.links(links)
        if !attachmentNames.isEmpty {
            readings.append(Reading(place: .fileName, text: attachmentNames))
        }
        if !information.isEmpty {
            readings.append(Reading(place: .documentInformation, text: information))
        }
        return readings
    }
}

/// Why nothing of a PDF was read.
enum PDFFailure: Error {
    case converter(ConverterFailure)
    /// Nothing reads PDFs here.
    case noConverters
    case locked
    case damaged

    /// The reason in plain words.
    var words: String {
        switch self {
        case .converter(.notInstalled): "install poppler-utils to read it"
        case .converter(.notStarted): "the system did not start its reader"
        case .converter(.overtime): "reading it took too long"
        case .converter(.flooded): "more than is taken"
        case .converter(.crashed): "its reader broke down"
        case .converter(.helperGone): "what reads PDFs has ended; start the program anew"
        case .noConverters: "what reads PDFs could not be started"
        case .locked: "locked with a password"
        case .damaged: "damaged, or no PDF"
        }
    }

    /// Whether the next question would fare no better.
    var isFinal: Bool {
        switch self {
        case .converter(.overtime), .converter(.helperGone): true
        case .converter, .noConverters, .locked, .damaged: false
        }
    }
}

/// Reads PDFs with poppler's programs, and names what is not text in them.
struct PDFReader {
    /// The most parts of a kind that are named one by one.
    static let mostNamedParts = 100

    private let converters: Converters
    private let document: [UInt8]
    private var content = PDFContent()
    /// What ended an earlier question, where it would end every other one, too.
    private var end: PDFFailure?

    /// Whether bytes say that they are a PDF (ISO 32000-2, 7.5.2, and its readers' leniency).
    static func isPDF(_ bytes: some Collection<UInt8>) -> Bool {
        PDFMarks.has("%PDF-", in: Array(bytes.prefix(1024)))
    }

    /// Everything that can be read in a PDF; an error when that is nothing.
    static func read(_ document: [UInt8], with converters: Converters?) throws(PDFFailure)
        -> PDFContent
    {
        guard let converters else { throw .noConverters }
        var reader = PDFReader(converters: converters, document: document)
        try reader.read()
        return reader.content
    }

    private init(converters: Converters, document: [UInt8]) {
        self.converters = converters
        self.document = document
    }

    private mutating func read() throws(PDFFailure) {
        let facts = PopplerOutput.facts(try answer(to: .facts).text)
        let answer = try answer(to: .text)
        guard answer.bytes.count(where: { $0 == 12 }) <= PopplerOutput.mostParts else {
            throw .converter(.flooded)
        }
        let pages = PopplerOutput.pages(LineEnds.unified(answer.text))
        for (index, text) in pages.enumerated() where text.contains(where: { !$0.isWhitespace }) {
            content.pages.append((index + 1, text))
        }
        if facts["Pages"] != "\(pages.count)" {
            content.unreadable.append("the division into pages")
        }
        if answer.isDamaged { content.unreadable.append("what is damaged") }
        images(beside: pages.count)
        fonts()
        attachments()
        beside(facts)
        words(of: facts)
    }

    private struct Answer {
        let bytes: [UInt8]
        let isDamaged: Bool

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private func answer(to question: PDFQuestion) throws(PDFFailure) -> Answer {
        if let end { throw end }
        let output: ConverterOutput
        do {
            output = try converters.run(question.rawValue, on: document)
        } catch {
            throw .converter(error)
        }
        guard output.status == 0 else {
            // The dictionary that says so is never itself encrypted or compressed.
            throw PDFMarks.has("/Encrypt", in: document) ? .locked : .damaged
        }
        // Warnings are about how it is written; errors about what is left out.
        return Answer(
            bytes: output.bytes, isDamaged: PDFMarks.has("Error", in: output.complaints))
    }

    /// The answer to a question beside the text; what was asked for is named when there is none.
    private mutating func answer(to question: PDFQuestion, about part: String) -> String? {
        do {
            return try answer(to: question).text
        } catch {
            if error.isFinal { end = error }
            content.unreadable.append("\(part) (\(error.words))")
            return nil
        }
    }

    private mutating func images(beside pageCount: Int) {
        let text = answer(to: .images, about: "images, if there are any")
        let counts = PopplerOutput.imageCounts(text ?? "")
        name(
            counts.sorted { $0.key < $1.key }.map { page, count in
                "page \(page), \(count == 1 ? "an image" : "\(count) images")"
            })
        let read = Set(content.pages.map(\.number)).union(counts.keys)
        name((1..<(pageCount + 1)).filter { !read.contains($0) }.map { "page \($0), no text" })
    }

    private mutating func fonts() {
        guard let text = answer(to: .fonts, about: "some letters, perhaps") else { return }
        let count = PopplerOutput.silentFontCount(text)
        if count > 0 {
            let fonts = count == 1 ? "a font that does" : "\(count) fonts that do"
            content.unreadable.append("text in \(fonts) not tell its letters")
        }
    }

    private mutating func attachments() {
        let part = "attachments, if there are any"
        guard let text = answer(to: .attachments, about: part) else { return }
        guard let found = PopplerOutput.attachments(text) else {
            content.unreadable.append(part)
            return
        }
        content.attachmentNames = found.names
        name((0..<found.count).map { "attachment \($0 + 1)" })
    }

    /// What stands beside the pages and is no text.
    private mutating func beside(_ facts: [String: String]) {
        if facts["Form"] != "none" { content.unreadable.append("the form's fields") }
        var parts = PDFMarks.parts(of: objects())
        if facts["JavaScript"] != "no" { parts.insert(PDFMarks.scripts) }
        content.unreadable += parts.sorted()
    }

    /// The document with all its objects in the clear, or as it came.
    private mutating func objects() -> [UInt8] {
        let part = "comments, if there are any"
        do {
            return try answer(to: .objects).bytes
        } catch .converter(.notInstalled) {
            if PDFMarks.has("/ObjStm", in: document) || PDFMarks.has("/Encrypt", in: document) {
                content.unreadable.append("\(part) (install qpdf to tell)")
            }
        } catch {
            if error.isFinal { end = error }
            content.unreadable.append("\(part) (\(error.words))")
        }
        return document
    }

    /// What the document says of itself, and where its links lead.
    private mutating func words(of facts: [String: String]) {
        let part = "what the document says of itself"
        content.information = answer(to: .information, about: part) ?? ""
        if facts["Metadata Stream"] != "no" {
            content.information += answer(to: .metadata, about: part) ?? ""
        }
        if let text = answer(to: .links, about: "targets of links") {
            content.links = PopplerOutput.links(text)
        }
    }

    private mutating func name(_ parts: [String]) {
        content.unreadable += parts.prefix(Self.mostNamedParts)
        let rest = parts.count - Self.mostNamedParts
        if rest > 0 { content.unreadable.append("\(rest) more like the last one") }
    }
}
