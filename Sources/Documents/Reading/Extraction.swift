package import Casework

/// Bytes in, readings out: what a document says, each passage with its place.
///
/// Takes any bytes and never fails: what cannot be read is named by its position in
/// `ExtractedText.unreadable`, and keeps the document from leaving. Time and memory grow
/// linearly with the bytes. Line ends become a single line feed; nothing else is altered, so
/// control characters and direction marks of the original are still there to be seen.
package enum Extraction {
    /// The most bytes a document may have, 64 MiB; a larger one is kept but not read.
    package static let largestByteCount = 64 << 20

    /// Reads a document.
    ///
    /// The name is a reading of its own, the last one, since names tell as much as texts do.
    package static func read(_ bytes: [UInt8], fileName: String) -> ExtractedText {
        var text = contents(of: bytes, fileName: fileName)
        if !fileName.isEmpty {
            text = ExtractedText(
                media: text.media,
                readings: text.readings + [Reading(place: .fileName, text: fileName)],
                unreadable: text.unreadable, guessed: text.guessed)
        }
        return text
    }

    private static func contents(of bytes: [UInt8], fileName: String) -> ExtractedText {
        guard bytes.count <= largestByteCount else {
            return ExtractedText(
                media: .unreadable, readings: [],
                unreadable: ["the whole document (larger than 64 MiB)"])
        }
        if let mail = MailReader.read(bytes[...], isNamedMail: isMailName(fileName)) { return mail }
        guard let decoded = TextDecoding.sniff(bytes[...]) else {
            return ExtractedText(
                media: .unreadable, readings: [], unreadable: ["the whole document (not text)"])
        }
        return ExtractedText(
            media: .plainText, readings: [Reading(place: .body, text: decoded.text)],
            unreadable: decoded.damage == 0
                ? [] : ["the text, \(decoded.damagedLines) (not valid text)"],
            guessed: decoded.isGuessed ? ["the text"] : [])
    }

    private static func isMailName(_ name: String) -> Bool {
        name.lowercased().hasSuffix(".eml")
    }
}
