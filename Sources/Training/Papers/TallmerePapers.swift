/// What came from Tallmere about the smuggling through the Gull Hotel, and the statements taken.
enum GullPapers {
    static let letter = Paper(
        fileName: "letter-rogatory.txt", custody: "courier, sealed, receipt signed", grade: "A1",
        text: """
            PROSECUTOR GENERAL'S OFFICE, TALLMERE
            Reference PG 9/118

            LETTER ROGATORY

            Object and reason: to hear witnesses in the case of smuggling of cigarettes through
            the port of Aldermoor, offence under section 201 of the customs code of Tallmere.

            Facts: in the nights of 8 and 15 October lorries were loaded behind the Gull Hotel.
            The guest Bastian Okoro is suspected of having led the loading.

            Persons: the staff of the hotel who were on duty; Bastian Okoro, national of Tallmere.
            """)

    static let cook = Paper(
        fileName: "statement-1-tench.txt",
        custody: "police of Aldermoor, original signed, copy compared", grade: "B2",
        text: """
            RECORD OF THE HEARING OF A WITNESS

            Witness: Marisol Tench, staff number 40-118
            Lives at the staff house, telephone 555-0181, marisol.tench@gullhotel.invalid

            I am the night cook at the Gull Hotel. Around two in the morning I saw three men load
            boxes into a lorry. The man who gave the orders was the guest from room 12, Mr Okoro.
            Afterwards he said to me: "Mari T., you have seen nothing."

            Read over and signed: M. Tench
            """)

    static let porter = Paper(
        fileName: "statement-2-porter.txt",
        custody: "police of Aldermoor, original signed, copy compared", grade: "B2",
        text: """
            RECORD OF THE HEARING OF A WITNESS

            Witness: Aurel Finch, porter. I agree to be named.

            I carried no boxes. I saw Bastian Okoro in the yard at two. Only the kitchen was lit;
            Mari-
            sol Tench was there, as she is every night. Ms Tench told me the next day that she
            was afraid.
            """)

    static let note = Paper(
        fileName: "statement-3-note.eml",
        custody: "police of Aldermoor, by mail from the station", grade: "B2",
        text: """
            From: Station Quayside <desk@quayside.aldermoor.invalid>
            To: intake@cama.aldermoor.invalid
            Subject: Gull Hotel, hearing of Tench, Marisol
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            The witness TENCH asks that her name be kept from the suspect. She can be reached
            by telephone, 555-0181 in the mornings.

            > From: Marisol Tench
            > I will sign, but please do not let Okoro's people know that it was me.
            """)
}
