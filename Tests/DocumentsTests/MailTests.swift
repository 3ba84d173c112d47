import Casework
import Documents
import TestSupport
import Testing

/// Messages and their parts.
@Suite struct MailTests {
    private func read(_ lines: [String], ending: String = "\r\n") -> ExtractedText {
        Extraction.read(Array(lines.joined(separator: ending).utf8), fileName: "")
    }

    private let head = ["From: unit@example.org", "To: authority@example.net", "MIME-Version: 1.0"]

    private func body(_ text: ExtractedText) -> [String] {
        text.readings.filter { $0.place == .body }.map(\.text)
    }

    @Test func aBinaryAttachmentIsNamedByItsPosition() {
        let text = read(
            head + [
                "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "hello", "--b",
                "Content-Type: application/pdf; name=\"tench.pdf\"",
                "Content-Transfer-Encoding: base64", "", "JVBERi0xLjcKJYGBgYEKAAAAAAAAAAAAAAAB//79",
                "--b--",
            ])

        #expect(
            text.unreadable == [
                "part 2 (application/pdf), a PDF; what reads PDFs could not be started"
            ])
        #expect(text.readings.contains(Reading(place: .fileName, text: "tench.pdf")))
        #expect(body(text) == ["hello"])
    }

    @Test func aTypeThatIsAMessageInDisguiseIsNotRepeated() {
        let text = read(
            head + [
                "Content-Type: application/marisol.tench@example.invalid", "",
                "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}",
            ])

        #expect(text.unreadable == ["part 1"])
    }

    @Test func partsInsidePartsEndSomewhere() {
        var lines = head + ["Content-Type: multipart/mixed; boundary=b0", ""]
        for depth in 0..<60 {
            lines += ["--b\(depth)", "Content-Type: multipart/mixed; boundary=b\(depth + 1)", ""]
        }
        lines += ["--b60", "", "deep"]

        #expect(!read(lines).unreadable.isEmpty)
    }

    @Test func encodedWordsOfHeadersAreDecoded() {
        let text = read(
            head + [
                "Subject: =?utf-8?Q?Marisol_T?= =?utf-8?B?w6luY2g=?=",
                " and =?iso-8859-1?q?M=FCller?=",
                "", "x",
            ])

        #expect(
            text.readings.contains(
                Reading(place: .header("Subject"), text: "Marisol Ténch and Müller")))
    }

    @Test func aCharacterCutByTwoEncodedWordsIsWhole() {
        let text = read(head + ["Subject: =?utf-8?B?w6k=?= =?utf-8?B?w6k=?=", "", "x"])
        let cut = read(head + ["Subject: =?utf-8?B?w6nD?= =?utf-8?B?qQ==?=", "", "x"])

        #expect(text.readings.first { $0.place == .header("Subject") }?.text == "éé")
        #expect(cut.readings.first { $0.place == .header("Subject") }?.text == "éé")
    }

    @Test func allTransferEncodingsAndCharsetsAreUndone() {
        let text = read(
            head + [
                "Content-Type: multipart/mixed; boundary=\"b\"", "", "--b",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable", "", "Mari=", "sol T=C3=A9nch", "--b",
                "Content-Type: text/plain; charset=windows-1251",
                "Content-Transfer-Encoding: base64", "", "0uXt9w==", "--b",
                "Content-Type: text/plain; charset=utf-16le", "Content-Transfer-Encoding: base64",
                "", "VABlAG4AYwBoAA==", "--b--",
            ])

        #expect(body(text) == ["Marisol Ténch", "Тенч", "Tench"])
        #expect(text.unreadable.isEmpty)
    }

    @Test func anUnknownCharsetIsUnreadable() {
        let text = read(head + ["Content-Type: text/plain; charset=ebcdic-xx", "", "x"])

        #expect(text.unreadable == ["part 1 (text/plain)"])
    }

    @Test func pagesAreReadWithHiddenTextAndLinkTargets() {
        let text = read(
            head + [
                "Content-Type: text/html", "",
                "<html><style>p{}</style><p>Dear <b>Mari</b>sol&nbsp;T&#101;nch</p>",
                "<span style='display:none'>hidden</span><a href=\"https://x.invalid/?id=40-118\">",
                "here</a><script>evil()</script><img alt='a cook' src=cid:1></html>",
            ])

        #expect(body(text) == ["Dear Marisol\u{A0}Tench\nhidden here a cook"])
        #expect(
            text.readings.contains(
                Reading(place: .hiddenLink, text: "https://x.invalid/?id=40-118\ncid:1")))
    }

    @Test(arguments: ["<!-- the rest", "<script>the rest", "<style>the rest"])
    func aPageWhoseEndIsHiddenIsNamed(end: String) {
        let text = read(head + ["Content-Type: text/html", "", "<p>seen</p>" + end])

        #expect(body(text) == ["seen"])
        #expect(text.unreadable == ["part 1 (text/html), a page that breaks off"])
    }

    @Test func namesOfAttachmentsAreReadHoweverTheyAreWritten() {
        let text = read(
            head + [
                "Content-Type: multipart/mixed; boundary=b", "", "--b",
                "Content-Disposition: attachment; filename*=utf-8''T%C3%A9nch.txt", "", "a", "--b",
                "Content-Disposition: attachment; filename*0=\"long \"; filename*1=\"name.txt\"",
                "", "b", "--b",
                "Content-Disposition: attachment; filename=\"=?utf-8?Q?T=C3=A9nch=2Etxt?=\"", "",
                "c", "--b--",
            ])
        let names = text.readings.filter { $0.place == .fileName }.map(\.text)

        #expect(names == ["Ténch.txt", "long name.txt", "Ténch.txt"])
        #expect(
            text.readings.filter { $0.text.count == 1 }.map(\.place)
                == [.attachment("1"), .attachment("2"), .attachment("3")])
    }

    @Test func aForwardedMessageIsReadAsAnAttachment() {
        let text = read(
            head + [
                "Content-Type: multipart/mixed; boundary=b", "", "--b", "",
                "see below", "--b", "Content-Type: message/rfc822", "", "From: tench@x.invalid",
                "Subject: old", "Message-ID: <1.tench@x.invalid>", "", "inner words", "--b--",
            ], ending: "\n")

        #expect(body(text) == ["see below"])
        #expect(
            text.readings.contains(
                Reading(
                    place: .attachment("2"), text: "From: tench@x.invalid\nSubject: old\n")))
        #expect(text.readings.contains(Reading(place: .attachment("2"), text: "inner words")))
        #expect(
            text.readings.contains(
                Reading(place: .header("Message-ID"), text: "<1.tench@x.invalid>")))
    }

    @Test func textBesideThePartsIsRead() {
        let text = read(
            head + [
                "Content-Type: multipart/mixed; boundary=b", "", "before", "--b", "", "x", "--b--",
                "after",
            ])

        #expect(
            text.readings.filter { $0.place == .attachment("beside the parts") }.map(\.text)
                == ["before", "after"])
    }

    @Test func wordsThatOnlyLookLikeAHeaderAreAText() {
        let text = read(["Note: the witness was asked.", "", "She answered."])

        #expect(text.media == .plainText)
    }

    @Test func hostilePagesTakeLinearTime() {
        for piece in ["<", "<a ", "<!--", "&", "<a href='", "&#x41", "</script"] {
            let page = String(repeating: piece, count: 60_000 / piece.count)
            let start = ContinuousClock.now

            _ = read(head + ["Content-Type: text/html", "", page])

            #expect(ContinuousClock.now - start < .seconds(5))
        }
    }
}
