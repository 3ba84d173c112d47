import Casework
import Workflow

/// Norvane, too much bank: four files in, only one of them asked for.
enum RedactionCase {
    static let request = Request(
        title: "Harrow, road licences", partner: Partners.norvane, marking: "OFF",
        instrument: "UNCAC-46", assistance: ["A06"], theirReference: "LAD 414-B",
        authority: "Special Prosecutor of Norvane", offence: "taking bribes as an official",
        summary: "Money from bidders for road-building licences, 1 March to 30 June.",
        purpose: "evidence in the investigation and in a later trial",
        items: ["statements of account ending 7741, 1 March to 30 June"],
        places: [
            "authority": "first paragraph", "nature": "first paragraph",
            "conductor": "first paragraph", "facts": "second paragraph",
            "assistance": "third paragraph", "persons": "fourth line", "purpose": "last line",
            "written": "whole letter",
        ], letters: [HarrowPapers.letter])

    static func play(on stage: Stage) throws(TrainingError) {
        let quill = stage.quill
        let id = try stage.receive(request, by: quill)
        _ = try stage.register(request, id, by: quill)
        try stage.answerElements(request, id, by: quill)
        try stage.decide(
            id, by: quill, body: "Court of First Instance, Aldermoor",
            what: "Obtain the statements of the account for the four months.")
        try quill.perform(
            .recordPerson(
                id,
                PersonOfCase(
                    id: PersonOfCase.ID(quill.desk.newID()), name: "Vesna Harrow",
                    identifiers: ["QM49 ALDR 0000 0000 7741"], category: "SUS",
                    isProtected: false)),
            .recordPerson(
                id,
                PersonOfCase(
                    id: PersonOfCase.ID(quill.desk.newID()), name: "Emil Harrow",
                    category: "BYS", isProtected: true, pseudonym: "Person-1")))
        let documents = try stage.takeInMaterial(
            [
                HarrowPapers.statement, HarrowPapers.joint, HarrowPapers.invoice,
                HarrowPapers.cover,
            ], id, by: quill)
        // The rest is left to whoever trains: cut, mask, withhold, and say so.
        try stage.marsh.perform(
            .finishReading(id, documents[3]), .tag(id, documents[3], ["SRC", "FIN"]),
            .withhold(id, documents[3], ground: "R07"))
    }
}
