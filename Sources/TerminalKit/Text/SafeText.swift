/// Foreign text in the form that may be shown; nothing else enters a buffer.
///
/// Control and format characters, surrogates, private-use and unassigned scalars, line and
/// paragraph separators, variation selectors, fillers, direction overrides and whatever has a
/// doubtful width are shown as `<U+XXXX>`. Every scalar of the foreign text keeps its place:
/// columns and scalar offsets can be mapped onto each other, on the whole and on every part.
/// Taking in costs one pass, or none for a large text; parts share its memory.
package struct SafeText: Sendable, ExpressibleByStringLiteral {
    private let text: String
    private let startByte: Int
    private let endByte: Int
    /// Whether tabs are white space, as in wrapped text.
    private let expandsTabs: Bool
    /// The column of the first piece, counted from the last tab stop.
    private let tabColumn: Int
    /// At most so many columns are shown.
    private let mostColumns: Int
    /// Nil for a large text, of which mostly a part is wanted.
    private let known: Measure?

    /// Offset of the first scalar in the foreign text.
    package let firstScalar: Int

    private struct Measure {
        var scalarCount: Int
        var columns: Int
        /// Whether it is printable ASCII and nothing else: byte, scalar and column agree.
        var isPlain: Bool
    }

    /// A text of more bytes is measured when somebody asks.
    private static let largestMeasured = 1 << 16

    /// Takes in foreign text of any content.
    package init(_ foreign: String) {
        var text = foreign
        text.makeContiguousUTF8()
        self.init(
            text, startByte: 0, endByte: text.utf8.count, firstScalar: 0, expandsTabs: false,
            tabColumn: 0, mostColumns: .max)
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    private init(
        _ text: String, startByte: Int, endByte: Int, firstScalar: Int, expandsTabs: Bool,
        tabColumn: Int, mostColumns: Int
    ) {
        self.text = text
        self.startByte = startByte
        self.endByte = endByte
        self.firstScalar = firstScalar
        self.expandsTabs = expandsTabs
        self.tabColumn = tabColumn
        self.mostColumns = mostColumns
        let isLarge = endByte - startByte > SafeText.largestMeasured
        known =
            isLarge
            ? nil
            : SafeText.withBytes(of: text) { bytes in
                SafeText.measure(
                    bytes, startByte..<endByte, expandsTabs: expandsTabs, tabColumn: tabColumn)
            }
    }

    private var measure: Measure {
        known
            ?? withBytes { bytes, range in
                SafeText.measure(bytes, range, expandsTabs: expandsTabs, tabColumn: tabColumn)
            }
    }

    private var isPlain: Bool { known?.isPlain ?? false }

    private static func measure(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, expandsTabs: Bool,
        tabColumn: Int
    ) -> Measure {
        var position = range.lowerBound
        guard let base = bytes.baseAddress else {
            return Measure(scalarCount: 0, columns: 0, isPlain: true)
        }
        while position < range.upperBound, base[position] >= 0x20, base[position] < 0x7F {
            position += 1
        }
        if position == range.upperBound {
            return Measure(scalarCount: range.count, columns: range.count, isPlain: true)
        }
        // The last plain scalar may carry a mark.
        position = max(range.lowerBound, position - 1)
        var scalars = position - range.lowerBound
        var column = scalars
        while position < range.upperBound {
            let piece = Piece(
                bytes, at: position, end: range.upperBound, column: tabColumn + column,
                expandsTabs: expandsTabs)
            position += piece.byteCount
            scalars += piece.scalarCount
            column += piece.columns
        }
        return Measure(scalarCount: scalars, columns: column, isPlain: false)
    }

    package var isEmpty: Bool { startByte == endByte }

    /// How many scalars of the foreign text this stands for.
    package var scalarCount: Int { measure.scalarCount }

    /// How many columns it takes when nothing is cut.
    package var columns: Int { min(mostColumns, measure.columns) }

    /// The scalars of the foreign text this stands for, as offsets into it.
    package var scalarRange: Range<Int> { firstScalar..<firstScalar + scalarCount }

    /// What a reader sees, as a string that is harmless anywhere.
    package var shown: String {
        if isPlain { return foreign }
        var shown = ""
        forEachPiece { _, piece in
            switch piece.content {
            case .cell(let cell): shown.unicodeScalars.append(contentsOf: cell.scalars)
            case .standIn(let value): shown += StandIn.text(of: value)
            case .blank: shown += String(repeating: " ", count: piece.columns)
            }
            return true
        }
        return shown
    }

    /// This part of the foreign text as it came.
    var foreign: String {
        let units = text.utf8
        let start = units.index(units.startIndex, offsetBy: startByte)
        return String(text[start..<units.index(start, offsetBy: endByte - startByte)])
    }

    /// Calls with the column of each piece until one call returns false.
    func forEachPiece(_ body: (_ column: Int, _ piece: Piece) -> Bool) {
        withBytes { bytes, range in
            var position = range.lowerBound
            var column = 0
            while position < range.upperBound {
                let piece = Piece(
                    bytes, at: position, end: range.upperBound, column: tabColumn + column,
                    expandsTabs: expandsTabs)
                guard body(column, piece) else { return }
                position += piece.byteCount
                column += piece.columns
            }
        }
    }
}

// MARK: - Places

extension SafeText {
    /// The scalar shown at a column, as an offset into the foreign text.
    ///
    /// Left of the text it is the first scalar, right of it the offset after the last one.
    package func scalarOffset(ofColumn column: Int) -> Int {
        guard column > 0 else { return firstScalar }
        guard column < columns else { return firstScalar + scalarCount }
        if isPlain { return firstScalar + column }
        var offset = firstScalar
        forEachPiece { start, piece in
            guard start + piece.columns <= column else { return false }
            offset += piece.scalarCount
            return true
        }
        return offset
    }

    /// The column where a scalar is shown, given its offset in the foreign text.
    ///
    /// A combining scalar is shown where its base is. Scalars before this part are at column 0,
    /// those after it at `columns`.
    package func column(ofScalar offset: Int) -> Int {
        guard offset > firstScalar else { return 0 }
        guard offset < firstScalar + scalarCount else { return columns }
        if isPlain { return min(offset - firstScalar, columns) }
        var next = firstScalar
        var found = columns
        forEachPiece { start, piece in
            next += piece.scalarCount
            guard offset < next else { return true }
            found = start
            return false
        }
        return min(found, columns)
    }

    /// The columns that a range of the foreign text takes in this part; nil if it has none here.
    package func columns(ofScalars range: Range<Int>) -> Range<Int>? {
        let here = range.clamped(to: scalarRange)
        guard !here.isEmpty else { return nil }
        let start = column(ofScalar: here.lowerBound)
        // The end is where the piece of the last scalar ends, not where that scalar begins.
        let last = column(ofScalar: here.upperBound - 1)
        let end = max(column(ofScalar: here.upperBound), min(last + 1, columns))
        return start < end ? start..<end : nil
    }
}

// MARK: - Parts

extension SafeText {
    /// The beginning, as much as fits into so many columns without breaking a piece.
    package func prefix(columns limit: Int) -> SafeText {
        guard limit < columns else { return self }
        return parted(atColumn: limit).head
    }

    /// The end, as much as fits into so many columns without breaking a piece.
    package func suffix(columns limit: Int) -> SafeText {
        guard limit < columns else { return self }
        guard limit > 0 else { return part(from: endByte, to: endByte, skipping: scalarCount) }
        let wanted = columns - limit
        let (head, tail) = parted(atColumn: wanted)
        guard head.columns < wanted, !tail.isEmpty else { return tail }
        // The edge ran through a piece: it goes, whole.
        var byteCount = 0
        var scalars = 0
        tail.forEachPiece { _, piece in
            byteCount = piece.byteCount
            scalars = piece.scalarCount
            return false
        }
        return tail.part(
            from: tail.startByte + byteCount, to: tail.endByte, skipping: scalars,
            column: tail.columns)
    }

    /// The same, or its beginning and an ellipsis where it does not fit.
    package func cut(columns limit: Int) -> SafeText {
        guard limit < columns else { return self }
        guard limit > 0 else { return "" }
        return SafeText(prefix(columns: limit - 1).foreign + "…")
    }

    /// The same with spaces up to that many columns.
    ///
    /// A mark that combines begins no text here: it would join what is set before it.
    package func filled(columns wanted: Int) -> SafeText {
        let space = String(repeating: " ", count: max(0, wanted - columns))
        guard let first = foreign.unicodeScalars.first, ScalarClass(first) == .follower else {
            return SafeText(foreign + space)
        }
        let rest = String(String.UnicodeScalarView(foreign.unicodeScalars.dropFirst()))
        return SafeText(StandIn.text(of: first.value) + rest + space)
    }

    /// Both, one after the other, as one text with offsets of its own.
    package static func + (left: SafeText, right: SafeText) -> SafeText {
        SafeText(left.foreign + right.foreign)
    }

    private func parted(atColumn limit: Int) -> (head: SafeText, tail: SafeText) {
        var bytes = startByte
        var scalars = 0
        var column = 0
        if isPlain {
            let count = max(0, min(limit, endByte - startByte))
            bytes += count
            scalars = count
            column = count
        } else {
            forEachPiece { start, piece in
                guard start + piece.columns <= limit else { return false }
                bytes += piece.byteCount
                scalars += piece.scalarCount
                column = start + piece.columns
                return true
            }
        }
        return (
            part(from: startByte, to: bytes, skipping: 0),
            part(from: bytes, to: endByte, skipping: scalars, column: column)
        )
    }

    private func part(
        from start: Int, to end: Int, skipping scalars: Int, column: Int = 0
    ) -> SafeText {
        SafeText(
            text, startByte: start, endByte: end, firstScalar: firstScalar + scalars,
            expandsTabs: expandsTabs, tabColumn: (tabColumn + column) % Piece.tabStop,
            mostColumns: .max)
    }

    /// A line of wrapped text, as the layout found it.
    func line(
        from start: Int, to end: Int, firstScalar scalar: Int, mostColumns: Int
    ) -> SafeText {
        SafeText(
            text, startByte: start, endByte: end, firstScalar: scalar, expandsTabs: true,
            tabColumn: 0, mostColumns: mostColumns)
    }

    /// Calls with the bytes of the whole foreign text and the part of them that is meant.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Result) -> Result {
        SafeText.withBytes(of: text) { body($0, startByte..<endByte) }
    }

    private static func withBytes<Result>(
        of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var text = text
        // No copy: the initialiser has made it contiguous.
        return text.withUTF8(body)
    }
}

extension SafeText: Equatable {
    /// Whether both look the same; where they come from does not matter.
    package static func == (left: SafeText, right: SafeText) -> Bool {
        left.columns == right.columns && left.shown == right.shown
    }
}
