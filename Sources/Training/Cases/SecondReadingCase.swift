import Casework
import Workflow

/// Tallmere, the Gull Hotel: a protected witness, waiting for the second reader.
enum SecondReadingCase {
    static let request = Request(
        title: "Gull Hotel, cigarettes", partner: Partners.tallmere, marking: "OFF",
        instrument: "ETS-30", assistance: ["A01"], theirReference: "PG 9/118",
        authority: "Prosecutor General's Office, Tallmere", offence: "smuggling of cigarettes",
        summary: "Lorries were loaded at night behind the Gull Hotel, 8 and 15 October.",
        purpose: "evidence in the investigation", items: ["statements of the staff on duty"],
        places: [
            "authority": "heading", "object": "first paragraph", "persons": "last paragraph",
            "addressee": "last paragraph", "facts": "second paragraph",
        ], letters: [GullPapers.letter])

    static func play(on stage: Stage) throws(TrainingError) {
        let quill = stage.quill
        let id = try stage.receive(request, by: quill)
        let items = try stage.register(request, id, by: quill)
        try stage.answerElements(request, id, by: quill)
        try stage.decide(
            id, by: quill, body: "Police of Aldermoor, station Quayside",
            what: "Hear the staff who were on duty in both nights.")
        try quill.perform(
            .recordPerson(
                id,
                PersonOfCase(
                    id: PersonOfCase.ID(quill.desk.newID()), name: "Marisol Tench",
                    aliases: ["Mari T.", "the night cook at the Gull Hotel"],
                    identifiers: ["40-118", "555-0181"], category: "WIT", isProtected: true,
                    pseudonym: "Witness-1")),
            .recordPerson(
                id,
                PersonOfCase(
                    id: PersonOfCase.ID(quill.desk.newID()), name: "Aurel Finch",
                    category: "WIT", isProtected: false)),
            .recordPerson(
                id,
                PersonOfCase(
                    id: PersonOfCase.ID(quill.desk.newID()), name: "Bastian Okoro",
                    category: "SUS", isProtected: false)))
        let documents = try stage.takeInMaterial(
            [GullPapers.cook, GullPapers.porter, GullPapers.note], id, by: quill)
        try stage.review(
            id,
            documents.map { document in
                Reviewed(
                    document: document, tags: ["EVI", "WIT"], item: 0,
                    necessity: "One of the statements that were asked for.",
                    decide: decide)
            }, items: items, by: stage.marsh)
        try stage.maskWords(
            "Around two in the morning", in: documents[0], of: id, ground: "R04", by: stage.marsh)
        try stage.prepare(id, by: stage.marsh, reader: stage.vane)
    }

    @Sendable private static func decide(_ kind: FindingKind, _ words: String) -> MaskDecision {
        let isOfficial =
            kind == .person && (words.contains("Okoro") || words.contains("Finch"))
            || kind == .email && words.contains("aldermoor.invalid")
        return isOfficial ? .release : .mask(ground: "R04")
    }
}
