import TerminalKit

extension Stage {
    /// Draws what lies over the room.
    func drawLayer(into buffer: inout Buffer) {
        switch layer {
        case .notice(let notice, let top): draw(notice, top: top, into: &buffer)
        case .confirm(let confirmation): draw(confirmation, into: &buffer)
        case .help(let scope, let top, _): drawHelp(scope, top: top, into: &buffer)
        case .palette(let palette): draw(palette, into: &buffer)
        case .handOut(let panel): panel.draw(into: &buffer, in: body)
        case .quit:
            drawPanel(
                "Quit",
                [Paragraph("Lock the vault and end the program?"), Self.yesOrNo],
                into: &buffer)
        case nil: break
        }
    }

    /// Columns for the words in a panel.
    private static func panelColumns(in columns: Int) -> Int { min(72, columns - 4) - 6 }

    /// Rows of words that a panel of so many lines shows at once.
    private func panelPage(of count: Int) -> Int { max(0, min(count + 4, body.rows) - 4) }

    /// How far what lies over the room can be scrolled down.
    var mostTop: Int {
        let paragraphs: [Paragraph]
        switch layer {
        case .notice(let notice, _): paragraphs = Self.paragraphs(of: notice)
        case .help(let scope, _, _): paragraphs = self.paragraphs(of: scope)
        case .confirm, .palette, .handOut, .quit, nil: return 0
        }
        let count = panelLines(paragraphs).count
        return max(0, count - panelPage(of: count))
    }

    /// A paragraph of a panel, its further lines set under the words of its first.
    private struct Paragraph {
        let text: String
        let role: StyleRole
        /// What stands before its first line.
        let sign: String

        init(_ text: String, _ role: StyleRole = .text, sign: String = "") {
            self.text = text
            self.role = role
            self.sign = sign
        }
    }

    private struct PanelLine {
        let sign: SafeText
        let text: SafeText
        let indent: Int
        let role: StyleRole
    }

    private static let yesOrNo = Paragraph("y  yes    n  no", .accent)

    private func panelLines(_ paragraphs: [Paragraph]) -> [PanelLine] {
        paragraphs.flatMap { paragraph in
            let sign = SafeText(paragraph.sign)
            let columns = Self.panelColumns(in: size.columns) - sign.columns
            return SafeText(paragraph.text).wrapped(columns: columns).enumerated().map {
                PanelLine(
                    sign: $0 == 0 ? sign : "", text: $1, indent: sign.columns,
                    role: paragraph.role)
            }
        }
    }

    /// A panel in the middle with wrapped paragraphs, scrolled down by some rows.
    private func drawPanel(
        _ title: String, _ paragraphs: [Paragraph], top: Int = 0, into buffer: inout Buffer
    ) {
        let inner = Self.panelColumns(in: size.columns)
        let width = inner + 6
        let lines = panelLines(paragraphs)
        let page = panelPage(of: lines.count)
        let box = body.centred(rows: page + 4, columns: width)
        buffer.cursor = nil
        buffer.fill(box)
        buffer.box(box, title: SafeText(title), role: .border)
        let first = min(top, max(0, lines.count - page))
        for (index, line) in lines.dropFirst(first).prefix(page).enumerated() {
            let (row, column) = (box.row + 2 + index, box.column + 3)
            buffer.put(line.sign, row: row, column: column, role: line.role)
            buffer.put(
                line.text, row: row, column: column + line.indent, columns: inner - line.indent,
                role: line.role)
            if line.role == .input {
                buffer.cursor = Buffer.Cursor(
                    row: row, column: column + min(line.text.columns, inner - 1))
            }
        }
        if first + page < lines.count {
            buffer.write("↓ more", row: box.endRow - 1, column: box.endColumn - 9, columns: 6)
        }
    }

    private static func paragraphs(of notice: Notice) -> [Paragraph] {
        notice.lines.map { Paragraph($0, notice.weight.role, sign: notice.weight.sign + " ") }
    }

    private func draw(_ notice: Notice, top: Int, into buffer: inout Buffer) {
        drawPanel(notice.title, Self.paragraphs(of: notice), top: top, into: &buffer)
    }

    private func draw(_ confirmation: Confirmation, into buffer: inout Buffer) {
        var paragraphs = [Paragraph(confirmation.question, .heading)]
        paragraphs += confirmation.cautions.map { Paragraph($0, .warning, sign: "! ") }
        paragraphs.append(Paragraph(""))
        switch confirmation.gravity {
        case .none, .yesNo: paragraphs.append(Self.yesOrNo)
        case .reference:
            paragraphs.append(Paragraph("Type \(confirmation.reference) and Enter:"))
            paragraphs.append(Paragraph("› " + confirmation.typed.text, .input))
            if confirmation.isWrong {
                paragraphs.append(
                    Paragraph("That is not the reference.", .inputError, sign: "! "))
            }
        case .passphrase:
            paragraphs.append(Paragraph("Your passphrase and Enter:"))
            paragraphs.append(
                Paragraph("› " + (confirmation.hasSecret ? "••••••••" : ""), .input))
        }
        drawPanel("Confirm", paragraphs, into: &buffer)
    }

    private func paragraphs(of scope: Scope) -> [Paragraph] {
        let columns = Self.panelColumns(in: size.columns)
        var paragraphs = [Paragraph(scope.title, .heading)]
        paragraphs += Help.lines(of: scope, columns: columns) {
            scope.isMode ? .ready : availability(of: $0)
        }.map { Paragraph($0.text, $0.role) }
        paragraphs.append(Paragraph(""))
        if !scope.isMode {
            paragraphs.append(Paragraph(Scope.everywhere.title, .heading))
            paragraphs += Help.lines(of: .everywhere, columns: columns) { _ in .ready }
                .map { Paragraph($0.text, $0.role) }
            paragraphs.append(Paragraph(""))
        }
        return paragraphs + Help.moving.map { Paragraph($0, .dim) }
    }

    private func drawHelp(_ scope: Scope, top: Int, into buffer: inout Buffer) {
        drawPanel("Keys", paragraphs(of: scope), top: top, into: &buffer)
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
