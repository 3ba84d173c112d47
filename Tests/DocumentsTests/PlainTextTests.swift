import Casework
import Documents
import TestSupport
import Testing

/// Texts that name no charset, and bytes that are no text.
@Suite struct PlainTextTests {
    private func read(_ bytes: [UInt8]) -> ExtractedText {
        Extraction.read(bytes, fileName: "")
    }

    @Test func bytesThatAreNoTextAreNamedAndNotGuessed() {
        let noise = (0..<4_096).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 11) }

        let text = read([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + noise)

        #expect(text.media == .unreadable)
        #expect(text.readings.isEmpty)
        #expect(text.unreadable == ["the whole document (not text)"])
    }

    @Test func aDocumentBeyondTheLimitIsKeptUnread() {
        let bytes = [UInt8](repeating: 65, count: Extraction.largestByteCount + 1)

        #expect(read(bytes).unreadable == ["the whole document (larger than 64 MiB)"])
    }

    @Test func brokenPlacesOfUTF8AreReplacedAndNamed() {
        let bytes = Array("Žižkov, Łódź, Ørsted, ".utf8) + [0xC3, 0x28] + Array(" Malmö".utf8)

        let text = read(bytes)

        #expect(text.readings.map(\.text) == ["Žižkov, Łódź, Ørsted, \u{FFFD}( Malmö"])
        #expect(text.unreadable == ["the text, line 1 (not valid text)"])
    }

    @Test func linesOfBrokenPlacesAreCountedAsTheyAreShown() {
        let bad: [UInt8] = [0xC3, 0x28]
        let line = Array("Žižkov, Łódź, Ørsted, ".utf8)
        var bytes = line + [13, 10] + line + bad + [13] + line + bad
        for _ in 0..<10 { bytes += [10] + line + bad }

        #expect(
            read(bytes).unreadable == [
                "the text, lines 2, 3, 4, 5, 6, 7, 8, 9 and 4 more (not valid text)"
            ])
    }

    @Test(arguments: ["page.html", "page.HTM", ""])
    func aPageIsReadByItsWords(name: String) {
        let head = name.isEmpty ? "\n<!DOCTYPE html>" : ""
        let page = head + "<p>IBAN&nbsp;<b>GB29</b> NWBK <a href='x:y'>n&eacute;e</a></p>"
        let text = Extraction.read(Array(page.utf8), fileName: name)

        #expect(text.readings.first?.text == "IBAN\u{A0}GB29 NWBK née")
        #expect(text.readings.dropFirst().first == Reading(place: .hiddenLink, text: "x:y"))
        #expect(text.unreadable.isEmpty)
    }

    @Test func markupInALetterStaysText() {
        #expect(read(Array("see <b>this</b>".utf8)).readings.map(\.text) == ["see <b>this</b>"])
    }

    @Test func blocksThatAreNoTextAreNamed() {
        let text =
            "hello\n-----BEGIN PGP MESSAGE-----\nhQEMA\n\nbegin 644 a.bin\n#0V%T\nbegin 100 metres from it\n"

        #expect(
            read(Array(text.utf8)).unreadable == [
                "an encrypted block, line 2", "a file written as letters, line 5",
            ])
        let mail = "From: a\nTo: b\n\n" + text
        #expect(
            read(Array(mail.utf8)).unreadable == [
                "part 1 (text/plain), an encrypted block, line 2",
                "part 1 (text/plain), a file written as letters, line 5",
            ])
    }

    @Test func blocksBesideThePartsOfAMailAreNamed() {
        let mail = """
            From: a
            To: b
            Content-Type: multipart/mixed; boundary=b

            -----BEGIN PGP MESSAGE-----
            --b

            hello
            --b--
            """

        #expect(
            read(Array(mail.utf8)).unreadable == [
                "what stands beside the parts, an encrypted block, line 1"
            ])
    }

    @Test func aPDFInAMailIsNeverReadAsText() {
        let mail = "From: a\nTo: b\nContent-Type: application/pdf\n\n%PDF-1.4 all in letters"
        let text = read(Array(mail.utf8))

        #expect(text.readings.allSatisfy { $0.place != .body && $0.place != .attachment("1") })
        #expect(
            text.unreadable == [
                "part 1 (application/pdf), a PDF; what reads PDFs could not be started"
            ])
    }

    @Test func guessedLettersAreSaid() {
        #expect(read(Array("Se".utf8) + [0xF1] + Array("ora".utf8)).guessed == ["the text"])
        #expect(read(Array("Señora".utf8)).guessed.isEmpty)
        let mail =
            Array("From: a\nTo: b\nContent-Type: text/plain; charset=utf-8\n\nSe".utf8)
            + [0xF1] + Array("ora".utf8)
        #expect(read(mail).guessed == ["part 1 (text/plain)"])
    }

    @Test func controlCharactersEscapesAndDirectionMarksStayInTheText() {
        let original = "a\u{0}b \u{1B}[31mred\u{1B}[0m \u{202E}desrever\u{202C} and then some words"

        let text = read(Array(original.utf8))

        #expect(text.readings.map(\.text) == [original])
        #expect(text.unreadable.isEmpty)
    }

    @Test func westernTextIsReadAsWindows1252() {
        var bytes = Array("Se#ora M#ller paid #5 #".utf8)
        for byte: UInt8 in [0xF1, 0xFC, 0x80, 0xA7] {
            if let place = bytes.firstIndex(of: 35) { bytes[place] = byte }
        }

        #expect(read(bytes).readings.map(\.text) == ["Señora Müller paid €5 §"])
    }

    @Test(arguments: [true, false])
    func utf16IsReadWithAMarkAndWithout(hasMark: Bool) {
        let units = Array("Marisol Tench \u{1F600}".utf16)
        var bytes: [UInt8] = hasMark ? [0xFF, 0xFE] : []
        for unit in units { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }

        #expect(read(bytes).readings.map(\.text) == ["Marisol Tench \u{1F600}"])
    }

    @Test func anEmptyDocumentIsAnEmptyText() {
        #expect(read([]).readings == [Reading(place: .body, text: "")])
    }

    @Test func theNameIsAReadingOfItsOwn() {
        let text = Extraction.read(Array("words".utf8), fileName: "tench_marisol.txt")

        #expect(text.readings.last == Reading(place: .fileName, text: "tench_marisol.txt"))
    }

    @Test func lineEndsBecomeOneKind() {
        #expect(read(Array("a\r\nb\rc\n".utf8)).readings.map(\.text) == ["a\nb\nc\n"])
    }

    @Test func anyBytesAreTakenWithoutHarm() {
        var generator = SeededNumbers(seed: 7)
        for _ in 0..<400 {
            let count = Int(generator.next() % 300)
            let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            let mail = Array("From: a\nSubject: ".utf8) + bytes
            for input in [bytes, mail] {
                let text = read(input)
                #expect(!text.readings.isEmpty || !text.unreadable.isEmpty)
            }
        }
    }
}
