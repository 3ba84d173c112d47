import Casework
import Foundation
import TerminalKit
import Workflow

extension CaseListScreen {
    /// The form for a request that has just come in.
    func newCase(at now: Date) -> Sheet {
        let rules = content?.rules
        return Sheet(
            "New case", "What is known now; the rest follows in the request's form.",
            [
                .text(
                    "title", "Short title",
                    hint: "for the office's own lists; no names where you can avoid it"),
                .text("state", "From State", hint: "two letters"),
                .choice(
                    "channel", "Came by",
                    (rules?.channels ?? []).map { PickerOption(code: $0.code, words: $0.name) }),
                .choice(
                    "marking", "Marking",
                    (rules?.classifications ?? []).filter { !$0.isPointerOnly }.map {
                        PickerOption(code: $0.code, words: $0.local)
                    }, hint: "above Restricted only a pointer is kept, never content"),
                .text(
                    "received", "Received", Moment.text(now),
                    hint: "YYYY-MM-DD hh:mm, universal time"),
            ])
    }

    mutating func submit(_ form: Form, with means: Means) -> [Effect] {
        var errors: [String: String] = [:]
        if form["title"].isEmpty { errors["title"] = "Give it a short title." }
        let state = form["state"].uppercased()
        if state.count != 2 || !state.allSatisfy({ $0.isASCII && $0.isLetter }) {
            errors["state"] = "Two letters, as in QN."
        }
        if form["channel"].isEmpty { errors["channel"] = "Choose how it came." }
        if form["marking"].isEmpty { errors["marking"] = "Choose a marking." }
        let received = Moment.parse(form["received"])
        if received == nil { errors["received"] = "Write YYYY-MM-DD hh:mm." }
        guard sheet?.form.report(errors) ?? true, let received else { return [] }
        return [
            .perform([
                .receive(
                    NewCase(
                        id: CaseFile.ID(means.newID()), title: form["title"],
                        requestingState: state, channel: form["channel"],
                        marking: form["marking"], receivedAt: received))
            ])
        ]
    }
}
