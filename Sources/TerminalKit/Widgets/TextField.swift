/// One line of text being typed; scrolls sideways when it is longer than its field.
package struct TextField: Hashable, Sendable, CursorEditing {
    package internal(set) var text: String
    /// Position between characters, from 0 to the count of characters.
    package internal(set) var cursor: Int
    /// More characters than this are not taken.
    package static let largestCount = 4096

    package init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    package var isEmpty: Bool { text.isEmpty }

    /// Puts another text in the place of what was typed.
    package mutating func replace(with text: String) {
        self.text = text
        cursor = text.count
    }

    /// Edits or moves; false when the key is none of this field's.
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let scalar): insert(String(Character(scalar)))
        case .backspace: remove(from: cursor - 1, to: cursor)
        case .delete: remove(from: cursor, to: cursor + 1)
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("u"): remove(from: 0, to: cursor)
        case .control("k"): remove(from: cursor, to: text.count)
        case .control("w"): remove(from: startOfWord, to: cursor)
        default: return false
        }
        return true
    }

    /// Takes pasted text as it is; line breaks become spaces.
    ///
    /// False when it is too long; nothing is taken then.
    @discardableResult
    package mutating func paste(_ pasted: String) -> Bool {
        insert(
            String(
                pasted.map { character -> Character in
                    character.isNewline || character == "\t" ? " " : character
                }))
    }

    private var startOfWord: Int {
        let characters = Array(text.prefix(cursor))
        var index = characters.count
        while index > 0, characters[index - 1] == " " { index -= 1 }
        while index > 0, characters[index - 1] != " " { index -= 1 }
        return index
    }

    /// Draws the part around the cursor and puts the terminal's cursor on it when focused.
    package func draw(
        into buffer: inout Buffer, row: Int, column: Int, columns: Int, role: StyleRole,
        isFocused: Bool
    ) {
        buffer.fill(Rect(row: row, column: column, rows: 1, columns: columns), role: role)
        guard isFocused else {
            buffer.write(text, row: row, column: column, columns: columns, role: role)
            return
        }
        var head = text.prefix(cursor)
        while SafeText(String(head)).columns >= columns, !head.isEmpty { head = head.dropFirst() }
        let used = buffer.put(
            SafeText(String(head)), row: row, column: column, columns: columns, role: role)
        buffer.put(
            SafeText(String(text.dropFirst(cursor).prefix(columns))), row: row,
            column: column + used, columns: columns - used, role: role)
        if head.count < cursor {
            buffer.put(SafeText("‹"), row: row, column: column, columns: 1, role: role)
        }
        buffer.cursor = Buffer.Cursor(row: row, column: column + min(used, columns - 1))
    }
}
