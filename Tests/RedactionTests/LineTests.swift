import Casework
import Foundation
import Redaction
import TestSupport
import Testing

/// Lines of JSON and lists of names, good and bad.
@Suite struct LineTests {
    private func scan() -> LineScan {
        LineScan(persons: [], depth: .announced, newID: UUID.init)
    }

    @Test(arguments: [
        "{\"doc_id\":\"a\",\"text\":\"b", "[]", "nonsense", "{\"doc_id\":\"a\"}",
        "{\"doc_id\":1,\"text\":\"b\"}", "{\"text\":\"b\"}",
    ])
    func lineThatIsNoDocumentIsRefused(line: String) {
        #expect(throws: LineScanError.malformed) { try scan().rows(of: Data(line.utf8)) }
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        let line = Data("{\"doc_id\":\"a\",\"text\":\"".utf8) + [0xFF, 0xC0] + Data("\"}".utf8)

        #expect(throws: LineScanError.notUTF8) { try scan().rows(of: line) }
    }

    @Test func overlongLineIsDroppedAndTheNextOneRead() {
        var cutter = LineCutter()
        var lines: [LineCutter.Line] = []
        let page = Data(repeating: 120, count: 1 << 20)
        for _ in 0...(LineScan.longestLine >> 20) { lines += cutter.take(page) }
        lines += cutter.take(Data("\nnext\nrest".utf8))

        #expect(lines == [.tooLong, .whole(Data("next".utf8))])
        #expect(cutter.last() == .whole(Data("rest".utf8)))
    }

    @Test func namesNobodyCanLookForAreNamedByTheirLine() {
        let long = Array(repeating: "word", count: 10_000).joined(separator: " ")
        let list = NameList(
            "Marisol Tench; Mari T.\n\nX\n;;\n\(long)\nHarald Tench", newID: UUID.init)

        #expect(list.persons.map(\.name) == ["Marisol Tench", "Harald Tench"])
        #expect(list.persons.first?.aliases == ["Mari T."])
        #expect(list.remarks.map { $0.prefix(7) } == ["Line 3:", "Line 5:"])
    }

    @Test func protectedPersonsOfALineAreFoundAtScalarPositions() throws {
        let line = """
            {"doc_id":"d1","text":"👩‍👩‍👧 e\\u0301 Tench, Marisol fled","protected":[{"id":"p0",\
            "name":"Marisol Tench"}]}
            """
        let rows = try scan().rows(of: Data(line.utf8)).map { String(decoding: $0, as: UTF8.self) }

        #expect(rows.count == 1)
        #expect(rows.first?.contains("\"start\":9,") == true, "\(rows)")
        #expect(rows.first?.contains("\"end\":23,") == true, "\(rows)")
    }
}
