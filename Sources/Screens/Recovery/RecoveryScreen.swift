import Casework
import TerminalKit
import Vault
import Workflow

/// The recovery key: whom it covers, and the making of one.
struct RecoveryScreen: Screen {
    private(set) var content: RecoveryContent?
    private(set) var cursor = ListCursor()
    private var page = 10
    private var passphrase = Secret()
    var sheet: Sheet? {
        didSet { if sheet == nil { passphrase.typed.clear() } }
    }

    let route = Route.recovery
    let scope = Scope.recovery
    let name = "Recovery"

    mutating func show(_ content: Content) {
        guard case .recovery(let loaded) = content else { return }
        self.content = loaded
    }

    mutating func fit(_ area: Size) {
        page = max(1, area.rows - 8)
        cursor.settle(count: rows.count, page: page)
    }

    func availability(of command: CommandID) -> Availability {
        command == .makeRecovery ? Availability(content?.offers, .makeRecovery) : .absent
    }

    mutating func run(_ command: CommandID, with means: Means) -> [Effect] {
        passphrase = Secret()
        sheet = form()
        return []
    }

    mutating func handle(_ key: Key, with means: Means) -> [Effect] {
        _ = cursor.handle(key, count: rows.count, page: page)
        return []
    }

    // MARK: Making one

    /// Who may sign beside this officer: an auditor or the head, and another person.
    private var seconds: [Officer] {
        content?.members.filter {
            !$0.roles.isDisjoint(with: [.auditor, .head]) && $0.human != content?.officer.human
        } ?? []
    }

    private func form() -> Sheet {
        let numbers = (2...16).map { PickerOption(code: String($0), words: "") }
        let isReplaced =
            content?.standing == nil
            ? ""
            : " The shares of now open only older copies after that: whoever has forgotten his "
                + "passphrase is given a new one with them first."
        return Sheet(
            "Recovery key",
            "Some of the shares, put together, give any officer a new passphrase. Whoever has so "
                + "many opens everything: give each to another person." + isReplaced,
            [
                .choice("count", "Shares made", numbers, String(RecoveryKey.standardCount)),
                .choice(
                    "threshold", "Shares needed", numbers, String(RecoveryKey.standardThreshold),
                    hint: "so many of them make the key again; fewer tell nothing"),
                .choice(
                    "second", "Signs beside you",
                    seconds.map { PickerOption(code: $0.login, words: $0.name) },
                    hint: "an auditor or the head, who now sits down here"),
                FormField("passphrase", "His passphrase", .secret(isEmpty: true)),
                FormField(
                    "secondKeyFile", "His key file", .path(TextField()),
                    hint: "empty if he uses none; Tab completes", beginsWith: "/~."),
            ])
    }

    mutating func take(_ key: Key, for field: String) -> [Effect] {
        let secret = passphrase
        secret.take(key)
        sheet?.form.set(field, .secret(isEmpty: secret.typed.isEmpty))
        return []
    }

    mutating func submit(_ form: Form, with means: Means) -> [Effect] {
        let count = Int(form["count"]) ?? 0
        let threshold = Int(form["threshold"]) ?? 0
        var errors: [String: String] = [:]
        if count < threshold { errors["count"] = "At least as many as are needed." }
        if form["second"].isEmpty { errors["second"] = "Choose who signs beside you." }
        if passphrase.typed.isEmpty { errors["passphrase"] = "He types his own." }
        guard sheet?.form.report(errors) ?? true else { return [] }
        // He signs once: whatever becomes of it, the next time he types it again.
        let given = passphrase
        passphrase = Secret()
        sheet?.form.set("passphrase", .secret(isEmpty: true))
        return [
            .makeRecovery(
                RecoveryDraft(
                    threshold: threshold, count: count, second: form["second"],
                    secondKeyFile: form["secondKeyFile"], secondPassphrase: given))
        ]
    }

    // MARK: Drawing

    private var rows: [(officer: Officer, isCovered: Bool)] {
        guard let standing = content?.standing else { return [] }
        return (standing.covered.map { ($0, true) } + standing.waiting.map { ($0, false) })
            .sorted { $0.0.login < $1.0.login }
    }

    func draw(into buffer: inout Buffer, in area: Rect) {
        guard let content else { return }
        var inner = area.inset(rows: 0, columns: 2)
        let used = buffer.writeWrapped(words(content), in: inner.split(top: 4).top, role: .text)
        inner = inner.split(top: used).rest
        guard content.standing != nil else { return }
        let how = buffer.writeWrapped(
            "They are used at the locked vault: F2 in front of it, by their holders, without "
                + "anybody signed in.", in: inner.split(top: 2).top, role: .dim)
        let rest = area.split(top: used + how + 1).rest
        Table(
            heading: Columns.fit("Login", 12) + Columns.fit("Name", 24) + "Under the key",
            rows: rows.map { row in
                Table.Row(
                    text: Columns.fit(row.officer.login, 12) + Columns.fit(row.officer.name, 24)
                        + (row.isCovered ? "✓ covered" : "! when he next unlocks"),
                    role: row.isCovered ? .text : .warning)
            }
        ).draw(into: &buffer, in: rest, cursor: cursor)
    }

    private func words(_ content: RecoveryContent) -> String {
        guard let standing = content.standing else {
            return
                "There is no recovery key: a forgotten passphrase cannot be replaced by anybody, "
                + "and when nobody can unlock the vault any more it is lost, backups included."
        }
        return "Made \(Moment.text(standing.madeAt)): \(standing.threshold) of its "
            + "\(standing.count) shares make it again. \(standing.covered.count) of "
            + "\(standing.covered.count + standing.waiting.count) officers are under it."
    }
}
