import Casework
import Foundation
import TerminalKit
import Workflow

extension DocumentScreen {
    func availability(of command: CommandID) -> Availability {
        guard let content else { return .absent }
        let offers = content.offers
        switch command {
        case .nextFinding, .previousFinding:
            return content.openFindings.isEmpty ? .absent : .ready
        case .select: return .ready
        case .preview:
            return content.copy == nil
                ? .barred(
                    ["No copy is prepared yet; the case file does that (p)."], isTimely: false)
                : .ready
        case .finishReading:
            let byRules = Availability(offers, .finishReading)
            guard byRules == .ready else { return byRules }
            var reasons: [String] = []
            if pane?.coverage.isComplete == false {
                reasons.append(
                    "You have seen \(pane?.coverage.percent ?? 0) % of it: page to its end "
                        + "first (Space).")
            }
            if content.state == .secondRead, content.copy != nil, !isCopySeen {
                reasons.append("You have not seen its copy to the end yet (c).")
            }
            return reasons.isEmpty ? .ready : .barred(reasons, isTimely: true)
        default:
            guard let kind = ActionKind(rawValue: command.rawValue) else { return .absent }
            return Availability(offers, kind)
        }
    }

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        guard let content else { return [] }
        switch command {
        case .nextFinding: _ = jump(forward: true)
        case .previousFinding: _ = jump(forward: false)
        case .select: beginSelection()
        case .mark: return askForMark()
        case .releaseFindings:
            guard let finding = findingHere else { return [.say(Self.nothingHere)] }
            let decision = ReleaseDecision(
                reading: finding.reading, range: finding.range, kind: finding.kind,
                by: content.officer.id, at: means.now())
            return [.perform([.releaseFindings(caseID, document, [decision])])]
        case .unmark:
            guard let mark = markHere else { return [.say("No mark stands at the cursor.")] }
            return [.perform([.unmark(caseID, document, [mark.id])])]
        case .finishReading: return [.perform([.finishReading(caseID, document)])]
        case .tag: ask(.tag, tagForm())
        case .tieToRequest: ask(.tie, tieForm())
        case .recordConsent: ask(.consent, consentForm())
        case .withhold:
            if content.entry.withheldGround != nil {
                return [.perform([.withhold(caseID, document, ground: nil)])]
            }
            ask(.withhold, withholdForm())
        case .preview:
            viewer = content.copy.map {
                TextViewer(title: "As the recipient will read it", text: $0)
            }
            viewer?.fit(area)
        default: break
        }
        return []
    }

    private static let nothingHere =
        "No open finding at the cursor: n jumps to the next, v begins a selection."

    private mutating func askForMark() -> [Effect] {
        guard let subject else {
            return [.say(markHere == nil ? Self.nothingHere : "Marked already; u takes it away.")]
        }
        ask(.mark(subject), markForm(subject))
        return []
    }

    private mutating func ask(_ asked: Asked, _ sheet: Sheet) {
        self.asked = asked
        self.sheet = sheet
    }

    // MARK: Forms

    private func markForm(_ subject: Subject) -> Sheet {
        let person = content?.persons.first { $0.id == subject.person }
        let pseudonym = person?.pseudonym ?? ""
        let passage = words(reading: subject.reading, range: subject.range)
            .replacing("\n", with: " ")
        return Sheet(
            "Mark", "\(subject.kind.title): \(passage)",
            [
                .choice(
                    "ground", "Ground", grounds, Self.usualGround(of: subject, person: person)),
                .choice(
                    "treatment", "Put in its place",
                    [
                        PickerOption(code: "mask", words: "of fixed length, with the ground"),
                        PickerOption(code: "pseudonym", words: "the same name throughout"),
                    ], pseudonym.isEmpty ? "mask" : "pseudonym"),
                .text("pseudonym", "Pseudonym", pseudonym, hint: "as in: Witness-1"),
            ])
    }

    private var grounds: [PickerOption] {
        (content?.rules.redactionGrounds ?? []).map {
            PickerOption(
                code: $0.code, words: $0.name + ($0.isRevealed ? "" : " (shown as R99)"))
        }
    }

    /// The ground that usually fits; a suggestion to be looked at.
    private static func usualGround(of subject: Subject, person: PersonOfCase?) -> String? {
        switch person?.category {
        case "VIC"?: return "R03"
        case "WIT"?: return "R04"
        case "BYS"?: return "R02"
        default: break
        }
        switch subject.kind {
        case .iban, .card, .machineReadableZone, .identifier, .cryptoAddress, .documentNumber,
            .nationalNumber, .deviceNumber, .vehicleNumber:
            return "R14"
        case .email, .phone, .ipAddress, .hardwareAddress, .plate, .coordinates, .address,
            .dateOfBirth:
            return "R02"
        case .person, .manual, .caseNumber, .name, .organisation, .place, .trait, .date,
            .quantity, .other:
            return nil
        }
    }

    private func tagForm() -> Sheet {
        Sheet(
            "Tag", "What kinds of sensitive matter does it hold?",
            [
                .several(
                    "tags", "Sensitivity",
                    (content?.rules.sensitivity ?? []).map {
                        PickerOption(code: $0.code, words: "\($0.level)  \($0.name)")
                    }, content?.entry.tags ?? [])
            ])
    }

    private func tieForm() -> Sheet {
        let items = content?.requestItems ?? []
        return Sheet(
            "Tie to the request", "Which item of the request does it answer, and why is it needed?",
            [
                .choice(
                    "item", "Item",
                    items.map {
                        PickerOption(code: $0.id.uuid.uuidString, words: $0.text, showsCode: false)
                    }, content?.entry.requestItem?.uuid.uuidString),
                .text(
                    "necessity", "Why needed", content?.entry.necessity ?? "",
                    hint: "one sentence of at least 20 characters"),
            ])
    }

    private func withholdForm() -> Sheet {
        Sheet(
            "Withhold in full", "The whole document stays at home.",
            [.choice("ground", "Ground", grounds, content?.entry.withheldGround)])
    }

    private func consentForm() -> Sheet {
        Sheet(
            "Originator's consent", "Who agreed that it is passed on, when and how?",
            [.text("consent", "Consent", content?.entry.originatorConsent ?? "")])
    }

    // MARK: What they lead to

    mutating func submit(_ form: Form, with means: Means) -> [Effect] {
        switch asked {
        case .mark(let subject): return propose(subject, form)
        case .tag:
            let tags = form.chosen("tags")
            if tags.isEmpty { return fail(["tags": "Choose at least one."]) }
            return [.perform([.tag(caseID, document, tags)])]
        case .tie:
            guard
                let item = content?.requestItems.first(where: {
                    $0.id.uuid.uuidString == form["item"]
                })
            else { return fail(["item": "Choose an item."]) }
            if form["necessity"].unicodeScalars.count < 20 {
                return fail(["necessity": "Write at least 20 characters."])
            }
            return [
                .perform([.tieToRequest(caseID, document, item.id, necessity: form["necessity"])])
            ]
        case .withhold:
            if form["ground"].isEmpty { return fail(["ground": "Choose a ground."]) }
            return [.perform([.withhold(caseID, document, ground: form["ground"])])]
        case .consent:
            if form["consent"].isEmpty { return fail(["consent": "Write it down."]) }
            return [.perform([.recordConsent(caseID, document, form["consent"])])]
        case nil: return []
        }
    }

    private mutating func fail(_ errors: [String: String]) -> [Effect] {
        _ = sheet?.form.report(errors)
        return []
    }

    private mutating func propose(_ subject: Subject, _ form: Form) -> [Effect] {
        var errors: [String: String] = [:]
        if form["ground"].isEmpty { errors["ground"] = "Choose a ground." }
        let isNamed = form["treatment"] == "pseudonym"
        if isNamed, form["pseudonym"].isEmpty { errors["pseudonym"] = "Write the pseudonym." }
        guard errors.isEmpty else { return fail(errors) }
        let draft = MarkDraft(
            document: document, reading: subject.reading, range: subject.range,
            kind: subject.kind, person: subject.person,
            treatment: isNamed ? .pseudonym(form["pseudonym"]) : .blackout,
            ground: form["ground"])
        self.draft = draft
        return [.propose(caseID, draft)]
    }
}
