import Casework
import TerminalKit
import Workflow

extension ChecklistScreen {
    func draw(into buffer: inout Buffer, in area: Rect) {
        guard let content else { return }
        let detailRows = Self.detailRows(in: area.rows)
        let (list, detail) = area.split(bottom: detailRows)
        let blocking = rows.filter(\.isBlocking).count
        let open = rows.filter { $0.answer == nil }.count
        let start = buffer.writeRight(
            "band: \(content.band.title)", row: list.row, endingAt: list.endColumn - 1, columns: 20,
            role: content.band >= .high ? .refused : .good)
        buffer.write(
            "\(rows.count) items: \(blocking) block, \(open) not answered (* by the program)",
            row: list.row,
            column: list.column + 2, columns: start - list.column - 3,
            role: blocking > 0 ? .warning : .good)
        let width = area.columns - 30
        buffer.write(
            "  #   " + Columns.fit("Item", 6) + Columns.fit("Question", width - 4)
                + Columns.fit("Answer", 9) + "Risk", row: list.row + 1, column: list.column,
            columns: list.columns, role: .heading)
        drawRows(into: &buffer, in: list, width: width)
        drawDetail(into: &buffer, in: detail)
    }

    private func drawRows(into buffer: inout Buffer, in list: Rect, width: Int) {
        let page = max(1, list.rows - 2)
        var cursor = self.cursor
        cursor.settle(count: rows.count, page: page)
        var lastStep = 0
        for (line, index) in cursor.visible(count: rows.count, page: page).enumerated() {
            let row = rows[index]
            let step = row.item.step == lastStep ? " " : "\(row.item.step)"
            lastStep = row.item.step
            let isPassed = row.item.passes(row.answer)
            let sign = row.isBlocking ? "■" : row.item.gate == .warn && !isPassed ? "!" : " "
            let answer = (row.answer?.code ?? "–") + (row.item.mode == .auto ? "*" : "")
            buffer.writeRow(
                "\(step) \(sign) " + Columns.fit(row.id, 6)
                    + Columns.fit(row.item.question, width - 5) + " " + Columns.fit(answer, 9)
                    + "\(row.inherent)→\(row.residual)",
                in: Rect(
                    row: list.row + 2 + line, column: list.column, rows: 1, columns: list.columns),
                isSelected: index == cursor.selected,
                role: row.isBlocking
                    ? .refused : isPassed ? .text : row.item.gate == .warn ? .warning : .text)
        }
    }

    private func drawDetail(into buffer: inout Buffer, in area: Rect) {
        buffer.horizontalLine(row: area.row, column: area.column, columns: area.columns)
        guard let row = current else { return }
        let item = row.item
        let gate =
            switch item.gate {
            case .block: "blocks at \(item.point.rawValue)"
            case .warn: "warning, to be accepted by name"
            case .info: "recorded only"
            }
        let band = RiskBand(severity: item.severity, likelihood: item.likelihood)
        let head =
            "\(item.id) · step \(item.step) \(Self.stepName(item.step)) · \(gate) · "
            + "risk \(row.inherent) \(band.title), now \(row.residual)"
        buffer.write(
            head, row: area.row + 1, column: area.column + 2, columns: area.columns - 4,
            role: .accent)
        var lines = [item.question]
        if case .na(let reason)? = row.answer { lines.append("n/a: \(reason)") }
        if !row.evidence.isEmpty { lines.append("Found by the program: \(row.evidence)") }
        if !row.note.isEmpty { lines.append("Note: \(row.note)") }
        lines += [
            "Why: \(item.why)", "Control: \(item.control)",
            "Sources: \(item.sources.joined(separator: ", "))",
        ]
        var line = area.row + 2
        for text in lines where line < area.endRow {
            let left = lines.count > area.endRow - line ? 1 : 2
            line += buffer.writeWrapped(
                text,
                in: Rect(
                    row: line, column: area.column + 2, rows: min(left, area.endRow - line),
                    columns: area.columns - 4), role: text == item.question ? .text : .dim)
        }
    }

    private static func stepName(_ step: Int) -> String {
        switch step {
        case 1: "identify"
        case 2: "rank"
        case 3: "safeguard"
        default: "review"
        }
    }
}
