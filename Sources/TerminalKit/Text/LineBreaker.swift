/// Where a line of wrapped text begins.
struct LineStart {
    var byte: UInt32
    var scalar: UInt32
}

/// Finds where the lines of a text begin.
///
/// A document may have tens of megabytes, so plain ASCII is taken byte by byte without making
/// pieces of it; this is fast in a build without optimisation too.
struct LineBreaker {
    private struct Place {
        var byte: Int
        var scalar: Int
        var column: Int
    }

    private(set) var starts: [LineStart] = []
    private let width: Int
    private var place: Place
    /// Where the line may end: after its last space or wide glyph.
    private var chance: Place?

    init(width: Int, firstScalar: Int) {
        self.width = width
        place = Place(byte: 0, scalar: firstScalar, column: 0)
    }

    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        place.byte = range.lowerBound
        begin()
        // An empty text has no address; it has one line.
        guard let base = bytes.baseAddress else { return }
        let end = range.upperBound
        while place.byte < end {
            takePlain(base, end)
            guard place.byte < end else { return }
            if takeLineFeed(base, end) { continue }
            let piece = Piece(
                bytes, at: place.byte, end: end, column: place.column, expandsTabs: true)
            let byte = base[place.byte]
            take(piece, isSpace: byte == 0x20 || byte == 0x09)
        }
    }

    /// Takes printable ASCII as far as it fits into the line and nothing is drawn over it.
    private mutating func takePlain(_ base: UnsafePointer<UInt8>, _ end: Int) {
        let start = place.byte
        let limit = min(end - 1, start + width - place.column)
        var byte = start
        var afterSpace = -1
        while byte < limit, base[byte] >= 0x20, base[byte] < 0x7F, base[byte + 1] < 0x80 {
            if base[byte] == 0x20 { afterSpace = byte + 1 }
            byte += 1
        }
        let count = byte - start
        if afterSpace >= 0 {
            let toSpace = afterSpace - start
            chance = Place(
                byte: afterSpace, scalar: place.scalar + toSpace,
                column: place.column + toSpace)
        }
        place.byte = byte
        place.scalar += count
        place.column += count
    }

    /// Ends the line at a line feed, which belongs to it without being shown.
    private mutating func takeLineFeed(_ base: UnsafePointer<UInt8>, _ end: Int) -> Bool {
        var length = 0
        if base[place.byte] == 0x0A {
            length = 1
        } else if base[place.byte] == 0x0D, place.byte + 1 < end, base[place.byte + 1] == 0x0A {
            length = 2
        }
        guard length > 0 else { return false }
        place.byte += length
        place.scalar += length
        if place.byte < end { begin() }
        return true
    }

    private mutating func take(_ piece: Piece, isSpace: Bool) {
        let overflows = place.column + piece.columns > width && place.column > 0
        // One space may hang past the edge; it is not drawn.
        if overflows, !(isSpace && place.column <= width) {
            if let chance, !isSpace {
                let pending = place.column - chance.column
                let target = place
                place = chance
                begin()
                place = Place(byte: target.byte, scalar: target.scalar, column: pending)
                if place.column + piece.columns > width, place.column > 0 { begin() }
            } else {
                begin()
            }
        }
        place.byte += piece.byteCount
        place.scalar += piece.scalarCount
        place.column += piece.columns
        if isSpace || piece.columns == 2 { chance = place }
    }

    private mutating func begin() {
        starts.append(
            LineStart(
                byte: UInt32(clamping: place.byte), scalar: UInt32(clamping: place.scalar)))
        place.column = 0
        chance = nil
    }
}
