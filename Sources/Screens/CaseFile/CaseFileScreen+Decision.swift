import Casework
import Foundation
import TerminalKit
import Workflow

extension CaseFileScreen {
    // MARK: Forms from the decision to the plan

    func groundForm(_ ground: GroundRow) -> Sheet {
        let none = content?.rules.notRefusalGrounds.map(\.name) ?? []
        let explanation =
            "\(ground.name) (\(ground.sources.joined(separator: ", ")))."
            + (none.isEmpty ? "" : "\nNot a reason to refuse: \(none.joined(separator: "; ")).")
        return Sheet(
            "Refusal ground \(ground.id)", explanation,
            [
                .yesNo("applies", "Does it apply", ground.finding?.applies ?? false),
                .text(
                    "note", "Why", ground.finding?.note ?? "",
                    hint: "at least 10 characters when it applies"),
            ])
    }

    func weighForm() -> Sheet {
        let decision = content?.file.decision ?? Decision()
        return Sheet(
            "Weigh the request", "",
            [
                .area(
                    "proportionality", "Proportionality", decision.proportionality,
                    hint: "why the help asked for is proportionate"),
                .area(
                    "deconfliction", "Own proceedings", decision.deconfliction,
                    hint: "what the domestic bodies answered"),
                .area(
                    "rights", "Rights", decision.rightsScreen,
                    hint: "death penalty, ill-treatment, discrimination; Ctrl-S saves"),
            ])
    }

    func acceptForm() -> Sheet {
        Sheet(
            "Accept the request", "",
            [
                .area(
                    "conditions", "Conditions", content?.file.decision.acceptance?.conditions ?? "",
                    hint: "of the acceptance; empty for none"),
                .text(
                    "body", "Executing body",
                    content?.file.decision.acceptance?.executingBody ?? ""),
            ])
    }

    func taskForm() -> Sheet {
        Sheet(
            "Order the execution", "The order never carries the request itself.",
            [
                .area("what", "What is to be done", hint: "only what the body needs to know"),
                .text(
                    "returnBy", "Return by", content?.today.adding(days: 30).text ?? "",
                    hint: "YYYY-MM-DD"),
            ])
    }

    func secondReadingForm() -> Sheet {
        Sheet(
            "Second reading",
            "Can somebody hidden still be worked out from what remains: from a role, a place, "
                + "a date, two documents side by side?",
            [.area("note", "What you found", rows: 4, hint: "at least 15 characters; Ctrl-S saves")]
        )
    }

    func returnForm() -> Sheet {
        Sheet(
            "Return to redaction", "",
            [.area("because", "Why", rows: 4, hint: "at least 10 characters; Ctrl-S saves")])
    }

    func planForm() -> Sheet {
        let plan = content?.file.disclosure ?? DisclosurePlan()
        let conditions =
            plan.conditions.isEmpty ? DisclosurePlan.usualConditions : plan.conditions
        return Sheet(
            "Plan of the disclosure", "",
            [
                .choice(
                    "recipient", "Recipient", recipientOptions(),
                    plan.recipient?.uuid.uuidString),
                .choice(
                    "basis", "Transfer basis",
                    TransferBasis.Kind.allCases.map {
                        PickerOption(code: $0.rawValue, words: $0.title, showsCode: false)
                    }, plan.transferBasis?.kind.rawValue),
                .area(
                    "reason", "Why it holds here", plan.transferBasis?.reason ?? "", rows: 2,
                    hint: "a conscious, reasoned entry; there is no default"),
                .several(
                    "conditions", "Conditions",
                    (content?.rules.caveats ?? []).map {
                        PickerOption(code: $0.code, words: $0.name)
                    }, conditions),
                .area(
                    "text", "In plain words",
                    plan.conditionsText.isEmpty
                        ? PlainConditions.text(of: conditions, rules: content?.rules)
                        : plan.conditionsText,
                    rows: 5, hint: "as the recipient reads them; Ctrl-S saves"),
            ])
    }

    private func recipientOptions() -> [PickerOption] {
        (content?.recipients ?? []).map { recipient in
            let verified =
                recipient.verification.map { "verified \(CalendarDay(of: $0.at).text)" }
                ?? "not verified"
            return PickerOption(
                code: recipient.id.uuid.uuidString,
                words: "\(recipient.state) \(recipient.authority) – \(verified)", showsCode: false)
        }
    }

