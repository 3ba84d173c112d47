import Casework
import TerminalKit
import Workflow

extension CaseFileScreen {
    func draw(into buffer: inout Buffer, in area: Rect) {
        guard let content else { return }
        drawTabs(into: &buffer, in: area)
        buffer.horizontalLine(row: area.row + 1, column: area.column, columns: area.columns)
        let inner = Rect(
            row: area.row + 2, column: area.column, rows: area.rows - 2, columns: area.columns)
        switch tab {
        case .overview: drawOverview(content, into: &buffer, in: inner)
        case .documents: drawDocuments(content, into: &buffer, in: inner)
        case .completeness: drawCompleteness(content, into: &buffer, in: inner)
        case .persons: drawPersons(content, into: &buffer, in: inner)
        case .decision: drawDecision(content, into: &buffer, in: inner)
        case .history: drawHistory(content, into: &buffer, in: inner)
        }
    }

    private func drawTabs(into buffer: inout Buffer, in area: Rect) {
        var column = area.column + 1
        for tab in Tab.allCases {
            let name = area.columns < 76 ? tab.shortName : tab.name
            let isHere = tab == self.tab
            let text = "\(tab.rawValue + 1) \(name)"
            column += buffer.write(
                isHere ? "[\(text)]" : " \(text) ", row: area.row, column: column,
                columns: area.endColumn - column, role: isHere ? .accent : .dim)
        }
    }

    /// Draws a part's table with that part's cursor.
    func draw(_ table: Table, into buffer: inout Buffer, in area: Rect) {
        table.draw(into: &buffer, in: area, cursor: cursors[tab] ?? ListCursor())
    }
}

extension CaseFileScreen.Tab {
    var name: String {
        switch self {
        case .overview: "Overview"
        case .documents: "Documents"
        case .completeness: "Completeness"
        case .persons: "Persons"
        case .decision: "Decision"
        case .history: "History"
        }
    }

    var shortName: String {
        switch self {
        case .overview: "View"
        case .documents: "Docs"
        case .completeness: "Compl."
        case .persons: "Persons"
        case .decision: "Decis."
        case .history: "Hist."
        }
    }
}
