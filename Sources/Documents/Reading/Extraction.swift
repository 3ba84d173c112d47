package import Casework

/// Bytes in, readings out: what a document says, each passage with its place.
///
/// Takes any bytes and never fails: what cannot be read is named by its position in
/// `ExtractedText.unreadable`, and keeps the document from leaving. Time and memory grow
/// linearly with the bytes, but for PDFs, whose converters have bounds of their own. Line ends become
/// a single line feed, pages of HTML their words; nothing else is altered, so control characters and
/// direction marks of the original are still there to be seen.
package enum Extraction {
    /// The most bytes a document may have, 64 MiB; a larger one is kept but not read.
    package static let largestByteCount = 64 << 20

    /// Reads a document.
    ///
    /// The name is a reading of its own, the last one, since names tell as much as texts do.
    ///
    /// The converters are those of `PDFQuestion`; without them PDFs are not read. With them a
    /// call may take minutes.
    package static func read(
        _ bytes: [UInt8], fileName: String, converters: Converters? = nil
    ) -> ExtractedText {
        var text = contents(of: bytes, fileName: fileName, converters: converters)
        if !fileName.isEmpty {
            text = ExtractedText(
                media: text.media,
                readings: text.readings + [Reading(place: .fileName, text: fileName)],
                unreadable: text.unreadable, guessed: text.guessed)
        }
        return text
    }

    private static func contents(
        of bytes: [UInt8], fileName: String, converters: Converters?
    ) -> ExtractedText {
        guard bytes.count <= largestByteCount else {
            return ExtractedText(
                media: .unreadable, readings: [],
                unreadable: ["the whole document (larger than 64 MiB)"])
        }
        let isMail = isMailName(fileName)
        if let mail = MailReader.read(bytes[...], isNamedMail: isMail, converters: converters) {
            return mail
        }
        if PDFReader.isPDF(bytes) { return pdf(bytes, converters: converters) }
        guard let decoded = TextDecoding.sniff(bytes[...]) else {
            return ExtractedText(
                media: .unreadable, readings: [], unreadable: ["the whole document (not text)"])
        }
        var unreadable = EncodedBlocks.named(in: decoded.text)
        if decoded.damage > 0 {
            unreadable.append("the text, \(decoded.damagedLines) (not valid text)")
        }
        let isPage = HTMLText.isPage(decoded.text, fileName: fileName)
        let (readings, breaksOff) = decoded.readings(at: .body, isPage: isPage)
        if breaksOff { unreadable.append("what follows a comment without an end") }
        return ExtractedText(
            media: .plainText, readings: readings, unreadable: unreadable,
            guessed: decoded.isGuessed ? ["the text"] : [])
    }

    private static func pdf(_ bytes: [UInt8], converters: Converters?) -> ExtractedText {
        do {
            let content = try PDFReader.read(bytes, with: converters)
            return ExtractedText(
                media: .pdf, readings: content.readings { .page($0) },
                unreadable: content.unreadable)
        } catch {
            return ExtractedText(
                media: .unreadable, readings: [],
                unreadable: ["the whole document (a PDF; \(error.words))"])
        }
    }

    private static func isMailName(_ name: String) -> Bool {
        name.lowercased().hasSuffix(".eml")
    }
}
