import TerminalKit

extension Gate {
    func draw(into buffer: inout Buffer, in area: Rect, progress: String? = nil) {
        let box = area.centred(rows: 13, columns: 64)
        buffer.box(box, title: "Unlock the vault", role: .border)
        let inner = box.inset(rows: 2, columns: 3)
        buffer.writeWrapped(
            "Workstation for mutual legal assistance.", in: inner.split(top: 1).top, role: .dim)
        form.draw(
            into: &buffer,
            in: Rect(row: inner.row + 2, column: inner.column, rows: 5, columns: inner.columns))
        let foot = Rect(
            row: inner.row + 7, column: inner.column, rows: 2, columns: inner.columns)
        if isOpening {
            buffer.writeWrapped(progress ?? "Unlocking …", in: foot, role: .accent)
        } else if let error {
            buffer.writeWrapped("! " + error, in: foot, role: .refused)
        } else if let note {
            buffer.writeWrapped(note, in: foot, role: .good)
        } else if !candidates.isEmpty {
            buffer.writeWrapped(candidates.joined(separator: "  "), in: foot, role: .dim)
        }
    }
}
