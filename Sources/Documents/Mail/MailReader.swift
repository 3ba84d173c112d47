import Casework

/// Reads a message with all its parts (RFC 5322, RFC 2045 to 2047).
///
/// Fields that tell how to read a part are read, not shown; all others are readings. Parts are
/// numbered as IMAP does: "1", "2", "2.1". What is left of a limit is named in `unreadable`.
struct MailReader {
    /// How deep parts may lie inside parts.
    static let deepestNesting = 20
    /// How many parts are taken in all.
    static let largestPartCount = 2_000
    /// How many PDFs among them are read; each may take minutes.
    static let largestPDFCount = 50

    var readings: [Reading] = []
    var unreadable: [String] = []
    var guessed: [String] = []
    private let converters: Converters?
    private var partCount = 0
    private var pdfCount = 0

    private init(converters: Converters?) {
        self.converters = converters
    }

    /// Reads bytes as a message, or nothing when they do not look like one.
    ///
    /// Two fields that mail has are enough; one when the name of the file says mail.
    static func read(
        _ bytes: ArraySlice<UInt8>, isNamedMail: Bool, converters: Converters?
    ) -> ExtractedText? {
        let block = HeaderBlock(bytes)
        let known = Set(block.fields.map { $0.name.lowercased() }).intersection(mailFields)
        guard known.count >= (isNamedMail ? 1 : 2) else { return nil }
        var reader = MailReader(converters: converters)
        reader.message(bytes, block: block, position: "", depth: 0)
        return ExtractedText(
            media: .email, readings: reader.readings, unreadable: reader.unreadable,
            guessed: reader.guessed)
    }

    private static let mailFields: Set<String> = [
        "from", "to", "cc", "subject", "date", "message-id", "received", "return-path",
        "mime-version", "content-type", "reply-to", "sender", "delivered-to",
    ]

    /// Fields that a nested message shows as part of its text.
    private static let shownFields: Set<String> = ["from", "to", "cc", "date", "subject"]

    private static let structuralFields: Set<String> = [
        "content-type", "content-transfer-encoding", "content-disposition", "mime-version",
    ]

    private mutating func message(
        _ bytes: ArraySlice<UInt8>, block: HeaderBlock, position: String, depth: Int
    ) {
        note(block.fields, position: position)
        if block.isDamaged {
            unreadable.append(position.isEmpty ? "some header lines" : "header of \(position)")
        }
        part(
            block, body: bytes[block.bodyStart...], position: position,
            isBody: position.isEmpty, depth: depth)
    }

    private mutating func note(_ fields: [HeaderField], position: String) {
        var shown = ""
        for field in fields where !Self.structuralFields.contains(field.name.lowercased()) {
            let value = EncodedWords.decode(field.value)
            if value.isDamaged {
                unreadable.append("header field, number \(readings.count + 1) of the readings")
            }
            if !position.isEmpty && Self.shownFields.contains(field.name.lowercased()) {
                shown += "\(field.name): \(value.text)\n"
            } else {
                readings.append(Reading(place: .header(field.name), text: value.text))
            }
        }
        if !shown.isEmpty {
            readings.append(Reading(place: .attachment(position), text: shown))
        }
    }

    /// Reads one part; `position` is empty for the message itself.
    private mutating func part(
        _ block: HeaderBlock, body: ArraySlice<UInt8>, position: String, isBody: Bool, depth: Int
    ) {
        partCount += 1
        guard partCount <= Self.largestPartCount, depth <= Self.deepestNesting else {
            if partCount == Self.largestPartCount + 1 || depth > Self.deepestNesting {
                unreadable.append("part \(position) and what follows (too many or too deep)")
            }
            return
        }
        let type = FieldParameters(
            block.first("content-type")?.value ?? Array("text/plain".utf8)[...])
        let disposition = FieldParameters(block.first("content-disposition")?.value ?? [])
        let names = [disposition.parameter("filename"), type.parameter("name")].compactMap(\.self)
        for (index, name) in names.enumerated() where index == 0 || name != names[0] {
            readings.append(Reading(place: .fileName, text: name))
        }
        if type.value.hasPrefix("multipart/"), let boundary = type.parameter("boundary"),
            !boundary.isEmpty
        {
            multipart(body, boundary: boundary, position: position, isBody: isBody, depth: depth)
            return
        }
        let encoding = FieldParameters(block.first("content-transfer-encoding")?.value ?? [])
        guard let bytes = TransferDecoding.decode(body, encoding: encoding.value) else {
            unreadable.append(described(position, type.value))
            return
        }
        if type.value == "message/rfc822" || type.value == "message/global" {
            let number = position.isEmpty ? "1" : position
            message(bytes, block: HeaderBlock(bytes), position: number, depth: depth + 1)
            return
        }
        let isPartOfBody = isBody && names.isEmpty && disposition.value != "attachment"
        text(bytes, type: type, position: position.isEmpty ? "1" : position, isPartOfBody)
    }

