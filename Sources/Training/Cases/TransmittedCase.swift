import Casework
import Workflow

/// Kestovia, harbour contracts: executed, approved and handed over.
enum TransmittedCase {
    static let request = Request(
        title: "Brook Marine, harbour contracts", partner: Partners.kestovia, marking: "OFF",
        instrument: "UNCAC-46", assistance: ["A06"], theirReference: "OIA/2031/77",
        authority: "Court of Inquiry at Port Sel", offence: "bribery of a foreign public official",
        summary: "Payments by Brook Marine to harbour officials for dredging contracts, "
            + "3 February to 9 May.", purpose: "evidence before the Court of Inquiry",
        items: ["minutes of the board of Brook Marine", "statement of account ending 0518"],
        places: [
            "authority": "1", "nature": "2", "conductor": "1", "facts": "3", "assistance": "4",
            "persons": "5", "purpose": "6", "written": "last line",
        ], letters: [HarbourPapers.letter])

    static func play(on stage: Stage) throws(TrainingError) {
        let quill = stage.quill
        let id = try stage.receive(request, by: quill)
        let items = try stage.register(request, id, by: quill)
        try stage.answerElements(request, id, by: quill)
        try stage.decide(
            id, by: quill, body: "Court of First Instance, Aldermoor",
            what: "Obtain the board minutes and the account statement, both certified.")
        let secretary = PersonOfCase(
            id: PersonOfCase.ID(quill.desk.newID()), name: "Sunniva Kemp",
            identifiers: ["QM69 HARB 0000 0000 1290"], category: "BYS", isProtected: true,
            pseudonym: "Person-1")
        try quill.perform(
            .recordPerson(
                id,
                PersonOfCase(
                    id: PersonOfCase.ID(quill.desk.newID()), name: "Halvard Brook",
                    category: "SUS", isProtected: false)),
            .recordPerson(id, secretary))
        let documents = try stage.takeInMaterial(
            [HarbourPapers.minutes, HarbourPapers.statement], id, by: quill)
        try stage.review(id, reviewed(documents), items: items, by: stage.marsh)
        try stage.maskWords(
            "she will be away for an operation", in: documents[0], of: id, ground: "R11",
            by: stage.marsh)
        try stage.prepare(id, by: stage.marsh, reader: stage.vane)
        try stage.readSecond(
            id, by: stage.vane, note: "The secretary cannot be worked out from what remains.")
        try stage.seal(id, for: Partners.kestovia, by: quill)
        try send(id, on: stage)
    }

    private static func reviewed(_ documents: [Document.ID]) -> [Reviewed] {
        [
            Reviewed(
                document: documents[0], tags: ["EVI", "PID"], item: 0,
                necessity: "Shows who decided on the payments and when.",
                decide: decide),
            Reviewed(
                document: documents[1], tags: ["FIN"], item: 1,
                necessity: "Shows the payments of the period, from the account named.",
                decide: decide),
        ]
    }

    @Sendable private static func decide(_ kind: FindingKind, _ words: String) -> MaskDecision {
        let isNamed =
            kind == .iban && (words.hasSuffix("0518") || words.hasSuffix("8830"))
            || kind == .person && words.contains("Brook")
        if isNamed { return .release }
        return .mask(ground: kind == .iban || kind == .card ? "R14" : "R02")
    }

    /// The approver pages through and signs; the caseworker hands over.
    private static func send(_ id: CaseFile.ID, on stage: Stage) throws(TrainingError) {
        let quill = stage.quill
        let content = try stage.rook.read { desk throws(DeskError) in
            try desk.approval(id, because: "approval")
        }
        guard let package = content.package else { throw .refused(.approve, [.packageNotLive]) }
        try stage.rook.perform(
            .approve(
                id, package.id, statement: package.statementDigest,
                acceptedWarnings: Set(content.warnings.map(\.id))))
        stage.clock.advance(hours: 1)
        try quill.perform(.beginExport(id, package.id))
        stage.clock.advance(hours: 20)
    }
}
