/// Which row of a list is chosen and which one stands on top.
package struct ListCursor: Hashable, Sendable {
    package private(set) var selected: Int
    package private(set) var top: Int

    package init(selected: Int = 0) {
        self.selected = selected
        top = 0
    }

    /// Moves by a key; false when the key is none of a list's.
    package mutating func handle(_ key: Key, count: Int, page: Int) -> Bool {
        switch key {
        case .up, .character("k"): select(selected - 1, count: count, page: page)
        case .down, .character("j"): select(selected + 1, count: count, page: page)
        case .pageUp: select(selected - max(1, page - 1), count: count, page: page)
        case .pageDown, .character(" "):
            select(selected + max(1, page - 1), count: count, page: page)
        case .home: select(0, count: count, page: page)
        case .end: select(count - 1, count: count, page: page)
        default: return false
        }
        return true
    }

    /// Chooses a row and scrolls so that it can be seen.
    package mutating func select(_ row: Int, count: Int, page: Int) {
        selected = min(max(0, row), max(0, count - 1))
        if selected < top { top = selected }
        if selected >= top + page { top = selected - page + 1 }
        top = min(max(0, top), max(0, count - page))
    }

    /// Keeps the choice inside a list that became shorter or a page that became smaller.
    package mutating func settle(count: Int, page: Int) {
        select(selected, count: count, page: page)
    }

    /// The rows that can be seen.
    package func visible(count: Int, page: Int) -> Range<Int> {
        let first = min(top, max(0, count - 1))
        return first..<min(count, first + max(0, page))
    }
}
