import Casework
import TerminalKit
import Workflow

extension DocumentScreen {
    func draw(into buffer: inout Buffer, in area: Rect) {
        guard let content else { return }
        if let viewer {
            viewer.draw(into: &buffer, in: area)
            return
        }
        drawStatus(content, into: &buffer, row: area.row, in: area)
        buffer.horizontalLine(row: area.row + 1, column: area.column, columns: area.columns)
        let (text, foot) = area.split(top: area.rows - 2)
        let body = text.split(top: 2).rest
        let (left, side) = body.split(right: sideColumns)
        if content.text.media == .unreadable {
            buffer.writeWrapped(
                "This document cannot be read here. It can only leave when it is withheld in "
                    + "full, with a ground (W). Not read: "
                    + content.text.unreadable.joined(separator: ", ") + ".",
                in: left.inset(rows: 1, columns: 3),
                role: .warning)
        } else {
            pane?.draw(into: &buffer, in: left)
        }
        if sideColumns > 0 { drawSide(content, into: &buffer, in: side) }
        buffer.horizontalLine(row: foot.row, column: area.column, columns: area.columns)
        let (words, role) = wordsHere(content)
        buffer.write(
            words, row: foot.row + 1, column: area.column + 1, columns: area.columns - 2, role: role
        )
        panel?.draw(into: &buffer, in: area)
    }

    private func drawStatus(
        _ content: DocumentContent, into buffer: inout Buffer, row: Int, in area: Rect
    ) {
        let entry = content.entry
        let coverage = pane?.coverage ?? Coverage(total: 0)
        let readers = content.state == .secondRead ? entry.secondReadBy : entry.readBy
        let isRead = readers.contains(content.officer.id)
        var column = area.column + 1
        func add(_ text: String, _ role: StyleRole) {
            guard column < area.endColumn - 4 else { return }
            column += buffer.write(
                text, row: row, column: column, columns: area.endColumn - column - 1, role: role)
            column += 2
        }
        add(
            isRead ? "✓ read" : "seen \(coverage.percent) % \(coverage.bar(8))",
            isRead || coverage.isComplete ? .good : .warning)
        let open = content.openFindings.count
        add(open == 0 ? "✓ none open" : "? \(open) open", open == 0 ? .good : .finding)
        add("# \(content.marks.count) \(content.marks.count == 1 ? "mark" : "marks")", .mark)
        if entry.tags.isEmpty { add("! no tag", .warning) }
        if let ground = entry.withheldGround {
            add("withheld: \(content.rules.words(ofGround: ground)) (\(ground))", .warning)
        } else if entry.part == .material {
            add(
                entry.requestItem == nil ? "! not tied" : "✓ tied",
                entry.requestItem == nil ? .warning : .good)
            add(content.copy == nil ? "no copy" : "copy ready (c)", .dim)
        } else {
            add("letter: never leaves", .dim)
        }
        if !entry.tags.isEmpty { add(content.rules.words(ofTags: entry.tags), .text) }
    }

    /// What stands at the cursor, in one line.
    private func wordsHere(_ content: DocumentContent) -> (words: String, role: StyleRole) {
        if pane?.isSelecting == true {
            guard let selection = pane?.selection else {
                return ("A selection stays within one part of the document.", .warning)
            }
            return (
                "\(selection.range.count) characters selected: m marks them, v puts the "
                    + "selection away", .accent
            )
        }
        if let finding = findingHere {
            let person = content.persons.first { $0.id == finding.person }
            let who = person.map { " \($0.name)\($0.isProtected ? ", protected" : "")" } ?? ""
            let sure = finding.score == 100 ? "certain" : "\(finding.score) of 100"
            return ("? \(finding.kind.title)\(who) (\(sure)): m marks, r releases", .finding)
        }
        if let mark = markHere {
            let name = content.rules.words(ofGround: mark.ground)
            let who = content.officers.first { $0.id == mark.by }?.name ?? ""
            return ("# \(name) (\(mark.ground)), by \(who): u takes it away", .mark)
        }
        guard !content.openFindings.isEmpty else { return ("", .dim) }
        return ("n jumps to the next open finding; v begins a selection of your own", .dim)
    }

    /// The open findings, then the marks, beside the text.
    private func drawSide(_ content: DocumentContent, into buffer: inout Buffer, in area: Rect) {
        buffer.verticalLine(row: area.row, column: area.column, rows: area.rows)
        let inner = Rect(
            row: area.row, column: area.column + 2, rows: area.rows, columns: area.columns - 3)
        let lines = sideLines(content, count: inner.rows, columns: inner.columns)
        for (row, line) in lines.enumerated() {
            buffer.write(
                line.text, row: inner.row + row, column: inner.column, columns: inner.columns,
                role: line.role)
        }
    }

    /// The first lines beside the text, no more than can be seen.
    private func sideLines(
        _ content: DocumentContent, count: Int, columns: Int
    ) -> [(text: String, role: StyleRole)] {
        func words(_ number: Int, _ reading: Int, _ range: ScalarRange) -> String {
            pane?.text.words(
                ofPassage: number, count: min(range.count, columns),
                in: content.text.readings[reading].text
            ).replacing("\n", with: " ") ?? ""
        }
        let here = findingHere
        let findings = content.openFindings
        var lines: [(text: String, role: StyleRole)] = [("Open findings", .heading)]
        for (number, finding) in findings.prefix(count).enumerated() {
            lines.append(
                (
                    (finding == here ? "▸" : " ") + "? "
                        + words(number, finding.reading, finding.range),
                    finding == here ? .selection : .finding
                ))
        }
        lines += [("", .text), ("Marks", .heading)]
        for (number, mark) in content.marks.prefix(count).enumerated() {
            lines.append(
                (
                    " # \(mark.ground) "
                        + words(findings.count + number, mark.reading, mark.range), .mark
                ))
        }
        return Array(lines.prefix(count))
    }
}
