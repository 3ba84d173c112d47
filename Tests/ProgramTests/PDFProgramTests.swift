import Documents
import Foundation
import TerminalKit
import TestSupport
import Testing
import Training

@testable import rogatory

/// PDFs at the real program.
@Suite struct PDFProgramTests {
    private static func lay(_ pdf: PDFFixture, in folder: String, as name: String) throws -> String
    {
        let path = folder + "/" + name
        try Data(pdf.bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func aScanNamesThePageOfWhatItFinds() throws {
        let folder = try TemporaryFolder()
        let pdf = PDFFixture([
            .lines("Statement of account"), .lines("Paid to QM49 ALDR 0000 0000 7741 in May"),
        ])
        let path = try Self.lay(pdf, in: folder.path, as: "account.pdf")

        let run = try ProgramRun("scan", path)

        #expect(run.status == 0, "\(run.output)\(run.messages)")
        #expect(run.output.contains("page 2 1"))
        #expect(run.output.contains("»QM49 ALDR 0000 0000 7741«"))
    }

    @Test func aScanEndsWithWhatItCouldNotRead() throws {
        let folder = try TemporaryFolder()
        var pdf = PDFFixture([.init(draws: "/I Do", images: "/I 6 0 R")])
        pdf.addImage()
        let picture = try Self.lay(pdf, in: folder.path, as: "scan.pdf")
        let broken = folder.path + "/broken.pdf"
        try Data("%PDF-1.7\nno more".utf8).write(to: URL(fileURLWithPath: broken))

        let run = try ProgramRun("scan", picture, broken)

        #expect(run.status == 65)
        #expect(run.output.contains("page 1, an image: cannot be read"))
        #expect(
            run.output.contains("the whole document (a PDF; damaged, or no PDF): cannot be read"))
    }

    @Test func theWorkstationShowsThePagesOfAPDF() throws {
        let office = try TestOffice()
        let letter = try Self.lay(
            PDFFixture([.lines("Letter of request"), .lines("for one account")]),
            in: office.folder.path, as: "letter.pdf")
        let officer = try PtyOfficer(Cast.quill, at: office)

        try officer.play([
            .type("n"), .wait("New case"), .type("Accounts\nQO\nPORT\nOFF\n\n"),
            .wait("Take in the letter"), .type("g"), .box("Take in"),
            .type("\(letter)\nportal, receipt 7\n\n"), .wait("Taken in"), .type("2"),
            .wait("letter.pdf"), .press([.enter]), .wait("── page 2 ──"),
            .wait("for one account"),
        ])

        #expect(try officer.leave() == .exited(0))
    }

    @Test func doctorReadsATrialPage() throws {
        let run = try ProgramRun("doctor")

        #expect(run.output.contains("reading PDFs"))
        #expect(run.output.contains("a trial page was read"), "\(run.output)")
    }

    @Test func missingBoundsOfConvertersAreRemarks() {
        typealias Hold = Converters.Hold
        let whole = Hold(landlock: 7, holdsPaths: true, holdsCalls: true)
        let files = Hold(landlock: 0, holdsPaths: false, holdsCalls: true)
        let calls = Hold(landlock: 7, holdsPaths: true, holdsCalls: false)

        #expect(ConverterChecks.bounds(whole).weight == .good)
        #expect(ConverterChecks.bounds(files).found.contains("no Landlock"))
        #expect(ConverterChecks.bounds(calls).found.contains("not kept from the network"))
        #expect(ConverterChecks.all(nil).map(\.weight) == [.bad])
    }
}