    func assignForm() -> Sheet {
        let assigned = content?.assigned ?? []
        let free = (content?.officers ?? []).filter {
            $0.mayHoldCases && !assigned.contains($0.id)
        }
        return Sheet(
            "Assign an officer", "The officer gets the key of this case and sees all of it.",
            [
                .choice(
                    "officer", "Officer",
                    free.map { officer in
                        let roles = officer.roles.map(\.title).sorted().joined(separator: ", ")
                        return PickerOption(code: officer.login, words: "\(officer.name), \(roles)")
                    })
            ])
    }

    // MARK: What they lead to

    mutating func submit(_ form: Form, with means: Means) -> [Effect] {
        switch asked {
        case .describe: return describe(form, with: means)
        case .takeIn: return takeIn(form, with: means)
        case .element(let element): return answerElement(element, form)
        case .person(let person): return recordPerson(person, form, with: means)
        case .verify:
            guard let method = CounterpartVerification.Method(rawValue: form["method"]) else {
                return fail(["method": "Choose how."])
            }
            return [.perform([.verifyCounterpart(id, method)])]
        case .ground(let ground):
            let applies = form["applies"] == "yes"
            if applies, form["note"].count < 10 { return fail(["note": "Say why it applies."]) }
            return [
                .perform([
                    .weighGround(
                        id, ground: ground, GroundFinding(applies: applies, note: form["note"]))
                ])
            ]
        case .weigh: return weigh(form)
        case .accept:
            if form["body"].isEmpty { return fail(["body": "Name the body that executes it."]) }
            return [
                .perform([
                    .accept(id, conditions: form["conditions"], executingBody: form["body"])
                ])
            ]
        case .task: return task(form)
        case .secondReading:
            if form["note"].count < 15 { return fail(["note": "Write at least 15 characters."]) }
            return [.perform([.noteSecondReading(id, note: form["note"])])]
        case .returnToRedaction:
            if form["because"].count < 10 {
                return fail(["because": "Write at least 10 characters."])
            }
            return [.perform([.returnToRedaction(id, because: form["because"])])]
        case .plan: return plan(form)
        case .assign:
            guard let officer = content?.officers.first(where: { $0.login == form["officer"] })
            else { return fail(["officer": "Choose an officer."]) }
            return [.perform([.assign(id, officer.id)])]
        case nil: return []
        }
    }

    private mutating func fail(_ errors: [String: String]) -> [Effect] {
        _ = sheet?.form.report(errors)
        return []
    }

    private mutating func weigh(_ form: Form) -> [Effect] {
        var errors: [String: String] = [:]
        for id in ["proportionality", "deconfliction", "rights"] where form[id].isEmpty {
            errors[id] = "Write what was found."
        }
        guard errors.isEmpty else { return fail(errors) }
        return [
            .perform([
                .weighRequest(
                    id, proportionality: form["proportionality"],
                    deconfliction: form["deconfliction"], rights: form["rights"])
            ])
        ]
    }

    private mutating func task(_ form: Form) -> [Effect] {
        var errors: [String: String] = [:]
        if form["what"].isEmpty { errors["what"] = "Say what is to be done." }
        let day = CalendarDay(form["returnBy"])
        if day == nil { errors["returnBy"] = "Write YYYY-MM-DD." }
        guard errors.isEmpty, let day else { return fail(errors) }
        return [.perform([.task(id, what: form["what"], returnBy: day)])]
    }

    private mutating func plan(_ form: Form) -> [Effect] {
        let recipient = content?.recipients.first { $0.id.uuid.uuidString == form["recipient"] }
        let kind = TransferBasis.Kind(rawValue: form["basis"])
        var errors: [String: String] = [:]
        if recipient == nil { errors["recipient"] = "Choose the recipient." }
        if kind == nil { errors["basis"] = "Choose the basis." }
        if form["reason"].isEmpty { errors["reason"] = "Say why it holds here." }
        if form.chosen("conditions").isEmpty { errors["conditions"] = "Choose the conditions." }
        if form["text"].isEmpty { errors["text"] = "Write them in plain words." }
        guard errors.isEmpty, let recipient, let kind else { return fail(errors) }
        var plan = DisclosurePlan()
        plan.recipient = recipient.id
        plan.transferBasis = TransferBasis(kind: kind, reason: form["reason"])
        plan.conditions = form.chosen("conditions")
        plan.conditionsText = form["text"]
        return [.perform([.choosePlan(id, plan)])]
    }
}
