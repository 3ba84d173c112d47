import Casework
import Foundation
import Redaction

/// Made-up persons and documents.
enum Made {
    static let marisol = PersonOfCase(
        id: id(1), name: "Marisol Tench",
        aliases: ["Mari T.", "Тенч", "the night cook at the Gull Hotel"],
        identifiers: ["40-118"], category: "WIT", isProtected: true, pseudonym: "Witness-1")
    static let harald = PersonOfCase(
        id: id(2), name: "Harald Tench", category: "WIT", isProtected: false)
    static let persons = [marisol, harald]
    static let document = Document.ID(uuid(3))
    static let officer = Officer.ID(uuid(4))

    static func uuid(_ number: UInt8) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
    }

    static func id<Thing>(_ number: UInt8) -> Identifier<Thing> { Identifier(uuid(number)) }

    static func text(_ body: String) -> ExtractedText {
        ExtractedText(
            media: .plainText, readings: [Reading(place: .body, text: body)], unreadable: [])
    }

    /// What findings cover, as strings.
    static func passages(_ findings: [Finding], in text: ExtractedText) -> [String] {
        findings.map { finding in
            let scalars = Array(text.readings[finding.reading].text.unicodeScalars)
            return String(
                String.UnicodeScalarView(scalars[finding.range.start..<finding.range.end]))
        }
    }

    static func found(_ body: String, persons: [PersonOfCase] = []) -> [String] {
        let text = text(body)
        return passages(Detection.findings(in: text, persons: persons), in: text)
    }

    static func mark(
        _ finding: Finding, treatment: Treatment = .blackout, ground: String = "R04"
    ) -> Mark {
        Mark(
            id: id(5), reading: finding.reading, range: finding.range, kind: finding.kind,
            treatment: treatment, ground: ground, person: finding.person, by: officer,
            at: Date(timeIntervalSince1970: 0))
    }

    static let rules = RuleBook(
        version: 1, digest: Digest256(of: []),
        defaults: OfficeDefaults(
            approvalsNeeded: 1, directoryMaxAgeDays: 180,
            approvalValidDays: 30, receiptWorkingDays: 5, useReportDays: 365),
        sensitivity: [], personCategories: [],
        redactionGrounds: [
            RedactionGround(code: "R02", name: "Third party", isRevealed: true, sources: []),
            RedactionGround(code: "R04", name: "Witness", isRevealed: false, sources: []),
            RedactionGround(code: "R1000", name: "Odd", isRevealed: true, sources: []),
        ], classifications: [], handlingCodes: [], caveats: [], channels: [], refusalGrounds: [],
        notRefusalGrounds: [], urgencies: [], assistanceTypes: [], retentionClasses: [],
        breachGrades: [], checklists: [], instruments: [])

    static let heading = CopyHeading(
        reference: "QM-2026-0007", marking: "RESTRICTED", caveats: ["For the proceedings named"],
        recipient: "Central Authority of Tallmere", copyNumber: 1, isTraining: true)

    static func copy(_ text: ExtractedText, _ marks: [Mark]) -> String {
        String(
            decoding: Release.copy(
                of: text, marks: marks, heading: heading, fileName: "copy-1.txt", rules: rules
            ).bytes, as: UTF8.self)
    }
}
