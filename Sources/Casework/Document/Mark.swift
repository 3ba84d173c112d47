package import Foundation

/// What kind of thing a passage is.
package enum FindingKind: String, Hashable, Sendable, Codable, CaseIterable {
    case iban, card, machineReadableZone, email, phone, ipAddress
    case hardwareAddress, deviceNumber, vehicleNumber, plate, coordinates, cryptoAddress
    case dateOfBirth, address, documentNumber, nationalNumber, caseNumber
    /// Somebody's name, by a word before it or by the model; whose is not known.
    case name
    case organisation, place, trait, date, quantity, other
    /// A person of the case, by one of the names.
    case person
    /// An identifier of a person of the case.
    case identifier
    /// Chosen by an officer, by hand.
    case manual

    /// The kind in words.
    package var title: String {
        switch self {
        case .iban: "account number"
        case .card: "card number"
        case .machineReadableZone: "machine-readable zone"
        case .email: "e-mail address"
        case .phone: "telephone number"
        case .ipAddress: "IP address"
        case .hardwareAddress: "hardware address (MAC)"
        case .deviceNumber: "number of a device (IMEI)"
        case .vehicleNumber: "number of a vehicle (VIN)"
        case .plate: "registration plate"
        case .coordinates: "coordinates"
        case .cryptoAddress: "wallet address"
        case .dateOfBirth: "date of birth"
        case .address: "postal address"
        case .documentNumber: "number of a document"
        case .nationalNumber: "national or tax number"
        case .caseNumber: "number of a case"
        case .name: "name"
        case .organisation: "organisation"
        case .place: "place"
        case .trait: "origin, calling or the like"
        case .date: "date or time"
        case .quantity: "amount"
        case .other: "other telling passage"
        case .person: "person of the case"
        case .identifier: "identifier of a person"
        case .manual: "chosen by hand"
        }
    }
}

/// What a detector suggests about a passage; never more than a suggestion.
package struct Finding: Hashable, Sendable, Codable {
    /// Index into the readings of the text.
    package let reading: Int
    package let range: ScalarRange
    package let kind: FindingKind
    package let detector: String
    /// 0 to 100; 100 where check digits prove it.
    package let score: Int
    /// The person of the case it names, if it names one.
    package let person: PersonOfCase.ID?

    package init(
        reading: Int, range: ScalarRange, kind: FindingKind, detector: String, score: Int,
        person: PersonOfCase.ID? = nil
    ) {
        self.reading = reading
        self.range = range
        self.kind = kind
        self.detector = detector
        self.score = score
        self.person = person
    }
}

/// What stands in a passage's place.
package enum Treatment: Hashable, Sendable, Codable {
    /// A mask of constant length with the ground's code.
    case blackout
    /// A name that means the same person throughout the package.
    case pseudonym(String)
}

/// What an officer decided about a passage.
package struct Mark: Hashable, Sendable, Codable, Identifiable {
    package typealias ID = Identifier<Mark>

    package let id: ID
    package let reading: Int
    package let range: ScalarRange
    package let kind: FindingKind
    package let treatment: Treatment
    /// A code of the rule book's `redaction_grounds`.
    package let ground: String
    package let person: PersonOfCase.ID?
    package let by: Officer.ID
    package let at: Date

    package init(
        id: ID, reading: Int, range: ScalarRange, kind: FindingKind, treatment: Treatment,
        ground: String, person: PersonOfCase.ID?, by: Officer.ID, at: Date
    ) {
        self.id = id
        self.reading = reading
        self.range = range
        self.kind = kind
        self.treatment = treatment
        self.ground = ground
        self.person = person
        self.by = by
        self.at = at
    }
}

/// A recorded decision that a suggested passage stays readable.
package struct ReleaseDecision: Hashable, Sendable, Codable {
    package let reading: Int
    package let range: ScalarRange
    package let kind: FindingKind
    package let by: Officer.ID
    package let at: Date

    package init(reading: Int, range: ScalarRange, kind: FindingKind, by: Officer.ID, at: Date) {
        self.reading = reading
        self.range = range
        self.kind = kind
        self.by = by
        self.at = at
    }
}

/// The decisions on one document.
package struct DocumentMarks: Hashable, Sendable, Codable {
    package var marks: [Mark] = []
    package var released: [ReleaseDecision] = []

    package init() {}

    /// Findings that no mark covers and nobody decided to release.
    ///
    /// A release is for one kind: an address that stays readable does not open the name in it.
    package func open(among findings: [Finding]) -> [Finding] {
        findings.filter { finding in
            !marks.contains { $0.reading == finding.reading && $0.range.contains(finding.range) }
                && !released.contains {
                    $0.kind == finding.kind && $0.reading == finding.reading
                        && $0.range.contains(finding.range)
                }
        }
    }
}
