import Casework
import Foundation
import TerminalKit
import Workflow

extension ApprovalScreen {
    /// One of the four blocks: what it is about and what stands in it.
    struct Block {
        let title: String
        /// Whether its title stands in a line of its own.
        var hasRule = true
        var lines: [(text: String, role: StyleRole)]
    }

    /// Columns left free at both sides.
    private static let margin = 3

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
        return rows(of: tight(blocks(content, package))) <= area.rows
    }

    private func rows(of blocks: [Block]) -> Int {
        blocks.reduce(0) { sum, block in
            sum + (block.hasRule ? 1 : 0)
                + block.lines.reduce(0) {
                    $0 + Columns.rows(of: $1.text, columns: area.columns - Self.margin)
                }
        }
    }

    /// The same blocks with their titles before the first line instead of above it.
    private func tight(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            var block = block
            block.hasRule = false
            if let first = block.lines.first {
                block.lines[0] = ("\(block.title): \(first.text)", first.role)
            }
            return block
        }
    }

    private func draw(_ blocks: [Block], into buffer: inout Buffer, in area: Rect) {
        let blocks = rows(of: blocks) <= area.rows ? blocks : tight(blocks)
        var row = area.row
        for block in blocks {
            let start = row
            if block.hasRule {
                buffer.horizontalLine(row: row, column: area.column, columns: area.columns)
                buffer.write(
                    " \(block.title) ", row: row, column: area.column + 2, columns: 20,
                    role: .heading)
                row += 1
            }
            for line in block.lines {
                row += buffer.writeWrapped(
                    line.text,
                    in: Rect(
                        row: row, column: area.column + 2, rows: max(0, area.endRow - row),
                        columns: area.columns - Self.margin), role: line.role)
            }
            guard !block.hasRule else { continue }
            let title = SafeText(block.title).columns + 1
            buffer.paint(
                Rect(row: start, column: area.column + 2, rows: 1, columns: title), role: .heading)
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
            (
                "Package \(package.number): \(package.words(naming: name)); second reader "
                    + name(package.secondReader), .text
            ),
            ("SHA-256 \(package.statementDigest.hex)", .dim),
            (
                "\(isRead ? "✓" : "!") \(readCount) of \(viewers.count) "
                    + (content.hasLongTerms ? "texts" : "copies") + " read to the end, "
                    + "\(bytes) bytes; persons: \(persons.isEmpty ? "none" : persons)",
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
                "verified \(CalendarDay(of: $0.at).text), \(name($0.by))"
            } ?? "! not verified"
        return [
            (
                "\(recipient.state) \(recipient.authority), by \(content.channel); "
                    + "key \(recipient.ageKey.prefix(12))…, \(verified)", .text
            )
        ]
    }

    private func whyLawful(_ content: ApprovalContent) -> [(text: String, role: StyleRole)] {
        let basis = content.transferBasis.map { "\($0.kind.title): \(content.term($0.reason))" }
        return [
            (
                "\(content.legalBasis); \(basis ?? "! no transfer basis")",
                basis == nil ? .refused : .text
            ),
            (
                content.term(content.conditionsText)
                    + " (\(content.conditions.joined(separator: " ")))", .text
            ),
        ]
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
        let missing = content.missing.map(\.sentence).joined(separator: " ")
        lines.append(
            (
                "Band \(package.band.title). \(missing)",
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
