import Casework
import Exchange
import Foundation
import Testing
import Workflow

/// One request on its way through the office, as far as a test wants it.
final class Walk {
    let office: TestOffice
    let identity: String
    let caseID = CaseFile.ID(UUID())
    let statementID = Document.ID(UUID())
    let coverID = Document.ID(UUID())
    let recipientID = Recipient.ID(UUID())
    let itemID = RequestItem.ID(UUID())
    private var desks: [String: Desk] = [:]

    static let statement = """
        Statement of account for Vesna Harrow
        IBAN QM49ALDR000000007741
        2 March  transfer of 12,000 to Emil Harrow, e-mail emil.harrow@post.invalid
        9 March  transfer of 300 to the clinic, called from +1 202 555 0143
        Mr. E. Harrow is the husband of the account holder.
        """
    static let cover = """
        The bank sends the statement of account. Harrow's branch was asked.
        HARROW, Emil is a joint holder of another account.
        """

    private let statement: (name: String, bytes: [UInt8])

    /// In an office of its own, or in one where another request already went its way.
    init(
        in office: TestOffice? = nil,
        statement: (String, [UInt8]) = ("harrow-statement.txt", Array(Walk.statement.utf8))
    ) throws {
        self.office = try office ?? TestOffice()
        self.statement = statement
        identity = Age.newIdentity()
    }

    func desk(_ login: String) throws -> Desk {
        if let known = desks[login] { return known }
        let desk = try office.desk(login)
        desks[login] = desk
        return desk
    }

    /// Everybody leaves: the vault is closed.
    func leave() {
        for desk in desks.values { desk.leave() }
        desks = [:]
    }

    /// Does a deed that has to be allowed.
    @discardableResult
    func done(
        _ login: String, _ action: Action, at location: SourceLocation = #_sourceLocation
    ) throws -> [Remark] {
        let stepUp = Desk.needsStepUp(action.kind) ? TestOffice.stepUp(login) : nil
        switch try desk(login).perform(action, stepUp: stepUp) {
        case .done(let remarks): return remarks
        case .refused(let refusals):
            Issue.record("\(action.kind) was refused: \(refusals)", sourceLocation: location)
            return []
        }
    }

    /// The approval of a package as it was shown, with no warning left to accept.
    func approval(of package: DisclosurePackage) -> Action {
        .approve(caseID, package.id, statement: package.statementDigest, acceptedWarnings: [])
    }

    /// Asks for a deed that has to be refused.
    func refusals(_ login: String, _ action: Action) throws -> [Refusal] {
        let stepUp = Desk.needsStepUp(action.kind) ? TestOffice.stepUp(login) : nil
        switch try desk(login).perform(action, stepUp: stepUp) {
        case .done: return []
        case .refused(let refusals): return refusals
        }
    }

    func file(_ login: String = "quill") throws -> CaseFile {
        try desk(login).caseFile(caseID, because: nil).file
    }

    // MARK: - Stages

    func take() throws {
        let now = office.clock.now
        try done(
            "quill",
            .receive(
                NewCase(
                    id: caseID, title: "Harrow accounts", requestingState: "QO",
                    channel: "PORT", marking: "OFF", receivedAt: now)))
        try done(
            "quill",
            .takeIn(
                caseID,
                IncomingDocument(
                    id: Document.ID(UUID()), fileName: "letter.txt",
                    bytes: Array("Letter of request for the accounts of Vesna Harrow".utf8),
                    custody: "portal, receipt 7")))
        var facts = RequestFacts()
        facts.instrument = "UNCAC-46"
        facts.assistance = ["A06"]
        facts.theirReference = "NO-77/26"
        facts.authority = "Prosecutor General of Norvane"
        facts.purpose = "evidence of bribery"
        facts.items = [RequestItem(id: itemID, text: "statements of account, March to June")]
        try done(
            "quill",
            .describe(
                caseID, title: "Harrow accounts", facts,
                basedOn: desk("quill").caseFile(caseID, because: nil).version))
        try done("quill", .verifyCounterpart(caseID, .directoryCallback))
        try done("quill", .register(caseID))
        try done("quill", .beginValidation(caseID))
        for element in try desk("quill").caseFile(caseID, because: nil).elements {
            try done("quill", .answerElement(caseID, element: element.id, .found(at: "p. 1")))
        }
        try done("quill", .completeValidation(caseID))
        try done("quill", .assign(caseID, officer("marsh")))
        try done("quill", .assign(caseID, officer("rook")))
        try done("quill", .assign(caseID, officer("oster")))
    }

