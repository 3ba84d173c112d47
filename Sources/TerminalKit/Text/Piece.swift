/// The smallest stretch of foreign text that is shown whole: a base with its followers, one
/// scalar that has a stand-in, or a tab.
struct Piece {
    enum Content {
        /// Shown as itself.
        case cell(Cell)
        /// Shown as `<U+XXXX>`.
        case standIn(UInt32)
        /// White space up to the next tab stop.
        case blank
    }

    var byteCount: Int
    var scalarCount: Int
    var columns: Int
    var content: Content

    /// Columns between tab stops in wrapped text.
    static let tabStop = 8

    /// Reads the piece that begins at a scalar boundary before `end`.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - start: where the piece begins.
    ///   - end: where the text ends.
    ///   - column: the column it will stand in, for tabs.
    ///   - expandsTabs: whether a tab is white space rather than a stand-in.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, column: Int, expandsTabs: Bool
    ) {
        let first = bytes[start]
        if first >= 0x20, first < 0x7F, start + 1 == end || bytes[start + 1] < 0x80 {
            self.init(scalar: UInt32(first), byteCount: 1)
            return
        }
        let (scalar, length) = Piece.scalar(bytes, at: start)
        switch ScalarClass(scalar) {
        case .base(let columns):
            self.init(scalar: scalar.value, byteCount: length, columns: columns)
            takeFollowers(bytes, end: end, start: start)
        case .tab where expandsTabs:
            self.init(
                byteCount: length, scalarCount: 1,
                columns: Piece.tabStop - column % Piece.tabStop, content: .blank)
        case .follower, .standIn, .tab:
            self.init(
                byteCount: length, scalarCount: 1,
                columns: StandIn.columns(of: scalar.value), content: .standIn(scalar.value))
        }
    }

    private init(scalar: UInt32, byteCount: Int, columns: Int = 1) {
        self.init(
            byteCount: byteCount, scalarCount: 1, columns: columns,
            content: .cell(Cell(glyph: scalar, columns: columns)))
    }

    private init(byteCount: Int, scalarCount: Int, columns: Int, content: Content) {
        self.byteCount = byteCount
        self.scalarCount = scalarCount
        self.columns = columns
        self.content = content
    }

    /// Takes the combining scalars that follow the base, all of them or none.
    ///
    /// With more than a cell holds the base stands alone and each of them gets a stand-in.
    private mutating func takeFollowers(_ bytes: UnsafeBufferPointer<UInt8>, end: Int, start: Int) {
        guard case .cell(var cell) = content else { return }
        var position = start + byteCount
        var count = 0
        while position < end, bytes[position] >= 0x80 {
            let (scalar, length) = Piece.scalar(bytes, at: position)
            guard ScalarClass(scalar) == .follower else { break }
            guard count < Cell.mostFollowers else { return }
            cell.setFollower(scalar.value, at: count)
            count += 1
            position += length
        }
        content = .cell(cell)
        byteCount = position - start
        scalarCount = 1 + count
    }

    /// Decodes one scalar of valid UTF-8.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (
        Unicode.Scalar, length: Int
    ) {
        let first = UInt32(bytes[start])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
        for index in 1..<max(1, length) {
            value = value << 6 | UInt32(bytes[start + index] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}

/// What is shown in place of a scalar that is not shown as itself.
enum StandIn {
    static func columns(of value: UInt32) -> Int {
        4 + max(4, (35 - value.leadingZeroBitCount) / 4)
    }

    static func text(of value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
