package import Casework

/// Makes a passage say less: a day its year, an address its town, a number its last four
/// characters, a name its initials.
package enum Generalisation {
    package enum Step: String, Sendable, CaseIterable {
        case year, city, lastFour, initials
    }

    /// What rules and purposes prescribe for the kinds of passages.
    package enum Preset: String, Sendable, CaseIterable {
        /// Fed. R. Crim. P. 49.1(a), as in force since 1 December 2007: of social security,
        /// taxpayer and financial account numbers the last four digits; of a birth date the year;
        /// of a minor's name the initials; of a home address the city and State. It asks for
        /// nothing else.
        case federalCriminalProcedure
        /// For publication: years, towns and initials; what cannot say less goes whole.
        case publication
    }

    /// What a preset does with a passage.
    package enum Outcome: Equatable, Sendable {
        /// The preset does not ask for it; other grounds may.
        case stays
        /// It says less, and goes whole where it cannot.
        case generalised(Step)
        case goes
    }

    /// What a preset does with a kind of passage.
    ///
    /// `isMinor` matters for names under the rule of criminal procedure.
    package static func outcome(
        _ preset: Preset, for kind: FindingKind, isMinor: Bool = false
    ) -> Outcome {
        switch preset {
        case .federalCriminalProcedure: federal(kind, isMinor: isMinor)
        case .publication: publication(kind)
        }
    }

    private static func federal(_ kind: FindingKind, isMinor: Bool) -> Outcome {
        switch kind {
        case .dateOfBirth: .generalised(.year)
        case .address: .generalised(.city)
        case .iban, .card, .nationalNumber: .generalised(.lastFour)
        case .person, .name: isMinor ? .generalised(.initials) : .stays
        case .date, .machineReadableZone, .email, .phone, .ipAddress, .hardwareAddress,
            .deviceNumber, .vehicleNumber, .plate, .coordinates, .cryptoAddress, .documentNumber,
            .caseNumber, .organisation, .place, .trait, .quantity, .other, .identifier, .manual:
            .stays
        }
    }

    private static func publication(_ kind: FindingKind) -> Outcome {
        switch kind {
        case .dateOfBirth, .date: .generalised(.year)
        case .address: .generalised(.city)
        case .person, .name: .generalised(.initials)
        case .iban, .card, .nationalNumber, .machineReadableZone, .email, .phone, .ipAddress,
            .hardwareAddress, .deviceNumber, .vehicleNumber, .plate, .coordinates, .cryptoAddress,
            .documentNumber, .caseNumber, .organisation, .place, .trait, .quantity, .other,
            .identifier, .manual:
            .goes
        }
    }

    /// What is left of a passage; nothing when it cannot be made to say less, and must go whole.
    package static func generalised(_ passage: String, by step: Step) -> String? {
        switch step {
        case .year: year(passage)
        case .city: city(passage)
        case .lastFour: lastFour(passage)
        case .initials: initials(passage)
        }
    }

    private static func year(_ passage: String) -> String? {
        let scan = ScannedText(passage)
        let years = scan.tokens.indices.filter { DateShape.isYear(scan, $0) }
        guard years.count == 1, let year = years.first else { return nil }
        return text(scan.letters(of: year))
    }

    /// The town, with its State where two capitals follow it.
    ///
    /// A part is a town when a postal code stands in it or right behind it, or when the gazetteer
    /// has it; anything else may be a house or a person, and then all of it goes. The first part is
    /// never one.
    private static func city(_ passage: String) -> String? {
        var state: String?
        var isBeforeCode = false
        let parts = passage.split(whereSeparator: { ",;\n".contains($0) }).dropFirst()
        for part in parts.reversed() {
            let all = part.split(whereSeparator: \.isWhitespace)
            guard !all.contains(where: isNumberOfHouse) else { return nil }
            let hasCode = all.contains { $0.contains { $0.isNumber } }
            var words = all.filter { word in !word.contains { $0.isNumber } }
            if let last = words.last, isState(last) {
                state = String(last)
                words.removeLast()
            }
            let name = words.joined(separator: " ")
            if name.isEmpty {
                isBeforeCode = true
                continue
            }
            let isTown =
                hasCode && !Streets.isNamed(in: name) || isBeforeCode
                || Gazetteer.shipped.people(of: .init(.town, name)) != nil
            if isTown { return state.map { "\(name), \($0)" } ?? name }
            guard Gazetteer.shipped.people(of: .init(.land, name)) != nil else { return nil }
        }
        return nil
    }

    private static func isState(_ word: Substring) -> Bool {
        word.count == 2 && word.allSatisfy { $0.isASCII && $0.isUppercase }
    }

    /// One to three digits and at most one letter: 22, 5B, 3º; postal codes are longer.
    private static func isNumberOfHouse(_ word: Substring) -> Bool {
        let digits = word.prefix { $0.isNumber }
        guard (1...3).contains(digits.count) else { return false }
        return word.dropFirst(digits.count).count { $0.isLetter || $0.isNumber } <= 1
    }

    /// Four characters say little only when at least as many are gone.
    private static func lastFour(_ passage: String) -> String? {
        let letters = NumberScheme.cleaned(passage)
        guard letters.count >= 8 else { return nil }
        return "…" + String(decoding: letters.suffix(4), as: UTF8.self)
    }

    private static func initials(_ passage: String) -> String? {
        let words = NameParts(passage).core
        // Where one sign is a syllable or a word, the first is half the name.
        guard !words.isEmpty, words.allSatisfy({ ($0.initial.first ?? .max) < 0x1100 }) else {
            return nil
        }
        return words.map { text($0.initial[...]).uppercased() + "." }.joined()
    }

    private static func text(_ letters: ArraySlice<UInt32>) -> String {
        String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
    }
}
