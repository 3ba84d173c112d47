import Casework
import Redaction
import TestSupport
import Testing

/// Numbers known by shape or check, and what only a word before them tells.
@Suite struct AnnouncedTests {
    @Test(arguments: [
        // Check digits, check sums and ranges that are wrong.
        "IMEI 356974821237895", "353475890871401", "ac:65:3f:b2:36", "95.12345, 10.12345",
        "48.20, 16.37", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "1M8GDM9A1KP042788", "commit 6e80a9c222670bbe",
        // Words that announce nothing of the kind.
        "resident at the time", "lives with her family", "born again", "on 26 November 2025",
        "registration of births", "Article 12(3) of the Act of 2003", "our file no. 7502/21",
        "Request for mutual legal assistance 7502/21", "address unknown", "the identity of both",
        "version 2.4.6.3", "the officer said so", "tax year 2019",
    ])
    func decoysStay(words: String) {
        #expect(found("He said \(words), and left.") == [])
    }

    @Test(arguments: [
        "MAC ac:65:3f:b2:36:e5|ac:65:3f:b2:36:e5", "60-70-E0-EE-CD-35|60-70-E0-EE-CD-35",
        "IMEI 356974821237894|356974821237894", "IMEI: 35-697482-123789-4|35-697482-123789-4",
        "VIN P55H054K7VMF58523|P55H054K7VMF58523", "1M8GDM9AXKP042788|1M8GDM9AXKP042788",
        "at -48.28409, -8.26250|-48.28409, -8.26250",
        "at 48°12'30\"N 16°22'23\"E|48°12'30\"N 16°22'23\"E",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed|0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa|1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "wallet 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb|1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4|bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "born 22.07.1988|22.07.1988", "born in Paris on 3 May 1960|3 May 1960",
        "née le 4 mars 1971|4 mars 1971", "geboren am 1.12.1980|1.12.1980",
        "nacida el 5 de abril de 1990|5 de abril de 1990", "date of birth: 1990-04-05|1990-04-05",
        "born in 1925|1925", "Passport No. WC2345566|WC2345566",
        "passeport n° 12AB34567|12AB34567", "Personalausweis L01X00T47|L01X00T47",
        "National identity number ZZ 66 36 71 T|ZZ 66 36 71 T",
        "Vehicle registration L 8866 SH|L 8866 SH", "Kennzeichen FÜ-AU-231|FÜ-AU-231",
        "application no. 18403/91|18403/91",
        "applications nos. 18403/91 and 77/12|18403/91|77/12",
        "resident at Ekstigen 55, 96539 Södertälje|Ekstigen 55, 96539 Södertälje",
        "wohnhaft in Döhnweg 63-75, 56649 Göttingen|Döhnweg 63-75, 56649 Göttingen",
        "demeurant au 453, rue de Gomes, 42311 Deschamps|453, rue de Gomes, 42311 Deschamps",
        "the suspect Emma Wood|Emma Wood", "Mr Z.M. Necatigil|Z.M. Necatigil",
        "Officer Prof. Klaus Bach|Klaus Bach", "Frau van der Berg|van der Berg",
    ])
    func whatAWordAnnouncesIsFound(entry: String) {
        let parts = entry.split(separator: "|").map(String.init)

        #expect(found("He said \(parts[0]), and left.") == Array(parts.dropFirst()))
    }

    @Test func namesAfterACallingAreNotForTheDesk() {
        #expect(Made.found("the suspect Emma Wood left") == [])
    }

    private func found(_ body: String) -> [String] {
        let text = Made.text(body)
        return Made.passages(
            Detection.findings(in: text, persons: [], depth: .announced), in: text)
    }
}
