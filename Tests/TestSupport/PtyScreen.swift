import CVirtualTerminal

/// One cell of a terminal's screen.
package struct PtyCell: Equatable, Sendable {
    /// What stands there; empty in the second half of a wide glyph and where nothing was drawn.
    package var text: String
    package var columns: Int
    package var isBold: Bool
    package var isItalic: Bool
    package var isUnderlined: Bool
    package var isReversed: Bool
    /// A number in the palette of 256; nil for the terminal's own colour.
    package var foreground: Int?
    package var background: Int?
}

/// The screen of a terminal, painted by libvterm from what a program wrote.
///
/// A class because it owns the C library's terminal.
package final class PtyScreen {
    package private(set) var rows: Int
    package private(set) var columns: Int
    private let screen: OpaquePointer

    package init(rows: Int, columns: Int) throws {
        guard let screen = screen_new(Int32(rows), Int32(columns)) else { throw PtyError.noScreen }
        self.screen = screen
        self.rows = rows
        self.columns = columns
    }

    deinit {
        screen_free(screen)
    }

    /// Shows what a program wrote and returns what the terminal answers.
    @discardableResult
    package func write(_ bytes: [UInt8]) -> [UInt8] {
        screen_write(screen, bytes, bytes.count)
        var answer = [UInt8](repeating: 0, count: 4096)
        let count = screen_answer(screen, &answer, answer.count)
        return Array(answer.prefix(count))
    }

    package func resize(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        screen_resize(screen, Int32(rows), Int32(columns))
    }

    /// The rows as text, trailing space cut.
    package func text() -> [String] {
        (0..<rows).map { row in
            var line = ""
            var column = 0
            while column < columns {
                let cell = self[row, column]
                line += cell.text.isEmpty ? " " : cell.text
                column += max(1, cell.columns)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    package subscript(row: Int, column: Int) -> PtyCell {
        let cell = screen_cell(screen, Int32(row), Int32(column))
        var text = ""
        let parts = [
            cell.scalars.0, cell.scalars.1, cell.scalars.2, cell.scalars.3, cell.scalars.4,
            cell.scalars.5,
        ]
        for part in parts {
            guard part != 0, let scalar = Unicode.Scalar(part) else { break }
            text.unicodeScalars.append(scalar)
        }
        return PtyCell(
            text: text, columns: Int(cell.columns), isBold: cell.is_bold,
            isItalic: cell.is_italic, isUnderlined: cell.is_underlined,
            isReversed: cell.is_reversed,
            foreground: cell.foreground < 0 ? nil : Int(cell.foreground),
            background: cell.background < 0 ? nil : Int(cell.background))
    }

    package var cursor: (row: Int, column: Int) {
        var row: Int32 = 0
        var column: Int32 = 0
        screen_cursor(screen, &row, &column)
        return (Int(row), Int(column))
    }

    /// Whether the alternate screen is up, as in a program that takes the terminal over.
    package var isAlternate: Bool { screen_is_alternate(screen) }

    package var showsCursor: Bool { screen_shows_cursor(screen) }
}
