/// Words that announce a number, a date, an address or a name.
enum Announcement: UInt8 {
    case birth = 1
    case address, document, national, plate, device, vehicle, application, wallet, office, title

    static func of(_ hash: UInt64) -> Announcement? {
        Announcement(rawValue: UInt8(words.value(hash)))
    }

    /// A word that stands in two lists announces what the later one says.
    static let words: WordTable = {
        var words: [UInt64: UInt16] = [:]
        for (announcement, text) in texts {
            for hash in WordHash.hashes(text) { words[hash] = UInt16(announcement.rawValue) }
        }
        return WordTable(words.map { ($0.key, $0.value) })
    }()

    private static let texts: [(Announcement, String)] = [
        (
            .birth,
            """
            born birth dob birthdate geboren geb geburtsdatum geburtstag nee naissance naissant
            nacido nacida nacimiento nato nata nascita nascido nascida nascimento geboortedatum
            urodzony urodzona urodzenia narozen narozena narozeni fodt fodd fodselsdato syntynyt
            született nascut nascuta γεννηθεις γεννηθεισα γεννησης родился родилась рождения
            народився народилася dogumlu
            """
        ),
        (
            .address,
            """
            resident residing resides living lives address wohnhaft wohnt adresse anschrift
            domicilie domiciliee demeurant domicilio residente direccion indirizzo morada adres
            zamieszkaly zamieszkala
            """
        ),
        (
            .document,
            """
            passport reisepass passnummer passeport pasaporte passaporto passaporte paspoort
            ausweis personalausweis identitycard licence license permis fuhrerschein visa
            διαβατηριο паспорт
            """
        ),
        (
            .national,
            """
            identity insurance security personnummer personennummer personalnummer cpr pesel nif
            nie dni cpf rg ssn nino bsn tin itin pan aadhaar curp rfc cuit rut steuernummer
            steueridentifikationsnummer steuerid codice fiscale fiscal tax vat ustid siren siret
            identificacion identification identite identita identidad nationalnumber amka egn
            hetu kennitala isikukood oib jmbg emso cnp rodne insee nir αφμ αμκα инн снилс
            """
        ),
        (
            .plate,
            """
            registration plate plates numberplate kennzeichen immatriculation matricula matricule
            targa kenteken rejestracyjny nummernschild
            """
        ),
        (.wallet, "wallet wallets bitcoin btc brieftasche portefeuille monedero cartera"),
        (.device, "imei imeisv"),
        (.vehicle, "vin chassis fahrgestellnummer fin bastidor telaio"),
        (
            .application,
            """
            application applications requete requetes beschwerde aktenzeichen geschaftszeichen
            docket case cases file dossier expediente causa procedimiento rol affaire
            """
        ),
        (
            .office,
            """
            suspect witness informant victim officer defendant accused judge prosecutor inspector
            detective sergeant constable captain lawyer counsel plaintiff attorney notary agent
            magistrate superintendent commissioner applicant claimant expert interpreter clerk
            director manager colonel lieutenant major minister president registrar complainant
            zeuge zeugin staatsanwalt richter richterin anwalt beschuldigter beschuldigte temoin
            juge procureur avocat prevenu testigo juez fiscal abogado acusado victima sospechoso
            partner wife husband son daughter brother sister father mother named called alias
            """
        ),
        (
            .title,
            """
            mr mrs ms miss mx dr prof sir dame herr frau monsieur madame mme mlle mademoiselle
            senor senora sr sra don dona signor signora dott avv ing pan pani
            """
        ),
    ]
}
