import Casework
import Foundation
import Workflow

@testable import Screens

extension World {
    static let caseID = CaseFile.ID(uuid(203))
    static let documentID = Document.ID(uuid(60))
    static let noteID = Document.ID(uuid(61))
    static let letterID = Document.ID(uuid(62))
    static let itemID = RequestItem.ID(uuid(70))

    static let suspect = PersonOfCase(
        id: PersonOfCase.ID(uuid(80)), name: "Vesna Harrow", aliases: ["V. Harrow"],
        identifiers: ["40-118"], category: "SUS", isProtected: false)
    static let bystander = PersonOfCase(
        id: PersonOfCase.ID(uuid(81)), name: "Emil Harrow", category: "BYS", isProtected: true,
        pseudonym: "Person-1")

    static func received() -> CaseFile {
        CaseFile(
            id: caseID, reference: "IN-3", receivedAt: now.addingTimeInterval(-86_400),
            channel: "ENCM", marking: "OFF", requestingState: "QO",
            title: "Bank records of four months",
            checklist: ChecklistSheet(template: "DISC", ruleBookVersion: 1))
    }

    static func entry(
        _ id: Document.ID, _ part: DocumentEntry.Part, _ heading: String, bytes: Int
    ) -> DocumentEntry {
        DocumentEntry(
            id: id, part: part, heading: heading, digest: Digest256(of: Array(heading.utf8)),
            byteCount: bytes, custody: "by courier of the bank, 20 November, sealed",
            grade: "X4", hasUnreadableParts: false)
    }

    static func facts() -> RequestFacts {
        var facts = RequestFacts()
        facts.instrument = "UNCAC-46"
        facts.assistance = ["A06"]
        facts.theirReference = "77/2026"
        facts.authority = "Prosecutor General of Norvane"
        facts.offence = "embezzlement"
        facts.summary = "Public money went through one account."
        facts.purpose = "Trial of one person."
        facts.items = [RequestItem(id: itemID, text: "statements of one account, March to June")]
        facts.urgency = "U1"
        facts.urgencyReason = "hearing"
        facts.fixedDate = today.adding(days: 26)
        return facts
    }

    /// The case as it is while its material is being redacted.
    static func inRedaction() -> CaseFile {
        var file = received()
        file.reference = "CAMA-2026-3"
        file.request = facts()
        file.verification = CounterpartVerification(
            method: .directoryCallback, by: quill.id, at: now.addingTimeInterval(-80_000))
        file.persons = [suspect, bystander]
        var letter = entry(letterID, .letter, "letter of request.txt", bytes: 2_104)
        letter.readBy = [quill.id]
        var statement = entry(documentID, .material, "account statement.txt", bytes: 4_812)
        statement.openFindingCount = 3
        statement.markCount = 2
        statement.tags = ["FIN", "PID"]
        var note = entry(noteID, .material, "cover note of the bank.eml", bytes: 1_630)
        note.withheldGround = "R99"
        note.readBy = [marsh.id]
        file.documents = [letter, statement, note]
        file.state = .inRedaction
        file.moves = [
            move(.received, .registered, quill, 30), move(.registered, .inValidation, quill, 29),
            move(.inValidation, .inDecision, quill, 20), move(.inDecision, .accepted, rook, 12),
            move(.accepted, .inExecution, quill, 11), move(.inExecution, .materialIn, quill, 3),
            move(.materialIn, .inRedaction, quill, 2),
        ]
        return file
    }

    private static func move(
        _ from: CaseState, _ to: CaseState, _ by: Officer, _ hours: Int
    ) -> Move {
        Move(
            from: from, to: to, by: by.id, at: now.addingTimeInterval(Double(-hours) * 3_600),
            because: "")
    }

    static func content(_ file: CaseFile, _ officer: Officer, due: Int? = 6) throws -> CaseContent {
        let rules = try rules()
        let instrument = rules.instrument(file.request.instrument)
        let elements = instrument?.requiredElements(for: file.request.assistance) ?? []
        return CaseContent(
            file: file, version: 3, officer: officer, isTraining: true, rules: rules,
            officers: officers, assigned: [quill.id, marsh.id, rook.id],
            recipients: [recipient, staleRecipient],
            elements: elements.map {
                ElementRow(
                    id: $0.id, text: $0.text, article: $0.article, answer: file.completeness[$0.id])
            },
            grounds: file.request.instrument.isEmpty
                ? []
                : rules.refusalGrounds(of: file.request.instrument).compactMap { code in
                    rules.refusalGrounds.first { $0.code == code }.map {
                        GroundRow(
                            id: code, name: $0.name, sources: $0.sources,
                            finding: file.decision.grounds[code])
                    }
                },
            dueOn: due.map { today.adding(days: $0) }, today: today,
            offers: offers(ActionKind.allCases, officer, file, rules))
    }

    // MARK: A document

    static let statementText = """
        From: Aldermoor Savings Bank, Records
        Account QM49 ALDR 0000 0000 7741 of Vesna Harrow

        1 March   paid in by Emil Harrow        1 200.00
        3 March   to R. Pell, rent                840.00
        9 March   cash, branch 12                 300.00
        The holder was reached at vesna@example.invalid on 10 March.
        """

    static func document(
        openFindings: Bool = true, copy: String? = nil, officer: Officer = marsh
    ) throws -> DocumentContent {
        let file = inRedaction()
        let rules = try rules()
        let findings = [
            try finding("QM49 ALDR 0000 0000 7741", .iban),
            try finding("Emil Harrow", .person, bystander.id),
            try finding("vesna@example.invalid", .email),
        ]
        let mark = Mark(
            id: Mark.ID(uuid(300)), reading: 0, range: try range("R. Pell"), kind: .manual,
            treatment: .blackout, ground: "R02", person: nil, by: marsh.id, at: now)
        return DocumentContent(
            caseID: caseID, reference: file.reference, state: file.state, officer: officer,
            isTraining: true, entry: file.document(documentID) ?? file.documents[0],
            text: ExtractedText(
                media: .plainText, readings: [Reading(place: .body, text: statementText)],
                unreadable: []),
            marks: [mark], openFindings: openFindings ? findings : [], released: [],
            persons: file.persons, requestItems: file.request.items, rules: rules,
            officers: officers, copy: copy, siblings: [],
            offers: offers(ActionKind.allCases, officer, file, rules))
    }

    /// A document of another text, with nothing found in it.
    static func document(text: String) throws -> DocumentContent {
        let short = try document()
        return DocumentContent(
            caseID: short.caseID, reference: short.reference, state: short.state,
            officer: short.officer, isTraining: true, entry: short.entry,
            text: ExtractedText(
                media: .plainText, readings: [Reading(place: .body, text: text)], unreadable: []),
            marks: [], openFindings: [], released: [], persons: [], requestItems: [],
            rules: short.rules, officers: [], copy: nil, siblings: [], offers: short.offers)
    }

    static func range(_ words: String) throws -> ScalarRange {
        let scalars = Array(statementText.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = (0...scalars.count - wanted.count).first {
            Array(scalars[$0..<$0 + wanted.count]) == wanted
        }
        return ScalarRange(start ?? 0, (start ?? 0) + wanted.count)
    }

    static func finding(
        _ words: String, _ kind: FindingKind, _ person: PersonOfCase.ID? = nil
    ) throws -> Finding {
        Finding(
            reading: 0, range: try range(words), kind: kind, detector: "fixture",
            score: kind == .person ? 90 : 100, person: person)
    }
}
