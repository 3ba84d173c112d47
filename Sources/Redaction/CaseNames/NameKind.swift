import Casework

/// What a protected name is the name of.
package enum NameKind: String, Sendable, CaseIterable {
    case person, organisation, place
    /// A part in the events that tells who somebody is: "the night cook".
    case role

    /// What a name without a kind is taken for: an organisation where it ends with a legal form.
    ///
    /// Forms of two letters (AG, SA) count in capitals only, since they are surnames too.
    static func likely(of name: String) -> NameKind {
        let scan = ScannedText(name)
        guard scan.tokens.count > 1, let last = scan.tokens.last else { return .person }
        if longForms.contains(last.hash) { return .organisation }
        let isShouted = scan.tokens.allSatisfy { $0.isUpper || $0.isDigits }
        return shortForms.contains(last.hash) && last.isUpper && !isShouted
            ? .organisation : .person
    }

    /// What a mention of such a name is shown as.
    var finding: FindingKind {
        switch self {
        case .person, .role: .person
        case .organisation: .organisation
        case .place: .place
        }
    }

    /// Whether a word is the legal form of an organisation, which texts leave out.
    static func isLegalForm(_ hash: UInt64) -> Bool {
        longForms.contains(hash) || shortForms.contains(hash)
    }

    private static let longForms = WordTable(
        words: """
            ltd limited llc llp plc inc incorporated corp corporation gmbh mbh ggmbh kgaa sarl sas
            sprl bvba srl spa snc sca kft zrt nyrt sro doo dooel ood eood ead ooo oao zao pao pjsc
            jsc ojsc cjsc sdn bhd pty lda ltda uab sia tov ооо зао оао пао тов епе αε επε
            """)
    private static let shortForms = WordTable(
        words: "ag kg sa nv bv ab as oy oyj aps ks se ou ad dd rt co ев")
}

extension CaseName {
    /// The forms of what is no person: the whole name, without its legal form, and as initials.
    init(_ name: String, of kind: NameKind, aliases: [String]) {
        self.init(words: aliases + [name])
        guard kind == .organisation else { return }
        let scan = ScannedText(name)
        var words = Array(scan.tokens.indices)
        while words.count > 1, let last = words.last, NameKind.isLegalForm(scan.tokens[last].hash) {
            words.removeLast()
        }
        if words.count < scan.tokens.count { addWords(words.map { Array(scan.letters(of: $0)) }) }
        let initials = words.filter { scan.tokens[$0].isCapital }.compactMap {
            scan.letters(of: $0).first
        }
        if initials.count >= 3 { addAcronym(initials) }
    }
}
