import Casework
import Foundation
import Redaction
import TestSupport
import Testing

/// Names that lost letters on the way, and those with small words and signs in them.
@Suite struct DamagedNamesTests {
    private func found(_ name: String, _ words: String) -> [String] {
        let person = PersonOfCase(id: Made.id(6), name: name, category: "WIT", isProtected: true)
        return Made.found("We ask whether \(words) came.", persons: [person])
    }

    @Test(arguments: [
        ("Anna Weiß", "wei or she"), ("José García", "the jos left; jos garc"),
        ("Jürgen Müller", "M. Ller or M, ller"), ("Đan Åse", "an se"), ("Léo Roß", "La O ro"),
        ("Stanisław Pudełek", "Stanis Aw, Pude Ek"), ("Ole Bjørn", "bj rn"),
    ])
    func otherWordsStay(name: String, words: String) {
        #expect(found(name, words) == [])
    }

    @Test(arguments: [
        ("Stanisław Pudełek", "Stanisaw Pudeek"), ("Stanisław Pudełek", "Pudeek Stanisaw"),
        ("Yeliz Yıldırım", "Yeliz Yldrm"), ("Đuro Matas", "uro Matas"), ("Jens Kjær", "Jens Kjr"),
        ("José García", "Jos Garca"), ("Jürgen Müller", "Jrgen Mller"),
        ("Anna Söderling", "Sderling"),
    ])
    func aNameIsFoundWithItsLettersLeftOut(name: String, damaged: String) {
        #expect(found(name, damaged) == [damaged])
    }

    @Test(arguments: [
        ("Stanisław Pudełek", "Stanis?aw Pude?ek"), ("Stanisław Pudełek", "Stanis??aw Pude??ek"),
        ("Stanisław Pudełek", "Stanis\u{FFFD}aw Pude\u{FFFD}\u{FFFD}ek"),
        ("Łukasz Nowak", "?ukasz Nowak"), ("Łukasz Nowak", "Nowak ?ukasz"),
        ("Petar Marković", "Markovi? Petar"), ("José García", "Jos? Garc?a"),
        ("José García", "Garc?a, Jos?"), ("Günther Weiß", "G?nther Wei?"),
        ("Stanisław Pudełek", "PUDE?EK"), ("Anna Smith", "Anna??Smith"),
    ])
    func aNameIsFoundWithSignsForItsLetters(name: String, damaged: String) {
        #expect(found(name, damaged) == [damaged])
    }

    @Test(arguments: [
        ("Stanisław Pudełek", "StanisÅ‚aw PudeÅ‚ek"), ("José García", "JosÃ© GarcÃ­a"),
        ("Stanisław Pudełek", "Stanis\u{C5}\u{82}aw Pude\u{C5}\u{82}ek"),
        ("Jürgen Müller", "JÃ¼rgen MÃ¼ller"), ("Jürgen Müller", "MÃœLLER"),
        ("Jan Šimek", "Jan Å imek"), ("Jens Kjær", "Jens KjÃ¦r"),
    ])
    func aNameIsFoundReadInAWrongEncoding(name: String, damaged: String) {
        #expect(found(name, damaged) == [damaged])
    }

    @Test func everyDamageOfAnyNameIsFound() {
        var numbers = SeededNumbers(seed: 41)
        let letters = Array("aeioubdfgklmnprstvzłøæßđıéüčşñ")
        for _ in 0..<200 {
            let words = (0..<2).map { _ in
                String((0..<8).map { _ in letters[Int(numbers.next() % 30)] }).capitalized
            }
            let name = words.joined(separator: " ")
            let damaged = [
                name.replacing(/[^ -~]/, with: ""), name.replacing(/[^ -~]/, with: "?"),
                name.utf8.map { String(Character(Unicode.Scalar($0))) }.joined(),
            ]
            for text in damaged where words.allSatisfy({ $0.count { $0.isASCII } > 3 }) {
                let found = found(name, text)
                let isWhole =
                    found.count == 1 && found[0].filter(\.isASCII) == text.filter(\.isASCII)
                #expect(isWhole, "\(name): \(text): \(found)")
            }
        }
    }
}

/// Apostrophes, hyphens and the small words of Arabic names.
@Suite struct JoinedNamesTests {
    private func found(_ name: String, _ words: String) -> [String] {
        let person = PersonOfCase(id: Made.id(6), name: name, category: "WIT", isProtected: true)
        return Made.found("We ask whether \(words) came.", persons: [person])
    }

