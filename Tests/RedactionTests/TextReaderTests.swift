import TestSupport
import Testing

@testable import Redaction

/// The one walk over the bytes and a plain walk over the scalars see the same words.
@Suite struct TextReaderTests {
    private struct Word: Equatable {
        var letters: [UInt32] = []
        var start: Int
        var end: Int
        var kind: FoldedScalar.Class
    }

    /// Words one scalar after the other, with nothing clever.
    private func slow(_ text: String) -> (plain: [UInt8], words: [Word]) {
        var folding = Folding()
        var plain: [UInt8] = []
        var words: [Word] = []
        var isOpen = false
        for (place, scalar) in text.unicodeScalars.enumerated() {
            let folded = folding.fold(scalar.value)
            let letters = Array(folding.scalars(of: folded))
            plain.append(scalar.isASCII ? UInt8(scalar.value) : folded.plain)
            switch folded.kind {
            case .nothing: continue
            case .blank, .other: isOpen = false
            case .letter, .digit, .ideograph:
                guard !letters.isEmpty else { continue }
                if !isOpen || words.last?.kind != folded.kind || folded.kind == .ideograph {
                    words.append(Word(start: place, end: place, kind: folded.kind))
                }
                isOpen = true
                words[words.count - 1].letters += letters
                words[words.count - 1].end = place + 1
            }
        }
        return (plain, words)
    }

    @Test func anyTextIsReadAsAPlainWalkReadsIt() {
        var numbers = SeededNumbers(seed: 41)
        let pieces = [
            "a", "Z", "é", "e\u{301}", "ß", "ﷺ", "ﷺﷺﷺﷺ", "中", "文", "7", "٣", " ", "\n", "-", "’",
            "\u{200B}", "\u{AD}", "Ж", "ω", "ﬃ", "İ", "𝔸", "👩‍👩‍👧", "\u{0}", "①", "ʼ", "x1", "Ⅷ",
        ]
        for round in 0..<2_000 {
            var text = ""
            for _ in 0..<(numbers.next() % 24) {
                if round % 3 == 0, let scalar = Unicode.Scalar(UInt32(numbers.next() % 0x2FFFF)) {
                    text.unicodeScalars.append(scalar)
                } else {
                    text += pieces.randomElement(using: &numbers) ?? ""
                }
            }
            let scan = ScannedText(text)
            let (plain, words) = slow(text)

            #expect(scan.plain == plain, "\(text.unicodeScalars.map(\.value))")
            #expect(
                scan.tokens.indices.map { index in
                    [UInt32(scan.tokens[index].start), UInt32(scan.tokens[index].end)]
                        + scan.letters(of: index)
                } == words.map { [UInt32($0.start), UInt32($0.end)] + $0.letters },
                "\(text.unicodeScalars.map(\.value))")
            for (token, word) in zip(scan.tokens, words) {
                #expect(token.hash == WordHash.of(word.letters))
                #expect(token.isDigits == (word.kind == .digit))
            }
        }
    }
}
