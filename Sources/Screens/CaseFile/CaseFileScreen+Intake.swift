import Casework
import Foundation
import TerminalKit
import Workflow

extension CaseFileScreen {
    // MARK: Forms of the intake

    func requestForm() -> Sheet {
        let facts = content?.file.request ?? RequestFacts()
        let rules = content?.rules
        return Sheet(
            "The request", "",
            [
                .text("title", "Short title", content?.file.title ?? ""),
                .choice(
                    "instrument", "Instrument",
                    (rules?.instruments ?? []).map {
                        PickerOption(
                            code: $0.id,
                            words: $0.isConfirmed ? $0.name : "\($0.name) (to be confirmed)")
                    }, facts.instrument),
                .several(
                    "assistance", "Assistance", options(rules?.assistanceTypes),
                    Set(facts.assistance)),
                .text("theirs", "Their reference", facts.theirReference),
                .text("authority", "Authority", facts.authority, hint: "as it names itself"),
                .text("offence", "Offence", facts.offence),
                .area("summary", "Facts", facts.summary, rows: 2),
                .area("purpose", "Purpose", facts.purpose, rows: 2),
                .area(
                    "items", "Asked for", facts.items.map(\.text).joined(separator: "\n"), rows: 2,
                    hint: "one thing a line; documents are tied to these"),
                .choice("urgency", "Urgency", options(rules?.urgencies), facts.urgency),
                .text("urgencyReason", "Why urgent", facts.urgencyReason),
                .text("fixedDate", "Fixed date", facts.fixedDate?.text ?? "", hint: "YYYY-MM-DD"),
                .yesNo("secrecy", "Secrecy asked", facts.isSecrecyAsked),
                .text("language", "Language", facts.language),
            ])
    }

    private func options(_ codes: [CodeName]?) -> [PickerOption] {
        (codes ?? []).map { PickerOption(code: $0.code, words: $0.name) }
    }

    func takeInForm() -> Sheet {
        let isLetter = (content?.file.state.rawValue ?? 0) < CaseState.inExecution.rawValue
        return Sheet(
            isLetter ? "Take in the letter of request" : "Take in material",
            "The file is read and kept as it is; it is never changed.",
            [
                FormField(
                    "path", "File", .path(TextField()),
                    hint: "Tab completes or lists the folder; Enter goes on"),
                .text(
                    "custody", "Handed over", hint: "by whom, how and when: the custody line"),
                .text("grade", "Source grade", "X4", hint: "as given by the source; X4 if none"),
            ])
    }

    func verifyForm() -> Sheet {
        Sheet(
            "Verify the sender", "How did you make sure that the sender is who the letter says?",
            [
                .choice(
                    "method", "Method",
                    CounterpartVerification.Method.allCases.map {
                        PickerOption(code: $0.rawValue, words: $0.title, showsCode: false)
                    })
            ])
    }

    func elementForm(_ element: ElementRow) -> Sheet {
        var answer = "found"
        var place = ""
        switch element.answer {
        case .found(let at)?: place = at
        case .gap?: answer = "gap"
        case .notNeeded(let because)?:
            answer = "not needed"
            place = because
        case nil: break
        }
        return Sheet(
            "Completeness", "\(element.text) (\(element.article))",
            [
                .choice(
                    "answer", "In the letter",
                    [
                        PickerOption(code: "found", words: "it is there"),
                        PickerOption(code: "gap", words: "it is missing; to be asked for"),
                        PickerOption(code: "not needed", words: "not asked for here"),
                    ], answer),
                .text("place", "Where, or why not", place, hint: "as in: p. 2, para 3"),
            ])
    }

    func personForm(_ person: PersonOfCase?) -> Sheet {
        Sheet(
            person == nil ? "New person" : "Person",
            "Names and numbers of protected persons are looked for in every document and must not "
                + "leave; those of the others only explain what looks alike.",
            [
                .text("name", "Name", person?.name ?? ""),
                .area(
                    "aliases", "Other names", (person?.aliases ?? []).joined(separator: "\n"),
                    hint: "one a line: aliases, other spellings, roles only this person has"),
                .area(
                    "identifiers", "Numbers",
                    (person?.identifiers ?? []).joined(separator: "\n"), rows: 2,
                    hint: "one a line: staff, document and account numbers"),
                .choice(
                    "category", "In the case", options(content?.rules.personCategories),
                    person?.category),
                .yesNo(
                    "protected", "Protected", person?.isProtected ?? true,
                    hint: "no: named in the request, stays readable"),
                .text(
                    "pseudonym", "Pseudonym", person?.pseudonym ?? "",
                    hint: "stands for the person in every copy; empty for a plain mask"),
            ])
    }

