import Casework
import TerminalKit
import Workflow

extension AuditScreen {
    func draw(into buffer: inout Buffer, in area: Rect) {
        guard let content else { return }
        let (head, rest) = area.split(top: 2)
        drawHead(content, into: &buffer, in: head)
        drawCheck(into: &buffer, row: head.row + 1, in: head)
        let officerColumns = area.columns < 76 ? 12 : 16
        let deedColumns = max(14, area.columns - 47 - officerColumns)
        let table = Table(
            heading: [
                Columns.fit("No.", 6), Columns.fit("When", 16), Columns.fit("Who", officerColumns),
                Columns.fit("Deed or reading", deedColumns), Columns.fit("Case", 12), "Id",
            ].joined(separator: " "),
            rows: rows.map { row in
                Table.Row(
                    text: [
                        Columns.fit("\(row.id)", 6), Moment.text(row.at),
                        Columns.fit(officer(row.officer), officerColumns),
                        Columns.fit(row.words, deedColumns), Columns.fit(row.caseReference, 12),
                        String(row.subject.prefix(4)),
                    ].joined(separator: " "), role: row.refused.isEmpty ? .text : .refused)
            },
            detail: rows.indices.contains(cursor.selected)
                ? detail(of: rows[cursor.selected]) : [],
            empty: "No entry on this page holds all of these words.")
        table.draw(into: &buffer, in: rest, cursor: cursor)
    }

    private func drawHead(_ content: AuditContent, into buffer: inout Buffer, in area: Rect) {
        let shown =
            filter.isEmpty && !isFiltering
            ? "\(content.size) entries" : "\(rows.count) of \(content.rows.count) on this page"
        let text = "\(shown) · root \(content.root.prefix(16))… signed by \(content.checkpointBy)"
        let isNarrow = isFiltering || !filter.isEmpty
        let used = buffer.write(
            isNarrow ? shown : text, row: area.row, column: area.column + 2,
            columns: area.columns - 4, role: .dim)
        guard isNarrow else { return }
        let start = area.column + 2 + used + 3
        let label = buffer.write("Filter ", row: area.row, column: start, columns: 7, role: .accent)
        filter.draw(
            into: &buffer, row: area.row, column: start + label,
            columns: max(8, min(30, area.endColumn - start - label - 1)), role: .input,
            isFocused: isFiltering)
    }

    private func drawCheck(into buffer: inout Buffer, row: Int, in area: Rect) {
        let place = (column: area.column + 2, columns: area.columns - 4)
        switch check {
        case .running(let share):
            let width = 30
            let filled = min(width, max(0, Int(share * Double(width))))
            let bar =
                String(repeating: "█", count: filled)
                + String(repeating: "░", count: width - filled)
            buffer.write(
                "Verifying \(bar) \(Int(share * 100)) %", row: row, column: place.column,
                columns: place.columns, role: .accent)
        case .done(.intact(let entries, let records)):
            buffer.write(
                "✓ The log holds: \(entries) entries, \(records) records.", row: row,
                column: place.column, columns: place.columns, role: .good)
        case .done(.broken(let fault)):
            buffer.write(
                "✗ The log does not hold: \(fault.words). Stop and tell the auditor.", row: row,
                column: place.column, columns: place.columns, role: .refused)
        case .stopped:
            buffer.write(
                "The check was not finished.", row: row, column: place.column,
                columns: place.columns, role: .warning)
        case nil: break
        }
    }

    private func detail(of row: AuditRow) -> [String] {
        var lines = [
            "Entry \(row.id), \(Moment.text(row.at)): \(row.words) by \(officer(row.officer))"
        ]
        if !row.refused.isEmpty {
            lines.append("Refused, nothing was done: \(row.refused.joined(separator: ", "))")
        }
        if !row.subject.isEmpty { lines.append("Document or package \(row.subject)…") }
        if !row.reason.isEmpty { lines.append("Why: \(row.reason)") }
        return lines
    }
}

extension AuditRow {
    /// The deed, with a sign before one that was refused.
    var words: String { refused.isEmpty ? deed : "✗ \(deed), refused" }
}

extension AuditFault {
    /// What does not hold, in words.
    var words: String {
        switch self {
        case .entryMissing(let number): "entry \(number) is missing"
        case .entryAltered(let number): "entry \(number) was altered"
        case .signatureInvalid(let number): "the signature of entry \(number) is not valid"
        case .nodeAltered(let level, let index): "node \(index) of level \(level) was altered"
        case .recordAltered(let entry): "a record of entry \(entry) was altered"
        case .recordUnaccounted: "something is stored that no entry names"
        case .directoryInvalid: "the signatures on the directory of officers do not hold"
        case .checkpointInvalid(let size): "the checkpoint at \(size) entries is not valid"
        case .rememberedCheckpointContradicted(let size):
            "it contradicts the checkpoint you saw at \(size) entries"
        }
    }
}
