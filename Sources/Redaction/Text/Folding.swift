import Foundation

/// What one scalar comes to when case, accents, width and look are set aside.
struct FoldedScalar {
    enum Class: UInt8 {
        /// Neither letter nor digit, but something that is seen.
        case other
        /// Blank, of any width.
        case blank
        /// Not seen: combining marks, soft hyphens, zero width, direction marks.
        case nothing
        case letter
        case digit
        /// A letter that is a word or a syllable by itself (Han, Kana, Hangul).
        case ideograph
    }

    let kind: Class
    let isUpper: Bool
    /// One byte for the detectors of patterns: ASCII where there is a likeness, else a class.
    let plain: UInt8
    /// How many folded scalars there are, in lower case, without accents; none for `nothing`.
    fileprivate(set) var count: UInt8
    /// Where they stand in `Folding.letters`.
    fileprivate(set) var place: UInt32
}

/// Bytes that stand in a plain text for what is not ASCII.
enum PlainByte {
    static let nothing: UInt8 = 0x01
    static let letter: UInt8 = 0x80
    static let other: UInt8 = 0x81
    /// The signs of a section and a paragraph.
    static let section: UInt8 = 0x82
}

/// Folds scalars, remembering those already worked out.
///
/// Compatibility decomposition (NFKD), lower case, no combining marks; letters that do not
/// decompose but are written without their stroke abroad (ø, ł, đ, ß …) go the same way.
struct Folding {
    /// For each 256 scalars where they stand in `known`, or nothing yet.
    private var pages: [UInt16]
    private var known: [FoldedScalar] = []
    /// The folded scalars of all that is known.
    private(set) var letters: [UInt32] = []

    private static let noPage = UInt16.max
    private static let notKnown = FoldedScalar(
        kind: .other, isUpper: false, plain: 0, count: .max, place: 0)

    /// What most texts need, worked out once: alphabets of two bytes, accents, dashes and quotes.
    private static let prepared: Folding = {
        var folding = Folding(isEmpty: true)
        for value in UInt32(0x80)..<0x800 { _ = folding.fold(value) }
        for value in UInt32(0x1E00)..<0x2070 { _ = folding.fold(value) }
        return folding
    }()

    init() { self = Self.prepared }

    private init(isEmpty: Bool) {
        pages = Array(repeating: Self.noPage, count: 0x1100)
    }

    /// Folds a scalar.
    mutating func fold(_ value: UInt32) -> FoldedScalar {
        let page = pages[Int(value >> 8)]
        if page != Self.noPage {
            let folded = known[Int(page) << 8 | Int(value & 0xFF)]
            if folded.count != .max { return folded }
        }
        return learn(value)
    }

    private mutating func learn(_ value: UInt32) -> FoldedScalar {
        if pages[Int(value >> 8)] == Self.noPage {
            pages[Int(value >> 8)] = UInt16(known.count >> 8)
            known += Array(repeating: Self.notKnown, count: 256)
        }
        let (kind, isUpper, plain, scalars) = Self.workOut(value)
        let folded = FoldedScalar(
            kind: kind, isUpper: isUpper, plain: plain, count: UInt8(scalars.count),
            place: UInt32(letters.count))
        letters += scalars
        known[Int(pages[Int(value >> 8)]) << 8 | Int(value & 0xFF)] = folded
        return folded
    }

    /// The scalars that some folded scalar comes to.
    func scalars(of folded: FoldedScalar) -> ArraySlice<UInt32> {
        letters[Int(folded.place)..<(Int(folded.place) + Int(folded.count))]
    }

    /// Folds a whole text: its letters and digits only, blanks between words kept as one blank.
    static func scalars(of text: String) -> [UInt32] {
        var folding = Folding()
        return text.unicodeScalars.flatMap { scalar in
            let folded = folding.fold(scalar.value)
            return folding.scalars(of: folded)
        }
    }

