/// One cell of a buffer: what stands in it and in which role, in sixteen bytes.
///
/// A cell holds a base and up to four combining scalars that follow it. A glyph two columns
/// wide takes two cells, the second of which is a continuation.
package struct Cell: Hashable, Sendable {
    /// Base and first two followers, 21 bits each.
    private var front: UInt64
    /// Two more followers, then the role's place in the buffer's table (16), the width (2) and
    /// whether the cell is part of a stand-in (1).
    private var back: UInt64

    private static let scalarMask: UInt64 = 0x1F_FFFF
    private static let roleShift: UInt64 = 42
    private static let widthShift: UInt64 = 58
    private static let standInBit: UInt64 = 1 << 60

    /// How many combining scalars a cell can hold.
    package static let mostFollowers = 4

    init(glyph: UInt32, columns: Int = 1, role: UInt16 = 0, isStandIn: Bool = false) {
        front = UInt64(glyph)
        back = UInt64(role) << Cell.roleShift | UInt64(columns) << Cell.widthShift
        if isStandIn { back |= Cell.standInBit }
    }

    /// An empty cell.
    static func blank(role: UInt16) -> Cell {
        Cell(glyph: 0x20, role: role)
    }

    /// The second half of a wide glyph.
    static func continuation(role: UInt16) -> Cell {
        Cell(glyph: 0, columns: 0, role: role)
    }

    /// The base scalar's value; 0 in a continuation.
    package var glyph: UInt32 {
        UInt32(truncatingIfNeeded: front & Cell.scalarMask)
    }

    /// How many columns the glyph takes: 1 or 2, or 0 for a continuation.
    package var columns: Int {
        Int(truncatingIfNeeded: (back >> Cell.widthShift) & 3)
    }

    package var isContinuation: Bool { columns == 0 }

    /// Whether this cell is part of a `<U+XXXX>` that stands for a scalar not shown as itself.
    ///
    /// A theme draws these apart, so that a text which spells out `<U+202E>` deceives nobody.
    package var isStandIn: Bool { back & Cell.standInBit != 0 }

    /// Where the role stands in the table of the buffer that holds the cell.
    package var role: UInt16 {
        get { UInt16(truncatingIfNeeded: back >> Cell.roleShift) }
        set {
            back &= ~(UInt64(UInt16.max) << Cell.roleShift)
            back |= UInt64(newValue) << Cell.roleShift
        }
    }

    /// Base and followers.
    package var scalars: [Unicode.Scalar] {
        var values = [glyph]
        for index in 0..<Cell.mostFollowers {
            let follower = follower(at: index)
            guard follower != 0 else { break }
            values.append(follower)
        }
        return values.compactMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }

    /// The follower's value, or 0.
    package func follower(at index: Int) -> UInt32 {
        let word = index < 2 ? front >> UInt64(21 * (index + 1)) : back >> UInt64(21 * (index - 2))
        return UInt32(truncatingIfNeeded: word & Cell.scalarMask)
    }

    /// Whether the base stands alone.
    package var isSingleScalar: Bool { front >> 21 == 0 }

    mutating func setFollower(_ value: UInt32, at index: Int) {
        if index < 2 {
            front |= UInt64(value) << UInt64(21 * (index + 1))
        } else {
            back |= UInt64(value) << UInt64(21 * (index - 2))
        }
    }
}
