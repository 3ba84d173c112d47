/// What is asked of the words that announce numbers.
enum NumberWords {
    /// Words that say "number".
    static let names = WordTable(
        words:
            """
            number numbers no nos nr nrs num nums n numero numeros nummer nummern numer numeru cislo
            id idnr identifikationsnummer identificatienummer code kod codigo partita номер αριθμος
            αριθ numarasi numeret
            """)

    /// Words without weight between an announcing word and its number.
    static let fillers = WordTable(
        words:
            """
            card is was the of with bearing und and o mark document series serie серии серия de du des
            d l la le el los las di do da del della der den van file ist lautet es est
            intracommunautaire intracomunitario
            """)

    /// Words that say nothing of a number unless "number" stands with them.
    static let weak = WordTable(
        words:
            """
            tva nss id identity insurance security social sociale seguridad tax vat fiscal fiscale iva steuer
            ust ss ni cf codice identification identificacion identite identita identidad visa licence
            license permis permit permits conduire conducir residencia sejour nie dni tin rib rut
            account accounts acct acc konto cuenta compte conto conta rekening
            routing sort swift registration matricule
            """)

    /// Words that other languages have too, and that count in capitals only.
    static let capitals = WordTable(words: "ein sin ni ss nit pan cf inn cif aba")

    /// Words behind which a number is of something else.
    static let others = WordTable(
        words:
            """
            act law article section page pages paragraph annex regulation decree order resolution
            flight room office phone telephone tel mobile fax telefon gesetz artikel seite ley articulo
            loi telefono date born application case file request treaty convention report exhibit
            """)

    static let joiners = WordTable(words: "and et und y e en og och i и")

    /// What amounts are of.
    static let currencies = WordTable(
        words:
            """
            euro euros eur usd gbp chf pln sek nok dkk dollars dollar pounds pound francs kronen kroner
            zloty pesos reais rubles roubles lira percent million millions units
            """)

    /// What a registration without letters is of.
    static let vehicles = WordTable(
        words:
            """
            vehicle car van lorry truck motorcycle motorbike trailer boat vehicule voiture fahrzeug
            wagen pkw lkw coche vehiculo moto camion veicolo auto
            """)

    /// The schemes of a word; a word that is not there may announce a number of any kind.
    static func schemes(_ hash: UInt64) -> [NumberScheme]? {
        let row = Int(places.value(hash))
        return row == 0 ? nil : rows[row - 1]
    }

    private static let places = WordTable(
        table.enumerated().flatMap { row, entry in
            WordHash.hashes(entry.words).map { (hash: $0, value: UInt16(row + 1)) }
        })

    private static let rows: [[NumberScheme]] = table.map { entry in
        entry.schemes.split(separator: " ").compactMap { NumberScheme.named(String($0)) }
    }

    /// Each word once; without a scheme none is built, and none of another State's counts.
    static let table: [(words: String, schemes: String)] = [
        ("pesel", "pl.pesel"), ("nip", "pl.nip"), ("regon", "pl.regon"), ("nhs", "gb.nhs"),
        ("utr", "gb.utr"), ("pps ppsn", "ie.pps"), ("ssn ss social security", "us.ssn"),
        ("tfn", "au.tfn"), ("bsn burgerservice", "nl.bsn"),
        ("rijksregister", "be.nn be.bis"), ("cpf", "br.cpf"), ("cnpj", "br.cnpj"),
        ("dni", "es.dni"), ("nie", "es.nie"), ("cif", "es.cif es.dni es.nie"), ("abn", "au.abn"),
        ("sin", "ca.sin"),
        ("svnr", "at.vnr"), ("tva", "fr.tva be.vat"), ("nss", "fr.nir"),
        ("nif", "es.dni es.nie es.cif pt.nif"), ("cuit cuil", "ar.cuit"), ("rut", "cl.rut"),
        ("egn егн", "bg.egn"), ("cnp", "ro.cnp"), ("oib", "hr.oib"), ("jmbg emso", "si.emso"),
        ("amka αμκα", "gr.amka"), ("αφμ", "gr.vat"), ("инн", "ru.inn"), ("tckn", "tr.tckimlik"),
        ("aadhaar", "in_.aadhaar"), ("pan", "in_.pan"),
        ("personnummer personennummer", "se.personnummer no.fodselsnummer"),
        ("fodsel fodsels", "no.fodselsnummer"), ("kennitala", "is_.kennitala"),
        ("isikukood", "ee.ik"), ("codice cf fiscale", "it.codicefiscale it.iva"),
        ("iva", "it.iva es.cif"), ("siren", "fr.siren"), ("siret", "fr.siret"),
        ("nir insee sociale", "fr.nir"), ("rodne", "sk.rc"),
        ("ust ustid ustidnr vat", "de.vat at.uid gb.vat fr.tva"),
        ("steuer steuerid steueridentifikationsnummer idnr identifikation", "de.idnr de.vat"),
        ("ahv avs", "ch.ssn"), ("sozialversicherung versicherung", "ch.ssn at.vnr"),
        ("ccc cuenta", "es.ccc"), ("cbu", "ar.cbu"), ("routing aba", "us.rtn"),
        ("konto bankkonto bank", "no.kontonr"),
        (
            """
            ein itin nino ni rfc curp nric cpr hetu henkilo снилс rg seguridad account accounts
            acct acc compte conto conta rekening sort bsb blz bankleitzahl rib clabe
            """, ""
        ),
    ]
}
