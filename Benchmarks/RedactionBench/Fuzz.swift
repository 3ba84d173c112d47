import Casework
import Foundation
import Redaction

/// Runs the whole engine on made-up and damaged texts and stops at the first broken promise.
struct Fuzz {
    private var state: UInt64
    private let rounds: Int
    private let persons: [PersonOfCase]

    private static let pieces = [
        "QM49 ALDR 0000 0000 7741", "4111 1111 1111 1111", "tench@mail.example.invalid", "::1",
        "192.168.17.4", "ac:65:3f:b2:36:e5", "-48.28409, -8.26250", "P<UTOERIKSSON<<ANNA<MARIA<<<<",
        "born ", "resident at ", "12 High Street, 1010 Alder", "Passport No. ", "WC2345566", "+44 ",
        "application no. ", "18403/91", "the suspect ", "Mr ", "Marisol Tench", "TENCH, ", "M.T.",
        "ma\u{301}risol", "Тенч", "\u{A0}", "\n", "\r\n\r\n", " ", "e\u{301}", "👩‍👩‍👧", "\u{202E}", "ﬁ",
        "ﷺ",
        "漢字", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "\u{300}\u{300}\u{300}", "９９", "a-\nb",
        "Article 6 § 1 of the Convention", " on 3 May 1960 ", "EUR 5,000", "\u{0}", "\u{FFFD}",
    ]

    init(seed: UInt64, rounds: Int) {
        state = seed
        self.rounds = rounds
        persons = [
            PersonOfCase(
                id: PersonOfCase.ID(UUID()), name: "Marisol Tench", aliases: ["Тенч", "Mari T."],
                identifiers: ["40-118"], category: "WIT", isProtected: true)
        ]
    }

    mutating func run() {
        for round in 0..<rounds {
            let text = made()
            let depth = DetectionDepth.allCases[round % DetectionDepth.allCases.count]
            let extracted = ExtractedText(
                media: .plainText, readings: [Reading(place: .body, text: text)], unreadable: [])
            var end = 0
            for finding in Detection.findings(in: extracted, persons: persons, depth: depth) {
                precondition(
                    finding.range.start >= end && finding.range.end > finding.range.start,
                    "round \(round): findings overlap or are empty")
                end = finding.range.end
            }
            precondition(
                end <= text.unicodeScalars.count, "round \(round): a finding outside of the text")
        }
        print("\(rounds) texts, no promise broken")
    }

    private mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    /// Pieces in a row, some scalars of which are dropped, doubled or changed.
    private mutating func made() -> String {
        var scalars: [Unicode.Scalar] = []
        for _ in 0..<number(below: 80) {
            scalars += Self.pieces[number(below: Self.pieces.count)].unicodeScalars
        }
        for _ in 0..<number(below: 6) where !scalars.isEmpty {
            let place = number(below: scalars.count)
            switch number(below: 3) {
            case 0: scalars.remove(at: place)
            case 1: scalars.insert(scalars[place], at: place)
            default:
                if let other = Unicode.Scalar(UInt32(number(below: 0x3000))) {
                    scalars[place] = other
                }
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
