import Casework
import Foundation
import TestSupport
import Testing

/// RFC 8785's published input and output.
@Suite(.enabled(if: SharedData.hasVectors(of: "jcs"), "the published vectors are not here"))
struct CanonicalJSONVectorTests {
    private static let names: [String] = {
        // A missing folder is what the suite's condition is about.
        let files = (try? SharedData.vectorFiles("jcs/input")) ?? []
        return files.map { $0.deletingPathExtension().lastPathComponent }
    }()

    @Test(arguments: names)
    func canonicalVectorHoldsOrIsRefused(_ name: String) throws {
        let input = try file("input", name)
        let output = String(decoding: try file("output", name), as: UTF8.self)
        let fraction = /(^|[\[:,])-?[0-9]+(\.|[eE])/
        let integers = output.matches(of: /(^|[\[:,])-?([0-9]+)/)
        let isBeyond = integers.contains {
            Int($0.output.2).map { $0 > CanonicalJSON.largestInteger } ?? true
        }

        guard output.firstMatch(of: fraction) == nil, !isBeyond else {
            // What we sign never has a fraction, nor an integer that loses digits elsewhere.
            #expect(throws: CanonicalJSONError.self) { try CanonicalJSON(parsing: input) }
            return
        }
        let canonical = try CanonicalJSON(parsing: input).bytes

        #expect(canonical == Array(output.utf8))
        if let hexadecimal = try hexadecimal(name) { #expect(canonical == hexadecimal) }
    }

    private func file(_ folder: String, _ name: String) throws -> [UInt8] {
        Array(
            try Data(
                contentsOf: SharedData.vectors.appendingPathComponent(
                    "jcs/\(folder)/\(name).json")))
    }

    private func hexadecimal(_ name: String) throws -> [UInt8]? {
        let file = SharedData.vectors.appendingPathComponent("jcs/outhex/\(name).txt")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let text = try String(contentsOf: file, encoding: .utf8)
        return try text.split(whereSeparator: \.isWhitespace).map {
            try #require(UInt8($0, radix: 16))
        }
    }
}
