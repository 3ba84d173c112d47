import Exchange
import Testing

struct Bech32Tests {
    /// The invalid strings of BIP 173.
    @Test(arguments: [
        "\u{20}1nwldj5", "\u{7f}1axkwrx", "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3",
        "de1lg7wt\u{ff}", "A1G7SGD8", "10a06t8", "1qzzfhee", "A12uEL5L", "",
    ])
    func invalidTextOfTheStandardIsRefused(text: String) {
        #expect(Bech32.read(text) == nil)
    }

    @Test func textLongerThanTheLimitIsRefused() {
        let text = Bech32.text([UInt8](repeating: 0, count: Bech32.longestText), prefix: "age")

        #expect(Bech32.read(text) == nil)
    }

    @Test func bitsLeftOverAreRefused() {
        // One letter carries five bits: not a byte.
        #expect(Bech32.read("a1qaanarx") == nil)
    }

    /// The valid strings of BIP 173 that hold whole bytes.
    @Test(arguments: [
        ("A12UEL5L", "a", 0), ("a12uel5l", "a", 0),
        (
            "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1"
                + "tt5tgs",
            "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio",
            0
        ),
        ("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "abcdef", 20), ("?1ezyfcl", "?", 0),
    ])
    func validTextOfTheStandardIsRead(text: String, prefix: String, byteCount: Int) throws {
        let read = try #require(Bech32.read(text))

        #expect(read.prefix == prefix)
        #expect(read.bytes.count == byteCount)
    }

    @Test func whateverIsWrittenIsReadBack() throws {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
            let read = try #require(Bech32.read(Bech32.text(bytes, prefix: "age")))

            #expect(read.prefix == "age" && read.bytes == bytes)
        }
    }
}
