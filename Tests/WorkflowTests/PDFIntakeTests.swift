import Casework
import Documents
import Exchange
import Foundation
import TestSupport
import Testing
import Workflow

/// PDFs on their way through the office.
@Suite struct PDFIntakeTests {
    private let office: TestOffice

    init() throws {
        let converters = try #require(TestConverters.start(PDFQuestion.converters))
        office = try TestOffice(converters: converters)
    }

    private static var statement: PDFFixture {
        var pdf = PDFFixture([
            .lines("Statement of account for Vesna Harrow", "IBAN QM49ALDR000000007741"),
            .lines("9 March transfer of 300 to the clinic", "Mr. E. Harrow is the husband"),
        ])
        pdf.add("<< /Title (Harrow, Emil: statement) /Author (Pellworm) >>")
        pdf.trailer = "/Info 8 0 R"
        return pdf
    }

    @Test func aPDFLeavesAsNewTextOfItsPages() throws {
        let walk = try Walk(
            in: office, statement: ("harrow-statement.pdf", Self.statement.bytes))
        let package = try walk.sealed()
        let content = try walk.desk("quill").document(
            walk.caseID, walk.statementID, because: nil)
        try walk.done("rook", walk.approval(of: package))
        let remarks = try walk.done("quill", .beginExport(walk.caseID, package.id))

        guard case .exported(let name, _) = try #require(remarks.first) else {
            Issue.record("no file was written")
            return
        }
        let sealed = try Data(contentsOf: URL(fileURLWithPath: office.exportPath + "/" + name))
        let tar = String(
            decoding: try Age.open(Array(sealed), identity: walk.identity), as: UTF8.self)
        #expect(
            content.text.readings.map(\.place)
                == [.page(1), .page(2), .documentInformation, .fileName])
        #expect(tar.contains("page 2"))
        #expect(tar.contains("transfer of 300 to the clinic"))
        for secret in ["Emil", "E. Harrow", "QM49ALDR000000007741", "Pellworm", "%PDF-"] {
            #expect(!tar.contains(secret), "\(secret)")
        }
    }

    @Test func whatIsNoTextInAPDFIsSaidAtItsIntake() throws {
        var pdf = PDFFixture([.lines("see the picture"), .init(draws: "/I Do", images: "/I 8 0 R")])
        pdf.addImage()
        let walk = try Walk(in: office)
        try walk.take()
        try walk.execute()
        let scan = Document.ID(UUID())

        let remarks = try walk.done(
            "quill",
            .takeIn(
                walk.caseID,
                IncomingDocument(
                    id: scan, fileName: "scan.pdf", bytes: pdf.bytes, custody: "portal")))

        let content = try walk.desk("quill").document(walk.caseID, scan, because: nil)
        #expect(remarks.contains(.unreadableParts))
        #expect(content.text.unreadable == ["page 2, an image"])
        #expect(try walk.file().documents.first { $0.id == scan }?.hasUnreadableParts == true)
    }
}
