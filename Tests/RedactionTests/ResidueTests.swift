import Casework
import Redaction
import Testing

/// The search for leftovers in what is about to leave.
@Suite struct ResidueTests {
    private func disguises(
        _ text: String, _ secrets: [String], persons: [PersonOfCase] = [],
        name: String = "copy-1.txt",
        permitted: [String] = []
    ) -> [Leftover.Disguise] {
        Residue.proof(
            of: Array(text.utf8), fileName: name, secrets: secrets, persons: persons,
            permitted: permitted
        ).leftovers.map(\.disguise)
    }

    @Test(arguments: [
        "saw Marisol Tench", "saw MARISOL TENCH", "Tench alone", "TENCH", "Tench's", "only Marisol",
        "Marisol\nTench", "Ma-\nrisol", "Mari\nsol", "M a r i s o l", "T e n c h", "hcneT losiraM",
        "Mari\u{200B}sol", "Ｔｅｎｃｈ", "Te\u{301}nch", "TWFyaXNvbCBUZW5jaA==",
        "xxxxTWFyaXNvbCBUZW5jaA==", "name: bmFtZTogTWFyaXNvbCBUZW5jaA",
        "4d617269736f6c2054656e6368",
        "4d 61 72 69 73 6f 6c 20 54 65 6e 63 68", "%4Darisol%20Tench", "Marisol=20T=65nch",
        "T&#101;nch", "\\u0054ench", "Znevfby Grapu", "marisoltench@x.invalid", "MarisolTench",
        "Тench", "tench_1975", "/home/tench/x",
    ])
    func aMaskedNameIsFoundInAnyDisguise(words: String) {
        #expect(!disguises("Some words. \(words) and others.", ["Marisol Tench"]).isEmpty)
    }

    @Test(arguments: ["jvandenbroucke@x.invalid", "Vandenbrouckeho", "20260101.vandenbroucke"])
    func aLongNameIsFoundInAddressesAndWithEndings(words: String) {
        #expect(!disguises("Words \(words) words.", ["Roelof Vandenbroucke"]).isEmpty)
    }

