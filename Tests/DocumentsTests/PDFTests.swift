import Casework
import Documents
import Foundation
import TestSupport
import Testing

/// PDFs through poppler's own programs.
@Suite struct PDFTests {
    private typealias Page = PDFFixture.Page

    private let converters: Converters

    init() throws {
        converters = try #require(TestConverters.start(PDFQuestion.converters))
    }

    private func read(_ fixture: PDFFixture) -> ExtractedText { read(fixture.bytes) }

    private func read(_ bytes: [UInt8]) -> ExtractedText {
        Extraction.read(bytes, fileName: "", converters: converters)
    }

    @Test func everyPageIsAReadingWithItsNumber() {
        let text = read(
            PDFFixture([.lines("Marisol Tench came"), .lines("on 3 May"), .lines("by train")]))

        #expect(text.media == .pdf)
        #expect(
            text.readings == [
                Reading(place: .page(1), text: "Marisol Tench came"),
                Reading(place: .page(2), text: "on 3 May"),
                Reading(place: .page(3), text: "by train"),
            ])
        #expect(text.unreadable.isEmpty)
    }

    @Test func pagesWithImagesAndPagesWithoutTextAreNamed() {
        var pdf = PDFFixture([
            .lines("words"),
            Page(draws: "/I Do BT /F 12 Tf 72 700 Td (a scan) Tj ET", images: "/I 12 0 R"),
            Page(), Page(draws: "/I Do /I Do", images: "/I 12 0 R"),
        ])
        #expect(pdf.next == 12)
        pdf.addImage()

        let text = read(pdf)

        #expect(text.unreadable == ["page 2, an image", "page 4, 2 images", "page 3, no text"])
        #expect(text.readings.map(\.place) == [.page(1), .page(2)])
    }

    @Test func attachmentsAreNamedAndTheirNamesAreRead() {
        let names = "/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>"
        var pdf = PDFFixture([.lines("see the file")], catalog: names)
        pdf.add("<< /Type /Filespec /F (tench.txt) /UF (tench.txt) /EF << /F 7 0 R >> >>")
        pdf.add(stream: Array("hidden".utf8), "/Type /EmbeddedFile")

        let text = read(pdf)

        #expect(text.unreadable == ["attachment 1"])
        #expect(text.readings.last?.place == .fileName)
        #expect(text.readings.last?.text.contains("tench.txt") == true)
        #expect(!text.readings.contains { $0.text.contains("hidden") })
    }

    @Test func whatTheDocumentSaysOfItselfIsAReadingOfItsOwn() {
        var pdf = PDFFixture([.lines("words")])
        pdf.add("<< /Title (Statement of Tench) /Author (Ivo Pell) /Case (QM-7) >>")
        pdf.trailer = "/Info 6 0 R"

        let text = read(pdf)

        #expect(text.readings.map(\.place) == [.page(1), .documentInformation])
        for words in ["Statement of Tench", "Ivo Pell", "QM-7"] {
            #expect(text.readings.last?.text.contains(words) == true, "\(words)")
        }
        #expect(text.unreadable.isEmpty)
    }

    @Test func aTitleDoesNotPassForAFact() {
        var pdf = PDFFixture([.lines("words")], catalog: "/AcroForm << /Fields [] >>")
        pdf.add(
            "<< /Title (x\\nForm: none\\nJavaScript: no\\nPages: 9\\nMetadata Stream: no) >>")
        pdf.trailer = "/Info 6 0 R"

        let text = read(pdf)

        #expect(text.unreadable == ["the form's fields"])
    }

    @Test func targetsOfLinksAreRead() {
        var pdf = PDFFixture([.lines("here", entries: "/Annots [6 0 R]")])
        pdf.add(
            "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] "
                + "/A << /S /URI /URI (https://x.invalid/?id=40-118) >> >>")

        let text = read(pdf)

        #expect(
            text.readings.last == Reading(place: .hiddenLink, text: "https://x.invalid/?id=40-118"))
        #expect(text.unreadable.isEmpty)
    }

    @Test(arguments: [
        ("Text", "comments"), ("FreeText", "comments"), ("Highlight", "comments"),
        ("Stamp", "comments"), ("RichMedia", "sounds or films"),
    ])
    func commentsAndFilmsAreNamed(kind: String, part: String) {
        var pdf = PDFFixture([.lines("here", entries: "/Annots [6 0 R]")])
        pdf.add(
            "<< /Type /Annot /Subtype/\(kind) /Rect [0 0 9 9] "
                + "/QuadPoints [0 9 9 9 0 0 9 0] /Contents (ask Tench) >>")

        #expect(read(pdf).unreadable == [part])
    }

    /// Most programs compress the objects that are not drawn.
    @Test func commentsInCompressedObjectsAreNamed() throws {
        var pdf = PDFFixture([.lines("here", entries: "/Annots [6 0 R]")])
        pdf.add("<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (ask Tench) >>")
        let compressing = Converter(
            PDFQuestion.qpdf, ["--object-streams=generate", "/proc/self/fd/0", "-"])
        let compressed = try #require(TestConverters.start([compressing])).run(0, on: pdf.bytes)
        #expect(!String(decoding: compressed.bytes, as: UTF8.self).contains("Annot"))

        let text = read(compressed.bytes)
        let withoutQPDF = TestConverters.start(
            PDFQuestion.converters.map {
                $0.path == PDFQuestion.qpdf ? Converter("/usr/bin/no-such-program", []) : $0
            })
        let other = Extraction.read(compressed.bytes, fileName: "", converters: withoutQPDF)

        #expect(text.unreadable == ["comments"])
        #expect(other.unreadable == ["comments, if there are any (install qpdf to tell)"])
        #expect(other.readings == text.readings)
    }

    @Test func layersAndScriptsAreNamed() {
        let catalog =
            "/OCProperties << /OCGs [] /D << >> >> "
            + "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"

        let text = read(PDFFixture([.lines("words")], catalog: catalog))

        #expect(Set(text.unreadable) == ["scripts", "layers, which may hide parts"])
    }

    @Test func aFontThatDoesNotTellItsLettersIsNamed() {
        var pdf = PDFFixture([
            Page(
                draws: "BT /G 12 Tf 72 700 Td <00240025> Tj ET BT /F 12 Tf 72 600 Td (a) Tj ET",
                fonts: "/G 6 0 R")
        ])
        pdf.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H "
                + "/DescendantFonts [7 0 R] >>")
        pdf.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo "
                + "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + "/FontDescriptor 8 0 R >>")
        pdf.add(
            "<< /Type /FontDescriptor /FontName /Odd /Flags 4 /FontBBox [0 0 1 1] "
                + "/ItalicAngle 0 /Ascent 1 /Descent 0 /CapHeight 1 /StemV 1 >>")

        #expect(
            read(pdf).unreadable.contains("text in a font that does not tell its letters"))
    }

    @Test func whatIsNoWholePDFIsNamedWithItsReason() {
        let whole = PDFFixture([.lines("Marisol Tench came")]).bytes
        var random = SeededNumbers(seed: 7)
        let noise =
            Array("%PDF-1.7\n".utf8)
            + (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }

        for bytes in [noise, Array(whole.prefix(60)), Array("%PDF-".utf8)] {
            let text = read(bytes)
            #expect(text.readings.isEmpty)
            #expect(text.unreadable == ["the whole document (a PDF; damaged, or no PDF)"])
        }
        #expect(read(whole).readings.count == 1)
    }

    @Test func aPasswordToOpenItLocksAPDFAndOneToAlterItDoesNot() throws {
        let whole = PDFFixture([.lines("Marisol Tench came")]).bytes
        func encrypted(_ password: String) throws -> ExtractedText {
            let encrypting = TestConverters.script(
                "import os",
                "os.execv('\(PDFQuestion.qpdf)', ['qpdf', '--encrypt', '\(password)', 'owner', "
                    + "'256', '--', '/proc/self/fd/0', '-'])")
            let converters = try #require(
                TestConverters.start([encrypting, Converter(PDFQuestion.qpdf, [])]))
            return read(try converters.run(0, on: whole).bytes)
        }

        let locked = try encrypted("lantern")
        let open = try encrypted("")

        #expect(locked.unreadable == ["the whole document (a PDF; locked with a password)"])
        #expect(locked.readings.isEmpty)
        #expect(open.unreadable.isEmpty)
        #expect(open.readings.first == Reading(place: .page(1), text: "Marisol Tench came"))
    }

    /// A converter that a document took over prints what it likes.
    @Test(arguments: [
        "print('-7 embedded files\\n' * 9)", "print('9223372036854775807 embedded files')",
        "print('Pages: 99999999999999999999\\nForm:')", "print('\\f' * 90000)",
        "print('\\f' * 200000)", "sys.stdout.buffer.write(bytes(range(256)) * 99)",
        "print('a b\\n' * 9 + 'no no no no no 1 0\\n[none]\\n 7\\n')", "print()", "pass",
        "sys.stderr.write('Error' * 9); sys.exit(1)",
    ])
    func aConverterThatLiesHarmsNothing(script: String) throws {
        let liar = TestConverters.script("import sys", script)
        let converters = try #require(
            TestConverters.start(PDFQuestion.converters.map { _ in liar }))

        let text = Extraction.read(
            PDFFixture([.lines("words")]).bytes, fileName: "", converters: converters)

        #expect(!text.unreadable.isEmpty)
        #expect(text.unreadable.count < 1000)
    }

    /// Whatever stands there: an end in time, and no part that is neither read nor named.
    @Test func alteredPDFsAreReadOrNamed() {
        let whole = PDFFixture([.lines("Marisol Tench came"), .lines("on 3 May")]).bytes
        let names = ["Marisol Tench came", "on 3 May"]

        for bytes in Mutations(of: whole, count: 60) {
            let text = read(bytes)
            let isWhole = text.readings.prefix(2).map(\.text) == names
            let isOther = !text.readings.isEmpty
            #expect(isWhole || isOther || !text.unreadable.isEmpty)
        }
    }

    @Test func withoutWhatReadsThemPDFsAreNamed() {
        let missing = TestConverters.start(
            PDFQuestion.converters.map { Converter("/usr/bin/no-such-program", $0.arguments) })
        let bytes = PDFFixture([.lines("words")]).bytes

        let text = Extraction.read(bytes, fileName: "a.pdf", converters: missing)
        let alone = Extraction.read(bytes, fileName: "a.pdf")

        #expect(
            text.unreadable == ["the whole document (a PDF; install poppler-utils to read it)"])
        #expect(text.readings == [Reading(place: .fileName, text: "a.pdf")])
        #expect(
            alone.unreadable == ["the whole document (a PDF; what reads PDFs could not be started)"]
        )
    }

    @Test func aPDFInAMessageIsReadAsAnAttachment() {
        var pdf = PDFFixture([
            .lines("Marisol Tench came"), Page(draws: "/I Do", images: "/I 8 0 R"),
        ])
        pdf.addImage()
        let message = """
            From: a@x.invalid
            Subject: one
            Content-Type: multipart/mixed; boundary=b

            --b

            see the file
            --b
            Content-Type: application/pdf; name="tench.pdf"
            Content-Transfer-Encoding: base64

            \(Data(pdf.bytes).base64EncodedString())
            --b--
            """

        let text = read(Array(message.utf8))

        #expect(text.media == .email)
        #expect(
            text.readings.contains(
                Reading(place: .attachment("2, page 1"), text: "Marisol Tench came")))
        #expect(text.unreadable == ["part 2 (application/pdf), page 2, an image"])
    }

    @Test(.enabled(if: SharedData.isThere, "no data beside the project"))
    func courtPapersFromElsewhereAreReadOrNamed() throws {
        let folder = SharedData.folder.appendingPathComponent("data/redaction/xray_pdfs")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".pdf") }.sorted()
        #expect(!names.isEmpty)

        for name in names {
            let text = read(Array(try Data(contentsOf: folder.appendingPathComponent(name))))
            #expect(text.media == .pdf, "\(name)")
            #expect(text.readings.contains { $0.place == .page(1) }, "\(name)")
            let pictures = ["no_bad_redactions.3.2.pdf", "partial_intersections_ok.pdf"]
            if pictures.contains(name) {
                #expect(text.unreadable.contains { $0.hasPrefix("page 1, ") }, "\(name)")
            }
        }
    }
}
