import Casework
import Foundation

/// A small rule book and officers for the rules' own tests; nothing is read from resources.
enum Fixtures {
    static let now = Date(timeIntervalSince1970: 1_790_000_000)

    static func officer(_ number: Int, _ roles: Set<Role>, human: Int? = nil) -> Officer {
        Officer(
            id: Officer.ID(uuid(number)), human: uuid(1_000 + (human ?? number)),
            login: "officer\(number)", name: "Officer \(number)", roles: roles)
    }

    static func uuid(_ number: Int) -> UUID {
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        return UUID(
            uuid: (
                0, 0, 0, 0, 0, 0, 0, 0, bytes[7], bytes[6], bytes[5], bytes[4], bytes[3],
                bytes[2], bytes[1], bytes[0]
            ))
    }

    static let caseworker = officer(1, [.caseworker, .redactor])
    static let reader = officer(2, [.redactor])
    static let supervisor = officer(3, [.supervisor])
    static let secondSupervisor = officer(4, [.supervisor])
    static let head = officer(5, [.head])
    static let auditor = officer(6, [.auditor])
    static let administrator = officer(7, [.administrator])
    static let trainee = officer(8, [.trainee])
    static let officers = [
        caseworker, reader, supervisor, secondSupervisor, head, auditor, administrator, trainee,
    ]

    static func item(
        _ id: String, gate: ChecklistItem.Gate = .block, point: ChecklistPoint = .submit,
        mode: ChecklistItem.Mode = .manual, severity: Int = 3, likelihood: Int = 3,
        pass: String = "yes", naAllowed: Bool = true, onlyIf: [String: String] = [:]
    ) -> ChecklistItem {
        ChecklistItem(
            id: id, step: 1, area: "", question: "", why: "", control: "", evidence: "",
            severity: severity, likelihood: likelihood, gate: gate, pass: pass, point: point,
            naAllowed: naAllowed, mode: mode, sources: [], onlyIf: onlyIf)
    }

    static func rules(items: [ChecklistItem] = []) -> RuleBook {
        RuleBook(
            version: 1, digest: Digest256(of: [UInt8]()),
            defaults: OfficeDefaults(
                approvalsNeeded: 1, directoryMaxAgeDays: 90,
                approvalValidDays: 14, receiptWorkingDays: 5, useReportDays: 180),
            sensitivity: [
                SensitivityCategory(
                    code: "FIN", name: "", examples: "", level: 3, seenBy: [], out: ""),
                SensitivityCategory(
                    code: "WIT", name: "", examples: "", level: 5, seenBy: [], out: ""),
            ],
            personCategories: [CodeName(code: "SUS", name: ""), CodeName(code: "BYS", name: "")],
            redactionGrounds: [
                RedactionGround(code: "R02", name: "", isRevealed: true, sources: []),
                RedactionGround(code: "R04", name: "", isRevealed: false, sources: []),
            ],
            classifications: [
                Classification(code: "OFF", rank: 1, local: "", isPointerOnly: false),
                Classification(code: "UNC", rank: 0, local: "", isPointerOnly: false),
                Classification(code: "SEC", rank: 4, local: "", isPointerOnly: true),
            ], handlingCodes: [], caveats: [],
            channels: [
                Channel(code: "PORT", name: "", max: "OFF", level: 4),
                Channel(code: "MAIL", name: "", max: "UNC", level: 0),
            ], refusalGrounds: [SourcedCode(code: "G01", name: "", sources: [])],
            notRefusalGrounds: [],
            urgencies: [CodeName(code: "U0", name: ""), CodeName(code: "U1", name: "")],
            assistanceTypes: [CodeName(code: "A06", name: ""), CodeName(code: "A02", name: "")],
            retentionClasses: [], breachGrades: [],
            checklists: [ChecklistTemplate(id: "DISC", name: "", items: items)],
            instruments: [
                Instrument(
                    id: "T-1", name: "", article: "", isConfirmed: true,
                    elements: [
                        RequestElement(
                            id: "facts", text: "", article: "1", isMandatory: true,
                            notNeededFor: ["A02"]),
                        RequestElement(
                            id: "purpose", text: "", article: "2", isMandatory: true,
                            notNeededFor: []),
                    ], refusalGrounds: ["G01"],
                    clocks: Clocks(acknowledgeDays: 7, decideDays: 30, executeDays: 90))
            ],
            stateClocks: [
                StateClock(
                    state: .received, workingDays: 1, calendarDays: nil, urgentDays: nil),
                StateClock(
                    state: .awaitingApproval, workingDays: 3, calendarDays: nil, urgentDays: 1),
            ])
    }

