/// Several lines of text being typed, wrapped at the width of their field.
package struct TextArea: Hashable, Sendable, CursorEditing {
    /// A row as it is shown: which characters of the text stand in it.
    struct Row: Hashable {
        let start: Int
        /// The end, a line break not included.
        let end: Int
    }

    package internal(set) var text: String
    /// Position between characters, from 0 to the count of characters.
    package internal(set) var cursor: Int
    /// More characters than this are not taken.
    package static let largestCount = 20_000

    package init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Edits or moves; false when the key is none of this field's.
    ///
    /// `columns` is the width at which the text is wrapped, for moving up and down. Up in the
    /// first row and down in the last are not taken, so that they lead to other fields.
    package mutating func handle(_ key: Key, columns: Int) -> Bool {
        switch key {
        case .character(let scalar): insert(String(Character(scalar)))
        case .enter: insert("\n")
        case .backspace: remove(from: cursor - 1, to: cursor)
        case .delete: remove(from: cursor, to: cursor + 1)
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .up: return moveRow(by: -1, columns: columns)
        case .down: return moveRow(by: 1, columns: columns)
        case .home, .control("a"): cursor = row(columns: columns).start
        case .end, .control("e"): cursor = row(columns: columns).end
        case .control("u"): remove(from: row(columns: columns).start, to: cursor)
        case .control("k"): remove(from: cursor, to: row(columns: columns).end)
        default: return false
        }
        return true
    }

    /// Takes pasted text as it is; tabulators become spaces.
    ///
    /// False when it is too long; nothing is taken then.
    @discardableResult
    package mutating func paste(_ pasted: String) -> Bool {
        insert(
            String(
                pasted.map { character -> Character in
                    character.isNewline ? "\n" : character == "\t" ? " " : character
                }))
    }

    private mutating func moveRow(by step: Int, columns: Int) -> Bool {
        let rows = self.rows(columns: columns)
        let index = Self.index(of: cursor, in: rows)
        guard rows.indices.contains(index + step) else { return false }
        let offset = cursor - rows[index].start
        let target = rows[index + step]
        cursor = min(target.start + offset, target.end)
        return true
    }

    private func row(columns: Int) -> Row {
        let rows = self.rows(columns: columns)
        return rows[Self.index(of: cursor, in: rows)]
    }

    private static func index(of cursor: Int, in rows: [Row]) -> Int {
        rows.lastIndex { $0.start <= cursor } ?? 0
    }

    /// The rows at a width, broken after spaces where possible; at least one.
    func rows(columns: Int) -> [Row] {
        let characters = Array(text)
        var rows: [Row] = []
        var start = 0
        var width = 0
        var afterSpace: Int?
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character == "\n" {
                rows.append(Row(start: start, end: index))
                start = index + 1
                width = 0
                afterSpace = nil
                index += 1
                continue
            }
            width += Self.columns(of: character)
            if width >= max(2, columns), index > start {
                let next = afterSpace.flatMap { $0 > start ? $0 : nil } ?? index
                rows.append(Row(start: start, end: next))
                start = next
                width = 0
                afterSpace = nil
                index = next
                continue
            }
            if character == " " { afterSpace = index + 1 }
            index += 1
        }
        return rows + [Row(start: start, end: characters.count)]
    }

    private static func columns(of character: Character) -> Int {
        if let byte = character.asciiValue, (0x20...0x7e).contains(byte) { return 1 }
        return SafeText(String(character)).columns
    }

    /// Draws the rows around the cursor and puts the terminal's cursor on it when focused.
    package func draw(into buffer: inout Buffer, in rect: Rect, role: StyleRole, isFocused: Bool) {
        buffer.fill(rect, role: role)
        guard rect.rows > 0, rect.columns > 0 else { return }
        let rows = self.rows(columns: rect.columns)
        let current = Self.index(of: cursor, in: rows)
        let top = isFocused ? max(0, current - rect.rows + 1) : 0
        let characters = Array(text)
        for (line, row) in rows.dropFirst(top).prefix(rect.rows).enumerated() {
            buffer.write(
                String(characters[row.start..<row.end]), row: rect.row + line,
                column: rect.column, columns: rect.columns, role: role)
        }
        if top + rect.rows < rows.count, !isFocused {
            buffer.put(
                SafeText("…"), row: rect.row + rect.rows - 1,
                column: rect.column + rect.columns - 1, columns: 1, role: role)
        }
        guard isFocused else { return }
        let head = String(characters[rows[current].start..<cursor])
        buffer.cursor = Buffer.Cursor(
            row: rect.row + current - top,
            column: rect.column + min(SafeText(head).columns, rect.columns - 1))
    }
}
