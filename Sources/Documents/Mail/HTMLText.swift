/// The words of a page and the targets of its links.
///
/// Everything that is text is read, hidden by style or not; markup, scripts, styles and comments
/// are not text and never leave. Each byte is looked at a bounded number of times.
struct HTMLText {
    private(set) var text = ""
    /// Values of `href`, `src` and the like, each once, in the order of the page.
    private(set) var links: [String] = []

    /// Whether a comment, a script or a style that never ends hides the rest of the page.
    private(set) var breaksOff = false

    private var out: [UInt8] = []
    private var seen: Set<String> = []
    private let bytes: [UInt8]
    /// Set once no `>` follows, so that it is not looked for again and again.
    private var hasNoMoreTags = false

    init(_ page: String) {
        bytes = Array(page.utf8)
        out.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 60: index = markup(at: index)
            case 38: index = entity(at: index, to: &out)
            case 9, 10, 12, 13, 32:
                if let last = out.last, last != 32, last != 10 { out.append(32) }
                index += 1
            default:
                out.append(bytes[index])
                index += 1
            }
        }
        while let last = out.last, last == 32 || last == 10 { out.removeLast() }
        text = String(decoding: out, as: UTF8.self)
        out = []
    }

    /// Whether a file is a page: by its name, or by how its text begins.
    static func isPage(_ text: String, fileName: String) -> Bool {
        let name = fileName.lowercased()
        if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return true }
        let start = text.unicodeScalars.prefix(200)
            .drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
        let head = String(String.UnicodeScalarView(start)).lowercased()
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
    }

    private func follows(_ word: StaticString, at index: Int) -> Bool {
        guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
        return word.withUTF8Buffer { buffer in
            for offset in 0..<buffer.count where bytes[index + offset] | 32 != buffer[offset] | 32 {
                return false
            }
            return true
        }
    }

    /// Passes over markup that begins there; a `<` that begins none stands for itself.
    private mutating func markup(at start: Int) -> Int {
        if follows("<!--", at: start) {
            if let end = find("-->", from: start + 4) { return end + 3 }
            breaksOff = true
            return bytes.count
        }
        guard start + 1 < bytes.count,
            isLetter(bytes[start + 1]) || "/!?".utf8.contains(bytes[start + 1])
        else {
            out.append(60)
            return start + 1
        }
        guard !hasNoMoreTags, let end = tagEnd(from: start + 1) else {
            hasNoMoreTags = true
            out.append(60)
            return start + 1
        }
        let isClosing = bytes[start + 1] == 47
        let nameStart = start + (isClosing ? 2 : 1)
        var nameEnd = nameStart
        while nameEnd < end, isLetter(bytes[nameEnd]) || (48...57).contains(bytes[nameEnd]) {
            nameEnd += 1
        }
        let name = String(decoding: bytes[nameStart..<min(nameEnd, nameStart + 12)], as: UTF8.self)
            .lowercased()
        if Self.blocks.contains(name) { breakLine() }
        if name == "td" || name == "th", let last = out.last, last != 32, last != 10 {
            out.append(32)
        }
        if !isClosing { attributes(nameEnd..<end) }
        if !isClosing, name == "script" || name == "style" {
            let close = name == "script" ? find("</script", from: end) : find("</style", from: end)
            breaksOff = breaksOff || close == nil
            return close ?? bytes.count
        }
        return end + 1
    }

    private mutating func breakLine() {
        while out.last == 32 { out.removeLast() }
        if let last = out.last, last != 10 { out.append(10) }
    }

    /// The `>` that closes a tag; one inside a quoted value does not.
    private func tagEnd(from start: Int) -> Int? {
        var quote: UInt8?
        var firstClose: Int?
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 62 {
                if quote == nil { return index }
                firstClose = firstClose ?? index
            }
            if let open = quote {
                if byte == open { quote = nil }
                // A quote that is never closed must not swallow the page.
                if index - start > 8_192 { return firstClose }
            } else if (byte == 34 || byte == 39), bytes[index - 1] == 61 || bytes[index - 1] == 32 {
                quote = byte
            }
            index += 1
        }
        return firstClose
    }

    private func find(_ word: StaticString, from start: Int) -> Int? {
        var index = start
        let first = word.withUTF8Buffer { $0[0] }
        while index < bytes.count {
            if bytes[index] == first, follows(word, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// Notes link targets and the texts that stand for pictures.
    private mutating func attributes(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            while index < range.upperBound, !isLetter(bytes[index]) { index += 1 }
            let nameStart = index
            while index < range.upperBound, isLetter(bytes[index]) || bytes[index] == 45 {
                index += 1
            }
            let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
            while index < range.upperBound, bytes[index] <= 32 { index += 1 }
            guard index < range.upperBound, bytes[index] == 61 else { continue }
            index += 1
            while index < range.upperBound, bytes[index] <= 32 { index += 1 }
            guard index < range.upperBound else { return }
            let quote = bytes[index] == 34 || bytes[index] == 39 ? bytes[index] : nil
            if quote != nil { index += 1 }
            let valueStart = index
            while index < range.upperBound,
                quote.map({ bytes[index] != $0 }) ?? (bytes[index] > 32)
            { index += 1 }
            note(name, valueStart..<index)
        }
    }

    private mutating func note(_ name: String, _ range: Range<Int>) {
        guard Self.linking.contains(name) || Self.telling.contains(name) else { return }
        var decoded: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == 38 {
                index = entity(at: index, to: &decoded)
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        guard !decoded.isEmpty else { return }
        if Self.telling.contains(name) {
            out += [32] + decoded + [32]
        } else if decoded[0] != 35 {
            let link = String(decoding: decoded, as: UTF8.self)
            if seen.insert(link).inserted { links.append(link) }
        }
    }

    /// Decodes an entity; an ampersand that begins none stands for itself.
    private func entity(at start: Int, to target: inout [UInt8]) -> Int {
        let window = bytes[(start + 1)..<min(bytes.count, start + 12)]
        guard let end = window.firstIndex(of: 59),
            let text = HTMLEntities.text(of: bytes[(start + 1)..<end])
        else {
            target.append(38)
            return start + 1
        }
        target += text.utf8
        return end + 1
    }

    private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

    private static let blocks: Set<String> = [
        "p", "br", "div", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "pre", "blockquote", "title", "body", "section", "article", "header", "footer",
    ]
    private static let linking: Set<String> = [
        "href", "src", "action", "background", "cite", "longdesc", "data", "formaction", "poster",
    ]
    private static let telling: Set<String> = ["alt", "title", "placeholder", "summary", "label"]
}