    @Test(arguments: [
        ("Mohammed al-Rashid", "Mahmoud Rashidi"), ("Omar Khalid", "Mary Held"),
        ("Ali Hassan", "Eli Hesson"), ("Abdul Karimi", "Abdullah Kareem"), ("Al Gore", "al dente"),
        ("An-Mei Chen", "mei"), ("محمد بن سلمان", "قال بن علي"), ("Pat O’Brien", "o brine"),
    ])
    func otherNamesStay(name: String, words: String) {
        #expect(found(name, words) == [])
    }

    @Test(arguments: [
        "Viacheslav Demianiuk", "Vyacheslav Demyanyuk", "Вячеслав Демянюк", "В’ячеслав Дем’янюк",
        "В'ячеслав Дем'янюк", "В`ячеслав Дем`янюк", "В´ячеслав Дем´янюк", "В‘ячеслав Дем‘янюк",
    ])
    func apostrophesInsideAWordDoNotMatter(words: String) {
        #expect(found("Вʼячеслав Демʼянюк", words) == [words])
    }

    @Test(arguments: ["В’ячеслав Дем’янюк", "Вʼячеслав Демʼянюк"])
    func aNameInLatinLettersIsFoundWithApostrophes(words: String) {
        #expect(found("Viacheslav Demianiuk", words) == [words])
    }

    @Test(arguments: [
        "O’Brien", "O'Brien", "OʼBrien", "O`Brien", "O‘Brien", "O´Brien", "OBrien", "O Brien",
    ])
    func theApostropheOfASurnameIsWrittenInAllWays(surname: String) {
        for words in ["O’Brien", "O'Brien", "OBrien", "O Brien", "OBRIEN", "O`BRIEN"] {
            #expect(found("Pat \(surname)", "Pat \(words)") == ["Pat \(words)"])
            #expect(found("Pat \(surname)", words) == [words])
        }
    }

    @Test(arguments: ["D’Angelo", "D'Angelo", "DAngelo"])
    func soIsAnItalianOne(surname: String) {
        for words in ["D’Angelo", "DAngelo", "Dangelo", "D Angelo"] {
            #expect(found("Rosa \(surname)", "Rosa \(words)") == ["Rosa \(words)"])
        }
    }

    @Test(arguments: ["Al-Masri", "al Masri", "Almasri", "AlMasri", "el-Masri"])
    func theArticleIsWrittenInAllWays(surname: String) {
        for words in ["Al-Masri", "al Masri", "Almasri", "AL-MASRI", "El Masri"] {
            #expect(found("Omar \(surname)", "Omar \(words)") == ["Omar \(words)"])
        }
    }

    @Test(arguments: [
        ("Mohammed al-Rashid", "Muhammad Al Rasheed"), ("Mohammed al-Rashid", "Mohamed Alrashid"),
        ("Mohammed al-Rashid", "Mohamed ar-Rachid"), ("Mohammed al-Rashid", "محمد الرشيد"),
        ("محمد الرشيد", "Mohammed al-Rashid"), ("محمد الرشيد", "Muhammad Al Rasheed"),
        ("محمد الرشيد", "Mohamed Alrashid"), ("محمد الرشيد", "Al-Rashid, Mohammed"),
        ("محمد عبد الرحمن", "Mohammed Abdul Rahman"), ("محمد عبد الرحمن", "Mohammed Abd al-Rahman"),
        ("محمد عبد الرحمن", "Mohamed Abdelrahman"), ("محمد عبدالرحمن", "Mohamed Abdel Rahman"),
        ("عبد الرحمن", "Abd ar-Rahman"), ("عبد الرحمن", "Abderrahmane"),
        ("Abdul Rahman", "عبد الرحمن"), ("Abdulrahman", "عبد الرحمن"),
        ("Abdurrahman Yusuf", "Abd al-Rahman Youssef"), ("Abdullah al-Hassan", "عبد الله الحسن"),
        ("Mohammed bin Salman", "Mohamed ibn Salman"), ("Mohammed bin Salman", "محمد بن سلمان"),
        ("محمد بن سلمان", "Muhammad ben Salmane"), ("محمد بن سلمان", "Mohammed bin Salman"),
        ("Mohammed al-Hassan", "Мохаммед аль-Хассан"),
    ])
    func arabicNamesAreFoundInTheirSpellings(name: String, words: String) {
        #expect(found(name, words) == [words])
    }
}
