import Testing

/// Days and years of birth, in the words of the languages that are known.
@Suite struct AnnouncedBirthsTests {
    @Test(arguments: [
        "NATO Secretary General, 12 May 2020", "NATO was founded in 1949",
        "Place of birth: Aldermoor\nDate of issue: 12 May 2020",
        "Date of birth: [redacted]  Date of offence: 12 May 2020",
        "birth certificate no. 1234 of 12 May 2020", "the birth rate of 2004",
        "born out of the Treaty of 20 April 1959", "Born Ltd was dissolved in 2015",
        "il ne vint pas le 12 mars 2019", "Le prévenu ne conteste pas; le 3 mai 2020 il partit",
        "a born leader. On 3 May 2020 he left", "born in Aldermoor. He moved on 3 May 2020",
        "the company was born again and sold on 3 May 2020",
        "geboren in Aldermoor, verhaftet am 3. Mai 2020", "foreign-born population in 2011",
        "birth control leaflet of 1998", "on 3 May 2020 he left. Born leaders stay",
    ])
    func datesOfEventsStay(words: String) {
        #expect(Announced.found(words) == [])
    }

    @Test(arguments: [
        "né le 12 mars 1975 à Lyon|12 mars 1975", "M. Dupont, né le 12/03/1975|Dupont|12/03/1975",
        "né(e) le 03/05/1960|03/05/1960", "NÉ LE 03/05/1960|03/05/1960",
        "ne\u{301} le 03/05/1960|03/05/1960", "Né à Lyon, le 3 mars 1970|3 mars 1970",
        "née en 1970|1970", "date de naissance : 3 mai 1960|3 mai 1960",
        "D.O.B. 07/03/1975|07/03/1975", "d.o.b.: 07-03-75|07-03-75", "DOB 22071988|22071988",
        "born 19880722|19880722", "born 22nd day of July, 1988|22nd day of July, 1988",
        "born on the third of May 1960|third of May 1960", "born 22.VII.1988|22.VII.1988",
        "born in the city of Alder in the county of Moor on 22 July 1988|22 July 1988",
        "Date of birth\n22 July 1988|22 July 1988",
        "F. Nac.: 05/04/1990|05/04/1990", "fecha de nac. 05/04/1990|05/04/1990",
        "nacido el día 5 de abril del año 1990|5 de abril del año 1990",
        "nacida en Aldermoor el 5 de abril de 1990|5 de abril de 1990",
        "Jahrgang 1970|1970", "geboren am 3. Jänner 1970|3. Jänner 1970",
        "geb. 3.1.1970|3.1.1970", "Geburtsdatum: 03.01.1970|03.01.1970",
        "1965 года рождения|1965", "родился 3 мая 1965|3 мая 1965",
        "γεννήθηκε στις 3 Μαΐου 1965|3 Μαΐου 1965", "doğum tarihi 03.05.1965|03.05.1965",
        "narozen dne 3. května 1965|3. května 1965", "urodzony 3 maja 1965|3 maja 1965",
        "född den 3 maj 1965|3 maj 1965", "született 1965. május 3|1965. május 3",
        "nato a Roma il 3 maggio 1965|3 maggio 1965",
        "nascido a 3 de maio de 1965|3 de maio de 1965",
        "geboren op 3 mei 1965|3 mei 1965", "syntynyt 3. toukokuuta 1965|3. toukokuuta 1965",
        "født 3. maj 1965|3. maj 1965", "am 3. Mai 1965 in Köln geboren|3. Mai 1965",
        "12.03.1974 geboren|12.03.1974", "on 3 May 1965 she was born in Lyon|3 May 1965",
        "Nació el 3 de mayo de 1965 en Madrid|3 de mayo de 1965",
        "NE LE 03/05/1965 A LYON|03/05/1965", "Elle naquit le 3 mai 1965|3 mai 1965",
    ])
    func daysOfBirthAreFoundWhole(entry: String) { Announced.check(entry) }
}
