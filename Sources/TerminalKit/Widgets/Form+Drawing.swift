extension Form {
    /// Columns of the labels.
    private static let labelColumns = 20

    /// Width of the values in a form this wide.
    package static func valueColumns(in columns: Int) -> Int {
        max(10, columns - labelColumns - 1)
    }

    /// Draws the fields that fit, so that the one in focus is seen, and the open picker.
    package func draw(into buffer: inout Buffer, in rect: Rect) {
        let heights = fields.indices.map { height(of: $0, in: rect) }
        var first = 0
        while heights[first..<min(fields.count, focus + 1)].reduce(0, +) > rect.rows,
            first < focus
        {
            first += 1
        }
        var row = rect.row
        var next = first
        while next < fields.count, row + heights[next] <= rect.endRow || next == focus {
            drawField(next, into: &buffer, row: row, in: rect)
            row += heights[next]
            next += 1
        }
        drawMore(hasAbove: first > 0, hasBelow: next < fields.count, into: &buffer, in: rect)
        if let picker, let field = focused {
            let height = min(picker.height, rect.rows)
            let box = Rect(
                row: rect.endRow - height, column: rect.column + Self.labelColumns - 1,
                rows: height, columns: rect.columns - Self.labelColumns + 1)
            picker.draw(into: &buffer, in: box, title: field.label)
        }
    }

    /// Rows of a field with what is said under it.
    private func height(of index: Int, in rect: Rect) -> Int {
        let words = remark(on: index)?.words ?? ""
        let rows = words.isEmpty ? 0 : Columns.rows(of: words, columns: Self.valueWidth(in: rect))
        return fields[index].height + rows
    }

    private static func valueWidth(in rect: Rect) -> Int { max(1, rect.columns - labelColumns - 1) }

    /// What stands under a field: its error, or its hint while it is in focus.
    private func remark(on index: Int) -> (words: String, role: StyleRole)? {
        let field = fields[index]
        if let error = field.error { return ("! " + error, .inputError) }
        return index == focus && !field.hint.isEmpty ? (field.hint, .dim) : nil
    }

    private func drawField(_ index: Int, into buffer: inout Buffer, row: Int, in rect: Rect) {
        let field = fields[index]
        let isFocused = index == focus
        let valueColumn = rect.column + Self.labelColumns
        let width = Self.valueWidth(in: rect)
        buffer.write(
            (isFocused ? "▸ " : "  ") + field.label, row: row, column: rect.column,
            columns: Self.labelColumns - 1, role: isFocused ? .heading : .dim)
        let value = Rect(row: row, column: valueColumn, rows: field.height, columns: width)
        drawValue(field, into: &buffer, in: value, isFocused: isFocused)
        let under = row + field.height
        guard under < rect.endRow, let remark = remark(on: index) else { return }
        buffer.writeWrapped(
            remark.words,
            in: Rect(
                row: under, column: valueColumn, rows: rect.endRow - under, columns: width),
            role: remark.role)
    }

    private func drawValue(
        _ field: FormField, into buffer: inout Buffer, in rect: Rect, isFocused: Bool
    ) {
        let role: StyleRole = field.error == nil ? .input : .inputError
        let isActive = isFocused && picker == nil
        switch field.value {
        case .text(let text), .path(let text):
            text.draw(
                into: &buffer, row: rect.row, column: rect.column, columns: rect.columns,
                role: role, isFocused: isActive)
        case .area(let area, _):
            area.draw(into: &buffer, in: rect, role: role, isFocused: isActive)
        case .choice(let options, let chosen):
            let option = options.first { $0.code == chosen }
            drawLine(
                option?.line ?? "choose: type or press Space", into: &buffer, in: rect,
                role: option == nil && field.error == nil ? "input.empty" : role,
                isFocused: isActive, isList: true)
        case .several(let options, let chosen):
            let codes = options.map(\.code).filter(chosen.contains)
            let only = codes.count == 1 ? options.first { $0.code == codes[0] }?.line : nil
            drawLine(
                codes.isEmpty
                    ? "choose some: type or press Space"
                    : only ?? codes.joined(separator: ", "),
                into: &buffer, in: rect,
                role: codes.isEmpty && field.error == nil ? "input.empty" : role,
                isFocused: isActive, isList: true)
        case .secret(let isEmpty):
            drawLine(
                isEmpty ? "" : "••••••••", into: &buffer, in: rect, role: role,
                isFocused: isActive, isList: false)
        case .note(let text):
            buffer.write(
                text, row: rect.row, column: rect.column, columns: rect.columns, role: .text)
        }
    }

    private func drawLine(
        _ text: String, into buffer: inout Buffer, in rect: Rect, role: StyleRole,
        isFocused: Bool, isList: Bool
    ) {
        buffer.fill(rect, role: role)
        let used = buffer.write(
            text, row: rect.row, column: rect.column, columns: rect.columns - (isList ? 2 : 0),
            role: role)
        if isList {
            buffer.write("▾", row: rect.row, column: rect.endColumn - 1, columns: 1, role: role)
        }
        if isFocused {
            buffer.cursor = Buffer.Cursor(
                row: rect.row, column: rect.column + min(used, rect.columns - 1))
        }
    }

    private func drawMore(hasAbove: Bool, hasBelow: Bool, into buffer: inout Buffer, in rect: Rect)
    {
        if hasAbove { buffer.write("↑", row: rect.row, column: rect.endColumn - 1, columns: 1) }
        if hasBelow {
            buffer.write("↓", row: rect.endRow - 1, column: rect.endColumn - 1, columns: 1)
        }
    }
}
