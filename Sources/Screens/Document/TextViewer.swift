import TerminalKit

/// A text to be paged through, with a record of what was seen.
struct TextViewer: Sendable {
    let title: String
    private let text: String
    private var lines: WrappedText
    private var width = 0
    private var page = 1
    private(set) var top = 0
    private(set) var coverage: Coverage

    /// Columns by which a line is set in that goes on: under the words behind a copy's bar.
    private static let indent = 2

    /// Nothing can be seen before the first `fit`.
    init(title: String, text: String) {
        self.title = title
        self.text = text
        lines = WrappedText("", columns: 1)
        coverage = Coverage(total: text.unicodeScalars.count)
    }

    mutating func fit(_ area: Size) {
        page = max(1, area.rows - 3)
        let columns = max(1, area.columns - 4 - Self.indent)
        if width != columns {
            let first =
                lines.isEmpty || width == 0 ? 0 : lines[min(top, lines.count - 1)].firstScalar
            width = columns
            lines = WrappedText(SafeText(text), columns: width)
            top = lines.line(ofScalar: first)
        }
        scroll(to: top)
    }

    /// Scrolls by a key; false when the key is none of a text's.
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .up, .character("k"): scroll(to: top - 1)
        case .down, .character("j"): scroll(to: top + 1)
        case .pageUp: scroll(to: top - max(1, page - 1))
        case .pageDown, .character(" "): scroll(to: top + max(1, page - 1))
        case .home: scroll(to: 0)
        case .end: scroll(to: lines.count)
        default: return false
        }
        return true
    }

    /// Whether the last line is on the screen.
    var isAtEnd: Bool { top + page >= lines.count }

    private mutating func scroll(to line: Int) {
        top = min(max(0, line), max(0, lines.count - page))
    }

    /// Goes to the first row that was not seen yet.
    mutating func showFirstUnseen() {
        scroll(to: lines.line(ofScalar: coverage.firstUnseen))
    }

    /// Counts the rows that can be seen as seen, once they were painted; true when some are new.
    mutating func painted() -> Bool {
        guard width > 0, !lines.isEmpty else { return false }
        let before = coverage
        let end = min(lines.count, top + page)
        let last = end == lines.count ? coverage.total : lines[end].firstScalar
        coverage.add(lines[top].firstScalar..<max(lines[top].firstScalar, last))
        return coverage != before
    }

    func draw(into buffer: inout Buffer, in area: Rect) {
        buffer.fill(area)
        buffer.write(
            title, row: area.row, column: area.column + 2, columns: area.columns - 24,
            role: .heading)
        buffer.writeRight(
            "seen \(coverage.percent) % \(coverage.bar(10))", row: area.row,
            endingAt: area.endColumn - 1, columns: 22,
            role: coverage.isComplete ? .good : .warning)
        buffer.horizontalLine(row: area.row + 1, column: area.column, columns: area.columns)
        for (row, index) in (top..<min(lines.count, top + page)).enumerated() {
            let indent = lines.continues(index) ? Self.indent : 0
            buffer.put(
                lines[index], row: area.row + 2 + row, column: area.column + 2 + indent,
                columns: width, role: .text)
        }
        if top + page < lines.count {
            buffer.write(
                "↓ more: Space", row: area.endRow - 1, column: area.endColumn - 15, columns: 14,
                role: .dim)
        }
    }
}
