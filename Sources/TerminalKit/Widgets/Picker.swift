/// One thing to choose: its code and what it means.
package struct PickerOption: Hashable, Sendable {
    package let code: String
    package let words: String
    /// Whether the code means something to a reader.
    package let showsCode: Bool

    package init(code: String, words: String, showsCode: Bool = true) {
        self.code = code
        self.words = words
        self.showsCode = showsCode
    }

    /// Code and words as one line.
    package var line: String {
        words.isEmpty ? code : showsCode ? "\(code)  \(words)" : words
    }
}

/// A list to choose one or several codes from; typing narrows it.
package struct Picker: Hashable, Sendable {
    /// What a key led to.
    package enum Answer: Hashable, Sendable {
        case open
        case chosen
        case cancelled
    }

    package let options: [PickerOption]
    package let takesSeveral: Bool
    package private(set) var chosen: Set<String>
    package private(set) var narrowing: String
    private var cursor: ListCursor

    package init(options: [PickerOption], chosen: Set<String>, takesSeveral: Bool) {
        self.options = options
        self.takesSeveral = takesSeveral
        self.chosen = chosen
        narrowing = ""
        cursor = ListCursor(selected: options.firstIndex { chosen.contains($0.code) } ?? 0)
    }

    /// The options that match what was typed, those whose code begins with it first.
    package var matching: [PickerOption] {
        guard !narrowing.isEmpty else { return options }
        let wanted = narrowing.lowercased()
        let byCode = options.filter { $0.showsCode && $0.code.lowercased().hasPrefix(wanted) }
        let byWords = options.filter {
            !byCode.contains($0) && $0.words.lowercased().contains(wanted)
        }
        return byCode + byWords
    }

    /// Rows of options shown at once.
    private static let page = 10

    package mutating func handle(_ key: Key) -> Answer {
        switch key {
        case .escape: return .cancelled
        case .enter:
            if !takesSeveral {
                guard let option = current else { return .open }
                chosen = [option.code]
            } else if !narrowing.isEmpty, let option = current, !chosen.contains(option.code) {
                chosen.insert(option.code)
            }
            return .chosen
        case .character(" "):
            guard takesSeveral, let option = current else { return .open }
            if chosen.remove(option.code) == nil { chosen.insert(option.code) }
            narrow("")
            cursor.select(
                options.firstIndex(of: option) ?? 0, count: options.count, page: Self.page)
        case .character(let scalar): narrow(narrowing + String(Character(scalar)))
        case .backspace: narrow(String(narrowing.dropLast()))
        case .up, .down, .pageUp, .pageDown, .home, .end:
            _ = cursor.handle(key, count: matching.count, page: Self.page)
        default: break
        }
        return .open
    }

    private mutating func narrow(_ text: String) {
        narrowing = text
        cursor = ListCursor()
    }

    private var current: PickerOption? {
        let matching = self.matching
        return matching.indices.contains(cursor.selected) ? matching[cursor.selected] : nil
    }

    /// Rows the picker takes, its frame included.
    package var height: Int { min(Self.page, max(1, options.count)) + 3 }

    package func draw(into buffer: inout Buffer, in rect: Rect, title: String) {
        buffer.fill(rect)
        buffer.box(rect, title: SafeText(title), role: .border)
        let matching = self.matching
        let page = max(1, rect.rows - 3)
        var cursor = self.cursor
        cursor.settle(count: matching.count, page: page)
        for (line, index) in cursor.visible(count: matching.count, page: page).enumerated() {
            let option = matching[index]
            let isCurrent = index == cursor.selected
            let box = takesSeveral ? (chosen.contains(option.code) ? "[x] " : "[ ] ") : ""
            buffer.writeRow(
                box + option.line,
                in: Rect(
                    row: rect.row + 1 + line, column: rect.column + 1, rows: 1,
                    columns: rect.columns - 2),
                isSelected: isCurrent)
        }
        if matching.isEmpty {
            buffer.write(
                "  nothing begins or reads like this", row: rect.row + 1, column: rect.column + 1,
                columns: rect.columns - 2, role: .dim)
        }
        let help =
            narrowing.isEmpty
            ? takesSeveral ? "type to narrow · Space ticks · Enter done" : "type to narrow · Enter"
            : "narrowed to: \(narrowing)"
        buffer.write(
            help, row: rect.row + rect.rows - 2, column: rect.column + 2,
            columns: rect.columns - 4, role: .dim)
        buffer.cursor = Buffer.Cursor(
            row: rect.row + 1 + cursor.selected - cursor.top, column: rect.column + 1)
    }
}
