import Casework
import TerminalKit
import Workflow

/// All mentions in the case of what a mark would hide, by document, before anything is marked.
struct ProposalPanel: Sendable {
    /// What a key led to.
    enum Answer: Hashable {
        case stays
        case none
        case marks([DocumentProposals])
    }

    let proposals: MarkProposals
    let draft: MarkDraft
    private(set) var ticked: Set<Document.ID>
    private(set) var cursor = ListCursor()

    init(_ proposals: MarkProposals, draft: MarkDraft) {
        self.proposals = proposals
        self.draft = draft
        ticked = Set(proposals.byDocument.map(\.document))
    }

    mutating func handle(_ key: Key) -> Answer {
        let all = proposals.byDocument
        switch Commands.mode(key, in: .proposals) {
        case .leaveMode?: return .none
        case .markTicked?:
            let chosen = all.filter { ticked.contains($0.document) }
            return chosen.isEmpty ? .stays : .marks(chosen)
        case .markOnlyHere?: return .marks(onlyHere)
        case .tick?:
            guard all.indices.contains(cursor.selected) else { return .stays }
            let id = all[cursor.selected].document
            if ticked.remove(id) == nil { ticked.insert(id) }
        default: _ = cursor.handle(key, count: all.count, page: 10)
        }
        return .stays
    }

    /// The one mark on the passage itself.
    private var onlyHere: [DocumentProposals] {
        proposals.byDocument.filter { $0.document == draft.document }.map { own in
            DocumentProposals(
                document: own.document, heading: own.heading,
                marks: own.marks.filter {
                    $0.reading == draft.reading && $0.range.contains(draft.range)
                })
        }
    }

    func draw(into buffer: inout Buffer, in area: Rect) {
        let all = proposals.byDocument
        let box = area.centred(
            rows: min(area.rows, all.count + 7), columns: min(area.columns, 72))
        buffer.cursor = nil
        buffer.fill(box)
        buffer.box(box, title: "The same elsewhere in this case", role: .border)
        let inner = box.inset(rows: 2, columns: 3)
        let count = all.reduce(0) { $0 + (ticked.contains($1.document) ? $1.marks.count : 0) }
        buffer.write(
            "\(proposals.count) mentions in \(all.count) documents; \(count) would be marked.",
            row: inner.row, column: inner.column, columns: inner.columns, role: .heading)
        let page = max(1, inner.rows - 2)
        var cursor = self.cursor
        cursor.settle(count: all.count, page: page)
        for (line, index) in cursor.visible(count: all.count, page: page).enumerated() {
            let own = all[index]
            let isHere = own.document == draft.document
            buffer.writeRow(
                "\(ticked.contains(own.document) ? "[x]" : "[ ]") "
                    + Columns.fit("\(own.marks.count)", 5) + own.heading
                    + (isHere ? " (this one)" : ""),
                in: Rect(
                    row: inner.row + 2 + line, column: inner.column, rows: 1,
                    columns: inner.columns),
                isSelected: index == cursor.selected)
        }
    }
}
