import CCurses
import TestSupport
import Testing

@testable import TerminalKit

/// Whatever is shown as itself has one width for us, the C library and a terminal.
@Suite("Widths")
struct ScalarWidthTests {
    private static let planes: [ClosedRange<UInt32>] = [
        0...0xFFFF, 0x10000...0x1FFFF, 0x20000...0x3FFFF, 0xE0000...0x10FFFF,
    ]

    @Test(arguments: planes)
    func theCLibraryAgrees(range: ClosedRange<UInt32>) {
        terminal_set_locale()
        var wrong: [String] = []

        for value in range {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let theirs = Int(terminal_width(value))
            switch ScalarClass(scalar) {
            case .base(let columns) where columns != theirs: wrong.append(hex(value, theirs))
            case .follower where theirs != 0: wrong.append(hex(value, theirs))
            case .base, .follower, .standIn, .tab: break
            }
        }

        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(40))")
    }

    @Test func theShortWayLeadsToTheSamePlace() {
        for value in Self.planes.joined() {
            guard let scalar = Unicode.Scalar(value), scalar != "\t" else { continue }
            if ScalarClass(scalar) != ScalarClass.fromProperties(of: scalar) {
                Issue.record("\(hex(value, 0))")
            }
        }
    }

    @Test func aTerminalAgrees() throws {
        let screen = try PtyScreen(rows: 2, columns: 8)
        var wrong: [String] = []

        for value in Self.planes.joined() {
            guard let scalar = Unicode.Scalar(value), !isSurelyWide(value) else { continue }
            let expected: Int
            let text: String
            switch ScalarClass(scalar) {
            case .base(let columns): (text, expected) = (String(scalar), columns)
            case .follower: (text, expected) = ("o" + String(scalar), 1)
            case .standIn, .tab: continue
            }
            screen.write(Array(("\u{1B}[H" + text).utf8))
            let column = screen.cursor.column
            if column != expected { wrong.append(hex(value, column)) }
        }

        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(40))")
    }

    /// One of each of the large blocks is enough.
    private func isSurelyWide(_ value: UInt32) -> Bool {
        (0x4E01...0x9FFF).contains(value) || (0xAC01...0xD7A3).contains(value)
            || (0x20001...0x3FFFF).contains(value) || (0x17001...0x18CFF).contains(value)
    }

    private func hex(_ value: UInt32, _ width: Int) -> String {
        String(value, radix: 16, uppercase: true) + " is \(width)"
    }
}
