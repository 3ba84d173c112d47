/// How a scalar is treated on its way into a buffer.
///
/// The rules are strict on purpose. A scalar is shown as itself only where its width is beyond
/// doubt: the C library, multiplexers and terminals disagree about the rest, and what is
/// swallowed, reordered or painted over is hidden data.
enum ScalarClass: Equatable {
    /// Shown as itself, in one or two columns.
    case base(columns: Int)
    /// Drawn over the base before it, in no columns of its own.
    case follower
    /// Shown as `<U+XXXX>`.
    case standIn
    /// A tab: a stand-in on a line of its own, white space in wrapped text.
    case tab
}

extension ScalarClass {
    /// The newest Unicode version whose scalars every supported C library and terminal knows.
    private static let newestMajorVersion = 14

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20..<0x7F: self = .base(columns: 1)
        case 0x09: self = .tab
        case 0..<0xA0: self = .standIn
        case 0xA0..<0x300: self = scalar.value == 0xAD ? .standIn : .base(columns: 1)
        // Scripts of many letters are worth a short way; the properties cost a search each.
        case 0x03A3...0x03FF, 0x0400...0x0481, 0x048A...0x052F: self = .base(columns: 1)
        case 0x05D0...0x05EA, 0x0621...0x064A: self = .base(columns: 1)
        case 0x2010...0x2027, 0xFFFD: self = .base(columns: 1)
        case 0x3001...0x3029, 0x3041...0x3096, 0x309B...0x30FF: self = .base(columns: 2)
        case 0x4E00...0x9FFC, 0xAC00...0xD7A3: self = .base(columns: 2)
        default: self = ScalarClass.fromProperties(of: scalar)
        }
    }

    /// The class without any short way.
    static func fromProperties(of scalar: Unicode.Scalar) -> ScalarClass {
        let properties = scalar.properties
        guard let age = properties.age, age.major <= newestMajorVersion,
            !properties.isDefaultIgnorableCodePoint, !isDoubtful(scalar, properties)
        else { return .standIn }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            return .standIn
        case .spacingMark:
            return .standIn
        case .nonspacingMark, .enclosingMark:
            // Many terminals carry an old list of marks and give a newer one a column.
            let isOld = age.major < 5 || (age.major == 5 && age.minor == 0)
            return isOld ? .follower : .standIn
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
            .spaceSeparator:
            return widthOfBase(scalar, properties, age)
        @unknown default:
            return .standIn
        }
    }

    private static func widthOfBase(
        _ scalar: Unicode.Scalar, _ properties: Unicode.Scalar.Properties,
        _ age: Unicode.Version
    ) -> ScalarClass {
        if WideScalars.contains(scalar.value) {
            return isWideInOldTables(scalar.value, age) ? .base(columns: 2) : .standIn
        }
        // Terminals widen these, the C library does not; half-width voicing marks and the like
        // join the scalar before them in some and stand alone in others.
        let isDoubtful = properties.isEmojiPresentation || properties.isGraphemeExtend
        return isDoubtful ? .standIn : .base(columns: 1)
    }

    /// Rare scripts beyond the first plane and pictographs after Unicode 9 are wide in new
    /// terminals alone.
    private static func isWideInOldTables(_ value: UInt32, _ age: Unicode.Version) -> Bool {
        switch value {
        case 0x10000..<0x1F300: false
        case 0x1F300..<0x20000: age.major <= 9
        default: true
        }
    }

    /// Scalars that have a picture and a width, but not the same one everywhere.
    private static func isDoubtful(
        _ scalar: Unicode.Scalar, _ properties: Unicode.Scalar.Properties
    ) -> Bool {
        if properties.isEmojiModifier || properties.isVariationSelector { return true }
        if properties.isBidiControl || properties.isNoncharacterCodePoint { return true }
        switch scalar.value {
        case 0x1160...0x11FF, 0xD7B0...0xD7FF:  // vowels and finals that join a syllable
            return true
        case 0x20DD...0x20E0, 0x20E2...0x20E4, 0x0488...0x0489, 0xA670...0xA672:  // enclosing marks
            return true
        case 0x2800, 0x3164, 0xFFA0, 0x115F:  // pictures of nothing
            return true
        case 0x3248...0x324F, 0x4DC0...0x4DFF, 0x1F93B, 0x1F946:
            return true  // wide in one table, narrow in the other
        case 0x06DE, 0x1885...0x1886, 0x1A1B, 0x302A...0x302D, 0x3099...0x309A, 0xA802:
            return true  // a mark in one table, a glyph of its own in the other
        case 0xFFF9...0xFFFC, 0x1F1E6...0x1F1FF, 0xE0000...0xE0FFF:
            return true
        default:
            return false
        }
    }
}
