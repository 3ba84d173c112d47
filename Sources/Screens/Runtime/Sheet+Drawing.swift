import TerminalKit

extension Sheet {
    /// Draws the form over the whole part of a room.
    func draw(into buffer: inout Buffer, in area: Rect) {
        buffer.fill(area)
        buffer.box(area, title: SafeText(title), role: .border)
        var inner = area.inset(rows: 1, columns: 2)
        if !explanation.isEmpty {
            let used = buffer.writeWrapped(
                explanation, in: inner.split(top: 3).top, role: .dim)
            inner = inner.split(top: used + (area.rows > 16 ? 1 : 0)).rest
        }
        if !candidates.isEmpty {
            let rows = min(4, max(1, inner.rows / 3))
            let (rest, bottom) = inner.split(bottom: rows)
            inner = rest
            buffer.writeWrapped(
                candidates.joined(separator: "   "), in: bottom, role: .dim)
        }
        form.draw(into: &buffer, in: inner)
    }

    /// Keys for the footer, from the table.
    var hints: [KeyHint] {
        guard form.picker == nil else {
            return [
                KeyHint("type", "narrow"), KeyHint("Up Down", "choose"),
                KeyHint("Enter", "take"), KeyHint("Esc", "put away"),
            ]
        }
        let own = Commands.table.filter { $0.scopes == [.form] }
        let others = Commands.table.filter { $0.scopes.contains(.form) && !own.contains($0) }
        return (own + others).map { KeyHint($0.keyName, $0.short) }
    }
}
