/// What came from Ostrelle about the counterfeit medicine, and what customs gave.
enum MedicinePapers {
    static let letter = Paper(
        fileName: "letter-of-request.txt", custody: "partner's portal, receipt printed",
        grade: "A1",
        text: """
            CENTRAL AUTHORITY FOR REQUESTS, OSTRELLE
            Reference CAR-2031-0512

            LETTER OF REQUEST

            For the High Court of Ostrelle, chamber of Judge Ilsabet Crane, which conducts the
            trial. Subject: import of counterfeit medicine by an organised group (stage: trial;
            hearing on Monday).

            Facts: parcels sent from Aldermoor by Rafe Caldwell contained tablets without active
            substance. Eleven people fell ill.

            Wanted: the customs records of the parcels and the record of the interview with the
            forwarding clerk. Person: Rafe Caldwell, national of Ostrelle, in custody there.
            Purpose: evidence at the hearing.
            """)

    static let customs = Paper(
        fileName: "customs-record.txt", custody: "customs house, printed and stamped", grade: "A1",
        text: """
            CUSTOMS HOUSE ALDERMOOR - PARCELS OF THE SENDER RAFE CALDWELL

            Parcel 1, 2 September: 4 000 tablets, declared as mints.
            Parcel 2, 9 September: 6 500 tablets, declared as mints.
            Paid from account QM57 HARB 0000 0000 6647 by card 4012 8888 8888 1881.

            Handled by forwarding clerk Nell Garrow, counter 4, telephone +999 555-0190.
            """)

    static let interview = Paper(
        fileName: "interview-forwarding-clerk.txt",
        custody: "police of Aldermoor, original signed, copy compared", grade: "B2",
        text: """
            RECORD OF AN INTERVIEW

            The clerk, Nell Garrow, says: Mr Caldwell came twice and paid with the same card.
            He was in a hurry. "Ms Garrow, it is only sweets", he said. I did not open anything.

            N. Garrow can be reached at nell.garrow@forwarders.invalid.
            """)
}
