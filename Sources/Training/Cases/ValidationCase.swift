import Casework
import Workflow

/// Brightholm, the price of help: a death penalty, a vague sentence, a journalist.
enum ValidationCase {
    static let request = Request(
        title: "Vole and Lyle, lighthouse", partner: Partners.brightholm, marking: "OFF",
        instrument: "UNTOC-18", assistance: ["A01", "A14"], theirReference: "AG/INT/2231",
        authority: "Attorney General's Chambers, Brightholm",
        offence: "murder; insulting the office of state",
        summary: "Murder of the lighthouse keeper on 3 November; letters to a journalist.",
        purpose: "evidence in the investigation",
        items: ["location data of one telephone for one night", "statement of the landlady"],
        places: [
            "authority": "first paragraph", "nature": "first paragraph",
            "conductor": "first paragraph", "facts": "first paragraph", "purpose": "last line",
        ], letters: [LighthousePapers.letter])

    static func play(on stage: Stage) throws(TrainingError) {
        let quill = stage.quill
        let id = try stage.receive(request, by: quill)
        _ = try stage.register(request, id, by: quill)
        for element in ["authority", "nature", "conductor", "facts"] {
            try quill.perform(
                .answerElement(
                    id, element: element, .found(at: request.places[element] ?? "letter")))
        }
        try quill.perform(.answerElement(id, element: "persons", .gap))
        stage.clock.advance(hours: 20)
    }
}
