import Casework
import Foundation
import TestSupport
import Testing
import Vault

@testable import CaseStore

/// Stored forms come back as they went in, and altered ones are refused and harm nothing.
@Suite struct FormatTests {
    private let body = LogBody(
        deed: "takeIn", caseID: .init(UUID()), subject: UUID(), ruleBook: 3,
        changes: [
            RowChange(table: .record, key: [1, 2, 3], digest: Digest256(of: [7])),
            RowChange(table: .chunk, key: [], digest: nil),
        ], sealedReason: [9, 9, 9], refused: ["sameOfficerTwice", "notAssigned"])
    private let text = ExtractedText(
        media: .email,
        readings: [
            Reading(place: .header("Subject"), text: "one"), Reading(place: .body, text: "two"),
        ], unreadable: ["2.1"])
    private let copy = ReleasedCopy(
        fileName: "01.txt", bytes: [1, 2, 3],
        proof: ResidueProof(digest: Digest256(of: [1, 2, 3]), searchedCount: 4, leftovers: []),
        log: [
            RedactionLogRow(
                reading: 0, range: ScalarRange(1, 4), ground: "R01", shownGround: "R99",
                by: .init(UUID()))
        ])

    @Test func whatAnEntrySaysComesBack() throws {
        #expect(try LogBody(bytes: body.bytes) == body)
        let bare = LogBody(
            deed: "init", caseID: nil, subject: nil, ruleBook: 0, changes: [], sealedReason: nil,
            refused: [])
        #expect(try LogBody(bytes: bare.bytes) == bare)
    }

    @Test func textsAndCopiesComeBack() throws {
        #expect(try StoredForm.text(StoredForm.text(text)) == text)
        #expect(try StoredForm.copy(try StoredForm.copy(copy)) == copy)
    }

    /// What has no page keeps the bytes it had before there were pages.
    @Test func onlyPDFsNeedTheSecondVersionOfATextsForm() throws {
        let places: [Reading.Place] = [.page(1), .page(2_000), .documentInformation]
        let pdf = ExtractedText(
            media: .pdf, readings: places.map { Reading(place: $0, text: "words") },
            unreadable: ["page 3, an image"])
        let mail = ExtractedText(
            media: .email, readings: [Reading(place: .documentInformation, text: "title")],
            unreadable: [])

        #expect(try StoredForm.text(StoredForm.text(pdf)) == pdf)
        #expect(try StoredForm.text(StoredForm.text(mail)) == mail)
        #expect(StoredForm.text(pdf).first == 2)
        #expect(StoredForm.text(mail).first == 2)
        #expect(StoredForm.text(text).first == 1)
        #expect(throws: StoreError.newerVault) {
            try StoredForm.text([3] + StoredForm.text(pdf).dropFirst())
        }
    }

    @Test func momentsComeBackToTheirLastBit() throws {
        let moment = Date(timeIntervalSinceReferenceDate: 797_123_456.123_456_7)

        #expect(try StoredForm.value([Date].self, try StoredForm.json([moment])) == [moment])
    }

    @Test func alteredBodiesAreRefusedOrReadAsSomethingElse() {
        for bytes in Mutations(of: body.bytes, count: 3000) where bytes != body.bytes {
            do {
                #expect(try LogBody(bytes: bytes) != body)
            } catch {
                // Refused, and nothing worse.
            }
        }
    }

    @Test func alteredTextsAndCopiesHarmNothing() throws {
        let sealedCopy = try StoredForm.copy(copy)
        for bytes in Mutations(of: StoredForm.text(text), count: 3000) {
            // Refused or read as another text: both are fine under a seal.
            _ = try? StoredForm.text(bytes)
        }
        for bytes in Mutations(of: sealedCopy, count: 1000) {
            // The same.
            _ = try? StoredForm.copy(bytes)
        }
    }

    @Test func aHeaderOfALargeRecordSaysOneThing() throws {
        let value = [UInt8](repeating: 3, count: RecordForm.chunkByteCount + 1)
        let header = RecordForm.header(of: value)
        let large = try RecordForm.large(header)
        #expect(large.byteCount == value.count)
        #expect(large.chunkCount == 2)

        for bytes in Mutations(of: header, count: 2000) where bytes != header {
            // Whatever still reads has chunks that fit its length.
            if let other = try? RecordForm.large(bytes) {
                #expect(other.chunkCount == RecordForm.chunkCount(other.byteCount))
            }
        }
    }
}
