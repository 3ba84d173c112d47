import Casework
import Foundation
import TerminalKit
import Workflow

extension ApprovalScreen {
    /// One of the four blocks: what it is about and what stands in it.
    struct Block {
        let title: String
        var lines: [(text: String, role: StyleRole)]
    }

    /// Columns of the blocks' titles.
    private static let titleColumns = 13

    func draw(into buffer: inout Buffer, in area: Rect) {
        guard let content else { return }
        switch mode {
        case .copy(let index): viewers[index].draw(into: &buffer, in: area)
        case .warnings: drawWarnings(content, into: &buffer, in: area)
        case .blocks:
            guard let package = content.package else {
                buffer.writeWrapped(
                    "No package was sealed yet.", in: area.inset(rows: 1, columns: 3), role: .dim)
                return
            }
            guard blocksFit else {
                buffer.writeWrapped(
                    "! " + Self.tooSmall, in: area.inset(rows: 1, columns: 3), role: .warning)
                return
            }
            draw(blocks(content, package), into: &buffer, in: area)
        }
    }

    /// Whether all four blocks can be seen whole in the part the screen has.
    var blocksFit: Bool {
        guard let content, let package = content.package else { return true }
        let width = area.columns - Self.titleColumns - 3
        let rows = blocks(content, package).reduce(0) { sum, block in
            sum + 1 + block.lines.reduce(0) { $0 + Columns.rows(of: $1.text, columns: width) }
        }
        return rows - 1 <= area.rows
    }

    private func draw(_ blocks: [Block], into buffer: inout Buffer, in area: Rect) {
        var row = area.row
        for (index, block) in blocks.enumerated() {
            if index > 0 {
                buffer.horizontalLine(row: row, column: area.column, columns: area.columns)
                row += 1
            }
            buffer.writeWrapped(
                block.title,
                in: Rect(
                    row: row, column: area.column + 1, rows: 2, columns: Self.titleColumns - 1),
                role: .heading)
            for line in block.lines {
                row += buffer.writeWrapped(
                    line.text,
                    in: Rect(
                        row: row, column: area.column + Self.titleColumns + 1,
                        rows: max(0, area.endRow - row),
                        columns: area.columns - Self.titleColumns - 3), role: line.role)
            }
        }
    }

    // MARK: The blocks

    private func blocks(_ content: ApprovalContent, _ package: DisclosurePackage) -> [Block] {
        [
            Block(title: "What leaves", lines: whatLeaves(content, package)),
            Block(title: "To whom, how", lines: toWhom(content, package)),
            Block(title: "Why lawful", lines: whyLawful(content)),
            Block(title: "What is worst", lines: whatIsWorst(content, package)),
        ]
    }

    private func name(_ id: Officer.ID) -> String {
        content?.officers.first { $0.id == id }?.name ?? String(id.uuid.uuidString.prefix(8))
    }

    private func whatLeaves(
        _ content: ApprovalContent, _ package: DisclosurePackage
    ) -> [(text: String, role: StyleRole)] {
        let isRead = readCount == viewers.count
        let persons = content.personCounts.sorted { $0.key < $1.key }
            .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        let bytes = content.copies.reduce(0) { $0 + $1.byteCount }
        return [
            ("Package \(package.number): \(package.words(naming: name))", .text),
            ("SHA-256 \(package.statementDigest.hex)", .dim),
            (
                "\(content.copies.count) copies, \(bytes) bytes; persons: "
                    + (persons.isEmpty ? "none" : persons), .text
            ),
            (
                "\(isRead ? "✓" : "!") \(readCount) of \(viewers.count) copies read to the end",
                isRead ? .good : .warning
            ),
        ]
    }

    private func toWhom(
        _ content: ApprovalContent, _ package: DisclosurePackage
    ) -> [(text: String, role: StyleRole)] {
        let recipient = package.recipient
        let verified =
            recipient.verification.map {
                "verified \(CalendarDay(of: $0.at).text) by \(name($0.by))"
            } ?? "! not verified"
        return [
            ("\(recipient.state)  \(recipient.authority)", .text),
            ("by \(content.channel); key \(recipient.ageKey.prefix(16))…, \(verified)", .text),
        ]
    }

    private func whyLawful(_ content: ApprovalContent) -> [(text: String, role: StyleRole)] {
        var lines: [(text: String, role: StyleRole)] = [
            (content.legalBasis, .text),
            (
                content.transferBasis.map { "\($0.kind.title): \($0.reason)" }
                    ?? "! no transfer basis",
                content.transferBasis == nil ? .refused : .text
            ),
            (
                "\(content.conditions.joined(separator: " ")): "
                    + content.conditionsText.replacing("\n", with: " "), .text
            ),
        ]
        if let reading = content.secondReading {
            lines.append(("Second reading by \(name(reading.by)): \(reading.note)", .dim))
        }
        return lines
    }

    private func whatIsWorst(
        _ content: ApprovalContent, _ package: DisclosurePackage
    ) -> [(text: String, role: StyleRole)] {
        var lines: [(text: String, role: StyleRole)] = []
        if let worst = content.worst {
            lines.append(
                (
                    "\(worst.id) \(worst.item.question) \(worst.answer?.code ?? "–"): risk "
                        + "\(worst.inherent)→\(worst.residual)",
                    package.band >= .high ? .refused : .text
                ))
        }
        lines.append(
            (
                "Band \(package.band.title)"
                    + (package.needsHead ? ": the head of authority signs too." : "."),
                package.band >= .high ? .refused : .text
            ))
        if !content.warnings.isEmpty {
            let words = content.warnings.map {
                accepted.contains($0.id) ? "✓ \($0.id)" : "! \($0.id)"
            }.joined(separator: ", ")
            let isDone = content.warnings.allSatisfy { accepted.contains($0.id) }
            lines.append(("Warnings to accept by name (w): \(words)", isDone ? .good : .warning))
        }
        return lines
    }

    // MARK: Warnings

    private func drawWarnings(
        _ content: ApprovalContent, into buffer: inout Buffer, in area: Rect
    ) {
        let width = area.columns - 24
        let rows = content.warnings.map { row in
            let sign = accepted.contains(row.id) ? "✓ accepted" : "! open"
            return Table.Row(
                text: [
                    Columns.fit(row.id, 6), Columns.fit(row.item.question, width),
                    Columns.fit(sign, 10),
                ].joined(separator: " "), role: accepted.contains(row.id) ? .good : .warning)
        }
        var detail: [String] = []
        if content.warnings.indices.contains(cursor.selected) {
            let row = content.warnings[cursor.selected]
            detail = [
                row.item.question,
                "Answer: \(row.answer?.code ?? "none") · risk \(row.inherent)→\(row.residual)"
                    + (row.note.isEmpty ? "" : " · note: \(row.note)"),
                "Why: \(row.item.why)", "Control: \(row.item.control)",
            ]
        }
        Table(
            heading: [Columns.fit("Item", 6), Columns.fit("Warning", width), "Yours"]
                .joined(separator: " "),
            rows: rows, detail: detail, detailShare: 2
        ).draw(into: &buffer, in: area, cursor: cursor)
    }
}
