import Casework
import Redaction
import TestSupport
import Testing

/// Names of protected persons in the forms texts use.
@Suite struct CaseNamesTests {
    @Test(arguments: [
        "Harald Tench said so.", "The tenchant of the house.", "Matt Ench", "Marisole Trench",
        "U.S.M.T. is a club", "4011", "140-118", "40-1189", "A.M.T. and M.T.A. are others",
    ])
    func otherNamesAndNumbersStay(words: String) {
        #expect(Made.found(words, persons: Made.persons) == [])
    }

    @Test func personsWhoAreNotProtectedAreNotSuggested() {
        #expect(Made.found("Harald Tench and H. Tench", persons: [Made.harald]) == [])
    }

    @Test(arguments: [
        ("saw Marisol Tench there", "Marisol Tench"), ("saw M. Tench there", "M. Tench"),
        ("saw MARISOL TENCH there", "MARISOL TENCH"), ("saw marisol tench", "marisol tench"),
        ("Tench, Marisol was", "Tench, Marisol"), ("TENCH Marisol", "TENCH Marisol"),
        ("the Tench matter", "Tench"), ("Tench's statement", "Tench's"),
        ("Tench’s statement", "Tench’s"), ("as M.T. said", "M.T."), ("as M. T. said", "M. T."),
        ("Marisol\u{A0}Tench", "Marisol\u{A0}Tench"), ("Marisol  Tench", "Marisol  Tench"),
        ("Marisol\nTench", "Marisol\nTench"), ("Ma-\nrisol Tench", "Ma-\nrisol Tench"),
        ("> saw Marisol\n> Tench", "Marisol\n> Tench"), ("> Ma-\n> risol x", "Ma-\n> risol"),
        ("Mari\u{AD}sol Ten\u{200B}ch", "Mari\u{AD}sol Ten\u{200B}ch"),
        ("Mariso\u{301}l Te\u{301}nch", "Mariso\u{301}l Te\u{301}nch"),
        ("Ｍａｒｉｓｏｌ Ｔｅｎｃｈ", "Ｍａｒｉｓｏｌ Ｔｅｎｃｈ"), ("Mari T. came", "Mari T."),
        ("тенч сказала", "тенч"),
        ("THE NIGHT COOK at the\nGull Hotel", "THE NIGHT COOK at the\nGull Hotel"),
        ("staff 40-118", "40-118"), ("staff 40118.", "40118"), ("staff 40 118,", "40 118"),
        ("Tench, M.", "Tench, M."), ("file marisol_tench.doc", "marisol_tench"),
        ("Marisol T. came", "Marisol T."), ("only Marisol came", "Marisol"),
    ])
    func allFormsAreFound(words: String, passage: String) {
        #expect(Made.found(words, persons: Made.persons) == [passage])
    }

    @Test func aCommonWordIsANameOnlyWithACapital() {
        let may = PersonOfCase(
            id: Made.id(9), name: "Grace May", category: "WIT", isProtected: true)

        #expect(Made.found("it may rain by his grace", persons: [may]) == [])
        #expect(Made.found("then May came; G. May", persons: [may]) == ["May", "G. May"])
    }

    @Test func aSurnameBorneByTwoIsSuggestedWhenItStandsAlone() {
        #expect(Made.found("Tench met Harald Tench", persons: Made.persons) == ["Tench"])
    }

    @Test func positionsCountScalarsInAnyText() {
        var numbers = SeededNumbers(seed: 3)
        let alphabet = Array("ab é\u{301}\u{200D}👩‍👩‍👧 \u{202E}Ж中\u{0}\n\r\t".unicodeScalars)
        for _ in 0..<200 {
            var scalars: [Unicode.Scalar] = []
            for _ in 0..<(numbers.next() % 40) {
                scalars.append(alphabet[Int(numbers.next() % UInt64(alphabet.count))])
            }
            let noise = String(String.UnicodeScalarView(scalars))
            let words = noise + " ; Marisol Tench ; " + noise

            #expect(Made.found(words, persons: [Made.marisol]) == ["Marisol Tench"])
        }
    }
}
