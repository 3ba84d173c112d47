import Casework
import Foundation
import Redaction
import TestSupport
import Testing

/// Published numbers, right and wrong.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared"))
struct VectorTests {
    private func lines(_ path: String) throws -> [[String]] {
        String(decoding: try SharedData.file("data/redaction/" + path), as: UTF8.self)
            .split(separator: "\n").map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            }
    }

    @Test func accountsAreFoundByTheirCheckDigits() throws {
        for row in try lines("iban.tsv").dropFirst() {
            let found = Made.found("paid to \(row[0]) today")
            let isRight = row[1] == "1"
            #expect(found == (isRight ? [row[0]] : []), "\(row)")
        }
    }

    @Test func telephoneNumbersAreFoundWithTheirCodeAndWhenAnnounced() throws {
        var missed: [String] = []
        let rows = try lines("phones.tsv").dropFirst()
        for row in rows {
            for number in [row[2], row[3]] where Made.found("was at \(number) then") != [number] {
                missed.append("\(row[0]) \(number)")
            }
            if row[4].filter(\.isNumber).count >= 5,
                Made.found("her telephone \(row[4]) rang") != [row[4]]
            {
                missed.append("\(row[0]) national \(row[4])")
            }
        }
        #expect(missed == [])
    }

    @Test func specimenZonesAreFoundWhole() throws {
        let text = String(
            decoding: try SharedData.file("data/redaction/mrz_icao9303_specimens.txt"),
            as: UTF8.self)
        let zones = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
            .split(separator: "").map { $0.joined(separator: "\n") }
        #expect(zones.count == 4)
        for zone in zones {
            #expect(Made.found("Copy:\n\(zone)\nend") == [zone])
            #expect(Made.found("> " + zone.replacing("\n", with: "\n> ")).count == 1)
            let wrong = zone.replacing("740812", with: "740813").replacing("400907", with: "400908")
            #expect(Made.found(wrong) == [])
        }
    }
}
