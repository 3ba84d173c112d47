import Testing

/// Numbers of persons, papers and accounts, in the words of the languages that are known.
@Suite struct AnnouncedNumbersTests {
    @Test(arguments: [
        "The tax 2019-2020 assessment", "VAT 1 250 000", "insurance 100000 euros",
        "Social security 2020-2021 budget", "food security 2030/2050", "income tax 12500.00",
        "visa 2024-2026", "registration 2019 of the company", "Ein 12345678 Euro teures Haus",
        "sin 12345678 pesos", "account of 12 May 2020", "on account of 25000 euros",
        "passport control on 12 May 2020", "license plate law of 2019", "the identity of both",
        "the bank account was closed on 03.05.2020", "sort 123456 of them",
        "La ville compte 125000 habitants", "El informe cuenta 1250000 casos",
        "Er hat nie 1234567 Euro gesehen", "a passport granted 12345678 times",
        "the passport section ART 12 of it", "SWIFT code TRANSFER of messages",
    ])
    func otherNumbersStay(words: String) {
        #expect(Announced.found(words) == [])
    }

    @Test(arguments: [
        "numéro de sécurité sociale 1 85 05 78 006 084 91|1 85 05 78 006 084 91",
        "passeport français n° 05CK02237|05CK02237", "passeport belge EJ123456|EJ123456",
        "permis de conduire n° 911091204519|911091204519",
        "titre de séjour n° 9912345678|9912345678", "CNI 880692310285|880692310285",
        "numéro fiscal 12 34 567 890 123|12 34 567 890 123",
    ])
    func frenchNumbersAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "Steuer-ID 86 095 742 719|86 095 742 719",
        "Steuer-Identifikationsnummer: 86095742719|86095742719",
        "IdNr. 86 095 742 719|86 095 742 719",
        "Sozialversicherungsnummer 65 170839 J 003|65 170839 J 003",
        "USt-IdNr. DE136695976|DE136695976", "Personalausweisnummer L01X00T471|L01X00T471",
        "Ausweisnummer: T22000129|T22000129", "Führerscheinnummer B072RRE2I55|B072RRE2I55",
        "AHV-Nr. 756.9217.0769.85|756.9217.0769.85",
        "Reisepass-Nr. C01X00T47|C01X00T47", "Steuernummer 21/815/08150|21/815/08150",
    ])
    func germanNumbersAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "con D.N.I. nº 12.345.678-Z|12.345.678-Z", "N.I.E. X-1234567-L|X-1234567-L",
        "CIF B-12345674|B-12345674",
        "número de la Seguridad Social 281234567840|281234567840",
        "pasaporte español número AAA123456|AAA123456",
        "pasaporte español AAA123456|AAA123456", "pasaporte alemán C01X00T47|C01X00T47",
        "cédula de ciudadanía 79.123.456|79.123.456",
        "número de identificación fiscal B12345674|B12345674",
    ])
    func spanishNumbersAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "ID number 8001015009087|8001015009087", "ID card no. 12345678|12345678",
        "NI number QQ 12 34 56 C|QQ 12 34 56 C", "NHS number 943 476 5919|943 476 5919",
        "PPS number 1234567FA|1234567FA", "Tax file number 123 456 782|123 456 782",
        "EIN 12-3456789|12-3456789", "SS# 536-22-8726|536-22-8726",
        "PAN: ABCPE1234F|ABCPE1234F",
        "passport of the Republic of Norvane no. AB1234567|AB1234567",
        "Social Security Number: 536-22-8726|536-22-8726",
    ])
    func englishNumbersAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "P. IVA 00743110157|00743110157", "C.F. RSSMRA85T10A562S|RSSMRA85T10A562S",
        "CNPJ 16.727.230/0001-97|16.727.230/0001-97", "NIP 123-456-32-18|123-456-32-18",
        "burgerservicenummer 111222333|111222333",
        "rijksregisternummer 85.07.30-033.28|85.07.30-033.28",
        "henkilötunnus 131052-308T|131052-308T", "fødselsnummer 151086 95088|151086 95088",
        "TCKN 17291716060|17291716060", "ЕГН 7523169263|7523169263",
        "паспорт серии 45 04 № 123456|45 04 № 123456", "Α.Φ.Μ. 094259216|094259216",
        "NRIC S1234567D|S1234567D", "PESEL 44051401359|44051401359",
    ])
    func numbersInOtherLanguagesAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "Account number 12345678, sort code 20-00-00|12345678|20-00-00",
        "Sort code 20-32-06 account 73282912|20-32-06|73282912",
        "Kontonummer 532013000, BLZ 37040044|532013000|37040044",
        "RIB : 20041 01005 0500013M026 06|20041 01005 0500013M026 06",
        "CCC 2100 0418 45 0200051332|2100 0418 45 0200051332",
        "cuenta corriente nº 2100 0418 45 0200051332|2100 0418 45 0200051332",
        "CBU 2850590940090418135201|2850590940090418135201",
        "CLABE 032180000118359719|032180000118359719",
        "routing number 021000021 account 1234567890|021000021|1234567890",
        "BSB 062-000 Acc 12345678|062-000|12345678",
        "numero di conto 000000123456|000000123456", "kontonummer 8601 11 17947|8601 11 17947",
        "BIC DEUTDEFF500|DEUTDEFF500", "SWIFT code DEUTDEFF|DEUTDEFF",
        "SWIFT-Code: BNPAFRPP|BNPAFRPP", "código SWIFT CAIXESBB|CAIXESBB",
    ])
    func bankNumbersAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "DNI 12345678Z y 87654321X|12345678Z|87654321X",
        "account numbers 12345678 and 87654321|12345678|87654321",
        "ID numbers: 8001015009087, 8001015009088|8001015009087|8001015009088",
        "Passport: \"533380006\"|533380006", "passport no: [533380006]|533380006",
        "Pass-Nr. C01X00T47|C01X00T47", "Kto.-Nr. 532013000|532013000",
        "Sozialversicherungs-Nr. 65 170839 J 003|65 170839 J 003",
        "SV-Nummer 65170839J003|65170839J003",
        "Krankenversichertennummer A123456780|A123456780",
    ])
    func listsAndCompoundsAreFound(entry: String) { Announced.check(entry) }

    @Test(arguments: [
        "véhicule immatriculé AB-123-CD|AB-123-CD", "Kfz-Kennzeichen: B - MW 1234|B - MW 1234",
        "placas ABC-12-34|ABC-12-34", "targata AB 123 CD|AB 123 CD", "VRM AB12CDE|AB12CDE",
        "госномер А123ВС77|А123ВС77", "Vehicle registration 340-594|340-594",
        "Vehicle registration 074480|074480",
    ])
    func platesAreFound(entry: String) { Announced.check(entry) }
}
