/// Classes of words that tell the model more than the word itself.
enum WordClasses {
    /// One bit a class, for the classes a word belongs to.
    static func of(_ hash: UInt64) -> UInt16 {
        classes.value(hash)
    }

    static let title: UInt16 = 1
    static let month: UInt16 = 2
    static let number: UInt16 = 4
    static let unit: UInt16 = 8
    static let land: UInt16 = 16
    static let law: UInt16 = 32
    static let office: UInt16 = 64
    static let court: UInt16 = 128
    static let calling: UInt16 = 256
    static let kin: UInt16 = 512
    static let settlement: UInt16 = 1_024
    static let particle: UInt16 = 2_048
    static let body: UInt16 = 4_096
    static let time: UInt16 = 8_192

    private static let classes = WordTable(
        texts.flatMap { bit, text in WordHash.hashes(text).map { ($0, bit) } })

    private static let texts: [(UInt16, String)] = [
        (title, "mr mrs ms miss dr prof sir messrs madame herr frau professor lord lady judge"),
        (
            month,
            """
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sept oct nov dec monday tuesday wednesday thursday friday
            saturday sunday spring summer autumn winter
            """
        ),
        (
            number,
            """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen
            fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
            eighty ninety hundred thousand million billion several few half dozen first second
            third fourth fifth sixth seventh eighth ninth tenth
            """
        ),
        (
            unit,
            """
            euros euro eur dollars dollar usd pounds pound sterling gbp roubles rouble rubles rub
            lira liras lire try zlotys zloty pln francs franc chf kronor krona kroner krone sek
            forint forints huf leva lev hryvnias hryvnia uah marks mark dem kopecks lei leu drachmas
            schillings tolars kunas denars percent metres meters metre kilometres kilometre km
            hectares hectare square kilograms kg grams grammes litres sq
            """
        ),
        (time, "years year months month weeks week days day hours hour minutes age aged old"),
        (
            law,
            """
            article articles section sections paragraph paragraphs rule rules act code protocol
            convention constitution law decree chapter regulation directive series reports eur
            hr dec no ibid v vs cited above judgment echr gc
            """
        ),
        (
            office,
            """
            government agent registry registrar chamber president section secretary minister
            ministry delegate representative prosecutor prosecution attorney counsel
            """
        ),
        (
            court,
            """
            court courts tribunal cour high supreme constitutional appeal appeals cassation
            district regional county administrative magistrate assize commission
            """
        ),
        (
            body,
            """
            police prison hospital clinic bank company ltd plc inc gmbh university school
            association union party office department committee council board institute centre
            ministry directorate agency inspectorate bureau foundation federation club church
            newspaper station unit army command gendarmerie brigade chamber fund service services
            faculty college society authority
            """
        ),
        (
            calling,
            """
            lawyer lawyers doctor teacher nurse journalist engineer officer soldier businessman
            farmer student driver accountant pensioner economist architect director manager
            editor psychiatrist psychologist surgeon physician policeman policemen clerk worker
            mechanic professor retired national nationals citizen citizens refugee
            """
        ),
        (
            kin,
            """
            wife husband mother father son daughter brother sister parents child children uncle
            aunt cousin grandmother grandfather spouse partner widow widower nephew niece
            """
        ),
        (
            settlement,
            """
            village town city district region province county municipality street road square
            avenue island river border mountain valley airport station quarter neighbourhood
            """
        ),
        (particle, "van von der den de del della di da dos das do du la le el al bin ibn of the"),
        (
            land,
            """
            albania albanian andorra armenia armenian austria austrian azerbaijan azerbaijani
            belgium belgian bosnia bosnian herzegovina bulgaria bulgarian croatia croatian croat
            cyprus cypriot czech denmark danish dane estonia estonian finland finnish france french
            georgia georgian germany german germans greece greek greeks hungary hungarian iceland
            icelandic ireland irish italy italian italians latvia latvian liechtenstein lithuania
            lithuanian luxembourg malta maltese moldova moldovan monaco montenegro netherlands dutch
            norway norwegian poland polish pole macedonia macedonian portugal portuguese romania
            romanian russia russian russians serbia serbian serb serbs slovakia slovak slovenia
            slovene slovenian spain spanish sweden swedish swiss switzerland turkey turkish turks
            turkiye ukraine ukrainian kingdom british england english scotland scottish wales welsh
            london america american usa canada canadian australia australian china chinese india
            indian pakistan pakistani iran iranian iraq iraqi syria syrian lebanon lebanese israel
            israeli palestine palestinian egypt egyptian libya libyan tunisia tunisian algeria
            algerian morocco moroccan somalia somali sudan sudanese ethiopia eritrea eritrean
            nigeria nigerian ghana kenya kurdish kurd kurds kurdistan chechen chechnya roma gypsy
            jewish jew muslim muslims islamic christian catholic orthodox afghan afghanistan
            uzbekistan uzbek kazakhstan tajikistan tajik turkmenistan kyrgyzstan yugoslavia yugoslav
            soviet ussr kosovo transdniestria bangladesh bangladeshi vietnam vietnamese japan
            brazil brazilian colombia colombian mexico mexican african european asian arab
            belarus belarusian tamil lanka sri
            """
        ),
    ]
}
