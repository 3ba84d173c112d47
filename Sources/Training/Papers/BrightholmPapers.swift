/// What came from Brightholm about a murder, with a second matter folded into it.
enum LighthousePapers {
    static let letter = Paper(
        fileName: "letter-of-request.txt", custody: "diplomatic bag, opened by I. Quill",
        grade: "A1",
        text: """
            ATTORNEY GENERAL'S CHAMBERS, BRIGHTHOLM
            Reference AG/INT/2231

            LETTER OF REQUEST

            The Attorney General asks for help in the investigation, conducted by Chief
            Inspector Dunstan Hale, of the murder of the lighthouse keeper on 3 November.

            Part one. Suspect: Edric Vole, national of Brightholm. Wanted: location data of the
            telephone +999 555-0136 for that night, and the statement of his landlady.

            Part two. Suspect: Perpetua Lyle, journalist, for insulting the office of state.
            Wanted: the names of those who wrote to her.

            Our courts are fair and we would not expect the maximum.
            Purpose: evidence in the investigation.
            """)
}
