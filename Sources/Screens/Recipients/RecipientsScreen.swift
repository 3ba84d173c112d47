import Casework
import TerminalKit
import Workflow

/// The directory of authorities abroad: their keys, and who verified them when.
struct RecipientsScreen: Screen {
    private(set) var content: RecipientsContent?
    private(set) var cursor = ListCursor()
    private var page = 10
    var sheet: Sheet?
    /// Whether the form is for verifying the chosen one.
    private var isVerifying = false

    let route = Route.recipients
    let scope = Scope.recipients
    let name = "Recipients"

    mutating func show(_ content: Content) {
        guard case .recipients(let loaded) = content else { return }
        self.content = loaded
    }

    mutating func fit(_ area: Size) {
        page = max(1, area.rows - 8)
        cursor.settle(count: content?.recipients.count ?? 0, page: page)
    }

    private var current: Recipient? {
        guard let all = content?.recipients, all.indices.contains(cursor.selected) else {
            return nil
        }
        return all[cursor.selected]
    }

    func availability(of command: CommandID) -> Availability {
        switch command {
        case .recordRecipient: Availability(content?.offers, .recordRecipient)
        case .verifyRecipient:
            current == nil ? .absent : Availability(content?.offers, .verifyRecipient)
        default: .absent
        }
    }

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        isVerifying = command == .verifyRecipient
        sheet = isVerifying ? verifyForm() : newForm()
        return []
    }

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        _ = cursor.handle(key, count: content?.recipients.count ?? 0, page: page)
        return []
    }

    // MARK: Forms

    private func newForm() -> Sheet {
        Sheet(
            "New recipient",
            "Packages are encrypted to its key. A supervisor has to verify key and contact.",
            [
                .text("state", "State", hint: "two letters"),
                .text("authority", "Authority"),
                .text("key", "age recipient", hint: "as the authority gave it: age1…"),
                .several(
                    "instruments", "Designated for",
                    (content?.rules.instruments ?? []).map {
                        PickerOption(code: $0.id, words: $0.name)
                    }),
                .choice(
                    "channel", "Channel",
                    (content?.rules.channels ?? []).map {
                        PickerOption(code: $0.code, words: "\($0.name), up to \($0.max)")
                    }),
                .text(
                    "contact", "Incident contact", hint: "whom to tell when something went wrong"),
            ])
    }

    private func verifyForm() -> Sheet {
        Sheet(
            "Verify \(current?.authority ?? "")",
            "How were key and contact confirmed through a second source?",
            [
                .choice(
                    "method", "Method",
                    CounterpartVerification.Method.allCases.map {
                        PickerOption(code: $0.rawValue, words: $0.title, showsCode: false)
                    })
            ])
    }

    mutating func submit(_ form: Form, with means: Means) -> [Effect] {
        if isVerifying {
            guard let method = CounterpartVerification.Method(rawValue: form["method"]),
                let current
            else {
                _ = sheet?.form.report(["method": "Choose how."])
                return []
            }
            return [.perform([.verifyRecipient(current.id, method)])]
        }
        var errors: [String: String] = [:]
        let state = form["state"].uppercased()
        if state.count != 2 { errors["state"] = "Two letters, as in QN." }
        if form["authority"].isEmpty { errors["authority"] = "Name the authority." }
        if !form["key"].hasPrefix("age1") { errors["key"] = "An age recipient begins with age1." }
        if form.chosen("instruments").isEmpty { errors["instruments"] = "Choose at least one." }
        if form["channel"].isEmpty { errors["channel"] = "Choose one." }
        guard sheet?.form.report(errors) ?? true else { return [] }
        let recipient = Recipient(
            id: Recipient.ID(means.newID()), state: state, authority: form["authority"],
            ageKey: form["key"], instruments: form.chosen("instruments"),
            channel: form["channel"], incidentContact: form["contact"], verification: nil)
        return [.perform([.recordRecipient(recipient)])]
    }

    // MARK: Drawing

    func draw(into buffer: inout Buffer, in area: Rect) {
        guard let content else { return }
        let width = max(16, area.columns - 32)
        let rows = content.recipients.map { recipient in
            let (words, isGood) = verification(of: recipient, content)
            return Table.Row(
                text: [
                    Columns.fit(recipient.state, 5), Columns.fit(recipient.authority, width), words,
                ].joined(separator: " "), role: isGood ? .text : .warning)
        }
        Table(
            heading: [Columns.fit("State", 5), Columns.fit("Authority", width), "Key and contact"]
                .joined(separator: " "),
            rows: rows, detail: current.map { detail(of: $0, content) } ?? [],
            empty: "No recipient yet. n writes one down."
        ).draw(into: &buffer, in: area, cursor: cursor)
    }

    private func verification(
        of recipient: Recipient, _ content: RecipientsContent
    ) -> (words: String, isGood: Bool) {
        guard let verification = recipient.verification else { return ("! not verified", false) }
        let day = CalendarDay(of: verification.at)
        let limit = content.rules.defaults.directoryMaxAgeDays
        return content.today.days(since: day) > limit
            ? ("! verified \(day.text), too old", false) : ("✓ verified \(day.text)", true)
    }

    private func detail(of recipient: Recipient, _ content: RecipientsContent) -> [String] {
        let channel = content.rules.channel(recipient.channel)
        var lines = [
            "Key: \(recipient.ageKey)",
            "Channel: \(channel?.name ?? recipient.channel)",
            "Designated for: \(recipient.instruments.sorted().joined(separator: ", "))",
            "Incident contact: \(recipient.incidentContact)",
        ]
        if let verification = recipient.verification {
            let who = content.officers.first { $0.id == verification.by }?.name ?? "?"
            lines.append("Verified: \(verification.method.title), by \(who)")
        }
        return lines
    }
}
