package import Casework
import Foundation
import Yams

/// Reads the rule book from its texts.
package enum RuleBookLoader {
    /// The rule book a new vault starts with.
    package static func shipped() throws(DeskError) -> RuleBook {
        try load(
            codes: RuleBookTexts.codes, checklists: RuleBookTexts.checklists,
            instruments: RuleBookTexts.instruments, office: RuleBookTexts.office)
    }

    /// Reads the four texts; what is missing or misspelt is an error, never a default.
    static func load(
        codes: String, checklists: String, instruments: String, office: String
    ) throws(DeskError) -> RuleBook {
        let texts = [codes, checklists, instruments, office]
        let digest = Digest256(of: Array(texts.joined(separator: "\0").utf8))
        do {
            let codes = try YAMLDecoder().decode(CodesText.self, from: codes)
            let checklists = try YAMLDecoder().decode(ChecklistsText.self, from: checklists)
            let instruments = try YAMLDecoder().decode(InstrumentsText.self, from: instruments)
            let office = try YAMLDecoder().decode(OfficeText.self, from: office)
            return RuleBook(
                version: office.version, digest: digest, defaults: office.defaults,
                sensitivity: codes.sensitivity.map(\.value),
                personCategories: codes.person_category.map(\.value),
                redactionGrounds: codes.redaction_grounds.map(\.value),
                classifications: codes.classification.map(\.value),
                handlingCodes: codes.handling_codes.map(\.value),
                caveats: codes.caveats.map(\.value), channels: codes.channels.map(\.value),
                refusalGrounds: codes.refusal_grounds.map(\.value),
                notRefusalGrounds: codes.not_refusal_grounds.map(\.value),
                urgencies: codes.urgency.map(\.value),
                assistanceTypes: codes.assistance_types.map(\.value),
                retentionClasses: codes.retention.map(\.value),
                breachGrades: codes.breach_grades.map(\.value),
                checklists: try checklists.templates.map {
                    try $0.template(defaults: checklists.item_defaults)
                },
                instruments: instruments.instruments.map(\.value),
                stateClocks: try office.clocks.map { try $0.clock })
        } catch {
            throw .ruleBookInvalid
        }
    }
}

// The texts' own spelling, with underscores, as the YAML has it.
// swift-format-ignore: AlwaysUseLowerCamelCase
private struct CodesText: Decodable {
    let sensitivity: [Sensitivity]
    let person_category: [Name]
    let redaction_grounds: [Ground]
    let classification: [Marking]
    let handling_codes: [Meaning]
    let caveats: [Meaning]
    let channels: [Way]
    let refusal_grounds: [Sourced]
    let not_refusal_grounds: [Sourced]
    let urgency: [Name]
    let assistance_types: [Name]
    let retention: [Retention]
    let breach_grades: [Name]

    struct Name: Decodable {
        let code: String
        let name: String
        var value: CodeName { CodeName(code: code, name: name) }
    }

    struct Meaning: Decodable {
        let code: String
        let means: String
        var value: CodeName { CodeName(code: code, name: means) }
    }

    struct Sourced: Decodable {
        let code: String
        let name: String
        let sources: [String]
        var value: SourcedCode { SourcedCode(code: code, name: name, sources: sources) }
    }

    struct Sensitivity: Decodable {
        let code: String
        let name: String
        let examples: String
        let level: Int
        let see: [String]
        let out: String

        var value: SensitivityCategory {
            SensitivityCategory(
                code: code, name: name, examples: examples, level: level, seenBy: see, out: out)
        }
    }

    struct Ground: Decodable {
        let code: String
        let name: String
        let reveal: Bool
        let sources: [String]

        var value: RedactionGround {
            RedactionGround(code: code, name: name, isRevealed: reveal, sources: sources)
        }
    }

    struct Marking: Decodable {
        let code: String
        let rank: Int
        let local: String
        let store: String?

        var value: Classification {
            Classification(
                code: code, rank: rank, local: local, isPointerOnly: store == "pointer_only")
        }
    }

    struct Way: Decodable {
        let code: String
        let name: String
        let max: String
        let level: Int
        var value: Channel { Channel(code: code, name: name, max: max, level: level) }
    }

