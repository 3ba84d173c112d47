/// What came from Kestovia about Dorian Pell: an urgent letter by ordinary mail, half made.
enum PellPapers {
    static let call = Paper(
        fileName: "note-of-call.txt", custody: "taken down by I. Quill during the call",
        grade: "X4",
        text: """
            Note of a telephone call, 09:10

            The duty prosecutor of Kestovia asks for bank records of "Mr. Dorian Pell". He
            mentions a hearing in fourteen days. I answered that an oral request has to be
            confirmed in writing at once and that nothing can be said on the telephone.
            """)

    static let letter = Paper(
        fileName: "urgent-request.eml", custody: "ordinary e-mail, 09:40", grade: "X4",
        text: """
            From: Office for International Assistance <requests@asistance.kestovia.invalid>
            To: intake@cama.aldermoor.invalid
            Subject: URGENT - request for assistance - D. Pell
            Message-ID: <pell-0940@asistance.kestovia.invalid>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            To the Central Authority of Aldermoor

            We ask for your help in a case of large fraud against Dorian Pell, born 198x.
            Please send us all accounts.

            The request rests on the convention against organised crime. We thank you for
            treating it as urgent.

            For the duty prosecutor
            Telephone +999 555-0113
            """)
}

/// What came from Kestovia about the harbour contracts, and what the registry and the bank gave.
enum HarbourPapers {
    static let letter = Paper(
        fileName: "letter-of-request.txt", custody: "partner's portal, receipt printed",
        grade: "A1",
        text: """
            OFFICE FOR INTERNATIONAL ASSISTANCE, KESTOVIA
            Reference OIA/2031/77

            LETTER OF REQUEST

            1. The request is made by the Office for International Assistance for the Court of
               Inquiry at Port Sel, Judge Amory Lindqvist, who conducts the inquiry.
            2. Subject: bribery of a foreign public official, in the stage of judicial inquiry.
            3. Facts: between 3 February and 9 May the company Brook Marine paid officials of
               the harbour at Port Sel for dredging contracts. The payments are believed to have
               been decided by its director, Halvard Brook, and made from the account
               QM58 HARB 0000 0000 0518.
            4. Wanted: certified copies of the minutes of the board of Brook Marine and the
               statement of the account named above for that period.
            5. Person concerned: Halvard Brook, national of Aldermoor, believed to live there.
            6. Purpose: evidence before the Court of Inquiry.

            Written in English. Signature and seal can be checked through the directory.
            """)

    static let minutes = Paper(
        fileName: "brook-marine-board-minutes.txt",
        custody: "company registry, handed over by the registrar against signature", grade: "A1",
        text: """
            BROOK MARINE - MINUTES OF THE BOARD, 17 March

            Present: Halvard Brook (director), Sunniva Kemp (secretary to the board).

            Item 1. Mr Brook reports on the dredging contract at Port Sel. The "local costs" are
            to be met from the house account. No questions are asked.

            Item 2. S. Kemp informs the board that she will be away for an operation and that her
            sister can be reached by telephone, +999 555-0172.

            The minutes were typed by Sunniva Kemp, sunniva.kemp@brookmarine.invalid.
            """)

    static let statement = Paper(
        fileName: "account-0518.txt",
        custody: "Harbour Bank, sealed envelope, opened by T. Marsh", grade: "A1",
        text: """
            HARBOUR BANK - STATEMENT OF ACCOUNT QM58 HARB 0000 0000 0518
            Holder: Brook Marine

            12 February   to QN44 KSTB 0000 0000 8830   48 000.00   consultancy Port Sel
            21 March      to QN44 KSTB 0000 0000 8830   52 500.00   consultancy Port Sel
            28 March      to QM69 HARB 0000 0000 1290    3 140.00   salary S. Kemp
            30 April      to QN44 KSTB 0000 0000 8830   47 750.00   local costs
            """)
}
