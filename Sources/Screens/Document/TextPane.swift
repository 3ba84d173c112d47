import TerminalKit

/// The annotated text as it is scrolled, with the cursor and a selection.
struct TextPane: Sendable {
    private(set) var text: AnnotatedText
    private var lines: WrappedText
    private var size: Size
    private(set) var top = 0
    /// The cursor, as a place in the shown text.
    private(set) var at = 0
    /// Where a selection began, as a place of a reading, so that it outlives new signs.
    private var anchor: AnnotatedText.Place?
    private(set) var coverage: Coverage

    /// Columns of line number and sign.
    static let gutter = 7

    init(_ text: AnnotatedText, area: Size) {
        self.text = text
        size = area
        lines = WrappedText(SafeText(text.shown), columns: max(1, area.columns - Self.gutter - 1))
        coverage = Coverage(total: text.total)
        settle()
    }

    /// Takes the same readings with other signs; the cursor stays on its passage.
    mutating func replace(with text: AnnotatedText) {
        let place = nearestPlace
        self.text = text
        at = place.flatMap { text.display(of: $0) } ?? 0
        wrap()
    }

    mutating func fit(_ area: Size) {
        guard area != size else { return }
        size = area
        wrap()
    }

    private mutating func wrap() {
        lines = WrappedText(
            SafeText(text.shown), columns: max(1, size.columns - Self.gutter - 1))
        settle()
    }

    var nearestPlace: AnnotatedText.Place? { text.nearestPlace(at: at) }

    // MARK: Moving

    mutating func handle(_ key: Key) {
        switch key {
        case .up, .character("k"): moveLine(by: -1)
        case .down, .character("j"): moveLine(by: 1)
        case .pageUp: moveLine(by: -max(1, size.rows - 1))
        case .pageDown, .character(" "): moveLine(by: max(1, size.rows - 1))
        case .left, .character("h"): step(by: -1)
        case .right, .character("l"): step(by: 1)
        case .home: at = 0
        case .end: at = max(0, lastPlace)
        default: return
        }
        settle()
    }

    private var lastPlace: Int {
        lines.last.map { $0.firstScalar + max(0, $0.scalarCount - 1) } ?? 0
    }

    private var line: Int { lines.line(ofScalar: at) }

    private mutating func moveLine(by step: Int) {
        guard !lines.isEmpty else { return }
        let column = lines[line].column(ofScalar: at)
        let target = min(max(0, line + step), lines.count - 1)
        let offset = lines[target].scalarOffset(ofColumn: column)
        let end = target + 1 < lines.count ? lines[target + 1].firstScalar - 1 : lastPlace
        at = min(offset, max(lines[target].firstScalar, end))
    }

    /// Goes to the next scalar of a reading, over the signs.
    private mutating func step(by step: Int) {
        var next = at + step
        while (0...lastPlace).contains(next), text.place(at: next) == nil { next += step }
        if (0...lastPlace).contains(next) { at = next }
    }

    /// Goes to the next of some places, around the end; false when there is none.
    mutating func jump(among places: [AnnotatedText.Place], forward: Bool) -> Bool {
        let spots = places.compactMap { text.display(of: $0) }.sorted()
        let found =
            forward
            ? spots.first { $0 > at } ?? spots.first : spots.last { $0 < at } ?? spots.last
        guard let found else { return false }
        at = found
        settle()
        return true
    }

    /// Scrolls so that the cursor can be seen.
    private mutating func settle() {
        guard !lines.isEmpty else { return }
        let here = line
        if here < top { top = here }
        if here >= top + size.rows { top = here - size.rows + 1 }
        top = min(max(0, top), max(0, lines.count - size.rows))
    }

    /// Counts the rows that can be seen as seen, once they were painted; true when some are new.
    mutating func painted() -> Bool {
        guard !lines.isEmpty else { return false }
        let before = coverage
        let end = min(lines.count, top + size.rows)
        let last =
            end == lines.count ? text.total : text.countOfOriginals(before: lines[end].firstScalar)
        let first = text.countOfOriginals(before: lines[top].firstScalar)
        coverage.add(first..<max(first, last))
        return coverage != before
    }

    // MARK: Selecting

    mutating func toggleSelection() {
        anchor = anchor == nil ? nearestPlace : nil
    }

    mutating func clearSelection() { anchor = nil }

    var isSelecting: Bool { anchor != nil }

    /// What lies between the beginning of the selection and the cursor, both included.
    var selection: (reading: Int, range: Range<Int>)? {
        guard let anchor, let here = nearestPlace, here.reading == anchor.reading else {
            return nil
        }
        let first = min(anchor.offset, here.offset)
        return (anchor.reading, first..<max(anchor.offset, here.offset) + 1)
    }

    private var selectedDisplay: Range<Int>? {
        guard let anchor, let start = text.display(of: anchor) else { return nil }
        return min(start, at)..<max(start, at) + 1
    }

    // MARK: Drawing

    func draw(into buffer: inout Buffer, in area: Rect) {
        guard !lines.isEmpty else { return }
        for (row, index) in (top..<min(lines.count, top + area.rows)).enumerated() {
            draw(lines[index], into: &buffer, row: area.row + row, in: area)
        }
        let here = lines[line]
        buffer.cursor = Buffer.Cursor(
            row: area.row + line - top,
            column: area.column + Self.gutter + min(here.column(ofScalar: at), area.columns - 1))
    }

    private func draw(_ line: SafeText, into buffer: inout Buffer, row: Int, in area: Rect) {
        if let number = text.lineNumber(startingAt: line.firstScalar) {
            buffer.writeRight(
                "\(number)", row: row, endingAt: area.column + 5, columns: 5, role: .dim)
        }
        let start = area.column + Self.gutter
        buffer.put(
            line, row: row, column: start, columns: area.columns - Self.gutter, role: .text)
        var sign: (text: String, role: StyleRole)?
        for span in text.spans(touching: line.scalarRange) {
            guard let columns = line.columns(ofScalars: span.range) else { continue }
            paint(columns, span.role, into: &buffer, row: row, start: start)
            if span.role == .finding {
                sign = ("?", .finding)
            } else if span.role == .mark, sign == nil {
                sign = ("#", .mark)
            }
        }
        if let selectedDisplay, let columns = line.columns(ofScalars: selectedDisplay) {
            paint(columns, .selection, into: &buffer, row: row, start: start)
        }
        if let sign {
            buffer.write(
                sign.text, row: row, column: area.column + 5, columns: 1, role: sign.role)
        }
    }

    private func paint(
        _ columns: Range<Int>, _ role: StyleRole, into buffer: inout Buffer, row: Int, start: Int
    ) {
        buffer.paint(
            Rect(row: row, column: start + columns.lowerBound, rows: 1, columns: columns.count),
            role: role)
    }
}
