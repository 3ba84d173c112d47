/// A text broken into lines of at most so many columns.
///
/// Lines end at line feeds (with or without a carriage return before them), else after the last
/// space that fits, else wherever the edge is. Breaking costs one pass and eight bytes a line;
/// a line is made when it is asked for.
package struct WrappedText: RandomAccessCollection, Sendable {
    private let text: SafeText
    private let width: Int
    private var starts: [Start] = []

    private struct Start {
        var byte: UInt32
        var scalar: UInt32
    }

    package init(_ text: SafeText, columns: Int) {
        self.text = text
        width = Swift.max(1, columns)
        let width = width
        starts = text.withBytes { bytes, range in
            var breaker = LineBreaker(width: width, text: text)
            breaker.run(bytes, range)
            return breaker.starts.map {
                Start(byte: UInt32(clamping: $0.byte), scalar: UInt32(clamping: $0.scalar))
            }
        }
    }

    package var startIndex: Int { 0 }

    package var endIndex: Int { starts.count }

    package subscript(position: Int) -> SafeText {
        let start = starts[position]
        return text.withBytes { bytes, range in
            let isLast = position + 1 == starts.count
            var end = isLast ? range.upperBound : Int(starts[position + 1].byte)
            if end > Int(start.byte), bytes[end - 1] == 0x0A {
                end -= 1
                if end > Int(start.byte), bytes[end - 1] == 0x0D { end -= 1 }
            }
            return text.line(
                from: Int(start.byte), to: end, firstScalar: Int(start.scalar),
                mostColumns: width)
        }
    }

    /// The line that shows a scalar, given its offset in the foreign text.
    package func line(ofScalar offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(starts[middle].scalar) <= offset {
                low = middle
            } else {
                high = middle
            }
        }
        return low
    }
}

extension SafeText {
    /// The text as lines of at most so many columns.
    package func wrapped(columns: Int) -> [SafeText] {
        Array(WrappedText(self, columns: columns))
    }
}

/// Finds where lines begin.
private struct LineBreaker {
    struct Place {
        var byte: Int
        var scalar: Int
        var column: Int
    }

    let width: Int
    var starts: [(byte: Int, scalar: Int)] = []
    private var place: Place
    /// Where the line may end: after its last space or wide glyph.
    private var chance: Place?

    init(width: Int, text: SafeText) {
        self.width = width
        place = Place(byte: 0, scalar: text.firstScalar, column: 0)
    }

    mutating func run(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        place.byte = range.lowerBound
        starts.append((place.byte, place.scalar))
        while place.byte < range.upperBound {
            if takeLineFeed(bytes, range.upperBound) { continue }
            let piece = Piece(
                bytes, at: place.byte, end: range.upperBound, column: place.column,
                expandsTabs: true)
            take(piece, isSpace: bytes[place.byte] == 0x20 || bytes[place.byte] == 0x09)
        }
    }

    /// Ends the line at a line feed, which belongs to it without being shown.
    private mutating func takeLineFeed(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
        var length = 0
        if bytes[place.byte] == 0x0A {
            length = 1
        } else if bytes[place.byte] == 0x0D, place.byte + 1 < end, bytes[place.byte + 1] == 0x0A {
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
        starts.append((place.byte, place.scalar))
        place.column = 0
        chance = nil
    }
}
