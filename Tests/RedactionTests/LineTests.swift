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

    private func names(_ text: String) -> NameList {
        NameList(text.utf8, newID: UUID.init)
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
        let list = names("Marisol Tench; Mari T.\n\nX\n;;\n\(long)\nHarald Tench")

        #expect(list.persons.map(\.name) == ["Marisol Tench", "Harald Tench"])
        #expect(list.persons.first?.aliases == ["Mari T."])
        #expect(list.remarks.map { $0.prefix(7) } == ["Line 3:", "Line 4:", "Line 5:"])
    }

    @Test func namesNobodyCanLookForAreLeftOutOfALineToo() throws {
        let long = Array(repeating: "ab", count: 30_000).joined(separator: " ")
        let line = """
            {"doc_id":"d1","text":"Anna Berg and X and ab ab","protected":[{"id":"p0",\
            "name":"","aliases":["Anna Berg","X","\(long)"]},{"id":"p1","name":"X"}]}
            """
        var remarks: [LineScan.Remark] = []
        let rows = try scan().rows(of: Data(line.utf8)) { remarks.append($0) }

        #expect(rows.count == 1)
        #expect(remarks.count == 4)
        #expect(remarks.first?.words == "an empty name is left out.")
        #expect(remarks.map(\.leavesOut) == [true, true, true, true])
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

    @Test func aListSaysWhatItsNamesAreOf() {
        let list = names("organisation: Harbour Trading; HT\nplace:Alder\nRole: the cook\n")

        #expect(list.persons.map(\.name) == ["Harbour Trading", "Alder", "the cook"])
        #expect(list.persons.map { list.kinds[$0.id] } == [.organisation, .place, .role])
        #expect(list.remarks.isEmpty && !list.leavesOut)
    }

    @Test func aWordThatIsNoKindIsSaidAndItsLineStaysAName() {
        let list = names("witch: Anna Berg\n")

        #expect(list.persons.map(\.name) == ["witch: Anna Berg"])
        #expect(
            list.remarks == [
                "Line 1: the kind is none of person, organisation, place, role; all of the line is "
                    + "the name."
            ])
        #expect(!list.leavesOut)
    }

    @Test func aKindWithoutANameIsSaid() {
        let list = names("place:\nrole: ;\nAnna Berg\n")

        #expect(list.persons.map(\.name) == ["Anna Berg"])
        #expect(
            list.remarks == [
                "Line 1: an empty name is left out.", "Line 2: an empty name is left out.",
            ])
        #expect(list.leavesOut)
    }

    @Test func commentsAreNoNames() {
        let list = names("# persons of the case\nAnna Berg\n")

        #expect(list.persons.map(\.name) == ["Anna Berg"])
        #expect(list.remarks.isEmpty)
    }

    @Test func aLineThatIsNotUTF8IsNamedAndTheOthersAreRead() {
        let bytes =
            [0xEF, 0xBB, 0xBF] + Array("Anna Berg\r\nJos".utf8) + [0xE9] + Array("\rIda Lund".utf8)
        let list = NameList(bytes, newID: UUID.init)

        #expect(list.persons.map(\.name) == ["Anna Berg", "Ida Lund"])
        #expect(list.remarks == ["Line 2: it is not UTF-8 and is left out."])
        #expect(list.leavesOut)
    }

    @Test func anUnknownKindOfALineIsSaidAndItsNameLookedFor() throws {
        let line = """
            {"doc_id":"d1","text":"Anna Berg","protected":[{"id":"p0","name":"Anna Berg",\
            "kind":"witch"}]}
            """
        var remarks: [LineScan.Remark] = []
        let rows = try scan().rows(of: Data(line.utf8)) { remarks.append($0) }

        #expect(rows.count == 1)
        #expect(remarks.map(\.leavesOut) == [false])
    }

    @Test(arguments: ["\r\n", "\r", "\n"])
    func aListOfAnySystemsLineEndsNamesEveryone(end: String) {
        let list = names(["Anna Berg; A.B.", "X", "place: Alder"].joined(separator: end))

        #expect(list.persons.map(\.name) == ["Anna Berg", "Alder"])
        #expect(list.remarks == ["Line 2: a name of one letter or none is left out."])
    }

    @Test func entriesThatAreNoNamesAreNamedAndTheOthersStay() {
        let huge = String(repeating: "word ", count: 10_000)
        let list = names("\n  ;\nQ\n\(huge)\nAnna Berg; Q\n")

        #expect(list.persons.map(\.name) == ["Anna Berg"])
        #expect(list.remarks.map { $0.prefix(7) } == ["Line 2:", "Line 3:", "Line 4:", "Line 5:"])
    }

    /// A line is refused by its number and the lines around it are read.
    @Test(arguments: [
        Data("{\"doc_id\":\"x\",\"text\":\"cut in the mid".utf8), Data([0xC3, 0x28, 0xFF]),
        Data("{\"doc_id\":\"x\",\"text\":\"\\ud800\"".utf8),
    ])
    func aBadLineLeavesTheOthersUnharmed(line: Data) throws {
        let good = Data("{\"doc_id\":\"a\",\"text\":\"4111 1111 1111 1111\"}".utf8)
        var cutter = LineCutter()
        var lines = cutter.take(good + [10] + line + [10] + good)
        if let last = cutter.last() { lines.append(last) }
        let answers = lines.map { entry -> Int? in
            guard case .whole(let bytes) = entry else { return nil }
            // The error of the bad line is what the test is about.
            return try? scan().rows(of: bytes).count
        }

        #expect(answers == [1, nil, 1])
    }

    @Test(arguments: [
        String(repeating: "\u{301}\u{300}", count: 200_000), String(repeating: "7", count: 400_000),
        String(repeating: "a\u{301}", count: 150_000), String(repeating: "1 ", count: 200_000),
    ])
    func textOfOneKindOfSignIsReadInLinearTime(text: String) {
        let start = ContinuousClock.now
        let findings = Detection.findings(
            in: Made.text(text), persons: [Made.marisol], depth: .announced)

        #expect(findings.allSatisfy { $0.range.end <= text.unicodeScalars.count })
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
