import Casework
import Redaction
import Testing

/// Names in other scripts than the one they were entered in.
@Suite struct OtherScriptsTests {
    private func person(_ name: String) -> PersonOfCase {
        PersonOfCase(id: Made.id(7), name: name, category: "WIT", isProtected: true)
    }

    @Test(arguments: [
        ("Олександр Шевський", "Oleksiy Shevchuk and Sergei Yevsky"),
        ("Sergey Petrov", "Сергей Петросян и Пётр Сергеев"),
        ("Mohammed al-Hassan", "قال حسين محمود إنه جاء"), ("Ανδρέας Νικολάου", "Andrew Nicholls"),
    ])
    func otherNamesStay(name: String, words: String) {
        #expect(Made.found(words, persons: [person(name)]) == [])
    }

    @Test(arguments: [
        ("Олександр Шевський", "Oleksandr Shevskyi"), ("Олександр Шевський", "Aleksandr Shevsky"),
        ("Сергей Ерёменко", "Sergey Yeryomenko"), ("Сергей Ерёменко", "Serguei Eremenko"),
        ("Дмитрий Щербаков", "Dmitry Shcherbakov"), ("Дмитрий Щербаков", "Dmitrij Scerbakov"),
        ("Юлия Жукова", "Julia Zhukova"), ("Христо Ангелов", "Hristo Angelov"),
        ("Ευθύμιος Παπαδόπουλος", "Efthymios Papadopoulos"),
        ("Ευθύμιος Παπαδόπουλος", "Euthymios Papadopoylos"),
        ("Γεώργιος Χρήστου", "Georgios Christou"), ("Γεώργιος Χρήστου", "Georgios Hristoy"),
        ("محمد حسن", "Muhammad Hasan"), ("خالد منصور", "Khaled Mansour"),
    ])
    func foreignNamesAreFoundInLatinLetters(name: String, spelled: String) {
        let found = Made.found("they saw \(spelled) there", persons: [person(name)])

        #expect(found.first?.hasSuffix(String(spelled.suffix(6))) == true, "\(found)")
    }

    @Test(arguments: [
        ("Sergey Petrov", "Сергей Петров"), ("Sergey Petrov", "Сергея Петрова"),
        ("Yulia Zhukova", "Юлия Жукова"), ("Anna Clemens", "Анна Клеменс"),
        ("John Smith", "Джон Смит"), ("Giorgos Smith", "Γιώργος Σμιθ"),
        ("Nikolaos Papadakis", "Νικόλαος Παπαδάκης"), ("Khaled Mansour", "خالد منصور"),
        ("Mohammed al-Hassan", "محمد الحسن"), ("Fatima Haddad", "فاطمة حداد"),
    ])
    func latinNamesAreFoundInOtherScripts(name: String, spelled: String) {
        #expect(Made.found("x \(spelled), y", persons: [person(name)]) == [spelled])
    }

    @Test(arguments: [
        ("Søren Ågård", "Soren Agard"), ("Søren Ågård", "Soeren Aagaard"),
        ("Łukasz Żółć", "Lukasz Zolc"), ("Đorđe Đurić", "Dorde Duric"),
        ("Đorđe Đurić", "Djordje Djuric"), ("Þórður Æsir", "Thordur Aesir"),
        ("Günther Weiß", "Guenther Weiss"), ("Işıl Yıldız", "Isil Yildiz"),
        ("Əli Həsənov", "Eli Hesenov"), ("Œdipe Lefèvre", "Oedipe Lefevre"),
    ])
    func lettersThatNoKeyboardHasAreSpelledOtherwise(name: String, spelled: String) {
        #expect(Made.found("x \(spelled), y", persons: [person(name)]) == [spelled])
    }
}

/// Organisations, places and parts in the events among the protected names.
@Suite struct NameKindTests {
    private func found(_ name: String, _ kind: NameKind?, _ body: String) -> [String] {
        var detection = CaseDetection([])
        detection.add(
            PersonOfCase(id: Made.id(8), name: name, category: "ASC", isProtected: true), as: kind)
        let text = Made.text(body)
        return Made.passages(detection.findings(in: text), in: text)
    }

    @Test func wordsOfAnOrganisationStay() {
        #expect(found("Harbour Trading Ltd", nil, "the harbour is trading; T. Ltd, htl") == [])
    }

    @Test func anOrganisationIsFoundWithoutItsLegalFormAndByItsInitials() {
        let body = "Harbour Trading Company Ltd, HARBOUR TRADING COMPANY’s and the HTC"

        #expect(
            found("Harbour Trading Company Ltd", nil, body)
                == ["Harbour Trading Company Ltd", "HARBOUR TRADING COMPANY’s", "HTC"])
    }

    @Test func aPlaceAndARoleAreFoundAsTheyStand() {
        #expect(found("Gull Hotel", .place, "at the Gull\nHotel; the gull") == ["Gull\nHotel"])
        #expect(
            found("the night cook", .role, "The night cook left. A cook.") == ["The night cook"])
    }

    @Test func theKindIsShown() {
        var detection = CaseDetection([])
        detection.add(
            PersonOfCase(
                id: Made.id(8), name: "Gull Hotel", category: "ASC", isProtected: true), as: .place)
        let finding = detection.findings(in: Made.text("the Gull Hotel")).first

        #expect(finding?.kind == .place)
        #expect(finding?.detector == "place")
    }

    @Test func aNameAddedLaterIsFoundAsIfItHadBeenThere() {
        let body = "Marisol Tench met Harald Tench; H. Tench left"
        let harald = PersonOfCase(
            id: Made.harald.id, name: Made.harald.name, category: "WIT", isProtected: true)
        var detection = CaseDetection([Made.marisol])
        detection.add(harald)

        #expect(
            detection.findings(in: Made.text(body))
                == CaseDetection([Made.marisol, harald]).findings(in: Made.text(body)))
    }
}
