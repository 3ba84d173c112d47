/// What is asked of poppler's programs and of qpdf about a PDF, each in a run of its own.
///
/// The document comes on standard input, so that it has no name; `fd://0` is poppler's way of
/// naming that.
package enum PDFQuestion: Int, CaseIterable, Sendable {
    /// Pages, encryption, forms, scripts, in lines of a key and a value.
    case facts
    /// Title, author and whatever else the document says of itself.
    case information
    /// The same again as XML.
    case metadata
    /// Where links lead.
    case links
    /// The text, each page ended by a form feed.
    case text
    /// A row for each image, beginning with its page.
    case images
    /// The names of embedded files.
    case attachments
    /// A row for each font.
    case fonts
    /// The document once more, its objects neither compressed nor encrypted.
    case objects

    /// The converters that answer, in the order of the questions.
    package static let converters = allCases.map(\.converter)

    /// The one program that is not poppler's.
    package static let qpdf = "/usr/bin/qpdf"

    private var converter: Converter {
        switch self {
        case .facts: Converter("/usr/bin/pdfinfo", ["-enc", "UTF-8", "fd://0"])
        case .information: Converter("/usr/bin/pdfinfo", ["-enc", "UTF-8", "-custom", "fd://0"])
        case .metadata: Converter("/usr/bin/pdfinfo", ["-enc", "UTF-8", "-meta", "fd://0"])
        case .links: Converter("/usr/bin/pdfinfo", ["-enc", "UTF-8", "-url", "fd://0"])
        case .text: Converter("/usr/bin/pdftotext", ["-enc", "UTF-8", "fd://0", "-"])
        case .images: Converter("/usr/bin/pdfimages", ["-list", "fd://0"])
        case .attachments:
            Converter("/usr/bin/pdfdetach", ["-enc", "UTF-8", "-list", "fd://0"])
        case .fonts: Converter("/usr/bin/pdffonts", ["fd://0"])
        case .objects:
            Converter(
                Self.qpdf,
                [
                    "--object-streams=disable", "--stream-data=preserve", "--decrypt",
                    "--no-warn", "--warning-exit-0", "/proc/self/fd/0", "-",
                ])
        }
    }
}