    private static func workOut(
        _ value: UInt32
    ) -> (kind: FoldedScalar.Class, isUpper: Bool, plain: UInt8, scalars: [UInt32]) {
        guard let scalar = Unicode.Scalar(value) else {
            return (.other, false, PlainByte.other, [])
        }
        let kind = kind(of: scalar)
        switch kind {
        case .nothing: return (kind, false, PlainByte.nothing, [])
        case .blank:
            let isLine = scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}"
            return (kind, false, isLine ? 10 : 32, [32])
        case .digit:
            let digit = UInt32(scalar.properties.numericValue ?? 0) + 48
            return (kind, false, UInt8(digit), [digit])
        case .ideograph: return (kind, false, PlainByte.letter, [value])
        case .letter:
            let isUpper =
                scalar.properties.isUppercase
                || scalar.properties.generalCategory == .titlecaseLetter
            return (
                kind, isUpper, plainByte(of: scalar, isLetter: true), foldedLetter(scalar)
            )
        case .other: return (kind, false, plainByte(of: scalar, isLetter: false), [])
        }
    }

    private static func kind(of scalar: Unicode.Scalar) -> FoldedScalar.Class {
        if scalar.properties.isWhitespace { return .blank }
        // Unicode calls some apostrophes letters.
        if isApostrophe(scalar.value) { return .other }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return .nothing
        case .decimalNumber: return .digit
        case .otherLetter:
            return isIdeograph(scalar.value) ? .ideograph : .letter
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .spacingMark,
            .letterNumber:
            return .letter
        case .otherSymbol, .otherNumber:
            // Circled and other dressed-up letters and digits.
            let folded = decomposed(scalar)
            guard let first = folded.first, folded.count == 1 else { return .other }
            return first.properties.isAlphabetic ? .letter : .other
        default:
            return scalar.properties.isVariationSelector ? .nothing : .other
        }
    }

    /// Apostrophes, and the signs that stand for a half vowel or a soft letter in their place.
    private static func isApostrophe(_ value: UInt32) -> Bool {
        switch value {
        case 0xB4, 0x2B9...0x2BF, 0x2C8, 0x2CA, 0x2CB, 0x2018, 0x2019, 0x201B, 0x2032, 0x2035: true
        default: false
        }
    }

    private static func isIdeograph(_ value: UInt32) -> Bool {
        switch value {
        case 0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        Array(String(Character(scalar)).decomposedStringWithCompatibilityMapping.unicodeScalars)
    }

    private static func plainByte(of scalar: Unicode.Scalar, isLetter: Bool) -> UInt8 {
        if scalar.isASCII { return UInt8(scalar.value) }
        switch scalar.value {
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return 45
        case 0xA7, 0xB6: return PlainByte.section
        default: if isApostrophe(scalar.value) { return 39 }
        }
        let folded = decomposed(scalar)
        if let first = folded.first, folded.count == 1, first.isASCII { return UInt8(first.value) }
        return isLetter ? PlainByte.letter : PlainByte.other
    }

    private static func foldedLetter(_ scalar: Unicode.Scalar) -> [UInt32] {
        var folded: [UInt32] = []
        for part in decomposed(scalar) {
            switch part.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: continue
            default: break
            }
            for lower in part.properties.lowercaseMapping.unicodeScalars {
                switch lower.properties.generalCategory {
                case .nonspacingMark, .enclosingMark: continue
                default: folded += strokeless[lower.value] ?? [lower.value]
                }
            }
        }
        return folded
    }

    /// Letters written otherwise where the keyboard lacks them; final sigma is a sigma.
    private static let strokeless: [UInt32: [UInt32]] = [
        0xDF: [115, 115], 0xE6: [97, 101], 0xF0: [100], 0xF8: [111], 0xFE: [116, 104],
        0x111: [100], 0x127: [104], 0x131: [105], 0x142: [108], 0x14B: [110], 0x153: [111, 101],
        0x167: [116],
        0x259: [101], 0x3C2: [0x3C3],
    ]
}
