import Casework
import Foundation
import TestSupport
import Testing

/// RFC 8785's published input and output.
@Suite(.enabled(if: SharedData.hasVectors, "the published vectors are not here"))
struct CanonicalJSONVectorTests {
    @Test(arguments: ["arrays", "french", "structures", "unicode", "weird"])
    func canonicalVectorHolds(_ name: String) throws {
        let input = try file("input", name)
        let output = try file("output", name)
        let hexadecimal = try hexadecimal(name)

        let canonical = try CanonicalJSON(parsing: input).bytes

        #expect(canonical == output)
        #expect(canonical == hexadecimal)
    }

    /// `values.json` has fractions, which what we sign never has.
    @Test func fractionsOfTheVectorAreRefused() throws {
        let input = try file("input", "values")

        #expect(throws: CanonicalJSONError.self) { try CanonicalJSON(parsing: input) }
    }

    private func file(_ folder: String, _ name: String) throws -> [UInt8] {
        Array(
            try Data(
                contentsOf: SharedData.vectors.appendingPathComponent(
                    "jcs/\(folder)/\(name).json")))
    }

    private func hexadecimal(_ name: String) throws -> [UInt8] {
        let text = try String(
            contentsOf: SharedData.vectors.appendingPathComponent("jcs/outhex/\(name).txt"),
            encoding: .utf8)
        return try text.split(whereSeparator: \.isWhitespace).map {
            try #require(UInt8($0, radix: 16))
        }
    }
}
