import TerminalKit

extension Buffer {
    /// Writes a label and its value, wrapped under each other; returns the row below.
    mutating func writeFact(
        _ label: String, _ value: String, row: Int, in area: Rect, labelColumns: Int = 13,
        rows most: Int = 3, role: StyleRole = .text
    ) -> Int {
        guard row < area.endRow else { return row }
        write(label, row: row, column: area.column, columns: labelColumns - 1, role: .dim)
        let used = writeWrapped(
            value,
            in: Rect(
                row: row, column: area.column + labelColumns, rows: min(most, area.endRow - row),
                columns: area.columns - labelColumns),
            role: role)
        return row + max(1, used)
    }
}
