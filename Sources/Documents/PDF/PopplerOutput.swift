/// What poppler's programs print, taken apart.
enum PopplerOutput {
    /// The values of `pdfinfo`, by their keys.
    ///
    /// A title may hold line ends and so pass for a fact. Facts stand behind what the document
    /// says of itself, so that the last line with a key is poppler's own.
    static func facts(_ text: String) -> [String: String] {
        var facts: [String: String] = [:]
        for line in lines(text) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...]
            facts[String(line[..<colon])] = String(value.drop { $0 == " " })
        }
        return facts
    }

    /// The text of each page.
    static func pages(_ text: String) -> [String] {
        var pages = text.unicodeScalars.split(
            separator: "\u{C}", omittingEmptySubsequences: false
        ).map { page in
            // The line ends that stand before the end of a page are none of the document's.
            String(
                page[..<(page.lastIndex { $0 != "\n" }.map(page.index(after:)) ?? page.startIndex)])
        }
        if pages.last?.isEmpty == true { pages.removeLast() }
        return pages
    }

    /// How many images each page has, by the rows of `pdfimages`.
    static func imageCounts(_ text: String) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for line in lines(text).dropFirst(2) {
            guard let page = line.split(separator: " ").first.flatMap({ Int($0) }) else { continue }
            counts[page, default: 0] += 1
        }
        return counts
    }

    /// The targets of links; a target with a line end in it gives two lines.
    static func links(_ text: String) -> [String] {
        lines(text).dropFirst().map { line in
            let columns = line.split(separator: " ", maxSplits: 2)
            let isRow = columns.count == 3 && Int(columns[0]) != nil
            return String(isRow ? columns[2].drop { $0 == " " } : line)
        }
    }

    /// The most pages or embedded files that are believed.
    static let mostParts = 100_000

    /// The number of embedded files, and the lines that name them; nothing for what makes no sense.
    static func attachments(_ text: String) -> (count: Int, names: String)? {
        let lines = lines(text)
        guard let count = lines.first?.split(separator: " ").first.flatMap({ Int($0) }),
            (0...mostParts).contains(count)
        else { return nil }
        return (count, lines.dropFirst().joined(separator: "\n"))
    }

    /// How many fonts number their signs without saying which letters those are.
    static func silentFontCount(_ text: String) -> Int {
        lines(text).dropFirst(2).count { line in
            var columns = line.split(separator: " ")
            // The object's number at the end is one word or two.
            columns.removeLast(min(columns.count, columns.last == "[none]" ? 1 : 2))
            guard columns.count >= 5, columns.last == "no" else { return false }
            let encoding = columns[columns.count - 4]
            return encoding.hasPrefix("Identity") || line.contains(" Type 3 ")
        }
    }

    private static func lines(_ text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
