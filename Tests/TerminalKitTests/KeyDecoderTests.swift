import Testing

@testable import TerminalKit

@Suite("Keys")
struct KeyDecoderTests {
    private func decode(_ text: String) -> [TerminalEvent] {
        var decoder = KeyDecoder()
        return decoder.feed(text.utf8) + decoder.giveUp()
    }

    @Test(
        arguments: [
            ("a", [.character("a")]), ("é", [.character("é")]), ("漢", [.character("漢")]),
            ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{8}", [.backspace]),
            ("\u{7F}", [.backspace]), ("\u{3}", [.control("c")]), ("\u{0}", [.control("@")]),
            ("\u{1F}", [.control("_")]), ("\u{1B}", [.escape]), ("\u{1B}[A", [.up]),
            ("\u{1B}OA", [.up]),
            ("\u{1B}[1;5C", [.right]), ("\u{1B}[H", [.home]), ("\u{1B}[4~", [.end]),
            ("\u{1B}OF", [.end]),
            ("\u{1B}[3~", [.delete]), ("\u{1B}[2~", [.insert]), ("\u{1B}[5~", [.pageUp]),
            ("\u{1B}[6~", [.pageDown]), ("\u{1B}[Z", [.backTab]), ("\u{1B}OP", [.function(1)]),
            ("\u{1B}[[B", [.function(2)]), ("\u{1B}[15~", [.function(5)]),
            ("\u{1B}[17~", [.function(6)]),
            ("\u{1B}[24~", [.function(12)]), ("\u{1B}[1;2P", [.function(1)]),
            ("\u{1B}x", [.alt("x")]),
            ("\u{1B}é", [.alt("é")]), ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]),
            ("\u{1B}\r", [.escape, .enter]), ("\u{1B}\u{1B}[A", [.escape, .up]),
            ("\u{1B}OM", [.enter]), ("\u{1B}Op", [.character("0")]),
            ("ab", [.character("a"), .character("b")]),
        ] as [(String, [Key])])
    func sequencesAreKeys(bytes: String, keys: [Key]) {
        #expect(decode(bytes) == keys.map(TerminalEvent.key))
    }

    @Test(arguments: [
        "\u{1B}[I", "\u{1B}[O", "\u{1B}[M !!", "\u{1B}[<0;1;1M", "\u{1B}[?1;2c", "\u{1B}[12;3R",
        "\u{1B}[99~", "\u{1B}[1;2", "\u{1B}[\u{7F}",
    ])
    func reportsNobodyAskedForAreDropped(bytes: String) {
        let events = decode(bytes)

        #expect(events.allSatisfy { $0 == .key(.backspace) })
    }

    @Test func brokenBytesAreDroppedAndTheRestIsKept() {
        var decoder = KeyDecoder()

        let events = decoder.feed([
            0xC3, 0x61, 0xFF, 0x62, 0xED, 0xA0, 0x80, 0x63, 0xC2, 0x85, 0x64,
        ])

        #expect(events == ["a", "b", "c", "d"].map { .key(.character($0)) })
    }

    @Test func controlZIsAWishForTheShell() {
        #expect(decode("\u{1A}") == [.suspended])
    }

    @Test func aCharacterSplitBetweenTwoReadsIsWhole() {
        var decoder = KeyDecoder()

        #expect(decoder.feed([0xE6, 0xBC]).isEmpty)
        #expect(decoder.patienceMilliseconds == nil)
        #expect(decoder.feed([0xA2]) == [.key(.character("漢"))])
    }

    @Test func aSequenceSplitAnywhereIsTheSame() {
        let bytes = Array("a\u{1B}[15~é\u{1B}OPz\u{1B}[200~x\u{1B}[y\r\nß\u{1B}[201~q".utf8)
        var whole = KeyDecoder()
        let expected = whole.feed(bytes)
        #expect(expected.contains(.paste("x\u{1B}[y\nß")))

        for cut in bytes.indices {
            var decoder = KeyDecoder()
            let events = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
            #expect(events == expected, "cut at \(cut)")
        }
    }

    @Test func aLoneEscapeWaitsShortly() {
        var decoder = KeyDecoder()
        #expect(decoder.patienceMilliseconds == nil)

        #expect(decoder.feed([0x1B]).isEmpty)
        #expect(decoder.patienceMilliseconds == 25)
        #expect(decoder.feed([0x5B]).isEmpty)
        #expect(decoder.patienceMilliseconds == 250)
        #expect(decoder.giveUp() == [.key(.alt("["))])
        #expect(decoder.patienceMilliseconds == nil)
    }

    @Test func aPasteNeverBecomesKeysHoweverLongItTakes() {
        var decoder = KeyDecoder()

        var events = decoder.feed("\u{1B}[200~rm -rf\u{3}\u{1B}".utf8)
        #expect(events.isEmpty)
        events += decoder.feed("[201 \u{1A}\u{1B}[201~".utf8)

        #expect(events == [.paste("rm -rf\u{3}\u{1B}[201 \u{1A}")])
    }

    @Test func aPasteWhoseEndIsLostDoesNotSwallowTheKeysForEver() {
        var decoder = KeyDecoder()
        var events = decoder.feed("\u{1B}[200~half a".utf8)
        #expect(decoder.patienceMilliseconds == 5_000)

        events += decoder.giveUp()
        events += decoder.feed([0x0C])

        #expect(events == [.paste("half a"), .key(.control("l"))])
        #expect(decoder.patienceMilliseconds == nil)
    }

    @Test func theRestOfAPasteThatWasGivenUpIsStillNoKeys() {
        var decoder = KeyDecoder()
        _ = decoder.feed("\u{1B}[200~half a".utf8)
        _ = decoder.giveUp()

        var events = decoder.feed(" paste that goes on\ny\u{1B}[201~".utf8)
        events += decoder.feed("a key and more than twenty keys".utf8)

        #expect(events.first == .paste(" paste that goes on\ny"))
        #expect(events.count == 32)
    }

    @Test func anyBytesAreTaken() {
        for seed in 0..<50 as Range<UInt64> {
            var decoder = KeyDecoder()
            let bytes = TortureText.randomBytes(400, seed: seed).map { $0 % 7 == 0 ? 0x1B : $0 }
            _ = decoder.feed(bytes)
            _ = decoder.giveUp()
            _ = decoder.feed("\u{1B}[201~".utf8)
        }
    }
}
