import Casework
import Workflow

/// Ostrelle, counterfeit medicine: frozen on a Friday, for a hearing on Monday.
enum AwaitingApprovalCase {
    static let request = Request(
        title: "Caldwell, counterfeit medicine", partner: Partners.ostrelle, marking: "OFF",
        instrument: "UNTOC-18", assistance: ["A01", "A05"], theirReference: "CAR-2031-0512",
        authority: "High Court of Ostrelle", offence: "import of counterfeit medicine",
        summary: "Parcels of tablets without active substance sent from Aldermoor; eleven people "
            + "fell ill.", purpose: "evidence at the hearing",
        items: ["customs records of the parcels", "interview with the forwarding clerk"],
        urgency: "U1", urgencyReason: "hearing of the High Court", fixedDateAfterDays: 21,
        places: [
            "authority": "first lines", "nature": "first paragraph", "conductor": "first paragraph",
            "facts": "second paragraph", "assistance": "third paragraph",
            "persons": "third paragraph", "purpose": "last line", "written": "whole letter",
        ], letters: [MedicinePapers.letter])

    static func play(on stage: Stage) throws(TrainingError) {
        let quill = stage.quill
        let id = try stage.receive(request, by: quill)
        let items = try stage.register(request, id, by: quill)
        try stage.answerElements(request, id, by: quill)
        try stage.decide(
            id, by: quill, body: "Customs House, Aldermoor",
            what: "Send the parcel records; interview the forwarding clerk.")
        try quill.perform(
            .recordPerson(
                id,
                PersonOfCase(
                    id: PersonOfCase.ID(quill.desk.newID()), name: "Rafe Caldwell",
                    category: "SUS", isProtected: false)),
            .recordPerson(
                id,
                PersonOfCase(
                    id: PersonOfCase.ID(quill.desk.newID()), name: "Nell Garrow",
                    category: "BYS", isProtected: true, pseudonym: "Clerk-1")))
        let documents = try stage.takeInMaterial(
            [MedicinePapers.customs, MedicinePapers.interview], id, by: quill)
        try stage.review(
            id,
            [
                Reviewed(
                    document: documents[0], tags: ["EVI", "FIN"], item: 0,
                    necessity: "Shows what was sent, when, and who paid for it.",
                    decide: decide),
                Reviewed(
                    document: documents[1], tags: ["EVI", "PID"], item: 1,
                    necessity: "The only account of how the parcels were handed in.",
                    decide: decide),
            ], items: items, by: stage.marsh)
        try stage.prepare(id, by: stage.marsh, reader: stage.vane)
        try stage.readSecond(
            id, by: stage.vane, note: "Several clerks work at the counters; none can be told.")
        try stage.seal(id, for: Partners.ostrelle, by: quill)
        try quill.perform(.assign(id, stage.rook.id), .assign(id, stage.oster.id))
    }

    @Sendable private static func decide(_ kind: FindingKind, _ words: String) -> MaskDecision {
        if kind == .iban || (kind == .person && words.contains("Caldwell")) { return .release }
        return .mask(ground: kind == .card ? "R14" : "R02")
    }
}
