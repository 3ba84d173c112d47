extension Buffer {
    /// Writes a text that may be foreign into one row, cut with an ellipsis where it is too long.
    ///
    /// Returns the columns used.
    @discardableResult
    package mutating func write(
        _ text: String, row: Int, column: Int, columns: Int, role: StyleRole = .text
    ) -> Int {
        put(
            SafeText(text).cut(columns: columns), row: row, column: column, columns: columns,
            role: role)
    }

    /// Writes a text so that it ends before a column; returns the column it begins at.
    @discardableResult
    package mutating func writeRight(
        _ text: String, row: Int, endingAt end: Int, columns: Int, role: StyleRole = .text
    ) -> Int {
        let shown = SafeText(text).cut(columns: columns)
        put(shown, row: row, column: end - shown.columns, role: role)
        return end - shown.columns
    }

    /// Writes a text wrapped into a rectangle from its top; returns the rows used.
    @discardableResult
    package mutating func writeWrapped(
        _ text: String, in rect: Rect, role: StyleRole = .text
    ) -> Int {
        guard !rect.isEmpty else { return 0 }
        let lines = WrappedText(SafeText(text), columns: rect.columns)
        for (index, line) in lines.prefix(rect.rows).enumerated() {
            let isCut = index == rect.rows - 1 && lines.count > rect.rows
            put(
                isCut ? (line + "…").cut(columns: rect.columns) : line, row: rect.row + index,
                column: rect.column, columns: rect.columns, role: role)
        }
        return Swift.min(lines.count, rect.rows)
    }

    /// Writes a line of a list over its whole width, in the role of a chosen row if it is one.
    package mutating func writeRow(
        _ text: String, in rect: Rect, isSelected: Bool, role: StyleRole = .text
    ) {
        let role = isSelected ? .selection : role
        // Only what is chosen is seen to its edge: a look must not run on where no words are.
        fill(rect, role: isSelected ? role : .text)
        write(
            (isSelected ? "▸ " : "  ") + text, row: rect.row, column: rect.column,
            columns: rect.columns, role: role)
    }
}

/// Texts set into columns.
package enum Columns {
    /// The text cut or filled up to exactly that many columns.
    ///
    /// It is still foreign text, so that stand-ins are told from letters where it is drawn.
    package static func fit(_ text: String, _ columns: Int) -> String {
        SafeText(text).cut(columns: columns).filled(columns: columns).foreign
    }

    /// The rows a text takes at a width.
    package static func rows(of text: String, columns: Int) -> Int {
        WrappedText(SafeText(text), columns: columns).count
    }
}
