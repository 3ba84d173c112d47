import Foundation

/// A PDF put together by hand: objects in order, the first one the catalog.
package struct PDFFixture {
    private var objects: [[UInt8]] = []
    /// Further entries of the trailer.
    package var trailer = ""

    /// A page: the operators that draw it, its named images and fonts, and what else its dictionary says.
    package struct Page {
        let draws: String
        let images: String
        let fonts: String
        let entries: String

        package init(
            draws: String = "", images: String = "", fonts: String = "", entries: String = ""
        ) {
            self.draws = draws
            self.images = images
            self.fonts = fonts
            self.entries = entries
        }

        /// A page with lines of text, which hold neither brackets nor backslashes.
        package static func lines(_ lines: String..., entries: String = "") -> Page {
            let shown = lines.map { "(\($0)) Tj 0 -20 Td" }.joined(separator: " ")
            return Page(draws: "BT /F 12 Tf 72 700 Td \(shown) ET", entries: entries)
        }
    }

    /// Objects 1 to 3 are catalog, pages and the font F; a page's come in pairs from 4 on.
    package init(_ pages: [Page], catalog: String = "") {
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        add("<< /Type /Catalog /Pages 2 0 R \(catalog) >>")
        add("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
        add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        for (index, page) in pages.enumerated() {
            add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
                    + "/Contents \(5 + 2 * index) 0 R /Resources << /Font << /F 3 0 R \(page.fonts) >> "
                    + "/XObject << \(page.images) >> >> \(page.entries) >>")
            add(stream: Array(page.draws.utf8))
        }
    }

    /// The number that the next object gets.
    package var next: Int { objects.count + 1 }

    package mutating func add(_ object: String) { objects.append(Array(object.utf8)) }

    package mutating func add(stream bytes: [UInt8], _ entries: String = "") {
        objects.append(
            Array("<< /Length \(bytes.count) \(entries) >>\nstream\n".utf8) + bytes
                + Array("\nendstream".utf8))
    }

    /// A picture of one point.
    package mutating func addImage() {
        add(
            stream: [127],
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
                + "/BitsPerComponent 8")
    }

    package var bytes: [UInt8] {
        var bytes = Array("%PDF-1.7\n".utf8)
        var starts: [Int] = []
        for (index, object) in objects.enumerated() {
            starts.append(bytes.count)
            bytes += "\(index + 1) 0 obj\n".utf8 + object + "\nendobj\n".utf8
        }
        let table = bytes.count
        bytes += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8
        for start in starts {
            let digits = String(start)
            bytes +=
                (String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8
        }
        bytes += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n".utf8
        return bytes + "startxref\n\(table)\n%%EOF\n".utf8
    }
}
