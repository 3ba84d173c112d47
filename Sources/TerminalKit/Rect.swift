/// How many rows and columns a terminal or a buffer has.
package struct Size: Hashable, Sendable {
    package var rows: Int
    package var columns: Int

    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }

    /// The smallest terminal the workstation is usable in.
    package static let smallest = Size(rows: 18, columns: 60)
}

/// A part of a buffer: its upper left cell and its extent.
///
/// A rectangle may be empty and may reach outside of the buffer; drawing clips.
package struct Rect: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var rows: Int
    package var columns: Int

    package init(row: Int, column: Int, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }

    /// All of a buffer or terminal of this size.
    package init(_ size: Size) {
        self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
    }

    /// The first row below.
    package var endRow: Int { row + rows }

    /// The first column to the right.
    package var endColumn: Int { column + columns }

    package var isEmpty: Bool { rows == 0 || columns == 0 }

    package var size: Size { Size(rows: rows, columns: columns) }

    /// Smaller by so many cells at every side.
    package func inset(by cells: Int) -> Rect {
        inset(rows: cells, columns: cells)
    }

    /// Smaller by so many rows above and below, and columns left and right.
    package func inset(rows inner: Int, columns across: Int) -> Rect {
        Rect(
            row: row + inner, column: column + across,
            rows: rows - 2 * inner, columns: columns - 2 * across)
    }

    /// Splits off the first rows, as many as there are.
    package func split(top count: Int) -> (top: Rect, rest: Rect) {
        let taken = min(max(0, count), rows)
        return (
            Rect(row: row, column: column, rows: taken, columns: columns),
            Rect(row: row + taken, column: column, rows: rows - taken, columns: columns)
        )
    }

    /// Splits off the last rows, as many as there are.
    package func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
        let taken = min(max(0, count), rows)
        let (rest, bottom) = split(top: rows - taken)
        return (rest, bottom)
    }

    /// Splits off the first columns, as many as there are.
    package func split(left count: Int) -> (left: Rect, rest: Rect) {
        let taken = min(max(0, count), columns)
        return (
            Rect(row: row, column: column, rows: rows, columns: taken),
            Rect(row: row, column: column + taken, rows: rows, columns: columns - taken)
        )
    }

    /// Splits off the last columns, as many as there are.
    package func split(right count: Int) -> (rest: Rect, right: Rect) {
        let taken = min(max(0, count), columns)
        let (rest, right) = split(left: columns - taken)
        return (rest, right)
    }

    /// A rectangle of this size in the middle, cut to what there is.
    package func centred(rows wantedRows: Int, columns wantedColumns: Int) -> Rect {
        let height = min(rows, wantedRows)
        let width = min(columns, wantedColumns)
        return Rect(
            row: row + (rows - height) / 2, column: column + (columns - width) / 2,
            rows: height, columns: width)
    }

    /// What both cover; empty when they do not touch.
    package func intersection(_ other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top, column: left, rows: min(endRow, other.endRow) - top,
            columns: min(endColumn, other.endColumn) - left)
    }

    package func contains(row: Int, column: Int) -> Bool {
        row >= self.row && row < endRow && column >= self.column && column < endColumn
    }
}
