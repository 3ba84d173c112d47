import TerminalKit

/// The words of a share as numbered lines in three columns, to be compared with paper.
enum ShareGrid {
    /// Words of one share of a vault's recovery key.
    static let wordCount = 33
    static let rows = 11

    /// Columns for a number, letters with a space between them, and a gap.
    private static let wideColumns = 5 + 15 + 3

    /// Draws the words; where there is room their letters stand apart.
    ///
    /// - Parameters:
    ///   - words: those that are there; the rest stays a number with a line.
    ///   - current: the place of the word being typed.
    ///   - buffer: the picture.
    ///   - area: at least eleven rows.
    static func draw(
        _ words: [some StringProtocol], current: Int? = nil, into buffer: inout Buffer,
        in area: Rect
    ) {
        let columns = area.columns / 3
        let isWide = columns >= wideColumns
        for place in 0..<max(wordCount, words.count) {
            let row = area.row + place % rows
            let column = area.column + place / rows * columns
            let number = String(place + 1)
            buffer.write(
                String(repeating: " ", count: max(0, 3 - number.count)) + number, row: row,
                column: column, columns: 4, role: place == current ? .accent : .dim)
            let text = place < words.count ? shown(words[place], isWide: isWide) : "·"
            buffer.write(
                text, row: row, column: column + 5, columns: columns - 6,
                role: place == current ? .accent : place < words.count ? .heading : .dim)
            if place == current {
                buffer.cursor = Buffer.Cursor(
                    row: row, column: column + 5 + (place < words.count ? text.count : 0))
            }
        }
    }

    private static func shown(_ word: some StringProtocol, isWide: Bool) -> String {
        let letters = word.uppercased()
        return isWide ? letters.map(String.init).joined(separator: " ") : letters
    }
}
