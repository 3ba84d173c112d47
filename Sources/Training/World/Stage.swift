import Casework
import Foundation
import Workflow

/// Everybody of the play at their desks, and what they commonly do.
struct Stage: Sendable {
    let quill: Player
    let marsh: Player
    let rook: Player
    let vane: Player
    let oster: Player
    let clock: TrainingClock
    /// Recipients by State.
    let recipients: [String: Recipient]

    // MARK: - Intake

    /// Takes a request in: the case and its letters.
    func receive(_ request: Request, by officer: Player) throws(TrainingError) -> CaseFile.ID {
        let id = CaseFile.ID(officer.desk.newID())
        try officer.perform(
            .receive(
                NewCase(
                    id: id, title: request.title, requestingState: request.partner.state,
                    channel: request.partner.channel, marking: request.marking,
                    receivedAt: clock.now)))
        for letter in request.letters { try takeIn(letter, into: id, by: officer) }
        return id
    }

    /// Takes one document in.
    @discardableResult
    func takeIn(_ paper: Paper, into id: CaseFile.ID, by officer: Player) throws(TrainingError)
        -> Document.ID
    {
        let document = Document.ID(officer.desk.newID())
        try officer.perform(
            .takeIn(
                id,
                IncomingDocument(
                    id: document, fileName: paper.fileName, bytes: Array(paper.text.utf8),
                    custody: paper.custody, grade: paper.grade)))
        return document
    }

    /// Writes down what the letter says, verifies the sender, registers, begins validation.
    func register(_ request: Request, _ id: CaseFile.ID, by officer: Player) throws(TrainingError)
        -> [RequestItem]
    {
        let items = request.items.map {
            RequestItem(id: RequestItem.ID(officer.desk.newID()), text: $0)
        }
        let content = try officer.read { desk throws(DeskError) in
            try desk.caseFile(id, because: "intake")
        }
        try officer.perform(
            .describe(
                id, title: request.title,
                request.facts(items: items, receivedAt: content.file.receivedAt),
                basedOn: content.version),
            .verifyCounterpart(id, .directoryCallback), .register(id), .beginValidation(id))
        return items
    }

    /// Answers the completeness table; an element without a place is a gap.
    func answerElements(_ request: Request, _ id: CaseFile.ID, by officer: Player)
        throws(TrainingError)
    {
        let rows = try officer.read { desk throws(DeskError) in
            try desk.caseFile(id, because: nil).elements
        }
        for row in rows {
            let answer: ElementAnswer = request.places[row.id].map { .found(at: $0) } ?? .gap
            try officer.perform(.answerElement(id, element: row.id, answer))
        }
    }

    // MARK: - Decision and execution

    /// Weighs the request and has a supervisor accept it; material may come in afterwards.
    func decide(_ id: CaseFile.ID, by officer: Player, body: String, what: String)
        throws(TrainingError)
    {
        try officer.perform(.completeValidation(id))
        clock.advance(hours: 20)
        let grounds = try officer.read { desk throws(DeskError) in
            try desk.caseFile(id, because: "weighing the request").grounds
        }
        for ground in grounds {
            try officer.perform(
                .weighGround(
                    id, ground: ground.id,
                    GroundFinding(applies: false, note: "Nothing in the letter points to it.")))
        }
        try officer.perform(
            .weighRequest(
                id, proportionality: "Named persons and a bounded period; nothing milder would do.",
                deconfliction: "Police and prosecution answered: no proceedings of their own.",
                rights: "No death penalty; no reports of ill-treatment in such cases."),
            .assign(id, rook.id))
        clock.advance(hours: 26)
        try rook.perform(
            .accept(id, conditions: "Speciality, confidentiality.", executingBody: body))
        clock.advance(hours: 18)
        let due = CalendarDay(of: clock.now).adding(days: 30)
        try officer.perform(.task(id, what: what, returnBy: due))
        clock.advance(hours: 24 * 5)
    }

    /// Takes the executing body's material in and opens the redaction.
    func takeInMaterial(_ papers: [Paper], _ id: CaseFile.ID, by officer: Player)
        throws(TrainingError) -> [Document.ID]
    {
        var documents: [Document.ID] = []
        for paper in papers { documents.append(try takeIn(paper, into: id, by: officer)) }
        try officer.perform(.receiveMaterial(id), .beginRedaction(id), .assign(id, marsh.id))
        return documents
    }
}
