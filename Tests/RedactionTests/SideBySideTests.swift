import Casework
import Redaction
import Testing

/// Passages that stand close together keep their own kinds and bounds.
@Suite struct SideBySideTests {
    @Test(arguments: [
        "Address: 12 High Street, Oxford OX1 4BG\nBank: Barclays\nIBAN: GB29 NWBK 6016 1331 9268 19"
            + "\nCard: 4111 1111 1111 1111|12 High Street, Oxford OX1 4BG"
            + "|GB29 NWBK 6016 1331 9268 19|4111 1111 1111 1111",
        "Anschrift: Hauptstr. 5, 10115 Berlin\nIBAN DE89370400440532013000"
            + "|Hauptstr. 5, 10115 Berlin|DE89370400440532013000",
        "wohnhaft Hauptstr. 5, 10115 Berlin, DE89370400440532013000"
            + "|Hauptstr. 5, 10115 Berlin|DE89370400440532013000",
        "residing at 12 High Street, Oxford OX1 4BG, IBAN GB29 NWBK 6016 1331 9268 19"
            + "|12 High Street, Oxford OX1 4BG|GB29 NWBK 6016 1331 9268 19",
        "Domicilio: Calle Mayor 3, 28013 Madrid\nTarjeta 4111 1111 1111 1111"
            + "|Calle Mayor 3, 28013 Madrid|4111 1111 1111 1111",
        "my address is 4111111111111111|4111111111111111",
        "wohnhaft Lindenstraße 4\n10969 Berlin. Telefon: 030 1234567"
            + "|Lindenstraße 4\n10969 Berlin|030 1234567",
        "residing at 12 High Street\nLondon, Tel: 020 7946 0958|12 High Street\nLondon|020 7946 0958",
    ])
    func anAddressEndsWhereSomethingElseBegins(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "Frau Müller\nIBAN DE89 3704 0044 0532 0130 00|Müller|DE89 3704 0044 0532 0130 00",
        "Mr Emma Wood IBAN DE89370400440532013000|Emma Wood|DE89370400440532013000",
        "Monsieur Paul Durand\nTéléphone 01 42 68 53 00|Paul Durand|01 42 68 53 00",
    ])
    func aNameEndsWhereSomethingElseBegins(entry: String) { Announced.check(entry) }

    @Test func anAddressEndsBeforeAPersonOnALineOfTheirOwn() {
        let text = Made.text("Address: 12 High Street, Oxford\nMarisol Tench\nborn 14 March 1982\n")
        let findings = Detection.findings(in: text, persons: [Made.marisol], depth: .announced)

        #expect(
            Made.passages(findings, in: text) == [
                "12 High Street, Oxford", "Marisol Tench", "14 March 1982",
            ])
        #expect(findings.map(\.kind) == [.address, .person, .dateOfBirth])
    }

    @Test(arguments: [
        "Tél. 01 68 42 18 84\n06 81 99 03 79|01 68 42 18 84|06 81 99 03 79",
        "Téléphone 01 42 68 53 00 06 12 34 56 79|01 42 68 53 00|06 12 34 56 79",
        "Phone: 020 7946 0123  07700 900123|020 7946 0123|07700 900123",
        "Tel 954 12 34 56 612 345 678|954 12 34 56|612 345 678",
        "Tel 0221 4710123 0171 2345678|0221 4710123|0171 2345678",
        "call 0044 20 7946 0123|0044 20 7946 0123",
    ])
    func telephonesSideBySideAreEachFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "5038322\n2023-12-21 22", "order 12 42 18 84 06 81 99 03 79",
        "912 345 678\n634 567 891\n62",
        "Numéro de facture 2023 123 456", "numéro de client 123 456 789",
        "Número de pedido 12345678", "Facture numéro 10023456 du dossier",
        "41 11 11 11 11 11 11 11",
    ])
    func rowsOfNumbersAreNoCardsAndNoTelephones(words: String) {
        #expect(Announced.found(words) == [])
    }

    @Test(arguments: [
        "pay 12 4111 1111 1111 1111|4111 1111 1111 1111",
        "4111 1111 1111\n1111|4111 1111 1111\n1111", "41111111111\n11111|41111111111\n11111",
        "3782 822463 10005|3782 822463 10005", "3782 822463\n10005|3782 822463\n10005",
        "3782\n822463 10005|3782\n822463 10005", "numéro : 01 42 68 53 00|01 42 68 53 00",
    ])
    func cardsAndTelephonesAreFoundAmongOtherNumbers(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "BIC: BARCGB22|BARCGB22", "BIC NWBKGB2LXXX|NWBKGB2LXXX", "SWIFT UBSWCHZH80A|UBSWCHZH80A",
    ])
    func codesWithAFewDigitsAreFound(entry: String) { Announced.check(entry) }

    @Test func cellsOfATableAreReadAcrossTheirLines() {
        #expect(Announced.found("| Passport | 533380006 |") == ["533380006"])
    }

    @Test(arguments: [
        "ABN 51 824 753 556|51 824 753 556", "SIN: 046-454-286|046-454-286",
        "Numéro de TVA FR 40 303 265 045|FR 40 303 265 045",
        "TVA intracommunautaire : FR40303265045|FR40303265045", "SVNR 1237 010180|1237 010180",
        "DDN 03/02/1975|03/02/1975", "Título de residencia E12345678|E12345678",
        "Carné de conducir 12345678Z|12345678Z",
        "The passports 533380006 and 533380007|533380006|533380007",
        "Residence permit number RX1234567|RX1234567",
    ])
    func papersAndNumbersOfPersonsAreHeard(entry: String) { Announced.check(entry) }
}
