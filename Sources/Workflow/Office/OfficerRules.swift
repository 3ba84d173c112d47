import CaseStore
import Casework
import Foundation

/// What a new officer's name, roles and passphrase have to be.
enum OfficerRules {
    static let shortestPassphrase = 12
    /// In Unicode scalars.
    static let longestName = 80
    private static let apart: [(Role, Set<Role>)] = [
        // Who runs the machine sees no content and approves nothing; who reads the log made
        // none of its entries.
        (.administrator, [.caseworker, .redactor, .supervisor, .head, .auditor, .trainee]),
        (.auditor, [.caseworker, .redactor, .supervisor, .trainee]),
    ]

    /// Throws `.unsuitable` with the first thing that is wrong.
    static func check(_ new: NewOfficer, among known: [Officer]) throws(DeskError) {
        let login = new.login
        guard (2...32).contains(login.utf8.count),
            login.utf8.allSatisfy({ byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || [UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte)
            })
        else { throw .unsuitable(.loginMalformed) }
        guard !known.contains(where: { $0.login == login }) else {
            throw .unsuitable(.loginTaken)
        }
        try check(name: new.name)
        try check(new.roles)
        try check(new.passphrase, login: login)
    }

    /// A name stands on screens, in the log and in questions before a signature: it shows as what
    /// it is and leaves room for the others.
    private static func check(name: String) throws(DeskError) {
        let scalars = name.unicodeScalars
        let showsItself = scalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
                .unassigned:
                false
            default: true
            }
        }
        guard scalars.contains(where: { !$0.properties.isWhitespace }), showsItself,
            scalars.count <= longestName
        else { throw .unsuitable(.nameMalformed) }
    }

    private static func check(_ roles: Set<Role>) throws(DeskError) {
        guard !roles.isEmpty,
            !apart.contains(where: { roles.contains($0.0) && !roles.isDisjoint(with: $0.1) })
        else { throw .unsuitable(.rolesIncompatible) }
    }

    /// Throws `.unsuitable` where a changed directory gives a known officer other keys, another
    /// login or another human being, or where somebody's roles do not go together.
    ///
    /// Any of these would let one person sign as another.
    static func check(
        _ members: [DirectoryMember], after known: [DirectoryMember]
    ) throws(DeskError) {
        for member in members {
            let before = known.member(member.officer.id)
            if let before {
                guard before.keys == member.keys, before.officer.login == member.officer.login,
                    before.officer.human == member.officer.human
                else { throw .unsuitable(.identityChanged) }
            }
            try check(name: member.officer.name)
            try check(member.officer.roles)
        }
        guard Set(members.map(\.officer.login)).count == members.count else {
            throw .unsuitable(.loginTaken)
        }
    }

    /// At least 12 characters, and not one of those that are tried first.
    static func check(_ passphrase: TypedSecret, login: String) throws(DeskError) {
        guard passphrase.count >= shortestPassphrase else {
            throw .unsuitable(.passphraseTooShort(minimum: shortestPassphrase))
        }
        let isCommon = passphrase.withScalars { scalars in
            CommonPassphrases.contains(scalars, login: login)
        }
        if isCommon { throw .unsuitable(.passphraseCommon) }
    }
}

/// Passphrases of 12 and more characters that are guessed before any other.
enum CommonPassphrases {
    /// Words of which such passphrases are made, repeated or with digits after them.
    private static let stems = [
        "password", "passphrase", "passwort", "qwerty", "qwertz", "azerty", "letmein",
        "welcome", "iloveyou", "administrator", "admin", "football", "baseball", "sunshine",
        "princess", "superman", "trustno", "dragon", "monkey", "master", "secret", "hello",
        "abc", "login", "changeme", "rogatory", "computer", "internet", "michael", "jennifer",
        "asdfghjkl", "zxcvbnm", "qwertyuiop", "test", "summer", "winter", "spring", "autumn",
    ]

    /// Whether it is a run, a repetition, or nothing but a common word with digits and signs.
    static func contains(_ scalars: [Unicode.Scalar], login: String) -> Bool {
        let folded = scalars.map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
        if Set(folded).count < 5 { return true }
        let steps = zip(folded, folded.dropFirst()).map { Int($1.value) - Int($0.value) }
        let runs = steps.filter { abs($0) == 1 }.count
        if runs * 4 >= steps.count * 3 { return true }
        var letters = String(String.UnicodeScalarView(folded.filter(\.properties.isAlphabetic)))
        // Digits and signs that stand for letters.
        for (sign, letter) in [
            ("0", "o"), ("1", "i"), ("3", "e"), ("4", "a"), ("5", "s"), ("@", "a"), ("$", "s"),
        ] {
            let text = String(String.UnicodeScalarView(folded))
                .replacingOccurrences(of: sign, with: letter)
            if stems.contains(where: { text == $0 || text == $0 + $0 }) { return true }
        }
        for stem in (stems + [login]).sorted(by: { $0.count > $1.count }) where !stem.isEmpty {
            letters = letters.replacingOccurrences(of: stem, with: "")
        }
        return letters.count < 4
    }
}
