/// In which form a text names somebody.
enum NameForm: Hashable {
    case full
    /// Surname first, with or without a comma.
    case reversed
    /// A given name or its initial with a surname, or a given name with the surname's initial.
    case withInitial
    /// Initials with full stops.
    case initials
    case surname
    case given
    case alias
    /// The first letters of an organisation's name, in capitals.
    case acronym
    case identifier
    /// A form with a letter wrong, missing or too many.
    case misspelt
    /// A spelling in another script, or another of an Arabic name.
    case respelt
    /// Letters that are not ASCII left out or read in a wrong encoding.
    case garbled
    /// Signs, as ?, in the place of letters.
    case gapped

    /// Whether a decision to release may explain it; a whole name, an alias and a number never.
    var canBeExplained: Bool {
        switch self {
        case .withInitial, .initials, .acronym, .surname, .given, .misspelt, .respelt, .garbled,
            .gapped:
            true
        case .full, .reversed, .alias, .identifier: false
        }
    }

    /// Whether it is likely and not certain to be the name.
    var isGuessed: Bool {
        switch self {
        case .misspelt, .respelt, .garbled, .gapped: true
        case .full, .reversed, .withInitial, .initials, .surname, .given, .alias, .acronym,
            .identifier:
            false
        }
    }

    var score: Int {
        switch self {
        case .full, .reversed, .alias, .identifier: 100
        case .withInitial: 95
        case .surname: 85
        case .gapped: 80
        case .respelt, .garbled: 75
        case .misspelt: 70
        case .given, .initials, .acronym: 60
        }
    }

    var detector: String {
        switch self {
        case .full: "name"
        case .reversed: "name, surname first"
        case .withInitial: "name with initial"
        case .initials: "initials"
        case .acronym: "initials in one word"
        case .surname: "surname"
        case .given: "given name"
        case .alias: "alias"
        case .identifier: "identifier"
        case .misspelt: "name, misspelt"
        case .respelt: "name, other script"
        case .garbled: "name, letters garbled"
        case .gapped: "name, signs for letters"
        }
    }

    /// Whether somebody else's name in this form keeps a passage from being taken for another's.
    var tellsPersonsApart: Bool {
        switch self {
        case .full, .reversed, .withInitial, .alias: true
        case .initials, .acronym, .surname, .given, .identifier, .misspelt, .respelt,
            .garbled, .gapped:
            false
        }
    }
}
