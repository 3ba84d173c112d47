import TerminalKit

/// A list with a heading above and the chosen row explained below it.
struct Table {
    struct Row {
        let text: String
        var role: StyleRole = .text
    }

    var heading: String
    var rows: [Row]
    /// Paragraphs about the chosen row.
    var detail: [String] = []
    /// Said when there are no rows.
    var empty = ""
    /// The share of the height the detail may take: one part in this many.
    var detailShare = 3

    func draw(into buffer: inout Buffer, in area: Rect, cursor: ListCursor) {
        guard !rows.isEmpty else {
            buffer.writeWrapped(empty, in: area.inset(rows: 1, columns: 3), role: .dim)
            return
        }
        let lines = detail.flatMap { SafeText($0).wrapped(columns: area.columns - 4) }
        let detailRows = min(lines.count, max(1, area.rows / detailShare))
        buffer.write(
            "  " + heading, row: area.row, column: area.column, columns: area.columns,
            role: .heading)
        let page = max(1, area.rows - 2 - detailRows)
        var cursor = cursor
        cursor.settle(count: rows.count, page: page)
        for (line, index) in cursor.visible(count: rows.count, page: page).enumerated() {
            buffer.writeRow(
                rows[index].text,
                in: Rect(
                    row: area.row + 1 + line, column: area.column, rows: 1, columns: area.columns),
                isSelected: index == cursor.selected, role: rows[index].role)
        }
        for (line, text) in lines.prefix(detailRows).enumerated() {
            let isCut = line == detailRows - 1 && lines.count > detailRows
            buffer.put(
                isCut ? (text + "…").cut(columns: area.columns - 4) : text,
                row: area.endRow - detailRows + line, column: area.column + 2,
                columns: area.columns - 4, role: .dim)
        }
    }
}
