/// What came from Norvane about Vesna Harrow, and the four files the bank gave.
enum HarrowPapers {
    static let letter = Paper(
        fileName: "letter-of-request.txt", custody: "encrypted e-mail to the verified key",
        grade: "A1",
        text: """
            MINISTRY OF JUSTICE, LEGAL AID DESK, NORVANE
            Reference LAD 414-B

            LETTER OF REQUEST

            The Legal Aid Desk asks on behalf of the Special Prosecutor, who conducts the
            investigation into the granting of road-building licences (corruption; stage:
            investigation).

            Facts. Vesna Harrow, a deputy head of the licensing office, is suspected of having
            taken money from bidders between 1 March and 30 June. Transfers above 10 000 to the
            account QM49 ALDR 0000 0000 7741 are of interest.

            Wanted: statements of that account from 1 March to 30 June.
            Person: Vesna Harrow, national of Norvane, living at Aldermoor.
            Purpose: evidence in the investigation and in a later trial.
            """)

    static let statement = Paper(
        fileName: "a-statement-7741.txt",
        custody: "Aldermoor Savings, disc, handed over against signature", grade: "A1",
        text: """
            ALDERMOOR SAVINGS - ACCOUNT QM49 ALDR 0000 0000 7741
            Holder: Vesna Harrow, Quay Lane 9, telephone +999 555-0164

             4 March   from QO28 NRVB 0000 0000 1187   24 000.00   Tarn Road Builders
            11 March   to   QM20 ALDR 0000 0000 3316      640.00   rent, Willa Norcross
            19 April   from QO28 NRVB 0000 0000 1187   31 500.00   Tarn Road Builders
             2 May     to   QM71 ALDR 0000 0000 5502       75.00   riding school, Jonah Pike
            27 May     to   QM64 ALDR 0000 0000 9120      210.00   St Brannoc Clinic, invoice 8841
            16 June    from QO28 NRVB 0000 0000 1187   18 250.00   Tarn Road Builders
            """)

    static let joint = Paper(
        fileName: "b-joint-account.txt",
        custody: "Aldermoor Savings, disc, handed over against signature", grade: "A1",
        text: """
            ALDERMOOR SAVINGS - ACCOUNT QM75 ALDR 0000 0000 7758
            Holders: Vesna Harrow and Emil Harrow

             1 March   from employer of Emil Harrow     2 900.00
             3 March   to   household                   1 150.00
             1 April   from employer of Emil Harrow     2 900.00
            """)

    static let invoice = Paper(
        fileName: "c-clinic-invoice.txt",
        custody: "Aldermoor Savings, disc, handed over against signature", grade: "B2",
        text: """
            ST BRANNOC CLINIC - INVOICE 8841

            Patient: Vesna Harrow
            Treatment: two sessions of counselling after bereavement
            Amount: 210.00, paid on 27 May from account ending 7741
            """)

    static let cover = Paper(
        fileName: "d-cover-note.eml",
        custody: "Aldermoor Savings, by mail from its compliance office", grade: "B2",
        text: """
            From: Lucan Dray <l.dray@aldermoorsavings.invalid>
            To: intake@cama.aldermoor.invalid
            Subject: Harrow - our report SAR-2031-00917
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Dear colleagues,

            four files are enclosed. Please note that we filed the suspicious activity report
            SAR-2031-00917 on this customer in April; neither she nor the partner may learn of it.

            Lucan Dray
            Compliance officer, +999 555-0169
            """)
}
