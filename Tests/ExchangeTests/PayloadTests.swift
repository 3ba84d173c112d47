import Casework
import Exchange
import Foundation
import Testing

struct PayloadTests {
    func payload(_ names: [String], isTraining: Bool = false) throws -> Payload {
        try Payload(
            copies: names.map { PackageFile(name: $0, bytes: Array($0.utf8)) },
            conditions: "Conditions.", redactionLog: PartnerLog.bytes([]), receiptForm: "Receipt.",
            isTraining: isTraining)
    }

    @Test(arguments: [
        ["a", "a"], ["a/b"], [".."], [""], ["a b"], ["-a"], ["\u{202e}txt"],
        [String(repeating: "a", count: 65)],
    ])
    func copyWithAnUnfitNameIsRefused(names: [String]) {
        #expect(throws: ExchangeError.nameUnfit) { try payload(names) }
    }

    @Test func manifestNamesEveryFileInOrder() throws {
        let payload = try payload(["b.txt", "a.txt"])
        let lines = String(decoding: payload.manifest, as: UTF8.self).split(separator: "\n")

        #expect(
            lines.map { $0.dropFirst(66) } == [
                "data/conditions.txt", "data/copies/a.txt", "data/copies/b.txt",
                "data/receipt-form.txt", "data/redaction-log.tsv",
            ])
        #expect(lines[1].prefix(66) == "\(Digest256(of: Array("a.txt".utf8)).hex)  ")
        #expect(payload.digest == Digest256(of: payload.manifest))
    }

    @Test func changeOfAnyTextChangesTheDigest() throws {
        #expect(try payload(["a"]).digest != payload(["b"]).digest)
        #expect(try payload(["a"]).digest != payload(["a"], isTraining: true).digest)
    }

    @Test func markIsWrittenOnce() throws {
        let marked = Array("\(Payload.trainingMark)\n\nConditions.".utf8)
        let payload = try Payload(
            copies: [], conditions: String(decoding: marked, as: UTF8.self), redactionLog: [],
            receiptForm: "", isTraining: true)

        #expect(payload.files.first { $0.name == "conditions.txt" }?.bytes == marked)
    }

    @Test func partnerEditionShowsGroundsWithoutPlaces() {
        let log = PartnerLog.bytes([("copy-001.txt", ["R01", "R99"]), ("copy-002.txt", ["R05"])])

        #expect(
            String(decoding: log, as: UTF8.self) == """
                copy\tpassage\tground
                copy-001.txt\t1\tR01
                copy-001.txt\t2\tR99
                copy-002.txt\t1\tR05

                """)
    }

    @Test func conditionsAreNumberedInWords() {
        let sheet = ConditionsSheet(
            packageReference: "QM-2026-0001-1", theirReference: "KV 17/26",
            office: "Central Authority", marking: "official",
            caveats: [CodeName(code: "SPEC", name: "Only for the proceedings named")],
            words: "Return by the end of the trial.")

        #expect(sheet.text.contains("\n1. Only for the proceedings named (SPEC)\n"))
        #expect(sheet.text.contains("\nReturn by the end of the trial.\n"))
    }

    @Test(arguments: [("QM/2026/1", "QM-2026-1"), ("", "package"), ("..", "package")])
    func anyReferenceMakesAFolderName(reference: String, folder: String) {
        #expect(PackageName.part(from: reference) == folder)
    }
}
