import Casework
import TerminalKit
import Workflow

extension CaseListScreen {
    func draw(into buffer: inout Buffer, in area: Rect) {
        guard let content else { return }
        let row = area.row + 1
        drawCount(into: &buffer, row: area.row, in: area)
        let columns = CaseColumns(width: area.columns - 4)
        guard !content.rows.isEmpty else {
            buffer.writeWrapped(
                "No case is yours yet. n writes down a request that has come in; "
                    + "a colleague can assign you one of his.",
                in: area.inset(rows: 2, columns: 3), role: .dim)
            return
        }
        buffer.write(
            "  " + columns.header(sortedBy: sortKey), row: row, column: area.column,
            columns: area.columns, role: .heading)
        let page = max(1, area.rows - 3)
        for (line, index) in cursor.visible(count: rows.count, page: page).enumerated() {
            let isLate = rows[index].daysLate(on: content.today) > 0
            buffer.writeRow(
                columns.line(rows[index], today: content.today),
                in: Rect(
                    row: row + 1 + line, column: area.column, rows: 1, columns: area.columns),
                isSelected: index == cursor.selected, role: isLate ? .warning : .text)
        }
        if rows.isEmpty {
            buffer.write(
                "No case holds all of these words. Esc in the filter shows all.", row: row + 2,
                column: area.column + 3, columns: area.columns - 4, role: .dim)
        }
    }

    private func drawCount(into buffer: inout Buffer, row: Int, in area: Rect) {
        let all = content?.rows.count ?? 0
        let count =
            filter.isEmpty
            ? "\(all) \(all == 1 ? "case" : "cases")" : "\(rows.count) of \(all) cases"
        let used = buffer.write(
            "\(count), by \(sortKey.rawValue)", row: row, column: area.column + 2,
            columns: area.columns - 4, role: .dim)
        guard isFiltering || !filter.isEmpty else {
            let waits = content?.confirmsOfficers == true
            buffer.writeRight(
                waits ? "! A change of the officers waits for you (o)." : content?.office ?? "",
                row: row, endingAt: area.endColumn - 2, columns: area.columns - used - 6,
                role: waits ? .warning : .dim)
            return
        }
        let start = area.column + 2 + used + 3
        let label = buffer.write("Filter ", row: row, column: start, columns: 7, role: .accent)
        filter.draw(
            into: &buffer, row: row, column: start + label,
            columns: max(8, min(30, area.endColumn - start - label - 1)), role: .input,
            isFocused: isFiltering)
    }
}

/// The columns of the case list at a width.
private struct CaseColumns {
    private let titleColumns: Int
    private let isNarrow: Bool
    private let isWide: Bool

    init(width: Int) {
        isNarrow = width < 72
        isWide = width >= 100
        let others = isNarrow ? 13 + 18 + 14 : 13 + 18 + 5 + 4 + (isWide ? 11 + 25 : 14)
        titleColumns = max(8, width - others - 1)
    }

    func header(sortedBy key: CaseListScreen.SortKey) -> String {
        func title(_ text: String, _ own: CaseListScreen.SortKey) -> String {
            key == own ? text + "▾" : text
        }
        return join(
            title("Reference", .reference), "Title", title("State", .state), "From",
            title("Urg", .urgency), title("Received", .received), title("Due", .due))
    }

    func line(_ row: CaseRow, today: CalendarDay) -> String {
        join(
            row.reference, row.title, row.state.title, row.requestingState, row.urgency,
            CalendarDay(of: row.receivedAt).text, due(row, today: today))
    }

    private func due(_ row: CaseRow, today: CalendarDay) -> String {
        guard let day = row.dueOn else { return "–" }
        let late = row.daysLate(on: today)
        if late > 0 { return isWide ? "\(day.text) ! \(late) d overdue" : "! \(late) d overdue" }
        return late == 0 ? (isWide ? "\(day.text) today" : "today") : day.text
    }

    private func join(
        _ reference: String, _ title: String, _ state: String, _ from: String, _ urgency: String,
        _ received: String, _ due: String
    ) -> String {
        var line = Columns.fit(reference, 12) + " " + Columns.fit(title, titleColumns) + " "
        line += Columns.fit(state, 17) + " "
        if !isNarrow { line += Columns.fit(from, 4) + " " + Columns.fit(urgency, 4) }
        if isWide { line += Columns.fit(received, 10) + " " }
        return line + due
    }
}

extension CaseRow {
    /// Days since it should have left its state; zero and below when there is time.
    func daysLate(on today: CalendarDay) -> Int {
        dueOn.map { today.days(since: $0) } ?? Int.min
    }
}