    struct Retention: Decodable {
        let `class`: String
        let name: String
        let keep: String?
        var value: RetentionClass { RetentionClass(code: `class`, name: name, keep: keep) }
    }
}

// swift-format-ignore: AlwaysUseLowerCamelCase
private struct ChecklistsText: Decodable {
    let item_defaults: Defaults
    let templates: [Template]

    struct Defaults: Decodable {
        let mode: String
        let na_allowed: Bool
        let pass: String
    }

    struct Template: Decodable {
        let id: String
        let name: String
        let items: [Item]

        func template(defaults: Defaults) throws -> ChecklistTemplate {
            ChecklistTemplate(
                id: id, name: name, items: try items.map { try $0.item(defaults: defaults) })
        }
    }

    struct Item: Decodable {
        let id: String
        let step: Int
        let area: String
        let question: String
        let why: String
        let control: String
        let evidence: String
        let severity: Int
        let likelihood: Int
        let gate: String
        let pass: String?
        let at: String?
        let na_allowed: Bool?
        let mode: String?
        let only_if: [String: String]?
        let sources: [String]

        func item(defaults: Defaults) throws -> ChecklistItem {
            // Office reviews name no point; theirs is the review itself.
            guard let gate = ChecklistItem.Gate(rawValue: gate),
                let point = ChecklistPoint(rawValue: at ?? ChecklistPoint.submit.rawValue),
                let mode = ChecklistItem.Mode(rawValue: mode ?? defaults.mode)
            else { throw DeskError.ruleBookInvalid }
            return ChecklistItem(
                id: id, step: step, area: area, question: question, why: why, control: control,
                evidence: evidence, severity: severity, likelihood: likelihood, gate: gate,
                pass: pass ?? defaults.pass, point: point,
                naAllowed: na_allowed ?? defaults.na_allowed, mode: mode, sources: sources,
                onlyIf: only_if ?? [:])
        }
    }
}

// swift-format-ignore: AlwaysUseLowerCamelCase
private struct InstrumentsText: Decodable {
    let instruments: [Row]

    struct Row: Decodable {
        let id: String
        let name: String
        let article: String
        let confirmed: Bool
        let elements: [Element]
        let refusal_grounds: [String]
        let acknowledge_days: Int?
        let decide_days: Int?
        let execute_days: Int?

        var value: Instrument {
            Instrument(
                id: id, name: name, article: article, isConfirmed: confirmed,
                elements: elements.map(\.value), refusalGrounds: refusal_grounds,
                clocks: Clocks(
                    acknowledgeDays: acknowledge_days, decideDays: decide_days,
                    executeDays: execute_days))
        }
    }

    struct Element: Decodable {
        let id: String
        let text: String
        let article: String
        let mandatory: Bool
        let needless_for: [String]?

        var value: RequestElement {
            RequestElement(
                id: id, text: text, article: article, isMandatory: mandatory,
                notNeededFor: needless_for ?? [])
        }
    }
}

// swift-format-ignore: AlwaysUseLowerCamelCase
private struct OfficeText: Decodable {
    let version: Int
    let approvals_needed: Int
    let second_reading_required: Bool
    let directory_max_age_days: Int
    let approval_valid_days: Int
    let receipt_working_days: Int
    let use_report_days: Int
    let backup_retention_days: Int?
    let clocks: [Clock]

    var defaults: OfficeDefaults {
        OfficeDefaults(
            approvalsNeeded: approvals_needed,
            directoryMaxAgeDays: directory_max_age_days, approvalValidDays: approval_valid_days,
            receiptWorkingDays: receipt_working_days, useReportDays: use_report_days,
            backupRetentionDays: backup_retention_days)
    }

    struct Clock: Decodable {
        let state: String
        let working_days: Int?
        let calendar_days: Int?
        let urgent_days: Int?

        var clock: StateClock {
            get throws {
                guard let known = CaseState.allCases.first(where: { $0.code == state }) else {
                    throw DeskError.ruleBookInvalid
                }
                return StateClock(
                    state: known, workingDays: working_days, calendarDays: calendar_days,
                    urgentDays: urgent_days)
            }
        }
    }
}
