import Casework

extension DecodedText {
    /// What it says at a place: itself, or of a page its words and where its links lead.
    ///
    /// `breaksOff` tells that something without an end hides the rest of a page.
    func readings(
        at place: Reading.Place, isPage: Bool
    ) -> (readings: [Reading], breaksOff: Bool) {
        guard isPage else { return ([Reading(place: place, text: text)], false) }
        let page = HTMLText(text)
        let words = Reading(place: place, text: page.text)
        return ([words] + Reading.links(page.links), page.breaksOff)
    }
}

extension Reading {
    /// Where links lead, a line each; nothing where there are none.
    static func links(_ targets: [String]) -> [Reading] {
        targets.isEmpty
            ? [] : [Reading(place: .hiddenLink, text: targets.joined(separator: "\n"))]
    }
}
