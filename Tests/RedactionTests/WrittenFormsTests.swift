import Testing

/// Numbers and addresses in the forms that people and programs give them.
@Suite struct WrittenFormsTests {
    private static let zone = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ]

    @Test(arguments: [7, 12, 20, 30, 37, 43])
    func zoneBrokenWithinItsLinesIsFound(width: Int) {
        let letters = Array(Self.zone.joined())
        let lines = stride(from: 0, to: letters.count, by: width).map { start in
            String(letters[start..<min(start + width, letters.count)])
        }
        let zone = lines.joined(separator: "\n")

        #expect(Announced.found(zone) == [zone])
    }

    @Test func zoneInSmallLettersIsFound() {
        let zone = Self.zone.joined(separator: "\n").lowercased()

        #expect(Announced.found(zone) == [zone])
    }

    @Test func zoneBrokenWithinItsLinesWithAWrongDigitStays() {
        let wrong = Self.zone.joined().replacing("7408122", with: "7408123")
        let letters = Array(wrong)
        let zone = String(letters[..<40]) + "\n" + String(letters[40...])

        #expect(Announced.found(zone) == [])
    }

    @Test(arguments: [
        "EUR 1.250, 2.500 and 3.750", "Betrag 12.345, 13.678 Euro", "Price 12.500 14.750",
        "EUR/USD fixed at 1.0856, 1.0901", "He paid 12.5000, 13.2500 per share",
        "S1 2.500 E3.500", "p-values 0.001, 0.049", "95.12345, 10.12345",
    ])
    func amountsAreNoCoordinates(words: String) {
        #expect(Announced.found(words) == [])
    }

    @Test(arguments: [
        "48.8581° N, 2.2945° E|48.8581° N, 2.2945° E", "N48.8581 E2.2945|N48.8581 E2.2945",
        "lat 48.8581, lon 2.2945|48.8581, lon 2.2945", "GPS 48.858, 2.294|48.858, 2.294",
        "N 48° 51.487' E 2° 17.664'|N 48° 51.487' E 2° 17.664'",
        "48,8581; 2,2945|48,8581; 2,2945", "48.8581, 2.2945|48.8581, 2.2945",
    ])
    func coordinatesAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "Abschnitt 3.1.2.1", "Kapitel 3.1.2.1", "Ziffer 3.1.2.1", "Punkt 3.1.2.1",
        "apartado 3.1.2.1", "artículo 3.1.2.1", "alinéa 3.1.2.1",
        "paragraphs 3.1.2.1 to 3.1.2.4", "paragraphs 3.1.2.1, 3.1.2.2 and 3.1.2.4",
        "clauses 1.2.3.4", "subsection 1.2.3.4", "exhibit 1.2.3.4", "heading 1.2.3.4",
        "Nr. 1.2.3.4", "edition 2.1.0.0", "§ 1.2.3.4",
    ])
    func paragraphsAreNoInternetAddresses(words: String) {
        #expect(Announced.found(words) == [])
    }

    @Test(arguments: [
        "203[.]0[.]113[.]7|203[.]0[.]113[.]7", "IP address no. 203.0.113.7|203.0.113.7",
        "john.doe[at]example[dot]com|john.doe[at]example[dot]com",
        "john.doe [at] example [dot] com|john.doe [at] example [dot] com",
        "john.doe @example.com|john.doe @example.com", "john.doe@example.com|john.doe@example.com",
    ])
    func addressesOfTheNetAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "signal 12 345 rows", "the phone was seized on 04 05 2020",
        "fax of 15 January 2020 (20 pages)", "cell 4 of block 12345", "call 12345",
        "he called 20240512", "he called on 12 May 2020", "line 2020-2021", "numéro 12345",
    ])
    func otherNumbersAreNoTelephones(words: String) {
        #expect(Announced.found(words) == [])
    }

    @Test(arguments: [
        "Rufnummer 0171 2345678|0171 2345678", "Mobilnummer: 0171/2345678|0171/2345678",
        "Mobiltelefon 0171 234 56 78|0171 234 56 78", "Handynummer 0151-23456789|0151-23456789",
        "Telefonanschluss 030 901820|030 901820", "Contact number: 07700 900123|07700 900123",
        "called from 07700 900123|07700 900123", "(020) 7946 0018|(020) 7946 0018",
        "joindre au 06 12 34 56 78|06 12 34 56 78",
        "composé le numéro 01 42 68 53 00|01 42 68 53 00",
        "ligne téléphonique 0612345678|0612345678", "celular 55 1234 5678|55 1234 5678",
        "línea telefónica 912 345 678|912 345 678", "cellulare 333 1234567|333 1234567",
        "utenza telefonica 3331234567|3331234567", "telemóvel 912 345 678|912 345 678",
        "telefoonnummer 06-12345678|06-12345678", "at 06 12 34 56 78 today|06 12 34 56 78",
    ])
    func telephonesAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: ["duration 01:02:03:04:05:06", "Dauer 01:02:03:04:05:06"])
    func timesAreNoHardwareAddresses(words: String) {
        #expect(Announced.found(words) == [])
    }

    @Test(arguments: [
        "IMEI number of the handset is 490154203237518|490154203237518",
        "IMEISV 35-209900-176148-23|35-209900-176148-23",
        "MAC 001A.2B3C.4D5E|001A.2B3C.4D5E", "MAC address 001A2B3C4D5E|001A2B3C4D5E",
        "VIN wvwzzz1jz3w386752|wvwzzz1jz3w386752", "WVW ZZZ 1JZ 3W 386752|WVW ZZZ 1JZ 3W 386752",
    ])
    func devicesAndVehiclesAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "IBANDE89370400440532013000|DE89370400440532013000",
        "DE89  3704  0044  0532  0130  00|DE89  3704  0044  0532  0130  00",
        "DE89.3704.0044.0532.0130.00|DE89.3704.0044.0532.0130.00",
        "D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0|D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0",
        "4111.1111.1111.1111|4111.1111.1111.1111", "4111  1111  1111  1111|4111  1111  1111  1111",
    ])
    func accountsAndCardsAreFound(entry: String) { Announced.check(entry) }
}
