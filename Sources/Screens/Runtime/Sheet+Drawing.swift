import TerminalKit

extension Sheet {
    /// Draws the form over the whole part of a room.
    func draw(into buffer: inout Buffer, in area: Rect) {
        buffer.fill(area)
        buffer.box(area, title: SafeText(title), role: .border)
        var inner = area.inset(rows: 1, columns: 2)
        if !explanation.isEmpty {
            let used = buffer.writeWrapped(
                explanation, in: inner.split(top: max(3, area.rows / 2)).top, role: .dim)
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

    /// Where the keys of a form are: in its list to choose from, or in the form itself.
    var scope: Scope { form.picker == nil ? .form : .picker }
}
