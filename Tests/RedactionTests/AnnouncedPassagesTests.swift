import Redaction
import Testing

/// Numbers of cases, addresses and names that a word announces.
@Suite struct AnnouncedPassagesTests {
    @Test(arguments: [
        "Our reference: case no. 12345/20", "our Case File No. 12345/20",
        "Unser Aktenzeichen: 12 Js 3456/20", "notre dossier n° 12345/20",
        "nuestra referencia: expediente 12345/20", "in this case 2 persons", "case of 12 May 2020",
        "the file of 2019",
    ])
    func ownNumbersStay(words: String) {
        #expect(Announced.found(words) == [])
    }

    @Test(arguments: [
        "Az. 12 Js 3456/20|12 Js 3456/20", "Aktenzeichen: 12 Js 3456/20|12 Js 3456/20",
        "Geschäftszeichen 4 C 123/21|4 C 123/21",
        "Case No. 1:20-cr-00123-ABC|1:20-cr-00123-ABC", "Case No. CR-2020-1234|CR-2020-1234",
        "docket no. 20-cv-1234|20-cv-1234", "case file 2020-1234|2020-1234",
        "diligencias previas 1234/2020|1234/2020",
        "procedimiento abreviado nº 45/2019|45/2019", "procedimento penale n. 1234/20|1234/20",
        "app. nos. 12345/20 and 23456/20|12345/20|23456/20",
        "n° parquet 21123000456|21123000456",
    ])
    func numbersOfCasesAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "lives in 2 rooms", "living in 2020 at Aldermoor", "resident at the time",
        "address of the President on 12 May 2020", "living at Aldermoor",
    ])
    func whatIsNoAddressStays(words: String) {
        #expect(Announced.found(words) == [])
    }

    @Test(arguments: [
        "wohnhaft Hauptstraße 5, 10115 Berlin|Hauptstraße 5, 10115 Berlin",
        "wohnhaft Hauptstraße 5, 50667 Köln. Er zahlte|Hauptstraße 5, 50667 Köln",
        "wohnhaft Hauptstraße 5, 50667 Köln, Telefon|Hauptstraße 5, 50667 Köln",
        "wohnhaft Hauptstraße 5, 50667 Köln\nReisepass|Hauptstraße 5, 50667 Köln",
        "residing at 221 Baker Street, London NW1 6XE.\nShe|221 Baker Street, London NW1 6XE",
        "residing at 221 Baker Street, London NW1 6XE. She|221 Baker Street, London NW1 6XE",
        "residing at 4 St. James Road, Bristol|4 St. James Road, Bristol",
        "wohnhaft in der Hauptstraße 5 in 10115 Berlin|Hauptstraße 5 in 10115 Berlin",
        "Wohnanschrift: Hauptstr. 5, 10115 Berlin|Hauptstr. 5, 10115 Berlin",
        "gemeldet in Hauptstr. 5, 10115 Berlin|Hauptstr. 5, 10115 Berlin",
        "Adresse : 14, rue des Lilas, 75020 Paris|14, rue des Lilas, 75020 Paris",
        "Address : 14 High Street|14 High Street",
        "demeurant 14, rue des Lilas à Paris (75020)|14, rue des Lilas à Paris (75020)",
        "con domicilio en la calle Mayor, 12, 3º B, 28013 Madrid"
            + "|calle Mayor, 12, 3º B, 28013 Madrid",
        "domiciliado en C/ Mayor 12, 28013 Madrid|C/ Mayor 12, 28013 Madrid",
        "Home address\n12 High Street\nAldermoor\nAL1 2BC|12 High Street\nAldermoor\nAL1 2BC",
        "zamieszkały przy ul. Długiej 5 m. 7|ul. Długiej 5 m. 7",
        "bosatt på Storgatan 5, 11122 Stockholm|Storgatan 5, 11122 Stockholm",
        "wonende te 1012 AB Amsterdam, Kalverstraat 12|1012 AB Amsterdam, Kalverstraat 12",
        "проживает по адресу: ул. Ленина, д. 5|ул. Ленина, д. 5",
        "morador na Rua Augusta, 1500|Rua Augusta, 1500",
    ])
    func addressesAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "Monsieur le Procureur de la République", "Madame la Procureure", "Herr Rechtsanwalt",
        "Mr President", "Dear Sir Madam", "the President European Commission",
        "director General Services Administration", "witness Protection Programme",
        "the Applicant Company's submissions", "Witness Statement No 3",
    ])
    func formsOfAddressWithoutNamesStay(words: String) {
        #expect(Announced.found(words) == [])
    }

    @Test(arguments: [
        "M. Dupont a déclaré|Dupont", "M. Jean Martin mentait|Jean Martin",
        "mit Herrn Müller|Müller", "Sig. Rossi|Rossi", "Maître Dupond-Moretti|Dupond-Moretti",
        "der Angeklagte Hans Meier|Hans Meier", "la prévenue Anne Roux|Anne Roux",
        "el imputado Juan Ruiz|Juan Ruiz", "Mme Marie d'Estaing|Marie d'Estaing",
        "Signor Carlo dell'Acqua|Carlo dell'Acqua",
    ])
    func namesBehindFormsOfAddressAreFound(entry: String) { Announced.check(entry) }
}

/// Tables of sentences with the passages that are to be found in them.
enum Announced {
    /// Finds in the sentence before the first bar the passages behind the bars, and no others.
    static func check(_ entry: String, at place: SourceLocation = #_sourceLocation) {
        let parts = entry.split(separator: "|").map(String.init)

        #expect(found(parts[0]) == Array(parts.dropFirst()), sourceLocation: place)
    }

    /// What is found in a sentence in all that announces.
    static func found(_ words: String) -> [String] {
        let text = Made.text("It says: \(words).\n\nSigned.")
        return Made.passages(
            Detection.findings(in: text, persons: [], depth: .announced), in: text)
    }
}
