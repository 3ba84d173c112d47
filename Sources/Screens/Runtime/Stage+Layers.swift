import TerminalKit

extension Stage {
    /// Draws what lies over the room.
    func drawLayer(into buffer: inout Buffer) {
        switch layer {
        case .notice(let notice, let top): draw(notice, top: top, into: &buffer)
        case .confirm(let confirmation): draw(confirmation, into: &buffer)
        case .help(let scope, let top): drawHelp(scope, top: top, into: &buffer)
        case .palette(let palette): draw(palette, into: &buffer)
        case .quit:
            drawPanel(
                "Quit",
                [("Lock the vault and end the program?", .text), ("y  yes    n  no", .accent)],
                into: &buffer)
        case nil: break
        }
    }

    /// Columns for the words in a panel.
    private static func panelColumns(in columns: Int) -> Int { min(72, columns - 4) - 6 }

    /// A panel in the middle with wrapped paragraphs, scrolled down by some rows.
    private func drawPanel(
        _ title: String, _ paragraphs: [(text: String, role: StyleRole)], top: Int = 0,
        into buffer: inout Buffer
    ) {
        let inner = Self.panelColumns(in: size.columns)
        let width = inner + 6
        let lines = paragraphs.flatMap { paragraph in
            SafeText(paragraph.text).wrapped(columns: inner).map { ($0, paragraph.role) }
        }
        let height = min(lines.count + 4, body.rows)
        let box = body.centred(rows: height, columns: width)
        let page = height - 4
        buffer.cursor = nil
        buffer.fill(box)
        buffer.box(box, title: SafeText(title), role: .border)
        let first = min(top, max(0, lines.count - page))
        for (index, line) in lines.dropFirst(first).prefix(page).enumerated() {
            buffer.put(
                line.0, row: box.row + 2 + index, column: box.column + 3, columns: inner,
                role: line.1)
            if line.1 == .input {
                buffer.cursor = Buffer.Cursor(
                    row: box.row + 2 + index,
                    column: box.column + 3 + min(line.0.columns, inner - 1))
            }
        }
        if first + page < lines.count {
            buffer.write("↓ more", row: box.endRow - 1, column: box.endColumn - 9, columns: 6)
        }
    }

    private func draw(_ notice: Notice, top: Int, into buffer: inout Buffer) {
        let paragraphs = notice.lines.map { line in
            (text: "\(notice.weight.sign) \(line)", role: notice.weight.role)
        }
        drawPanel(notice.title, paragraphs, top: top, into: &buffer)
    }

    private func draw(_ confirmation: Confirmation, into buffer: inout Buffer) {
        var paragraphs: [(text: String, role: StyleRole)] = [(confirmation.question, .heading)]
        paragraphs += confirmation.cautions.map { ("! " + $0, .warning) }
        paragraphs.append(("", .text))
        switch confirmation.gravity {
        case .none, .yesNo: paragraphs.append(("y  yes    n  no", .accent))
        case .reference:
            paragraphs.append(("Type \(confirmation.reference) and Enter:", .text))
            paragraphs.append(("› " + confirmation.typed.text, .input))
            if confirmation.isWrong {
                paragraphs.append(("! That is not the reference.", .inputError))
            }
        case .passphrase:
            paragraphs.append(("Your passphrase and Enter:", .text))
            paragraphs.append(("› " + (confirmation.hasSecret ? "••••••••" : ""), .input))
        }
        drawPanel("Confirm", paragraphs, into: &buffer)
    }

    private func drawHelp(_ scope: Scope, top: Int, into buffer: inout Buffer) {
        var paragraphs: [(text: String, role: StyleRole)] = [(scope.title, .heading)]
        let columns = Self.panelColumns(in: size.columns)
        paragraphs += Help.lines(of: scope, columns: columns) { availability(of: $0) }
        paragraphs.append(("", .text))
        paragraphs.append((Scope.everywhere.title, .heading))
        paragraphs += Help.lines(of: .everywhere, columns: columns) { _ in .ready }
        paragraphs.append(("", .text))
        paragraphs += Help.moving.map { ($0, .dim) }
        drawPanel("Keys", paragraphs, top: top, into: &buffer)
    }

    private func draw(_ palette: Palette, into buffer: inout Buffer) {
        let width = min(72, size.columns - 4)
        let page = min(Palette.page, body.rows - 6)
        let box = body.centred(rows: page + 5, columns: width)
        let inner = box.inset(rows: 1, columns: 2)
        buffer.fill(box)
        buffer.box(box, title: "Commands", role: .border)
        palette.typed.draw(
            into: &buffer, row: inner.row, column: inner.column, columns: inner.columns,
            role: .input, isFocused: true)
        let matching = palette.matching
        var cursor = palette.cursor
        cursor.settle(count: matching.count, page: page)
        for (line, index) in cursor.visible(count: matching.count, page: page).enumerated() {
            let entry = matching[index]
            let keys = entry.command.keys.map(\.name).joined(separator: " ")
            buffer.writeRow(
                Columns.fit(entry.command.name, inner.columns - 18) + keys,
                in: Rect(
                    row: inner.row + 1 + line, column: inner.column, rows: 1,
                    columns: inner.columns),
                isSelected: index == cursor.selected,
                role: entry.availability == .ready ? .text : .disabled)
        }
        drawExplanation(palette.current, into: &buffer, in: inner)
    }

    private func drawExplanation(
        _ entry: Palette.Entry?, into buffer: inout Buffer, in inner: Rect
    ) {
        let place = inner.split(bottom: 2).bottom
        guard let entry else {
            buffer.writeWrapped("No command is called like this.", in: place, role: .dim)
            return
        }
        if case .barred(let reasons, _) = entry.availability {
            buffer.writeWrapped("✗ " + reasons.joined(separator: " "), in: place, role: .refused)
        } else {
            buffer.writeWrapped(entry.command.help, in: place, role: .dim)
        }
    }
}

extension Confirmation {
    /// Keys for the footer.
    var hints: [KeyHint] {
        switch gravity {
        case .none, .yesNo: [KeyHint("y", "yes"), KeyHint("n", "no")]
        case .reference, .passphrase: [KeyHint("Enter", "confirm"), KeyHint("Esc", "cancel")]
        }
    }
}