    static func circumstances(
        _ rules: RuleBook = rules(), recipients: [Recipient] = [recipient()], now: Date = now,
        isTraining: Bool = false, assigned: Set<Officer.ID> = Set(officers.map(\.id)),
        officers: [Officer] = officers
    ) -> Circumstances {
        Circumstances(
            rules: rules, officers: officers, recipients: recipients, assigned: assigned,
            now: now, isTraining: isTraining, version: 1)
    }

    static let recipientID = Recipient.ID(uuid(50))

    static func recipient(verifiedDaysAgo days: Int? = 1, state: String = "QO") -> Recipient {
        Recipient(
            id: recipientID, state: state, authority: "Authority", ageKey: "age1x",
            instruments: ["T-1"], channel: "PORT", incidentContact: "duty",
            verification: days.map {
                RecipientVerification(
                    by: supervisor.id, at: now.addingTimeInterval(Double(-$0) * 86_400),
                    method: .directoryCallback)
            })
    }

    static let documentID = Document.ID(uuid(60))
    static let itemID = RequestItem.ID(uuid(61))

    /// A case in which nothing is missing, in the state asked for.
    static func file(in state: CaseState, withPackage: Bool = false) -> CaseFile {
        var file = CaseFile(
            id: CaseFile.ID(uuid(70)), reference: "QM-2026-0001", receivedAt: now, channel: "PORT",
            marking: "OFF", requestingState: "QO", title: "title",
            checklist: ChecklistSheet(template: "DISC", ruleBookVersion: 1))
        file.request.instrument = "T-1"
        file.request.assistance = ["A06"]
        file.request.authority = "Authority"
        file.request.items = [RequestItem(id: itemID, text: "records")]
        file.verification = CounterpartVerification(
            method: .directoryCallback, by: caseworker.id, at: now)
        file.completeness = ["facts": .found(at: "p. 1"), "purpose": .found(at: "p. 1")]
        file.decision.grounds = ["G01": GroundFinding(applies: false, note: "")]
        file.decision.proportionality = "narrow"
        file.decision.deconfliction = "none"
        file.decision.rightsScreen = "none"
        var letter = document(Document.ID(uuid(62)), part: .letter)
        letter.tags = []
        file.documents = [letter, document(documentID, part: .material)]
        file.preparedBy = caseworker.id
        file.secondReading = SecondReading(note: "nobody", by: reader.id, at: now)
        file.contributors = [caseworker.id]
        file.disclosure.recipient = recipientID
        file.disclosure.transferBasis = TransferBasis(kind: .adequacy, reason: "decision 7")
        file.disclosure.conditions = ["SPEC"]
        file.disclosure.conditionsText = "only here"
        if withPackage { file.packages = [package()] }
        while file.state != state { file = file.stepped(to: state) }
        return file
    }

    static func document(_ id: Document.ID, part: DocumentEntry.Part) -> DocumentEntry {
        var entry = DocumentEntry(
            id: id, part: part, heading: "h", digest: Digest256(of: [UInt8](1...3)),
            byteCount: 3, custody: "by hand", grade: "A1", hasUnreadableParts: false)
        entry.tags = ["FIN"]
        entry.readBy = [caseworker.id]
        entry.requestItem = itemID
        entry.necessity = "answers item one of the request"
        entry.copy = CopyEntry(
            fileName: "c.txt", digest: Digest256(of: [UInt8](4...6)), byteCount: 3,
            isClean: true, searchedCount: 2)
        return entry
    }

    static func package(
        band: RiskBand = .low, levelFive: Bool = false, approvals: [Approval] = []
    ) -> DisclosurePackage {
        var package = DisclosurePackage(
            id: DisclosurePackage.ID(uuid(80)), number: 1, sealedAt: now, sealedBy: caseworker.id,
            contributors: [caseworker.id], secondReader: reader.id, recipient: recipient(),
            manifestDigest: Digest256(of: [UInt8](7...9)),
            statementDigest: Digest256(of: [UInt8](10...12)), band: band, hasLevelFive: levelFive,
            documentCount: 1, expiresAt: now.addingTimeInterval(14 * 86_400),
            receiptDueOn: CalendarDay(of: now), useReportDueOn: CalendarDay(of: now))
        package.approvals = approvals
        return package
    }

    static func approval(by officer: Officer, digest: Digest256? = nil) -> Approval {
        Approval(
            by: officer.id, human: officer.human,
            roles: officer.roles.intersection([.supervisor, .head]), at: now,
            statementDigest: digest ?? package().statementDigest, acceptedWarnings: [])
    }
}

extension CaseFile {
    /// The file with its state set, for a test that starts in the middle.
    fileprivate func stepped(to state: CaseState) -> CaseFile {
        var file = self
        file.state = state
        return file
    }
}