    // MARK: What they lead to

    mutating func describe(_ form: Form, with means: Means) -> [Effect] {
        guard let content else { return [] }
        var facts = content.file.request
        facts.instrument = form["instrument"]
        let chosen = form.chosen("assistance")
        facts.assistance = content.rules.assistanceTypes.map(\.code).filter(chosen.contains)
        facts.theirReference = form["theirs"]
        facts.authority = form["authority"]
        facts.offence = form["offence"]
        facts.summary = form["summary"]
        facts.purpose = form["purpose"]
        facts.items = items(form["items"], was: facts.items, with: means)
        facts.urgency = form["urgency"]
        facts.urgencyReason = form["urgencyReason"]
        facts.fixedDate = CalendarDay(form["fixedDate"])
        facts.isSecrecyAsked = form["secrecy"] == "yes"
        facts.language = form["language"]
        var errors: [String: String] = [:]
        if form["title"].isEmpty { errors["title"] = "Give it a short title." }
        if facts.urgency != "U0", facts.urgencyReason.isEmpty {
            errors["urgencyReason"] = "This urgency needs its reason."
        }
        if !form["fixedDate"].isEmpty, facts.fixedDate == nil {
            errors["fixedDate"] = "Write YYYY-MM-DD."
        } else if facts.urgency == "U1", facts.fixedDate == nil {
            errors["fixedDate"] = "This urgency needs its fixed date."
        }
        guard sheet?.form.report(errors) ?? true else { return [] }
        return [
            .perform([.describe(id, title: form["title"], facts, basedOn: content.version)])
        ]
    }

    /// The lines as items; a line that stayed, or stands where one stood, keeps its identity.
    private func items(_ text: String, was old: [RequestItem], with means: Means) -> [RequestItem] {
        let lines = Self.lines(text)
        var left = old.filter { item in !lines.contains(item.text) }
        return lines.map { line in
            if let same = old.first(where: { $0.text == line }) { return same }
            if !left.isEmpty { return RequestItem(id: left.removeFirst().id, text: line) }
            return RequestItem(id: RequestItem.ID(means.newID()), text: line)
        }
    }

    static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            !$0.isEmpty
        }
    }

    mutating func takeIn(_ form: Form, with means: Means) -> [Effect] {
        var errors: [String: String] = [:]
        if form["path"].isEmpty { errors["path"] = "Name the file." }
        if form["custody"].isEmpty { errors["custody"] = "Say who handed it over." }
        guard sheet?.form.report(errors) ?? true else { return [] }
        return [
            .takeIn(
                IncomingFile(
                    caseID: id, documentID: Document.ID(means.newID()), path: form["path"],
                    custody: form["custody"], grade: form["grade"]))
        ]
    }

    mutating func answerElement(_ element: String, _ form: Form) -> [Effect] {
        let place = form["place"]
        let answer: ElementAnswer
        switch form["answer"] {
        case "gap": answer = .gap
        case "not needed": answer = .notNeeded(because: place)
        default: answer = .found(at: place)
        }
        let errors = answer == .gap || !place.isEmpty ? [:] : ["place": "Say where, or why not."]
        guard sheet?.form.report(errors) ?? true else { return [] }
        return [.perform([.answerElement(id, element: element, answer)])]
    }

    mutating func recordPerson(_ person: PersonOfCase?, _ form: Form, with means: Means)
        -> [Effect]
    {
        var errors: [String: String] = [:]
        if form["name"].isEmpty { errors["name"] = "Write the name." }
        if form["category"].isEmpty { errors["category"] = "Choose; UNK if not decided." }
        guard sheet?.form.report(errors) ?? true else { return [] }
        let new = PersonOfCase(
            id: person?.id ?? PersonOfCase.ID(means.newID()), name: form["name"],
            aliases: Self.lines(form["aliases"]), identifiers: Self.lines(form["identifiers"]),
            category: form["category"], isProtected: form["protected"] == "yes",
            pseudonym: form["pseudonym"])
        return [.perform([.recordPerson(id, new)])]
    }
}