    private mutating func text(
        _ bytes: ArraySlice<UInt8>, type: FieldParameters, position: String, _ isPartOfBody: Bool
    ) {
        if PDFReader.isPDF(bytes) || type.value == "application/pdf" {
            return pdf(Array(bytes), type: type, position: position)
        }
        let isText = type.value.hasPrefix("text/") || type.value.isEmpty
        let charset = type.parameter("charset")
        let decoded =
            isText
            ? TextDecoding.decode(bytes, charset: charset ?? "")
            : TextDecoding.sniff(bytes)
        let part = described(position, type.value)
        guard let decoded else {
            unreadable.append(part)
            return
        }
        let isPage = type.value == "text/html" || type.value == "application/xhtml+xml"
        take(decoded, at: isPartOfBody ? .body : .attachment(position), as: part, isPage: isPage)
    }

    /// Takes a text, and names what of it is none.
    private mutating func take(
        _ decoded: DecodedText, at place: Reading.Place, as part: String, isPage: Bool = false
    ) {
        if decoded.damage > 0 { unreadable.append("\(part), \(decoded.damagedLines)") }
        if decoded.isGuessed { guessed.append(part) }
        unreadable += EncodedBlocks.named(in: decoded.text).map { "\(part), \($0)" }
        let (found, breaksOff) = decoded.readings(at: place, isPage: isPage)
        if breaksOff { unreadable.append("\(part), a page that breaks off") }
        readings += found
    }

    private mutating func pdf(_ bytes: [UInt8], type: FieldParameters, position: String) {
        let part = described(position, type.value)
        pdfCount += 1
        guard pdfCount <= Self.largestPDFCount else {
            unreadable.append("\(part), one PDF too many")
            return
        }
        do {
            let content = try PDFReader.read(bytes, with: converters)
            readings += content.readings { .attachment("\(position), page \($0)") }
            unreadable += content.unreadable.map { "\(part), \($0)" }
        } catch {
            if error.isFinal { pdfCount = Self.largestPDFCount }
            unreadable.append("\(part), a PDF; \(error.words)")
        }
    }

    private mutating func multipart(
        _ body: ArraySlice<UInt8>, boundary: String, position: String, isBody: Bool, depth: Int
    ) {
        let parts = Boundaries.split(body, boundary: Array(boundary.utf8))
        aside(parts.preamble, position: position, isBody: isBody)
        for (index, bytes) in parts.parts.enumerated() {
            let number = position.isEmpty ? "\(index + 1)" : "\(position).\(index + 1)"
            let block = HeaderBlock(bytes)
            let others = block.fields.filter {
                !Self.structuralFields.contains($0.name.lowercased())
            }
            note(others, position: "")
            part(
                block, body: bytes[block.bodyStart...], position: number, isBody: isBody,
                depth: depth + 1)
        }
        aside(parts.epilogue, position: position, isBody: isBody)
    }

    /// Text before the first and after the last boundary, which mail programs do not show.
    private mutating func aside(_ bytes: ArraySlice<UInt8>, position: String, isBody: Bool) {
        guard bytes.contains(where: { $0 > 32 }) else { return }
        let place = position.isEmpty ? "beside the parts" : "beside the parts of \(position)"
        guard let decoded = TextDecoding.sniff(bytes) else {
            unreadable.append("what stands \(place)")
            return
        }
        take(decoded, at: .attachment(place), as: "what stands \(place)")
    }

    /// A part by its number and its type, when the type is a type and not a text in disguise.
    private func described(_ position: String, _ type: String) -> String {
        let number = position.isEmpty ? "1" : position
        let pieces = type.split(separator: "/", omittingEmptySubsequences: false)
        let isType =
            pieces.count == 2 && type.utf8.count <= 60 && Self.families.contains(String(pieces[0]))
            && type.utf8.allSatisfy { (43...57).contains($0) || (97...122).contains($0) }
        return isType ? "part \(number) (\(type))" : "part \(number)"
    }

    private static let families: Set<String> = [
        "text", "image", "audio", "video", "application", "message", "multipart", "font", "model",
    ]
}
