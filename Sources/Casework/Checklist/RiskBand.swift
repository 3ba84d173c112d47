/// How grave what remains is; a package takes the band of its worst item.
package enum RiskBand: Int, Hashable, Sendable, Codable, Comparable, CaseIterable {
    case low = 1
    case moderate
    case high
    case veryHigh

    /// The band of severity times likelihood: 1–4, 5–9, 10–15, 16–25.
    ///
    /// Severity 5 with likelihood 2 or more is never below high (life-and-liberty floor).
    package init(severity: Int, likelihood: Int) {
        let band: RiskBand =
            switch severity * likelihood {
            case ...4: .low
            case 5...9: .moderate
            case 10...15: .high
            default: .veryHigh
            }
        self = severity >= 5 && likelihood >= 2 ? max(band, .high) : band
    }

    package static func < (left: RiskBand, right: RiskBand) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The band in words.
    package var title: String {
        switch self {
        case .low: "low"
        case .moderate: "moderate"
        case .high: "high"
        case .veryHigh: "very high"
        }
    }
}
