/// Which key the codes of terminals stand for.
enum KeyNames {
    /// A byte below 32, or 127.
    static func ofControl(_ byte: UInt8) -> Key {
        switch byte {
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x1B: .escape
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    /// The letter after `ESC O`: keys in application mode and the key pad.
    static func ofSingleShift(_ letter: UInt8) -> Key? {
        switch letter {
        case 0x4D: .enter
        case 0x6A...0x6F: .character(Unicode.Scalar(letter - 0x40))  // * + , - . /
        case 0x70...0x79: .character(Unicode.Scalar(letter - 0x40))  // 0 to 9
        default: ofControlSequence(letter, number: 0)
        }
    }

    /// The end of a sequence that began with `ESC [`, and its first number.
    static func ofControlSequence(_ final: UInt8, number: Int) -> Key? {
        switch final {
        case 0x41: .up
        case 0x42: .down
        case 0x43: .right
        case 0x44: .left
        case 0x46: .end
        case 0x48: .home
        // A larger number before an R is the report of a row.
        case 0x50...0x53 where number <= 1: .function(Int(final) - 0x4F)
        // What rxvt sends for arrows with a modifier; with a number these are reports.
        case 0x61...0x64 where number == 0: ofControlSequence(final - 0x20, number: 0)
        case 0x5A: .backTab
        case 0x7E: ofNumber(number)
        default: nil
        }
    }

    private static func ofNumber(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28, 29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }
}