    @Test func aNameThatIsACommonWordIsALeftoverWithACapitalOnly() {
        let black = PersonOfCase(
            id: Made.id(9), name: "Tom Black", category: "WIT", isProtected: true)

        #expect(disguises("in black letters", ["Tom Black"], persons: [black]) == [])
        #expect(!disguises("said Black", ["Tom Black"], persons: [black]).isEmpty)
        #expect(
            disguises("in Black Street", ["Tom Black"], persons: [black], permitted: ["Black"])
                == [])
    }

    @Test func maskedInitialsAreFoundWithTheirStopsOnly() {
        #expect(disguises("coffee, fe, FE", ["F.E."]) == [])
        #expect(!disguises("then F. E. came", ["Mr F.E."]).isEmpty)
    }

    @Test func aLeftoverInTheNameOfTheFileIsFound() {
        #expect(disguises("clean", ["Marisol Tench"], name: "tench-1.txt") == [.fileName])
    }

    @Test(arguments: [
        "Attention to the attenchant", "Marisa Trench", "a tenth", "The Marisolte", "ten chairs",
        "Joanne Browning", "the bank in the street", "stop 61 people", "Vandenbrouckeville",
    ])
    func otherWordsAreNoLeftover(words: String) {
        let secrets = [
            "Marisol Tench", "Anne Brown", "Gull Street Bank", "P61", "the", "Roelof Vandenbroucke",
        ]

        #expect(disguises("Some words. \(words).", secrets) == [])
    }

    @Test func numbersAreFoundHoweverTheyAreGrouped() {
        let secret = ["QM49 ALDR 0000 0000 7741"]

        #expect(!disguises("to QM49ALDR000000007741", secret).isEmpty)
        #expect(!disguises("to qm49-aldr-0000-0000-7741", secret).isEmpty)
        #expect(!disguises("to ALDR 0000 0000 7741", secret).isEmpty)
        #expect(disguises("to QM49 ALDR 0000 0000 7742", secret) == [])
        #expect(!disguises("tel 555.0142", ["555-0142"]).isEmpty)
        #expect(!disguises("tel +34918288764", ["918 288 764"]).isEmpty)
        #expect(disguises("sum 15550142", ["555-0142"]) == [])
    }

    @Test func protectedPersonsAreLookedForWithAllNames() {
        let proof = { (text: String) in disguises(text, [], persons: Made.persons) }

        for words in ["Mari T.", "Тенч", "the night cook at the Gull Hotel", "40 118", "M.T. said"]
        {
            #expect(!proof("Then \(words) came.").isEmpty, "\(words)")
        }
        #expect(proof("The cook of another hotel; at night; the Gull flew; 40, 118.") == [])
    }

    @Test func thePersonOfALeftoverIsNamedByItsRow() {
        let proof = Residue.proof(
            of: Array("Tench".utf8), fileName: "", secrets: ["x"],
            persons: [Made.harald, Made.marisol])

        #expect(proof.leftovers == [Leftover(row: 2, disguise: .token)])
    }

    @Test func somebodyWhoMayBeNamedExplainsASharedSurname() {
        #expect(disguises("Harald Tench came", ["Marisol Tench"], persons: Made.persons) == [])
        #expect(!disguises("Tench came", ["Marisol Tench"], persons: Made.persons).isEmpty)
    }

    @Test func aDecisionToReleaseExplainsAWordButNoWholeName() {
        let bergen = PersonOfCase(
            id: Made.id(9), name: "Nora Bergen", category: "WIT", isProtected: true)

        #expect(!disguises("in Bergen", [], persons: [bergen]).isEmpty)
        #expect(disguises("in Bergen", [], persons: [bergen], permitted: ["Bergen"]) == [])
        #expect(
            !disguises("Nora Bergen", [], persons: [bergen], permitted: ["Bergen", "Nora Bergen"])
                .isEmpty)
    }

    @Test func wordsOfTheHeadingAndOfMasksAreNoLeftover() {
        let text = Made.text("Sent by the Central Authority of Tallmere on RESTRICTED paper, R04.")
        let whole = Finding(
            reading: 0, range: ScalarRange(0, 65), kind: .manual, detector: "", score: 100)
        let place = Finding(
            reading: 0, range: ScalarRange(33, 41), kind: .manual, detector: "", score: 100)
        let marks = [Made.mark(whole), Made.mark(place)]
        let secrets =
            Release.maskedStrings(in: text, marks: marks) + ["Section", "copy", "TRAINING"]

        let copy = Made.copy(text, marks)

        #expect(disguises(copy, secrets) == [])
    }

    @Test func aProtectedNameInTheHeadingIsFound() {
        let heading = CopyHeading(
            reference: "Marisol Tench", marking: "", caveats: [], recipient: "", copyNumber: 1,
            isTraining: false)
        let bytes = Release.copy(
            of: Made.text("x"), marks: [], heading: heading, fileName: "", rules: Made.rules
        ).bytes

        #expect(
            !Residue.proof(of: bytes, fileName: "", secrets: [], persons: Made.persons).isClean)
    }

    @Test func aPartOfALongPassageIsFound() {
        let passage =
            "On the third of May the caller left the harbour by the western gate, "
            + "met two men in a blue lorry and drove with them to the quarry near Holm."

        #expect(
            disguises("It is said that he went with them to the quarry.", [passage])
                == [])
        #expect(
            !disguises("a blue lorry and drove with them to the quarry near Holm.", [passage])
                .isEmpty)
    }

    @Test func marksOnEverythingFoundMakeACleanCopy() {
        let body = """
            Statement of Marisol Tench, staff number 40-118, known as Mari T. or the night cook at
            the Gull Hotel. Ms Tench (M.T.) was called on +34 918 288 764 and paid by the bank to
            QM49 ALDR 0000 0000 7741. Her brother Harald Tench agrees to be named.
            > On Monday Ma-
            > risol Tench wrote from marisol.tench@example.invalid: M A R I S O L was here.
            """
        let text = Made.text(body)
        let marks = Detection.findings(in: text, persons: Made.persons).map { Made.mark($0) }

        let copy = Made.copy(text, marks)
        let secrets = Release.maskedStrings(in: text, marks: marks)

        #expect(disguises(copy, secrets, persons: Made.persons) == [])
        #expect(copy.contains("Harald Tench agrees"))
        #expect(copy.contains("paid by the bank"))
    }
}
