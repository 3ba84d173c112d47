/// A picture of the screen: rows of cells, and where the cursor is.
///
/// Whatever does not fit is clipped; no call fails. Text enters as `SafeText` only.
package struct Buffer: Sendable {
    package let size: Size
    /// Where the terminal's cursor is shown; nil hides it.
    package var cursor: Cursor?

    /// The cells, row by row.
    package private(set) var cells: [Cell]
    /// What the role numbers of the cells mean.
    package private(set) var roles: [StyleRole]

    package struct Cursor: Hashable, Sendable {
        package var row: Int
        package var column: Int

        package init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// An empty picture in the role `text`.
    package init(size: Size) {
        self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
        roles = StyleRole.known
        cells = Array(repeating: .blank(role: 0), count: self.size.rows * self.size.columns)
    }

    package var bounds: Rect { Rect(size) }

    /// The cell at a place inside of the buffer.
    package subscript(row: Int, column: Int) -> Cell {
        cells[row * size.columns + column]
    }

    /// The role a cell is in.
    package func role(row: Int, column: Int) -> StyleRole {
        roles[Int(self[row, column].role)]
    }

    /// The rows as plain text, trailing space cut.
    package func text() -> [String] {
        (0..<size.rows).map { row in
            var line = ""
            for column in 0..<size.columns {
                line.unicodeScalars.append(contentsOf: self[row, column].scalars)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

// MARK: - Drawing

extension Buffer {
    /// Writes text into one row.
    ///
    /// - Parameters:
    ///   - text: what to write.
    ///   - row: the row.
    ///   - column: where the text begins.
    ///   - limit: at most so many columns; the rest is not drawn.
    ///   - role: what the text means.
    /// - Returns: how many columns were used, clipped ones outside of the buffer included.
    @discardableResult
    package mutating func put(
        _ text: SafeText, row: Int, column: Int, columns limit: Int = .max,
        role: StyleRole = .text
    ) -> Int {
        let most = max(0, min(limit, text.columns))
        guard most > 0, row >= 0, row < size.rows else { return most }
        let number = number(of: role)
        text.forEachPiece { start, piece in
            guard start < most else { return false }
            switch piece.content {
            case .cell(var cell):
                cell.role = number
                if start + cell.columns <= most {
                    place(cell, row: row, column: column + start)
                } else {
                    place(.blank(role: number), row: row, column: column + start)
                }
            case .blank:
                for offset in start..<min(start + piece.columns, most) {
                    place(.blank(role: number), row: row, column: column + offset)
                }
            case .standIn(let value):
                var offset = start
                for scalar in StandIn.text(of: value).unicodeScalars where offset < most {
                    let cell = Cell(glyph: scalar.value, role: number, isStandIn: true)
                    place(cell, row: row, column: column + offset)
                    offset += 1
                }
            }
            return true
        }
        return most
    }

    /// Writes a line in several roles; see the other `put`.
    @discardableResult
    package mutating func put(
        _ line: StyledText, row: Int, column: Int, columns limit: Int = .max
    ) -> Int {
        var used = 0
        for run in line.runs where used < limit {
            used += put(
                run.text, row: row, column: column + used, columns: limit - used, role: run.role)
        }
        return used
    }

    /// Empties a part, in a role.
    package mutating func fill(_ rect: Rect, role: StyleRole = .text) {
        let part = rect.intersection(bounds)
        let blank = Cell.blank(role: number(of: role))
        for row in part.row..<part.endRow {
            for column in part.column..<part.endColumn {
                place(blank, row: row, column: column)
            }
        }
    }

    /// Gives a part another role and leaves what stands there.
    package mutating func paint(_ rect: Rect, role: StyleRole) {
        let part = rect.intersection(bounds)
        guard !part.isEmpty else { return }
        let number = number(of: role)
        for row in part.row..<part.endRow {
            var first = part.column
            var end = part.endColumn
            // A wide glyph is painted whole.
            if self[row, first].isContinuation { first -= 1 }
            if end < size.columns, self[row, end].isContinuation { end += 1 }
            for column in max(0, first)..<end {
                cells[row * size.columns + column].role = number
            }
        }
    }

    /// Draws a line from left to right.
    package mutating func horizontalLine(
        row: Int, column: Int, columns: Int, role: StyleRole = .border
    ) {
        let cell = Cell(glyph: 0x2500, role: number(of: role))
        for offset in 0..<max(0, columns) { place(cell, row: row, column: column + offset) }
    }

    /// Draws a line from top to bottom.
    package mutating func verticalLine(
        row: Int, column: Int, rows: Int, role: StyleRole = .border
    ) {
        let cell = Cell(glyph: 0x2502, role: number(of: role))
        for offset in 0..<max(0, rows) { place(cell, row: row + offset, column: column) }
    }

    /// Draws a frame along the edge of a part, with a title in its upper edge.
    package mutating func box(_ rect: Rect, title: SafeText? = nil, role: StyleRole = .border) {
        guard rect.rows >= 2, rect.columns >= 2 else { return }
        let inner = rect.columns - 2
        horizontalLine(row: rect.row, column: rect.column + 1, columns: inner, role: role)
        horizontalLine(row: rect.endRow - 1, column: rect.column + 1, columns: inner, role: role)
        let sides = rect.rows - 2
        verticalLine(row: rect.row + 1, column: rect.column, rows: sides, role: role)
        verticalLine(row: rect.row + 1, column: rect.endColumn - 1, rows: sides, role: role)
        let number = number(of: role)
        let corners: [(row: Int, column: Int, glyph: UInt32)] = [
            (rect.row, rect.column, 0x250C), (rect.row, rect.endColumn - 1, 0x2510),
            (rect.endRow - 1, rect.column, 0x2514), (rect.endRow - 1, rect.endColumn - 1, 0x2518),
        ]
        for corner in corners {
            let cell = Cell(glyph: corner.glyph, role: number)
            place(cell, row: corner.row, column: corner.column)
        }
        guard let title, !title.isEmpty, rect.columns >= 7 else { return }
        let shown = title.cut(columns: rect.columns - 6)
        put(" ", row: rect.row, column: rect.column + 2, role: role)
        let used = put(shown, row: rect.row, column: rect.column + 3, role: .title)
        put(" ", row: rect.row, column: rect.column + 3 + used, role: role)
    }

    /// The number of a role in the table; a new role is added to it.
    private mutating func number(of role: StyleRole) -> UInt16 {
        if let found = roles.firstIndex(of: role) { return UInt16(found) }
        roles.append(role)
        return UInt16(roles.count - 1)
    }

    /// Puts one glyph where it fits and never leaves half of another one standing.
    private mutating func place(_ cell: Cell, row: Int, column: Int) {
        guard row >= 0, row < size.rows, column >= 0, column < size.columns else {
            placeHalf(of: cell, row: row, column: column)
            return
        }
        let index = row * size.columns + column
        clearHalves(index, column: column)
        guard cell.columns == 2 else {
            cells[index] = cell
            return
        }
        guard column + 1 < size.columns else {
            cells[index] = .blank(role: cell.role)
            return
        }
        clearHalves(index + 1, column: column + 1)
        cells[index] = cell
        cells[index + 1] = .continuation(role: cell.role)
    }

    /// A wide glyph whose first half lies left of the buffer leaves a blank.
    private mutating func placeHalf(of cell: Cell, row: Int, column: Int) {
        guard cell.columns == 2, column == -1 else { return }
        place(.blank(role: cell.role), row: row, column: 0)
    }

    /// Blanks the other half of a wide glyph that is about to lose one.
    private mutating func clearHalves(_ index: Int, column: Int) {
        let old = cells[index]
        if old.isContinuation, column > 0 {
            cells[index - 1] = .blank(role: cells[index - 1].role)
        } else if old.columns == 2, column + 1 < size.columns {
            cells[index + 1] = .blank(role: cells[index + 1].role)
        }
    }
}

extension Buffer: Equatable {
    /// Whether both look and mean the same.
    package static func == (left: Buffer, right: Buffer) -> Bool {
        guard left.size == right.size, left.cursor == right.cursor else { return false }
        if left.roles == right.roles { return left.cells == right.cells }
        return zip(left.cells, right.cells).allSatisfy { one, other in
            var translated = other
            translated.role = one.role
            return one == translated && left.roles[Int(one.role)] == right.roles[Int(other.role)]
        }
    }
}
