/// A text that is edited at a cursor, as a field of one line and one of several lines both are.
protocol CursorEditing {
    var text: String { get set }
    /// Position between characters, from 0 to the count of characters.
    var cursor: Int { get set }
    /// More characters than this are not taken.
    static var largestCount: Int { get }
}

extension CursorEditing {
    mutating func insert(_ new: String) {
        guard text.count + new.count <= Self.largestCount else { return }
        let head = text.prefix(cursor) + new
        let tail = text.dropFirst(cursor)
        text = String(head + tail)
        // A combining character joins the one before it.
        cursor = min(head.count, text.count)
    }

    mutating func remove(from start: Int, to end: Int) {
        let (start, end) = (max(0, start), min(text.count, end))
        guard start < end else { return }
        text = String(text.prefix(start) + text.dropFirst(end))
        cursor = start
    }
}
