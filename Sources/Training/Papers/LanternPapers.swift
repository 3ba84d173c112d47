/// The papers of the request that the tour takes in by keys, from the first to the last.
package enum LanternPapers {
    package static let letter = Paper(
        fileName: "request-lantern.eml",
        custody: "partner's portal, receipt printed",
        grade: "A1",
        text: """
            From: Office for International Assistance <requests@assistance.kestovia.invalid>
            To: intake@cama.aldermoor.invalid
            Subject: Letter of request OIA/2031/91
            Message-ID: <oia-2031-91@assistance.kestovia.invalid>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            LETTER OF REQUEST

            1. Made by the Office for International Assistance, Kestovia, for the Prosecutor at
               Sel Bridge, Ansel Thorvik, who conducts the investigation.
            2. Subject: fraud with invoices for street lanterns, investigation.
            3. Facts: Corvin Ashdale sent invoices for lanterns that were never delivered. The
               towns of Kestovia paid to the account QM20 ALDR 0000 0000 3316.
            4. Wanted: the statement of that account for May, and a statement of the clerk who
               opened it, given without oath.
            5. Person concerned: Corvin Ashdale, national of Kestovia, address unknown.
            6. Purpose: evidence in the investigation and at trial.
            7. In English; signature and seal can be checked through the directory.
            """)

    package static let account = Paper(
        fileName: "ashdale-account.txt",
        custody: "Aldermoor Savings, sealed envelope, handed over against signature", grade: "A1",
        text: """
            ALDERMOOR SAVINGS - ACCOUNT QM20 ALDR 0000 0000 3316
            Holder: Corvin Ashdale
            Opened by Odile Marrow, counter 2

             2 May   from town of Sel Bridge        14 200.00   lanterns, invoice 31
             9 May   from town of Nether Sel        11 850.00   lanterns, invoice 32
            21 May   to   QM71 ALDR 0000 0000 5502     900.00   rent, Jorun Pellow
            30 May   to   QN44 KSTB 0000 0000 8830  24 000.00   cash
            """)

    package static let clerk = Paper(
        fileName: "statement-marrow.txt",
        custody: "police of Aldermoor, original signed, copy compared", grade: "B2",
        text: """
            RECORD OF A STATEMENT

            I, Odile Marrow, work at counter 2 of Aldermoor Savings. My telephone
            number is 555-0175, my mail odile.marrow@aldermoorsavings.invalid.

            Mr Ashdale opened the account in April and showed a passport of Kestovia. He said
            that the lanterns were for the towns. When I asked for a contract he told me: "Miss
            Marrow, you will have it tomorrow." It never came.

            Read over and signed: O. Marrow
            """)

    /// Names, titles and words that stand in these papers and nowhere in the program's own files.
    package static let tellingWords = [
        "Ashdale", "Corvin", "Odile", "Marrow", "Pellow", "Thorvik", "Sel Bridge", "lanterns",
        "request-lantern", "555-0175",
    ]
}