    func execute() throws {
        for ground in try desk("quill").caseFile(caseID, because: nil).grounds {
            try done(
                "quill",
                .weighGround(
                    caseID, ground: ground.id, GroundFinding(applies: false, note: "")))
        }
        try done(
            "quill",
            .weighRequest(
                caseID, proportionality: "four months, one account",
                deconfliction: "no own proceedings", rights: "no concern"))
        try done("rook", .accept(caseID, conditions: "", executingBody: "Bank supervision"))
        try done(
            "quill",
            .task(
                caseID, what: "statements of one account",
                returnBy: CalendarDay(of: office.clock.now).adding(days: 20)))
        for (id, name, bytes) in [
            (statementID, statement.name, statement.bytes),
            (coverID, "cover.txt", Array(Self.cover.utf8)),
        ] {
            try done(
                "quill",
                .takeIn(
                    caseID,
                    IncomingDocument(
                        id: id, fileName: name, bytes: bytes,
                        custody: "by hand from the bank")))
        }
        try done("quill", .receiveMaterial(caseID))
        try done("quill", .beginRedaction(caseID))
        try done(
            "quill",
            .recordPerson(
                caseID,
                PersonOfCase(
                    id: PersonOfCase.ID(UUID()), name: "Vesna Harrow", category: "SUS",
                    isProtected: false)))
        try done(
            "quill",
            .recordPerson(
                caseID,
                PersonOfCase(
                    id: PersonOfCase.ID(UUID()), name: "Emil Harrow", aliases: ["E. Harrow"],
                    category: "BYS", isProtected: true)))
    }

    /// Marks every open finding of the protected kind and releases the others.
    func redact(by login: String = "quill") throws {
        for id in [statementID, coverID] {
            for _ in 0..<60 {
                let content = try desk(login).document(caseID, id, because: nil)
                guard let finding = content.openFindings.first else { break }
                let draft = MarkDraft(
                    document: id, reading: finding.reading, range: finding.range,
                    kind: finding.kind, person: finding.person, treatment: .blackout,
                    ground: "R02")
                let proposals = try desk(login).proposals(caseID, like: draft)
                for proposal in proposals.byDocument {
                    try done(login, .mark(caseID, proposal.document, proposal.marks))
                }
            }
            try done(login, .finishReading(caseID, id))
            try done(login, .tag(caseID, id, ["FIN", "PID"]))
            try done(
                login,
                .tieToRequest(
                    caseID, id, itemID, necessity: "Shows the transfers that are asked for."))
        }
        try done(login, .prepareCopies(caseID))
        try done(login, .requestSecondReading(caseID))
    }

    func assess() throws {
        for id in [statementID, coverID] { try done("marsh", .finishReading(caseID, id)) }
        try done(
            "marsh", .noteSecondReading(caseID, note: "Nobody can be worked out from it."))
        try done("quill", .recordRecipient(recipient))
        try done("rook", .verifyRecipient(recipientID, .directoryCallback))
        var plan = DisclosurePlan()
        plan.recipient = recipientID
        plan.transferBasis = TransferBasis(
            kind: .safeguardsAssessed, reason: "assessed on file, adequate for this use")
        plan.conditions = DisclosurePlan.usualConditions
        plan.conditionsText = "Use only in the proceedings named in the request."
        try done("quill", .choosePlan(caseID, plan))
        for row in try desk("quill").checklist(caseID, because: nil).rows
        where row.item.mode != .auto && row.answer == nil {
            try done(
                "quill",
                .answerItem(
                    caseID, item: row.id, row.item.pass == "no" ? .no : .yes, note: ""))
        }
    }

    /// The whole way to a package that waits for approval.
    func sealed() throws -> DisclosurePackage {
        try take()
        try execute()
        try redact()
        try assess()
        try done("quill", .seal(caseID))
        return try #require(try file().livePackage)
    }

    var recipient: Recipient {
        get throws {
            Recipient(
                id: recipientID, state: "QO", authority: "Prosecutor General of Norvane",
                ageKey: try Age.recipient(of: identity), instruments: ["UNCAC-46"],
                channel: "PORT", incidentContact: "duty@norvane.invalid", verification: nil)
        }
    }

    func officer(_ login: String) throws -> Officer.ID {
        let officers = try desk("quill").officers(because: nil).members
        return try #require(officers.first { $0.login == login }).id
    }
}
