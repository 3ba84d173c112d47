/// Signs of parts that no question to poppler tells of, looked for in the bytes of a PDF whose
/// objects are not compressed.
///
/// No parser: names are looked for wherever they stand. One too many keeps a document from leaving
/// until somebody looked at it.
enum PDFMarks {
    /// Kinds of annotations that hold words or files of their own (ISO 32000-2, table 171); links
    /// and fields of forms are told by poppler.
    private static let annotations: Set<String> = [
        "Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight",
        "Underline", "Squiggly", "StrikeOut", "Caret", "Stamp", "Ink", "Popup", "Redact",
    ]
    private static let players: Set<String> = ["Sound", "Movie", "Screen", "RichMedia", "3D"]

    /// Poppler does not tell of every place in which one can stand.
    static let scripts = "scripts"

    /// Comments, sounds and films, layers, scripts.
    static func parts(of document: [UInt8]) -> Set<String> {
        var found: Set<String> = []
        document.withUnsafeBufferPointer { bytes in
            eachName(in: bytes) { name, end in
                if name == "OCProperties" { found.insert("layers, which may hide parts") }
                if name == "JavaScript" { found.insert(scripts) }
                guard name == "Subtype", let kind = Self.name(in: bytes, behind: end) else {
                    return
                }
                if annotations.contains(kind) { found.insert("comments") }
                if players.contains(kind) { found.insert("sounds or films") }
            }
        }
        return found
    }

    /// Whether bytes hold a text of ASCII letters.
    static func has(_ text: String, in bytes: [UInt8]) -> Bool {
        let wanted = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            guard let first = wanted.first, bytes.count >= wanted.count else { return false }
            return (0...(bytes.count - wanted.count)).contains { start in
                bytes[start] == first && bytes[start...].starts(with: wanted)
            }
        }
    }

    /// The longest name that is of interest, in bytes.
    private static let longestName = 16

    /// Calls for each name, with the place behind it.
    private static func eachName(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (String, Int) -> Void
    ) {
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "/") {
                // Most names begin otherwise.
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                if [UInt8(ascii: "S"), UInt8(ascii: "O"), UInt8(ascii: "J")].contains(next) {
                    let end = self.end(ofNameAt: index + 1, in: bytes)
                    body(text(bytes[(index + 1)..<end]), end)
                }
            }
            index += 1
        }
    }

    /// The name that stands next, with nothing but blanks before it.
    private static func name(in bytes: UnsafeBufferPointer<UInt8>, behind place: Int) -> String? {
        var start = place
        while start < bytes.count, bytes[start] <= 32 { start += 1 }
        guard start < bytes.count, bytes[start] == UInt8(ascii: "/") else { return nil }
        return text(bytes[(start + 1)..<end(ofNameAt: start + 1, in: bytes)])
    }

    private static func end(ofNameAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = start
        while end < bytes.count, end - start < longestName, isRegular(bytes[end]) { end += 1 }
        return end
    }

    private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
