import Workflow

/// Kestovia, the half-made request: a call and a letter from a look-alike address, just in.
enum ReceivedCase {
    static let request = Request(
        title: "Pell, large fraud", partner: Partners.kestovia, marking: "OFF",
        instrument: "UNTOC-18", assistance: ["A06"], theirReference: "", authority: "",
        offence: "large fraud", summary: "", purpose: "", items: [], places: [:],
        letters: [PellPapers.call, PellPapers.letter])

    static func play(on stage: Stage) throws(TrainingError) {
        _ = try stage.receive(request, by: stage.quill)
    }
}
