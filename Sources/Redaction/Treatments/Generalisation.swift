package import Casework

/// Makes a passage say less: a day its year, an address its town, a number its last four
/// characters, a name its initials.
package enum Generalisation {
    package enum Step: String, Sendable, CaseIterable {
        case year, city, lastFour, initials
    }

    /// What rules and purposes prescribe for the kinds of passages.
    package enum Preset: String, Sendable, CaseIterable {
        /// Fed. R. Crim. P. 49.1(a), to be confirmed against the published text: last four digits
        /// of social security, taxpayer and account numbers, the year of birth, a minor's
        /// initials, city and State of a home address.
        case federalCriminalProcedure
        /// For publication: years and towns, initials; numbers go whole.
        case publication
    }

    /// How a preset treats a kind of passage; nothing where the passage goes whole, or stays.
    ///
    /// `isMinor` matters for names under the rule of criminal procedure.
    package static func step(
        _ preset: Preset, for kind: FindingKind, isMinor: Bool = false
    ) -> Step? {
        switch kind {
        case .dateOfBirth, .date: .year
        case .address: .city
        case .iban, .card, .nationalNumber:
            preset == .federalCriminalProcedure ? .lastFour : nil
        case .person, .name: preset == .publication || isMinor ? .initials : nil
        case .machineReadableZone, .email, .phone, .ipAddress, .hardwareAddress, .deviceNumber,
            .vehicleNumber, .plate, .coordinates, .cryptoAddress, .documentNumber, .caseNumber,
            .organisation, .place, .trait, .quantity, .other, .identifier, .manual:
            nil
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

    /// The last part that has a word without digits; postal codes fall away.
    private static func city(_ passage: String) -> String? {
        for part in passage.split(whereSeparator: { ",;\n".contains($0) }).reversed().dropLast() {
            let words = part.split(separator: " ").filter { word in
                !word.contains { $0.isNumber } && word.contains { $0.isLetter }
            }
            let name = words.joined(separator: " ")
            // Two capitals are a State or a province, which stays with its town.
            if name.count > 2 { return name }
        }
        return nil
    }

    /// Four characters say little only when at least as many are gone.
    private static func lastFour(_ passage: String) -> String? {
        let letters = NumberScheme.cleaned(passage)
        guard letters.count >= 8 else { return nil }
        return "…" + String(decoding: letters.suffix(4), as: UTF8.self)
    }

    private static func initials(_ passage: String) -> String? {
        let words = NameParts(passage).core
        guard !words.isEmpty else { return nil }
        return words.map { text($0.initial[...]).uppercased() + "." }.joined()
    }

    private static func text(_ letters: ArraySlice<UInt32>) -> String {
        String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
    }
}
