import Casework
import TerminalKit
import Workflow

extension DisposalScreen {
    func draw(into buffer: inout Buffer, in area: Rect) {
        guard let content else { return }
        let (head, rest) = area.split(top: 2)
        buffer.write(
            words(content), row: head.row, column: head.column + 2, columns: head.columns - 4,
            role: .dim)
        switch part {
        case .cases: table(of: content).draw(into: &buffer, in: rest, cursor: cursor)
        case .certificates:
            certificates(of: content).draw(into: &buffer, in: rest, cursor: cursor)
        }
    }

    private func words(_ content: DisposalContent) -> String {
        switch part {
        case .cases:
            let due = content.rows.count { $0.isDue(on: content.today) }
            let proposed = content.rows.count { $0.proposal != nil }
            return "Cases of yours that are worked on no more: \(content.rows.count), "
                + "\(due) of them due, \(proposed) proposed."
        case .certificates: return "Certificates: \(content.certificates.count)."
        }
    }

    private func table(of content: DisposalContent) -> Table {
        Table(
            heading: [
                Columns.fit("Reference", 12), Columns.fit("Title", 24), Columns.fit("State", 12),
                "Time is over",
            ].joined(separator: " "),
            rows: content.rows.map { row in
                let isDue = row.isDue(on: content.today)
                let day = row.endsOn?.text ?? "–"
                let standing =
                    row.proposal != nil ? "! proposed" : isDue ? "! due since \(day)" : day
                return Table.Row(
                    text: [
                        Columns.fit(row.reference, 12), Columns.fit(row.title, 24),
                        Columns.fit(row.state.title, 12), standing,
                    ].joined(separator: " "),
                    role: row.proposal != nil || isDue ? .warning : .text)
            },
            detail: content.rows.indices.contains(cursor.selected)
                ? detail(of: content.rows[cursor.selected], content) : [],
            empty: "No case of yours has left, was refused or was handed on. Tab shows what was "
                + "destroyed.")
    }

    private func detail(of row: DisposalRow, _ content: DisposalContent) -> [String] {
        var lines = ["\(row.retention)."]
        if let proposal = row.proposal {
            let name = content.officers.first { $0.id == proposal.by }?.name ?? "somebody"
            lines.append(
                "Proposed by \(name), \(Moment.text(proposal.at)): \(proposal.because) Another "
                    + "officer confirms it (D).")
        }
        lines.append(
            row.backupsGoneOn.map { "Backups hold its keys until \($0.text)." }
                ?? "No backup was made through the program since it came in.")
        return lines
    }

    private func certificates(of content: DisposalContent) -> Table {
        Table(
            heading: [
                Columns.fit("Reference", 14), Columns.fit("Destroyed", 17), "Backups gone on",
            ]
            .joined(separator: " "),
            rows: content.certificates.map { certificate in
                Table.Row(
                    text: [
                        Columns.fit(certificate.reference, 14),
                        Columns.fit(Moment.text(certificate.confirmedAt), 17),
                        (certificate.backupsGoneOn?.text ?? "none made")
                            + (certificate.isSignatureGood
                                ? "" : "  ! the signature does not hold"),
                    ].joined(separator: " "),
                    role: certificate.isSignatureGood ? .text : .refused)
            },
            detail: content.certificates.indices.contains(cursor.selected)
                ? content.certificates[cursor.selected].lines : [],
            empty: "Nothing was destroyed yet.", detailShare: 2)
    }
}
