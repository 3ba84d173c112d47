import Casework
import Redaction
import TestSupport
import Testing

/// Numbers and addresses, and what only looks like them.
@Suite struct DetectorsTests {
    @Test(arguments: [
        "version 6.4.18.0 of the form", "v1.2.3.4", "see section 3.2.1.4", "Art. 1.2.3.4",
        "1.2.3.4.5", "999.1.1.1", "01.02.03.04", "at 12:30:45", "std::vector", "::", "a::b::c",
        "ac:65:3f:b2:36:e", "GB00 HLFX 1101 6111 4553 65", "DE89 3704 0044 0532 0131",
        "QM48 ALDR 0000 0000 7741", "4458 8892 6316 6278", "1234 5678 9012 3452",
        "on 04 May 2026", "call 12.03.2024", "phone records of 2019-04-01", "EUR 3,345",
        "Article 12(3) of the Convention of 20 April 1959", "Request 7502/21", "user@host", "@home",
        "a@b.c", "3 @ 5.00", "commit 6e80a9c222670bbe4f4c54977656cf2d133187c8", "+999 12345678",
        "the telephone is black", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    ])
    func decoysStay(words: String) {
        #expect(Made.found("He said \(words), and left.") == [])
    }

    @Test(arguments: [
        "QM49 ALDR 0000 0000 7741", "QM49ALDR000000007741", "GB82 WEST 1234 5698 7654 32",
        "gb82west12345698765432", "GB82\u{A0}WEST\u{A0}1234\u{A0}5698\u{A0}7654\u{A0}32",
        "GB82-WEST-1234-5698-7654-32", "GB82 WEST 1234\n5698 7654 32",
        "ＧＢ82 WEST 1234 5698 7654 32", "4111 1111 1111 1111", "4111-1111-1111-1111",
        "378282246310005", "3782 822463 10005", "192.168.17.4", "2001:db8::8a2e:370:7334",
        "dd97:bae5:869d:71c0:a999:efb7:ca46:d3ec", "m.tench@mail.example.invalid",
        "o'brien+x@example.org", "müller@exämple.org", "+34 918 288 764", "+1 (202) 555-0142",
        "(+30) 2887 636920", "+(370) 97242167", "tel. 555-0142|555-0142",
        "telephone 06-45/710 3605|06-45/710 3605",
        "phone 001-734-555-1234x12|001-734-555-1234x12", "тел. 8 495 123 45 67|8 495 123 45 67",
        "mobiles: mobile 505 796 799, 505 796 800|505 796 799|505 796 800",
    ])
    func whatIsProvedIsFound(entry: String) {
        let parts = entry.split(separator: "|").map(String.init)
        let passages = parts.count > 1 ? Array(parts.dropFirst()) : parts

        #expect(Made.found("He said \(parts[0]), and left.") == passages)
    }

    @Test func findingsAreSortedAndLieSideBySide() {
        let body = "Tench tench@x.invalid QM49 ALDR 0000 0000 7741 tel 555-0142, 40-118, M. Tench"
        let findings = Detection.findings(in: Made.text(body), persons: Made.persons)

        #expect(findings.map(\.kind) == [.person, .email, .iban, .phone, .identifier, .person])
        for (first, second) in zip(findings, findings.dropFirst()) {
            #expect(first.range.end <= second.range.start)
        }
        #expect(findings[1].person == Made.marisol.id)
    }

    @Test func technicalFieldsAndNamesOfFilesAreSearchedForNamesOnly() {
        let text = ExtractedText(
            media: .email,
            readings: [
                Reading(place: .header("Received"), text: "from 192.0.2.7 by mx for tench"),
                Reading(place: .fileName, text: "tench-192.0.2.7.eml"),
            ], unreadable: [])
        let findings = Detection.findings(in: text, persons: Made.persons)

        #expect(findings.map(\.kind) == [.person, .person])
    }

    @Test(arguments: [
        "@", "a@", "a@b.", "1 ", "4111 ", "::", "a:", "P<", "<", "M.", "M T ", "QM49", "+1", "(",
        "\n> ",
        "Marisol ", "Ma-\n", "40-1", "x", "\u{301}", "\u{200B}", "%41", "=3D", "QUJD",
    ])
    func hostileTextsAreReadToTheirEnd(piece: String) {
        let body = String(repeating: piece, count: 50_000 / piece.utf8.count)
        let findings = Detection.findings(in: Made.text(body), persons: Made.persons)
        _ = Residue.proof(
            of: Array(body.utf8), fileName: "", secrets: ["Marisol Tench", "40-118"],
            persons: Made.persons)

        #expect(findings.allSatisfy { $0.range.end <= body.unicodeScalars.count })
    }

    // MARK: Against slow versions that are plainly right

    @Test func accountsAgreeWithTheSlowVersion() {
        var numbers = SeededNumbers(seed: 11)
        let alphabet = Array("0123456789AB ")
        for _ in 0..<3_000 {
            var text = ["GB", "DE", "QM", "NO", "US"].randomElement(using: &numbers) ?? ""
            for _ in 0..<Int.random(in: 10...30, using: &numbers) {
                text.append(alphabet.randomElement(using: &numbers) ?? "0")
            }
            // Every third one is made right.
            if numbers.next() % 3 == 0 { text = Slow.madeRight(text) }
            let isFound = Detection.findings(in: Made.text(text), persons: []).contains {
                $0.kind == .iban && $0.range.start == 0
            }
            #expect(isFound == Slow.hasAccount(text), "\(text)")
        }
    }

    @Test func cardsAgreeWithTheSlowVersion() {
        var numbers = SeededNumbers(seed: 12)
        for _ in 0..<3_000 {
            let count = Int.random(in: 12...20, using: &numbers)
            let first = ["4", "51", "37", "6011", "9", "1"].randomElement(using: &numbers) ?? "4"
            var digits = first
            while digits.count < count { digits += String(numbers.next() % 10) }
            let isFound = Detection.findings(in: Made.text(digits), persons: []).contains {
                $0.kind == .card
            }
            #expect(isFound == Slow.isCard(digits), "\(digits)")
        }
    }

    @Test func zonesAgreeWithTheSlowVersion() {
        var numbers = SeededNumbers(seed: 13)
        let upper = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
        let lower = Array("L898902C36UTO7408122F1204159ZE184226B<<<<<10")
        let alphabet = Array("0123456789<ABCZ")
        for _ in 0..<2_000 {
            var line = lower
            for _ in 0..<(numbers.next() % 3) {
                let place = Int(numbers.next() % 44)
                line[place] = alphabet.randomElement(using: &numbers) ?? "0"
            }
            let text = upper + "\n" + String(line)
            let isFound = Detection.findings(in: Made.text(text), persons: []).contains {
                $0.kind == .machineReadableZone && $0.range.start == 0
            }
            #expect(isFound == Slow.isPassport(String(line)), "\(String(line))")
        }
    }
}
