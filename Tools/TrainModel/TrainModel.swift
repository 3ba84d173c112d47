import Casework
import Foundation
import Redaction

/// Learns the redaction model from a file of annotated judgments and writes its Swift source.
///
/// `TrainModel tab_open.jsonl ModelWeights.swift`. Documents whose digest of `doc_id` begins with
/// 0 to 3 are for judging only and are never learnt from. The same file gives the same source.
@main struct TrainModel {
    struct Document: Decodable {
        struct Mention: Decodable {
            let start: Int
            let end: Int
            let type: String
            let identifier: String
        }

        struct Annotator: Decodable {
            let mentions: [Mention]

            private enum CodingKeys: String, CodingKey { case mentions = "entity_mentions" }
        }

        let docID: String
        let text: String
        let annotators: [Annotator]

        private enum CodingKeys: String, CodingKey {
            case docID = "doc_id"
            case text, annotators
        }
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let source = arguments.first, let target = arguments.dropFirst().first else {
            print("usage: TrainModel ANNOTATED.jsonl ModelWeights.swift")
            exit(64)
        }
        let lines = try Data(contentsOf: URL(fileURLWithPath: source)).split(separator: 10)
        let documents = try lines.map { try JSONDecoder().decode(Document.self, from: Data($0)) }
        let texts = documents.filter { !isForJudging($0.docID) }.map(text)
        let model = TokenModel.learnt(from: texts, ModelTraining.Settings())
        let packed = PackedModel.lines(of: model)
        // As many as keep a backslash of the text from being an escape.
        var signs = "##"
        while packed.contains(where: { $0.contains("\\" + signs) }) { signs += "#" }
        var out = """
            // swift-format-ignore-file
            // Written by `make train`.

            /// The weights of the model; PackedModel says how they are written.
            enum ModelWeights {
                static let greatest: Float = \(model.greatest)
                static let text: StaticString = \(signs)\"""

            """
        for line in packed { out += line + "\n" }
        out += "\"\"\"\(signs)\n}\n"
        try Data(out.utf8).write(to: URL(fileURLWithPath: target))
        print("\(texts.count) documents, \(out.utf8.count) bytes")
    }

    private static func isForJudging(_ docID: String) -> Bool {
        (Digest256(of: Array(docID.utf8)).bytes.first ?? 0) < 0x40
    }

    private static func text(_ document: Document) -> TrainingText {
        let mentions = document.annotators.first?.mentions ?? []
        return TrainingText(
            text: document.text,
            masked: mentions.filter { $0.identifier != "NO_MASK" }.map {
                ($0.start..<$0.end, labels[$0.type] ?? .other)
            })
    }

    private static let labels: [String: ModelLabel] = [
        "PERSON": .name, "CODE": .code, "LOC": .place, "ORG": .organisation, "DEM": .trait,
        "DATETIME": .date, "QUANTITY": .quantity, "MISC": .other,
    ]
}
