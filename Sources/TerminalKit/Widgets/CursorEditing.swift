/// A text that is edited at a cursor, as a field of one line and one of several lines both are.
protocol CursorEditing {
    var text: String { get set }
    /// Position between characters, from 0 to the count of characters.
    var cursor: Int { get set }
    /// More characters than this are not taken.
    static var largestCount: Int { get }
}

extension CursorEditing {
    /// Puts a text in at the cursor, whole or not at all; false when it would be too long.
    @discardableResult
    mutating func insert(_ new: String) -> Bool {
        guard text.count + new.count <= Self.largestCount else { return false }
        let head = text.prefix(cursor) + new
        let tail = text.dropFirst(cursor)
        text = String(head + tail)
        // A combining character joins the one before it.
        cursor = min(head.count, text.count)
        return true
    }

    mutating func remove(from start: Int, to end: Int) {
        let (start, end) = (max(0, start), min(text.count, end))
        guard start < end else { return }
        text = String(text.prefix(start) + text.dropFirst(end))
        cursor = start
    }
}
