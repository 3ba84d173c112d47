import Casework
import Documents
import Foundation
import Redaction
import TestSupport
import Testing

/// The files of the shared data in which a protected string is hidden somewhere.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared"))
struct ResidueFilesTests {
    struct Case: Decodable, CustomTestStringConvertible {
        let file: String
        let secret: String
        let leaks: Bool
        var testDescription: String { file }
    }

    static func cases() throws -> [Case] {
        guard FileManager.default.fileExists(atPath: SharedData.folder.path) else { return [] }
        return try JSONDecoder().decode(
            [Case].self, from: SharedData.file("data/redaction/residue/index.json")
        ).filter { $0.file.hasSuffix(".txt") || $0.file.hasSuffix(".eml") }
    }

    @Test func everyHiddenStringIsFoundAndNoCleanFileIsRejected() throws {
        let cases = try Self.cases()
        for item in cases {
            let bytes = [UInt8](try SharedData.file("data/redaction/residue/" + item.file))
            let text = Extraction.read(bytes, fileName: "copy-1.txt")
            let isFound = text.readings.contains { reading in
                !Residue.proof(
                    of: Array(reading.text.utf8), fileName: "copy-1.txt", secrets: [item.secret],
                    persons: []
                ).isClean
            }
            #expect(isFound == item.leaks, "\(item.file), through extraction")

            let raw = Residue.proof(
                of: bytes, fileName: "copy-1.txt", secrets: [item.secret], persons: [])
            #expect(raw.isClean != item.leaks, "\(item.file), the bytes as they are")
        }
        #expect(cases.count >= 16)
    }
}
