import CCurses
import TerminalKit

/// Sends to ncurses the cells that differ from what it has.
struct Painter {
    /// What ncurses is told about a cell beside its glyph.
    private struct Look: Hashable {
        var attributes: UInt32
        var pair: Int32
    }

    private var size: Size
    private let depth: ColourDepth
    /// What was put last, nil where that is not known.
    ///
    /// The role of a cell is its place in `looks` here.
    private var shown: [Cell?]
    private var theme: Theme?
    private var looks: [Look] = []
    /// Roles of the last buffer, and the looks they have: plain ones, then stand-ins.
    private var roles: [StyleRole] = []
    private var plain: [UInt16] = []
    private var standIn: [UInt16] = []

    init(size: Size, depth: ColourDepth) {
        self.size = size
        self.depth = depth
        shown = Array(repeating: nil, count: size.rows * size.columns)
    }

    mutating func resize(_ size: Size) {
        self.size = size
        forget()
    }

    /// Nothing is known about what the screen shows.
    mutating func forget() {
        shown = Array(repeating: nil, count: size.rows * size.columns)
    }

    mutating func show(_ buffer: Buffer, theme: Theme) {
        learn(buffer.roles, theme)
        let blank = Buffer(size: Size(rows: 1, columns: 1))[0, 0]
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                let isInside = row < buffer.size.rows && column < buffer.size.columns
                var cell = isInside ? buffer[row, column] : blank
                // Half a glyph at the edge would spill over it.
                if cell.columns == 2, column + 1 == size.columns { cell = blank }
                let number = Int(cell.role)
                cell.role = cell.isStandIn ? standIn[number] : plain[number]
                put(cell, row: row, column: column)
            }
        }
        if let cursor = buffer.cursor, cursor.row < size.rows, cursor.column < size.columns {
            terminal_cursor(Int32(cursor.row), Int32(max(0, cursor.column)))
        } else {
            terminal_cursor(-1, 0)
        }
        terminal_flush()
    }

    private mutating func put(_ cell: Cell, row: Int, column: Int) {
        let index = row * size.columns + column
        guard shown[index] != cell else { return }
        shown[index] = cell
        guard !cell.isContinuation else { return }
        let look = looks[Int(cell.role)]
        terminal_put(
            Int32(row), Int32(column), cell.glyph, cell.follower(at: 0), cell.follower(at: 1),
            cell.follower(at: 2), cell.follower(at: 3), look.attributes, look.pair)
    }

    /// Finds out how the roles of a buffer look.
    private mutating func learn(_ roles: [StyleRole], _ theme: Theme) {
        if self.theme != theme {
            self.theme = theme
            looks = []
            self.roles = []
            forget()
        }
        guard self.roles != roles else { return }
        self.roles = roles
        let found = roles.map { theme.attributes(of: $0, depth: depth) }
        plain = found.map { number(of: $0) }
        standIn = found.map { number(of: $0.ofStandIn) }
    }

    private mutating func number(of attributes: TextAttributes) -> UInt16 {
        let colours = depth.numbers(of: attributes)
        let pair =
            depth == .mono
            ? 0
            : terminal_pair(paletteNumber(colours.foreground), paletteNumber(colours.background))
        var bits = 0
        if attributes.isBold { bits |= TERMINAL_BOLD }
        if attributes.isDim { bits |= TERMINAL_DIM }
        if attributes.isItalic { bits |= TERMINAL_ITALIC }
        if attributes.isUnderlined { bits |= TERMINAL_UNDERLINE }
        if attributes.isReversed { bits |= TERMINAL_REVERSE }
        let look = Look(attributes: UInt32(bits), pair: pair)
        if let known = looks.firstIndex(of: look) { return UInt16(known) }
        looks.append(look)
        return UInt16(looks.count - 1)
    }

    /// -1 is the terminal's own colour.
    private func paletteNumber(_ number: Int?) -> Int32 {
        number.map { Int32($0) } ?? -1
    }
}
