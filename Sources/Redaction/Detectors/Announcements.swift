/// Words that announce a number, a date, an address or a name.
enum Announcement: UInt16, CaseIterable {
    case birth, address, document, national, account, plate, device, vehicle, application, wallet
    case office, title

    var bit: UInt16 { 1 << rawValue }

    /// What a word announces, as bits: some words stand in several lists.
    static func bits(_ hash: UInt64) -> UInt16 { words.value(hash) }

    static let words = WordTable(
        texts.flatMap { announcement, text in
            WordHash.hashes(text).map { (hash: $0, value: announcement.bit) }
        })

    /// What is announced by words that end in "nummer", "number", "nr" or "tunnus".
    static let compounds = WordTable(
        (texts.filter { numbers.contains($0.0) } + stems).flatMap { announcement, text in
            WordHash.hashes(text).map { (hash: $0, value: announcement.bit) }
        })

    /// What a number may be of.
    static let numbers: [Announcement] = [
        .document, .national, .account, .plate, .device, .vehicle,
    ]
    static let numberBits = numbers.reduce(0) { $0 | $1.bit }

    /// First parts of compound words that announce nothing by themselves.
    private static let stems: [(Announcement, String)] = [
        (
            .national,
            """
            burgerservice rijksregister fodsel fodsels person personal henkilo identifikation
            sozialversicherung rentenversicherung versicherung identitats versicherten kranken
            krankenversicherten sv
            """
        ),
        (.document, "pass pas reisedokument"),
        (.account, "bankkonto bank"),
    ]

    private static let texts: [(Announcement, String)] = [
        (
            .birth,
            """
            born birth dob birthdate geboren geb geburtsdatum geburtstag nee ne nees nes naissance
            naissant nacido nacida nacimiento nac nato nata nascita nascido nascida nascimento
            geboortedatum urodzony urodzona urodzenia ur narozen narozena narozeni fodt fodd
            fodselsdato fodelsedatum syntynyt syntymaaika jahrgang született nascut nascuta
            nacio nacieron naquit naceu nacque nasceu ddn
            γεννηθεις γεννηθεισα γεννησης γεννηθηκε γεννημενος γεννημενη родился родилась рождения
            народився народилася народження роден родена dogumlu dogum roden rodena rodjen rodjena
            """
        ),
        (
            .address,
            """
            resident residing resides living lives address wohnhaft wohnt lebt wohnort habite
            habitant residant vive reside adresse anschrift
            wohnanschrift gemeldet domicilie domiciliee demeurant domicilio domiciliado domiciliada
            residente direccion indirizzo morada morador moradora adres zamieszkaly zamieszkala
            bosatt wonende woonachtig проживает проживающий проживающая
            """
        ),
        (
            .document,
            """
            passport passports passeports pasaportes reisepasse reisepass passnummer passeport
            pasaporte passaporto passaporte paspoort permit permits conduire conducir residencia
            ausweis personalausweis bundespersonalausweis identitatskarte aufenthaltstitel
            identitycard licence license permis fuhrerschein visa sejour
            cni διαβατηριο паспорт
            """
        ),
        (
            .national,
            """
            id identity insurance security social sociale seguridad personnummer personennummer
            personalnummer cpr pesel nif nie dni cif cpf cnpj rg ssn ss nino ni nhs pps ppsn utr ein
            itin bsn tin itn pan aadhaar curp rfc cuit cuil rut nit nip regon nric tckn ahv avs steuer
            steuernummer steueridentifikationsnummer steuerid idnr codice cf iva fiscale fiscal tax
            tfn vat ust ustid ustidnr siren siret identificacion identification identite identita
            identidad ciudadania nationalnumber amka egn hetu kennitala isikukood oib jmbg emso cnp
            rodne insee nir abn sin nss tva svnr αφμ αμκα инн снилс егн
            """
        ),
        (
            .account,
            """
            account accounts acct acc konto konten kto girokonto bankkonto cuentas comptes rib ccc cuenta cbu clabe compte conto conta rekening
            routing aba bsb blz bankleitzahl sort bic swift
            """
        ),
        (
            .plate,
            """
            registration plate plates numberplate kennzeichen immatriculation immatricule
            immatriculee matricula matricule placa placas targa targata targato kenteken
            rejestracyjny nummernschild vrm госномер
            """
        ),
        (.wallet, "wallet wallets bitcoin btc brieftasche portefeuille monedero cartera"),
        (.device, "imei imeisv"),
        (.vehicle, "vin chassis fahrgestellnummer fin bastidor telaio"),
        (
            .application,
            """
            application applications app apps requete requetes beschwerde az aktenzeichen
            geschaftszeichen docket case cases file dossier expediente causa procedimiento
            procedimento diligencias parquet rol affaire
            """
        ),
        (
            .office,
            """
            suspect witness informant victim officer defendant accused judge prosecutor inspector
            detective sergeant constable captain lawyer counsel plaintiff attorney notary agent
            magistrate superintendent commissioner applicant claimant expert interpreter clerk
            director manager colonel lieutenant major minister president registrar complainant
            angeklagter angeklagte angeklagten accusee prevenue acusada imputado imputada denunciante
            investigado investigada
            zeuge zeugin staatsanwalt richter richterin anwalt beschuldigter beschuldigte temoin
            juge procureur avocat prevenu testigo juez fiscal abogado acusado victima sospechoso
            partner wife husband son daughter brother sister father mother named called alias
            """
        ),
        (
            .title,
            """
            mr mrs ms miss mx dr prof sir dame madam herr herrn frau sig maitre monsieur madame mme mlle mademoiselle
            senor senora sr sra don dona signor signora dott avv ing pan pani
            """
        ),
    ]
}
